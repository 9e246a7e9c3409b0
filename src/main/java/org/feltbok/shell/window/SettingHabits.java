package org.feltbok.shell.window;

import org.feltbok.shell.kit.RefusedKey;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.spi.Habits;

/** What people like, as their settings keep it. */
record SettingHabits(Settings settings) implements Habits {
    @Override
    public RefusedKey refusedKey() {
        return settings.refusedKey().get();
    }

    @Override
    public String questionLanguage(String person) {
        return settings.questionLanguages().getOrDefault(person, "");
    }

    @Override
    public void questionLanguage(String person, String code) {
        settings.questionLanguages().put(person, code);
    }

    @Override
    public String kept(String person, String place) {
        return settings.kept().getOrDefault(place(person, place), "");
    }

    @Override
    public void keep(String person, String place, String value) {
        if (value.isEmpty()) {
            settings.kept().remove(place(person, place));
        } else {
            settings.kept().put(place(person, place), value);
        }
    }

    private static String place(String person, String place) {
        return place + " " + person;
    }
}

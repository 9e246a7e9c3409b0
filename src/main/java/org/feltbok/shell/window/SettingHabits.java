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
}

package org.feltbok.shell.settings;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.feltbok.base.text.Language;
import org.feltbok.shell.kit.RefusedKey;

import java.nio.file.Path;
import java.util.List;

/**
 * One person's choices, observable; {@link SettingsFile} keeps them. Used on the user-interface
 * thread.
 */
public final class Settings {
    private static final int RECENT = 8;

    private final ObjectProperty<Language> language;
    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final StringProperty person = new SimpleStringProperty("");
    private final IntegerProperty zoom = new SimpleIntegerProperty(100);
    private final ObjectProperty<RefusedKey> refusedKey =
            new SimpleObjectProperty<>(RefusedKey.FLASH);
    private final ObservableMap<String, String> questionLanguages =
            FXCollections.observableHashMap();
    private final ObservableMap<String, String> kept = FXCollections.observableHashMap();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    /**
     * @param language the one to begin with
     */
    public Settings(Language language) {
        this.language = new SimpleObjectProperty<>(language);
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /** Name of who works here; empty until told. */
    public StringProperty person() {
        return person;
    }

    /** Size of everything in percent, 70 to 200. */
    public IntegerProperty zoom() {
        return zoom;
    }

    /** How a key that is not taken is told while one keys. */
    public ObjectProperty<RefusedKey> refusedKey() {
        return refusedKey;
    }

    /** By the name of who keys: the code of the language in which questions are shown. */
    public ObservableMap<String, String> questionLanguages() {
        return questionLanguages;
    }

    /** What was chosen in a place by whom; each a line. */
    public ObservableMap<String, String> kept() {
        return kept;
    }

    public void zoomBy(int percent) {
        zoom.set(Math.clamp(zoom.get() + percent, 70, 200));
    }

    /** Study files opened lately, newest first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    public void opened(Path study) {
        Path path = study.toAbsolutePath().normalize();
        var paths = new java.util.ArrayList<>(recent);
        paths.remove(path);
        paths.addFirst(path);
        recent.setAll(List.copyOf(paths.subList(0, Math.min(RECENT, paths.size()))));
    }

    /** Calls back after every change of anything. */
    public void onChange(Runnable listener) {
        language.addListener((o, a, b) -> listener.run());
        theme.addListener((o, a, b) -> listener.run());
        person.addListener((o, a, b) -> listener.run());
        zoom.addListener((o, a, b) -> listener.run());
        refusedKey.addListener((o, a, b) -> listener.run());
        questionLanguages.addListener((MapChangeListener<String, String>) change -> listener.run());
        kept.addListener((MapChangeListener<String, String>) change -> listener.run());
        recent.addListener((ListChangeListener<Path>) c -> listener.run());
    }
}

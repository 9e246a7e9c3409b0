package org.feltbok.questions;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.figures.FigureStore;
import org.feltbok.names.Use;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.Map;

/** Titles of figures and labels of derived variables, for places that are known by their keys. */
final class UseTitles {
    private final Map<String, String> figures = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    private UseTitles() {}

    static UseTitles read(Handle handle, Language language) {
        UseTitles titles = new UseTitles();
        FigureStore.figures(handle)
                .forEach(f -> put(titles.figures, f.spec().key(), f.spec().title(), language));
        for (DerivedVariable variable : DerivedStore.all(handle)) {
            put(titles.variables, variable.name(), variable.label(), language);
        }
        return titles;
    }

    private static void put(
            Map<String, String> titles, String key, LocalText title, Language language) {
        String said = title.in(language);
        if (!said.isBlank()) {
            titles.put(key, said);
        }
    }

    /** Under its title; under its key where it has none. */
    Use of(Use use) {
        return switch (use.what()) {
            case FIGURE -> use.called(figures.getOrDefault(use.where(), use.where()));
            case PUBLISHED, CLAIM -> inFigure(use);
            case DERIVED -> use.called(variables.getOrDefault(use.where(), use.where()));
            default -> use;
        };
    }

    /** What is said of a figure: its measure stands behind the title. */
    private Use inFigure(Use use) {
        String key = use.open().subject();
        String title = figures.get(key);
        return title == null || !use.where().startsWith(key)
                ? use
                : use.called(title + use.where().substring(key.length()));
    }
}

package org.feltbok.questions;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.names.Use;
import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Titles of figures and labels of derived variables, for places that are known by their keys. */
final class UseTitles {
    private final Map<String, String> figures = new HashMap<>();
    private final Set<String> tables = new HashSet<>();
    private final Map<String, String> variables = new HashMap<>();

    private UseTitles() {}

    static UseTitles read(Handle handle, Language language) {
        UseTitles titles = new UseTitles();
        FigureStore.figures(handle).forEach(f -> titles.figure(f.spec(), language));
        for (DerivedVariable variable : DerivedStore.all(handle)) {
            put(titles.variables, variable.name(), variable.label(), language);
        }
        return titles;
    }

    /** By its number too, as in the report: titles may be alike. */
    private void figure(FigureSpec spec, Language language) {
        put(figures, spec.key(), spec.title(), language);
        spec.number()
                .ifPresent(
                        n ->
                                figures.merge(
                                        spec.key(), String.valueOf(n), (t, no) -> no + ": " + t));
        if (spec.kind() == FigureSpec.Kind.TABLE) {
            tables.add(spec.key());
        }
    }

    private static void put(
            Map<String, String> titles, String key, LocalText title, Language language) {
        String said = title.in(language);
        if (!said.isBlank()) {
            titles.put(key, said);
        }
    }

    /**
     * Each place once: what is printed of a figure or claimed of it stands under the figure, in one
     * line, however many numbers it is.
     */
    List<Use> of(Collection<Use> uses) {
        Set<String> drawn =
                uses.stream()
                        .filter(u -> u.what() == Use.What.FIGURE)
                        .map(Use::where)
                        .collect(Collectors.toSet());
        return uses.stream()
                .filter(u -> !isOfFigure(u) || !drawn.contains(u.open().subject()))
                .map(this::of)
                .distinct()
                .toList();
    }

    private static boolean isOfFigure(Use use) {
        return use.what() == Use.What.PUBLISHED || use.what() == Use.What.CLAIM;
    }

    /** Under its title; under its key where it has none. */
    private Use of(Use use) {
        return switch (use.what()) {
            case FIGURE -> {
                Use called = use.called(figures.getOrDefault(use.where(), use.where()));
                yield tables.contains(use.where())
                        ? new Use(Use.What.TABLE, called.where(), called.open())
                        : called;
            }
            case PUBLISHED, CLAIM -> {
                String key = use.open().subject();
                yield use.called(figures.getOrDefault(key, key));
            }
            case DERIVED -> use.called(variables.getOrDefault(use.where(), use.where()));
            default -> use;
        };
    }
}

package org.feltbok.cases.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.cases.Case;
import org.feltbok.shell.spi.PaletteHit;
import org.feltbok.shell.spi.PaletteSource;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds cases by name, pseudonym or number. */
record CaseFinder(Texts texts, Supplier<List<Case>> cases, Consumer<String> go)
        implements PaletteSource {
    @Override
    public String kindKey() {
        return "caselist.palette";
    }

    @Override
    public List<PaletteHit> search(String query, int limit) {
        String text = query.toLowerCase(Locale.ROOT);
        return cases.get().stream()
                .filter(
                        c ->
                                c.key().equals(text) && !c.isMasked()
                                        || c.name().toLowerCase(Locale.ROOT).contains(text)
                                        || c.pseudonym().toLowerCase(Locale.ROOT).contains(text))
                .sorted(
                        java.util.Comparator.comparing((Case c) -> !c.inFrame())
                                .thenComparing(
                                        c -> !c.name().toLowerCase(Locale.ROOT).startsWith(text)))
                .limit(limit)
                .map(
                        c ->
                                PaletteHit.of(
                                        "fth-map-pin",
                                        c.name(),
                                        c.isMasked()
                                                ? ""
                                                : texts.get("caselist.palette.detail", c.key()),
                                        () -> go.accept(c.key())))
                .toList();
    }
}

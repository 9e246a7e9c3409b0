package org.feltbok.figures.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.spi.PaletteHit;
import org.feltbok.shell.spi.PaletteSource;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds figures and tables by number or by words of their titles. */
record FigureFinder(Texts texts, Supplier<List<FigureSpec>> figures, Consumer<String> go)
        implements PaletteSource {
    @Override
    public String kindKey() {
        return "figurelist.palette";
    }

    @Override
    public List<PaletteHit> search(String query, int limit) {
        String text = query.toLowerCase(Locale.ROOT);
        return figures.get().stream()
                .filter(f -> isNumber(f, text) || name(f).toLowerCase(Locale.ROOT).contains(text))
                .sorted(Comparator.comparing((FigureSpec f) -> !isNumber(f, text)))
                .limit(limit)
                .map(this::hit)
                .toList();
    }

    private static boolean isNumber(FigureSpec figure, String text) {
        return figure.number().map(String::valueOf).filter(text::equals).isPresent();
    }

    private String name(FigureSpec figure) {
        return FigureWords.number(figure, texts) + " " + figure.title().in(texts.language());
    }

    private PaletteHit hit(FigureSpec figure) {
        String icon = figure.kind() == FigureSpec.Kind.TABLE ? "fth-grid" : "fth-bar-chart-2";
        return PaletteHit.of(
                icon,
                FigureWords.number(figure, texts),
                figure.title().in(texts.language()),
                () -> go.accept(figure.key()));
    }
}

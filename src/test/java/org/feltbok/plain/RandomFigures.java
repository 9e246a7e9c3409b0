package org.feltbok.plain;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.figures.RemovePublished;
import org.feltbok.figures.SetFigure;
import org.feltbok.figures.SetPublished;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Figures and printed values, made up at random. */
final class RandomFigures {
    private static final LocalText NONE = LocalText.of("");

    private final RandomDraw draw;

    RandomFigures(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(
                this::figure,
                this::setFigure,
                this::removeFigure,
                this::published,
                this::removePublished);
    }

    private @Nullable FigureSpec anyFigure() {
        FigureStore.Stored stored = draw.pick(draw.file().read(FigureStore::figures));
        return stored == null ? null : stored.spec();
    }

    private @Nullable Operation figure() {
        FigureSpec spec = anyFigure();
        return spec == null
                ? null
                : new AddFigure(
                        FigureSpec.parse(
                                spec.toJson()
                                        .replace(
                                                "\"" + spec.key() + "\"",
                                                "\"x" + draw.number() + "\""),
                                "x"));
    }

    private @Nullable Operation setFigure() {
        FigureSpec spec = anyFigure();
        return spec == null
                ? null
                : new SetFigure(spec.withTexts(LocalText.of(draw.word()), NONE, NONE));
    }

    private @Nullable Operation removeFigure() {
        FigureSpec spec = anyFigure();
        return spec == null ? null : new RemoveFigure(spec.key());
    }

    private @Nullable Operation published() {
        PublishedValue v = draw.pick(draw.file().read(FigureStore::published));
        return v == null
                ? null
                : new SetPublished(
                        new PublishedValue(
                                draw.random().nextBoolean() ? "" : v.id(),
                                v.figure(),
                                v.measure(),
                                draw.random().nextInt(100),
                                "",
                                0,
                                "",
                                "",
                                "",
                                ""));
    }

    private @Nullable Operation removePublished() {
        PublishedValue value = draw.pick(draw.file().read(FigureStore::published));
        return value == null ? null : new RemovePublished(value);
    }
}

package org.feltbok.plain;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.RemoveClaim;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.figures.RemovePublished;
import org.feltbok.figures.SetClaim;
import org.feltbok.figures.SetFigure;
import org.feltbok.figures.SetPublished;
import org.feltbok.figures.outline.AddSection;
import org.feltbok.figures.outline.CopyFigure;
import org.feltbok.figures.outline.Delivered;
import org.feltbok.figures.outline.MoveFigure;
import org.feltbok.figures.outline.MoveSection;
import org.feltbok.figures.outline.NoteDelivery;
import org.feltbok.figures.outline.OutlineStore;
import org.feltbok.figures.outline.Part;
import org.feltbok.figures.outline.RemoveSection;
import org.feltbok.figures.outline.RenumberFigures;
import org.feltbok.figures.outline.WriteText;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
                this::moveFigure,
                this::copyFigure,
                this::addSection,
                this::moveSection,
                this::removeSection,
                this::writeText,
                RenumberFigures::new,
                this::delivery,
                this::published,
                this::claim,
                this::removeClaim,
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

    private @Nullable Part section() {
        return draw.pick(draw.file().read(OutlineStore::read).sections());
    }

    private @Nullable Operation moveFigure() {
        FigureSpec spec = anyFigure();
        Part into = section();
        return spec == null
                ? null
                : new MoveFigure(
                        spec.key(), into == null ? "" : into.key(), draw.random().nextInt(5));
    }

    private @Nullable Operation copyFigure() {
        FigureSpec spec = anyFigure();
        return spec == null ? null : new CopyFigure(spec.key(), "copy-" + draw.number());
    }

    private Operation addSection() {
        Part after = section();
        return new AddSection(
                "s" + draw.number(),
                new LocalText(draw.word() + "x", Map.of("en", draw.word() + "y")),
                after == null ? "" : after.key());
    }

    private @Nullable Operation moveSection() {
        Part moved = section();
        Part into = draw.random().nextBoolean() ? section() : null;
        return moved == null
                ? null
                : new MoveSection(
                        moved.key(), into == null ? "" : into.key(), draw.random().nextInt(5));
    }

    private @Nullable Operation removeSection() {
        Part gone = section();
        return gone == null ? null : new RemoveSection(gone.key());
    }

    private Operation delivery() {
        FigureSpec spec = anyFigure();
        return new NoteDelivery(
                NoteDelivery.Kind.DELIVERED,
                Instant.EPOCH,
                spec == null
                        ? List.of()
                        : List.of(
                                new Delivered(spec.key(), Map.of("r", Map.of("c", draw.word())))));
    }

    private @Nullable Operation writeText() {
        WriteText.What what = draw.pick(List.of(WriteText.What.values()));
        FigureSpec spec = anyFigure();
        Part part = section();
        boolean ofSection = what == WriteText.What.SECTION;
        if (what == null || ofSection && part == null || spec == null) {
            return null;
        }
        return new WriteText(
                what,
                ofSection && part != null ? part.key() : spec.key(),
                draw.random().nextBoolean() ? "nb" : "en",
                draw.word() + "z");
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
                                v.note()));
    }

    private @Nullable Operation claim() {
        Claim c = draw.pick(draw.file().read(FigureStore::claims));
        return c == null
                ? null
                : new SetClaim(
                        new Claim(
                                draw.random().nextBoolean() ? "" : c.id(),
                                c.figure(),
                                Claim.Said.SIGNIFICANT,
                                c.measure(),
                                c.compared(),
                                "",
                                1 + draw.random().nextInt(9),
                                "",
                                "",
                                c.note()));
    }

    private @Nullable Operation removeClaim() {
        Claim claim = draw.pick(draw.file().read(FigureStore::claims));
        return claim == null ? null : new RemoveClaim(claim);
    }

    private @Nullable Operation removePublished() {
        PublishedValue value = draw.pick(draw.file().read(FigureStore::published));
        return value == null ? null : new RemovePublished(value);
    }
}

package org.feltbok.figures.outline;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.PublishedValue;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Numbers figures and tables from 1 in the order of the report. What names them by their numbers
 * follows: keys (and with them printed values and the names of files), titles, explanations and
 * notes of figures, titles of sections, memos. What the study says of the report's mistakes stays:
 * it speaks of the report as it was printed.
 */
public record RenumberFigures() implements Operation {
    @Override
    public String name() {
        return "figures.renumber";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void apply(UnitOfWork work) {
        Outline outline = OutlineStore.read(work.handle());
        Renumbering now = Renumbering.of(outline);
        List<FigureStore.Stored> figures = FigureStore.figures(work.handle());
        List<PublishedValue> published = FigureStore.published(work.handle());
        List<FigureStore.Stored> moved = new ArrayList<>(figures);
        moved.removeIf(f -> Objects.equals(now.keys().get(f.spec().key()), f.spec().key()));
        // no two may have one key, not even for a moment
        moved.forEach(f -> work.update("figure", f.id(), "key", "~" + f.id()));
        for (FigureStore.Stored figure : figures) {
            FigureSpec spec = texts(now.of(figure.spec()), text -> follow(now, text));
            work.update("figure", figure.id(), "key", spec.key());
            work.update("figure", figure.id(), "spec", spec.toJson());
        }
        for (PublishedValue value : published) {
            String key = now.keys().getOrDefault(value.figure(), value.figure());
            work.update("published", value.id(), "figure_key", key);
        }
        for (Claim claim : FigureStore.claims(work.handle())) {
            String key = now.keys().getOrDefault(claim.figure(), claim.figure());
            work.update("claim", claim.id(), "figure_key", key);
        }
        DeliveryStore.keys(work.handle())
                .forEach(
                        (id, was) ->
                                work.update(
                                        "delivered_figure",
                                        id,
                                        "figure_key",
                                        now.keys().getOrDefault(was, was)));
        for (OutlineStore.Row section : OutlineStore.rows(work.handle())) {
            LocalText title = section.title().with(text -> follow(now, text));
            work.update("report_section", section.id(), "title", title.text());
            work.update("report_section", section.id(), "title_i18n", LocalTexts.i18n(title));
        }
        for (OutlineStore.Memo memo : OutlineStore.memos(work.handle())) {
            work.update("memo", memo.id(), "text", follow(now, memo.text()));
        }
    }

    private static String follow(Renumbering now, String text) {
        return References.follow(text, now.before()).text();
    }

    private static FigureSpec texts(FigureSpec spec, UnaryOperator<String> follow) {
        return spec.withTexts(
                        spec.title().with(follow),
                        spec.subtitle().with(follow),
                        spec.note().with(follow))
                .saying(spec.alternative().with(follow));
    }
}

package org.feltbok.figures.ui.build;

import org.feltbok.base.FaultException;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.Look;
import org.feltbok.figures.build.Draft;
import org.feltbok.figures.build.DraftKeeper;
import org.feltbok.figures.build.Workshop;

import java.util.Optional;

/** Keeps what is built as often as it is computed, and brings it back. */
final class Keeping {
    private final BuildModel model;
    private final DraftKeeper keeper;

    Keeping(BuildModel model, DraftKeeper keeper) {
        this.model = model;
        this.keeper = keeper;
        model.preview().addListener((o, old, now) -> now.ifPresent(this::keep));
    }

    private void keep(Workshop.Preview preview) {
        preview.spec()
                .filter(s -> !preview.draft().isEmpty())
                .ifPresent(
                        spec -> {
                            Draft draft = preview.draft();
                            String json = spec.as(Draft.KEY, spec.number()).toJson();
                            var kept =
                                    new DraftKeeper.Kept(
                                            json,
                                            draft.editing(),
                                            draft.title(),
                                            draft.number(),
                                            draft.section());
                            keeper.save(kept);
                        });
    }

    void clear() {
        keeper.clear();
    }

    /** A draft that was kept, if there is one that still can be made. */
    void restore(Workshop workshop) {
        if (!model.draft().get().isEmpty()) {
            return;
        }
        keeper.load().flatMap(k -> draft(workshop, k)).ifPresent(model.draft()::set);
    }

    private static Optional<Draft> draft(Workshop workshop, DraftKeeper.Kept kept) {
        try {
            FigureSpec spec = FigureSpec.parse(kept.spec(), Draft.KEY);
            return workshop.choices(spec)
                    .map(
                            c ->
                                    new Draft(
                                            c,
                                            kept.title(),
                                            kept.number(),
                                            kept.section(),
                                            kept.editing()))
                    .map(d -> saying(d, Look.of(spec), Look.of(workshop.spec(d))));
        } catch (FaultException unreadable) {
            // nothing is lost that anybody placed; a new figure is begun
            return Optional.empty();
        }
    }

    /** What was said of axis and numbers comes back, if it is not said anyhow. */
    private static Draft saying(Draft draft, Look kept, Look usual) {
        return kept.equals(usual) ? draft : draft.saying(usual, l -> kept);
    }
}

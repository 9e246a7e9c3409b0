package org.feltbok.figures.ui.outline;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.figures.outline.AddSection;
import org.feltbok.figures.outline.CopyFigure;
import org.feltbok.figures.outline.Delivered;
import org.feltbok.figures.outline.NoteDelivery;
import org.feltbok.figures.outline.Outline;
import org.feltbok.figures.outline.Part;
import org.feltbok.figures.outline.RemoveSection;
import org.feltbok.figures.outline.RenumberFigures;
import org.feltbok.figures.outline.Renumbering;
import org.feltbok.figures.outline.StepFigure;
import org.feltbok.figures.outline.StepSection;
import org.feltbok.figures.outline.WriteText;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be done with the report in order; all of it is one change with one undo. */
public final class OutlineActions {
    private final OutlineModel model;
    private final ScreenContext context;
    private final OperationQueue queue;
    private final Set<String> given = new HashSet<>();

    public OutlineActions(OutlineModel model, ScreenContext context, OperationQueue queue) {
        this.model = model;
        this.context = context;
        this.queue = queue;
    }

    private void submit(Operation operation, Runnable done) {
        submit(operation, done, () -> {});
    }

    private void submit(Operation operation, Runnable done, Runnable refused) {
        WhenMade.then(
                queue.submit(operation),
                change -> done.run(),
                problem -> {
                    refused.run();
                    context.dialogs().error(problem);
                });
    }

    private void submit(Operation operation) {
        submit(operation, () -> {});
    }

    /** Moves the row chosen one place. */
    public void move(boolean down) {
        switch (model.row().orElse(null)) {
            case OutlineRow.Figure f -> submit(new StepFigure(f.spec().key(), down));
            case OutlineRow.Section s ->
                    step(s.part(), down ? StepSection.Way.DOWN : StepSection.Way.UP);
            case null -> {}
        }
    }

    /** Makes the section chosen a part of the one above it, or no longer a part of its own. */
    public void rank(boolean in) {
        model.row()
                .flatMap(OutlineRow::section)
                .ifPresent(p -> step(p, in ? StepSection.Way.IN : StepSection.Way.OUT));
    }

    private void step(Part part, StepSection.Way way) {
        if (!part.isNone()) {
            submit(new StepSection(part.key(), way));
        }
    }

    /** Puts a copy after a figure and goes to its title. */
    public void copy(FigureSpec figure) {
        Outline now = model.outline().get();
        CopyFigure copy =
                CopyFigure.of(figure.key(), k -> given.contains(k) || now.figure(k).isPresent());
        given.add(copy.to());
        model.chooseComing(OutlineRow.Figure.id(copy.to()));
        submit(copy, () -> context.dialogs().note("outline.copied", name(figure), copy.to()));
    }

    /**
     * Takes a figure out; it comes back with one undo. The next one is chosen at once, so that the
     * same key again means that one.
     */
    public void remove(FigureSpec figure) {
        String id = OutlineRow.Figure.id(figure.key());
        if (model.chosen().get().equals(id)) {
            model.nearest(id).stream().findFirst().map(OutlineRow::id).ifPresent(model::choose);
        }
        submit(
                new RemoveFigure(figure.key()),
                () -> context.dialogs().note("outline.removed.figure", name(figure)),
                () -> model.chooseFigure(figure.key()));
    }

    /** Takes out the row chosen. */
    public void remove() {
        switch (model.row().orElse(null)) {
            case OutlineRow.Figure f -> remove(f.spec());
            case OutlineRow.Section s -> remove(s.part());
            case null -> {}
        }
    }

    private void remove(Part part) {
        if (part.isNone()) {
            return;
        }
        Outline now = model.outline().get();
        String heir = now.part(RemoveSection.heir(now, part.key())).map(model::title).orElse("");
        submit(
                new RemoveSection(part.key()),
                () -> {
                    if (part.figures().isEmpty()) {
                        context.dialogs().note("outline.removed.empty", model.title(part));
                    } else {
                        context.dialogs()
                                .note(
                                        heir.isEmpty()
                                                ? "outline.removed.to_none"
                                                : "outline.removed.section",
                                        model.title(part),
                                        part.figures().size(),
                                        heir);
                    }
                });
    }

    /** Puts a section after the one in which the row chosen stands, and goes to its title. */
    public void addSection() {
        Outline now = model.outline().get();
        String title = context.texts().get("outline.section.new");
        String key = AddSection.key(title, k -> given.contains(k) || now.part(k).isPresent());
        given.add(key);
        model.writeComing("section/" + key);
        submit(new AddSection(key, LocalText.of(title), here()), () -> {}, model::noneComes);
    }

    private String here() {
        return model.row()
                .flatMap(
                        r ->
                                r.section()
                                        .map(Part::key)
                                        .or(
                                                () ->
                                                        r.figure()
                                                                .flatMap(
                                                                        f ->
                                                                                model.outline()
                                                                                        .get()
                                                                                        .spot(
                                                                                                f
                                                                                                        .key()))
                                                                .map(Outline.Spot::section)))
                .orElse("");
    }

    /** Notes that figures are approved as they are. */
    public void approve(List<Delivered> figures) {
        submit(
                new NoteDelivery(NoteDelivery.Kind.APPROVED, Instant.now(), figures),
                () -> context.dialogs().note("outline.approved", figures.size()));
    }

    /** Numbers all figures and tables in their order. */
    public void renumber() {
        Outline now = model.outline().get();
        int changed = Renumbering.of(now).changed(now);
        if (changed == 0) {
            context.dialogs().note("outline.renumbered.none");
            return;
        }
        submit(new RenumberFigures(), () -> context.dialogs().note("outline.renumbered", changed));
    }

    /** Begins to write the title of the row chosen. */
    public void edit() {
        model.row()
                .filter(r -> r.section().filter(Part::isNone).isEmpty())
                .ifPresent(r -> model.editing().set(r.id()));
    }

    /** Writes the title of a row in the language of the window. */
    void title(OutlineRow row, String text) {
        if (text.strip().equals(model.title(row))) {
            return;
        }
        String language = context.texts().language().code();
        switch (row) {
            case OutlineRow.Section s ->
                    submit(new WriteText(WriteText.What.SECTION, s.part().key(), language, text));
            case OutlineRow.Figure f ->
                    submit(new WriteText(WriteText.What.TITLE, f.spec().key(), language, text));
        }
    }

    private String name(FigureSpec figure) {
        return model.number(figure);
    }
}

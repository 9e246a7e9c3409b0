package org.feltbok.figures.ui.build;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.feltbok.analysis.Regressed;
import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.Look;
import org.feltbok.figures.build.Choices;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.Draft;
import org.feltbok.figures.build.Fits;
import org.feltbok.figures.build.Settled;
import org.feltbok.figures.build.Workshop;
import org.feltbok.figures.render.AxisCut;
import org.feltbok.figures.ui.LookBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The figure being built, and which of its five choices is being made. */
final class BuildModel {
    /** The five choices, in the order of their keys. */
    enum Slot {
        WHAT,
        BY,
        NUMBER,
        ONLY,
        TEST
    }

    private static final int MOST_GROUPS = 2;

    private final Texts texts;
    private final ObjectProperty<Draft> draft = new SimpleObjectProperty<>(Draft.NONE);
    private final ObjectProperty<Slot> slot = new SimpleObjectProperty<>(Slot.WHAT);
    private final ObjectProperty<Optional<Workshop>> workshop =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Workshop.Preview>> preview =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Countable>> asked =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty computing = new SimpleBooleanProperty();
    private final StringProperty told = new SimpleStringProperty("");
    private Wish wish = Wish.NONE;

    BuildModel(Texts texts) {
        this.texts = texts;
    }

    ObjectProperty<Draft> draft() {
        return draft;
    }

    ObjectProperty<Slot> slot() {
        return slot;
    }

    /** What figures are built with; empty until it is read. */
    ObjectProperty<Optional<Workshop>> workshop() {
        return workshop;
    }

    /** The last that was computed; it may be of an earlier draft. */
    ObjectProperty<Optional<Workshop.Preview>> preview() {
        return preview;
    }

    /** Whether what was computed last is of an earlier draft or of earlier data. */
    BooleanProperty computing() {
        return computing;
    }

    /** Of what it is being chosen who is counted. */
    ObjectProperty<Optional<Countable>> asked() {
        return asked;
    }

    /** Why something cannot be chosen, said last; empty after a choice. */
    StringProperty told() {
        return told;
    }

    Choices choices() {
        return draft.get().choices();
    }

    Optional<Fits> fits() {
        return workshop.get().flatMap(w -> Fits.of(choices(), w.all(), texts.language()));
    }

    Optional<Countable> group(String name) {
        return workshop.get().flatMap(w -> w.all().inCondition(name));
    }

    /** What a term of a line by least squares is of. */
    Optional<Countable> named(Regressed.Term term) {
        return workshop.get().flatMap(w -> w.all().of(term));
    }

    /** Whether a figure of the report is changed; one that is removed meanwhile is built anew. */
    boolean isEditing() {
        Draft now = draft.get();
        return !now.editing().isEmpty() && workshop.get().map(w -> w.isOfReport(now)).orElse(true);
    }

    /**
     * Another choice; what no longer fits gives way, and comes back with what it fits: who goes
     * past boxes, which show medians, still has the share that was chosen.
     */
    void choose(UnaryOperator<Choices> change) {
        told.set("");
        workshop.get()
                .ifPresent(
                        w -> {
                            Choices wanted = change.apply(wanted());
                            wish = new Wish(wanted, Settled.settle(wanted, w.all()));
                            draft.set(draft.get().with(wish.settled()));
                        });
    }

    /** All that was chosen, also what gave way. */
    Choices wanted() {
        return wish.of(choices()).orElseGet(this::choices);
    }

    /** What was chosen, and what became of it. */
    private record Wish(Choices wanted, Choices settled) {
        static final Wish NONE = new Wish(Choices.NONE, Choices.NONE);

        /** What was chosen where choices are still what became of it. */
        Optional<Choices> of(Choices now) {
            return now.equals(settled) ? Optional.of(wanted) : Optional.empty();
        }
    }

    /** Something else is said of the axis and the numbers of what is shown. */
    void say(FigureSpec shown, UnaryOperator<Look> change) {
        Draft now = draft.get();
        if (!now.isEmpty()) {
            draft.set(now.saying(Look.of(shown), change));
        }
    }

    /** What is shown, for what is said of its axis and numbers; empty while nothing is. */
    Optional<LookBox.Shown> looked() {
        Draft now = draft.get();
        return preview.get()
                .filter(p -> !now.isEmpty() && p.draft().editing().equals(now.editing()))
                .flatMap(p -> p.spec().flatMap(s -> shown(now, s, p)));
    }

    private Optional<LookBox.Shown> shown(Draft now, FigureSpec spec, Workshop.Preview of) {
        return workshop.get()
                .map(
                        w ->
                                new LookBox.Shown(
                                        "draft " + now.editing(),
                                        spec,
                                        w.languages(),
                                        of.figure().flatMap(f -> AxisCut.of(f.table()))));
    }

    void tell(Fault reason) {
        told.set(texts.fault(reason));
    }

    /** Why something of the list cannot be taken for the choice being made; empty if it can. */
    Optional<Fault> refuses(Countable countable) {
        if (choices().isEmpty()) {
            return Fits.counts(countable);
        }
        return fits().flatMap(
                        f ->
                                switch (slot.get()) {
                                    case BY -> grouping(f, countable);
                                    case ONLY -> f.only(countable);
                                    default -> Fits.counts(countable);
                                });
    }

    private Optional<Fault> grouping(Fits fits, Countable countable) {
        if (fits.isLine()) {
            return choices().predictors().has(countable)
                    ? Optional.empty()
                    : fits.explains(countable);
        }
        return choices().by().contains(countable.condition())
                ? Optional.empty()
                : fits.group(countable);
    }

    /** Takes something of the list for the choice being made. */
    void take(Countable countable) {
        Optional<Fault> reason = refuses(countable);
        if (reason.isPresent()) {
            tell(reason.get());
            return;
        }
        told.set("");
        switch (choices().isEmpty() ? Slot.WHAT : slot.get()) {
            case BY -> {
                if (fits().filter(Fits::isLine).isPresent()) {
                    explain(countable);
                } else {
                    group(countable);
                }
            }
            case ONLY -> asked.set(Optional.of(countable));
            case WHAT, NUMBER, TEST -> {
                workshop.get()
                        .ifPresent(
                                w ->
                                        draft.set(
                                                draft.get()
                                                        .with(
                                                                w.what(
                                                                        choices(),
                                                                        countable.name()))));
                slot.set(Slot.BY);
            }
        }
    }

    /** Groups by it too, in the place of the second if there are two; no longer if it did. */
    private void group(Countable countable) {
        List<String> by = new ArrayList<>(choices().by());
        if (!by.remove(countable.condition())) {
            while (by.size() >= MOST_GROUPS) {
                by.removeLast();
            }
            by.add(countable.condition());
        }
        choose(c -> c.by(by));
    }

    /** It explains too; no longer if it did. */
    void explain(Countable countable) {
        workshop.get()
                .ifPresent(
                        w ->
                                choose(
                                        c ->
                                                c.predictors(
                                                        c.predictors()
                                                                .toggled(countable, w.data()))));
    }

    void ungroup(String name) {
        choose(c -> c.by(c.by().stream().filter(b -> !b.equals(name)).toList()));
    }

    /** Begins anew. */
    void clear() {
        asked.set(Optional.empty());
        told.set("");
        wish = Wish.NONE;
        draft.set(Draft.NONE);
        slot.set(Slot.WHAT);
    }
}

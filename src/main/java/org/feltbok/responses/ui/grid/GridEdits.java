package org.feltbok.responses.ui.grid;

import javafx.application.Platform;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Dialogs;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.SetAnswers;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.responses.grid.FillPlan;
import org.feltbok.store.Change;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Gives to the study what is typed, pasted and cleared; each is one change and one undo. */
final class GridEdits {
    private final EntryRules rules;
    private final GridModel model;
    private final GridRows rows;
    private final OperationQueue queue;
    private final Dialogs dialogs;
    private final Runnable shown;

    /**
     * @param shown called when what is in the file is others than what was shown
     */
    GridEdits(
            EntryRules rules,
            GridModel model,
            GridRows rows,
            OperationQueue queue,
            Dialogs dialogs,
            Runnable shown) {
        this.rules = rules;
        this.model = model;
        this.rows = rows;
        this.queue = queue;
        this.dialogs = dialogs;
        this.shown = shown;
    }

    /**
     * What is to be done, with how the rows look afterwards.
     *
     * @param rows the rows it is about as they were, in the order of the changes
     */
    record Prepared(FillPlan plan, List<GridRow> rows, List<GridRow> after) {}

    /** Looks at what is wanted; on any thread. */
    Prepared prepare(Map<String, GridRow> known, FillPlan plan) {
        List<GridRow> before =
                plan.changes().stream()
                        .flatMap(c -> Optional.ofNullable(known.get(c.responseId())).stream())
                        .toList();
        List<GridRow> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            GridRow row = before.get(i);
            after.add(rows.with(row, after(row, plan.changes().get(i))));
        }
        return new Prepared(plan, before, after);
    }

    /** Whether the rows are still those that were looked at. */
    boolean isStill(Prepared prepared) {
        return prepared.rows().stream()
                .allMatch(
                        r ->
                                model.row(r.id())
                                        .filter(now -> now.answers() == r.answers())
                                        .isPresent());
    }

    /**
     * Gives it to the study.
     *
     * @param end told what change it became; nothing where the study refused it
     */
    void make(Prepared prepared, Consumer<Optional<Change>> end) {
        List<SetAnswers.Of> changes = prepared.plan().changes();
        if (changes.isEmpty()) {
            return;
        }
        for (int i = 0; i < changes.size(); i++) {
            rows.give(prepared.rows().get(i), prepared.after().get(i));
            if (model.hasRefused()) {
                SetAnswers.Of of = changes.get(i);
                model.forgetRefused(
                        of.responseId(),
                        of.given().stream().map(this::item).collect(Collectors.toSet()));
            }
        }
        queue.submit(operation(changes))
                .whenComplete(
                        (change, problem) ->
                                Platform.runLater(
                                        () -> {
                                            end(changes, problem);
                                            end.accept(problem == null ? change : Optional.empty());
                                        }));
    }

    private Answers after(GridRow row, SetAnswers.Of of) {
        Answers after = row.answers();
        for (SetAnswers.Given given : of.given()) {
            after = after.with(item(given), given.answer());
        }
        return rules.settled(after);
    }

    private Item item(SetAnswers.Given given) {
        return rules.form().item(given.itemName()).orElseThrow();
    }

    private Operation operation(List<SetAnswers.Of> changes) {
        SetAnswers.Of first = changes.getFirst();
        if (changes.size() == 1 && first.given().size() == 1) {
            SetAnswers.Given one = first.given().getFirst();
            return new SetAnswer(rules, first.responseId(), first.title(), item(one), one.answer());
        }
        return new SetAnswers(changes, rules.clock());
    }

    private void end(
            List<SetAnswers.Of> changes, @org.jspecify.annotations.Nullable Throwable problem) {
        changes.forEach(c -> rows.given(c.responseId(), problem == null));
        if (problem != null) {
            dialogs.error(FaultException.cause(problem));
        }
        shown.run();
    }

    /** The responses that are locked among those selected, or those of what was refused. */
    List<GridRow> locked() {
        Set<String> ids = new LinkedHashSet<>(model.locked());
        GridCursor cursor = model.cursor();
        for (int r = cursor.top(); ids.isEmpty() && r <= cursor.bottom(); r++) {
            if (r < model.shownRows() && model.row(r).response().isLocked()) {
                ids.add(model.row(r).id());
            }
        }
        return ids.stream().flatMap(id -> model.row(id).stream()).toList();
    }

    /**
     * Opens responses for changes, for one reason. Keys are taken in them at once; where the study
     * refuses it they are locked again.
     *
     * @param then what is done once they are open
     */
    void unlock(List<GridRow> locked, String reason, Runnable then) {
        locked.forEach(r -> model.put(r.unlocked(reason)));
        List<UnlockResponse> each =
                locked.stream().map(r -> new UnlockResponse(r.id(), r.title(), reason)).toList();
        queue.submit(UnlockResponse.many(each, reason))
                .whenComplete(
                        (change, problem) ->
                                Platform.runLater(() -> unlocked(locked, problem, then)));
    }

    private void unlocked(
            List<GridRow> locked,
            @org.jspecify.annotations.Nullable Throwable problem,
            Runnable then) {
        if (problem == null) {
            then.run();
            return;
        }
        for (GridRow before : locked) {
            model.row(before.id()).map(now -> now.of(before.who())).ifPresent(model::put);
        }
        dialogs.error(FaultException.cause(problem));
        shown.run();
    }

    /** Takes back the last change. */
    void takeBack() {
        queue.undo();
    }
}

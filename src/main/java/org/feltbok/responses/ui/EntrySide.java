package org.feltbok.responses.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.feltbok.base.task.Dialogs;
import org.feltbok.checks.AcceptFindings;
import org.feltbok.checks.Accepted;
import org.feltbok.checks.Finding;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.ResponseChecks;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Response;
import org.feltbok.responses.notes.FieldNote;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Beside the form: what is known of the open response and of its current field. */
final class EntrySide {
    private static final int HISTORY = 6;
    private static final int LONG_HISTORY = 60;
    private final EntryModel model;
    private final EntryData data;
    private final Wording wording;
    private final Clock clock;
    private final ResponseChecks checks;
    private final Aside aside;
    private List<Accepted> accepted = List.of();
    private List<FieldNote> notes = List.of();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    EntrySide(
            EntryModel model,
            EntryData data,
            Wording wording,
            Clock clock,
            Aside aside,
            List<OwnCheck> own) {
        this.model = model;
        this.data = data;
        this.wording = wording;
        this.clock = clock;
        this.aside = aside;
        checks = new ResponseChecks(model.rules(), own);
    }

    Aside pane() {
        return aside;
    }

    /** Whose form and which field it is, for the window's bar. */
    ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    /** Shows what does not fit together now, and gives it. */
    ResponseChecks.Result showChecks() {
        ResponseChecks.Result result =
                model.open().isPresent()
                        ? checks.check(responseId(), model.answers()).without(accepted)
                        : new ResponseChecks.Result(List.of(), 0, 0);
        aside.showChecks(model, result);
        return result;
    }

    /** What is missing or against the rules when the form is to be finished now. */
    ResponseChecks.Result atTheEnd() {
        return checks.atTheEnd(responseId(), model.answers()).without(accepted);
    }

    /** What somebody accepted as it stands in the response that is or comes open. */
    void accepted(List<Accepted> found) {
        accepted = found;
    }

    /** What is noted and asked at the fields of the response that is or comes open. */
    void notes(List<FieldNote> found) {
        notes = found;
    }

    /** Shows what is noted and asked. */
    void showNotes() {
        aside.showQueries(model.form(), model.open().isPresent() ? notes : List.of(), today());
    }

    /** Reads what is noted and asked anew. */
    void readNotes() {
        String open = responseId();
        if (!open.isEmpty()) {
            data.notes(
                    open,
                    found -> {
                        if (open.equals(responseId())) {
                            notes(found);
                            showNotes();
                        }
                    });
        }
    }

    /**
     * @param response as it is in the file; empty while nothing has been keyed
     */
    void showAbout(Optional<Response> response) {
        aside.showAbout(response, model.open(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /**
     * Accepts what is found in the current field, or what is typed there and the rules forbid, with
     * a reason that is asked for.
     *
     * @param then when it is in the file
     */
    void accept(Dialogs dialogs, EntryPort port, Runnable then) {
        boolean isForbidden = model.forbidden().isPresent();
        if (model.open().isPresent()
                && model.current() >= 0
                && (isForbidden || !foundHere().isEmpty())) {
            dialogs.askText("entry.accept.reason", "")
                    .map(String::strip)
                    .filter(reason -> !reason.isEmpty())
                    .ifPresent(
                            reason -> {
                                model.keepForbidden();
                                accept(reason, port, then);
                                if (isForbidden) {
                                    // as if it had been taken at once
                                    model.key(EntryKey.of(EntryKey.Kind.NEXT));
                                }
                            });
        }
    }

    private List<Finding> foundHere() {
        return checks.check(responseId(), model.answers()).without(accepted).findings().stream()
                .filter(f -> f.item().equals(model.item()))
                .toList();
    }

    private void accept(String reason, EntryPort port, Runnable then) {
        List<Finding> here = foundHere();
        if (!here.isEmpty()) {
            port.keep(
                    new AcceptFindings(
                            here,
                            model.open().orElseThrow().title(),
                            model.item().name(),
                            reason,
                            port.who(),
                            port.now()),
                    done -> then.run());
        }
    }

    private String responseId() {
        return model.open().map(OpenForm::responseId).orElse("");
    }

    /** The note of the respondent that was opened. */
    void showNote() {
        aside.showNote(model.open().map(OpenForm::note).orElse(""), model.open().isPresent());
    }

    /** What is known of the current field. */
    void showField() {
        if (model.open().isEmpty() || model.current() < 0) {
            aside.clearHistory();
            status.set("");
            return;
        }
        Item item = model.item();
        String name = wording.item(model.form(), item);
        status.set(wording.get("entry.status", model.open().get().title(), name));
        aside.pointAtHistory(false);
        showHistory(item, name, HISTORY);
    }

    private void showHistory(Item item, String name, int limit) {
        OpenForm open = model.open().orElseThrow();
        LocalDate today = today();
        if (!open.exists()) {
            aside.showHistory(name, item, List.of(), today);
            return;
        }
        data.history(
                open.responseId(),
                item,
                limit,
                found -> {
                    if (model.current() >= 0 && model.item().equals(item)) {
                        aside.showHistory(name, item, found, today);
                        aside.pointAtHistory(limit == LONG_HISTORY);
                    }
                });
    }

    void longHistory() {
        if (model.open().isPresent() && model.current() >= 0) {
            showHistory(model.item(), wording.item(model.form(), model.item()), LONG_HISTORY);
        }
    }
}

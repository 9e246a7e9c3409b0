package org.feltbok.responses.ui;

import org.feltbok.base.task.Dialogs;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Patience;

/** What is done about the current field beside answering it: noted, asked, accepted, looked up. */
record FieldDesk(
        EntryModel model,
        EntrySaving saving,
        FormsInTurn forms,
        EntrySide side,
        DeskQueries queries,
        Respondents respondents,
        FormCentre centre,
        Panes panes,
        Patience patience,
        Dialogs dialogs) {
    /** Writes a note at the field. */
    void note() {
        asking(queries::note);
    }

    /** Asks about the field, answers what is asked there, or closes it. */
    void query() {
        asking(() -> queries.query(side.pane().waiting(model.item())));
    }

    private void asking(Runnable action) {
        patience.then(
                () -> {
                    if (model.open().isPresent() && model.current() >= 0 && forms.written()) {
                        action.run();
                    }
                });
        respondents.update(model);
    }

    /** Accepts what is found in the field, or what the rules forbid there, as it is. */
    void accept() {
        patience.then(
                () -> {
                    if (forms.flush() || model.forbidden().isPresent()) {
                        side.accept(dialogs, saving, forms::refresh);
                        centre.focusForm();
                    }
                });
    }

    /** Goes on to the next (1) or previous (-1) field in which something is found or asked. */
    void nextFinding(int step) {
        side.pane().nextFinding(model, step);
        centre.focusForm();
    }

    void longHistory() {
        if (model.open().isPresent()) {
            panes.showRight();
            side.longHistory();
        }
    }
}

package org.feltbok.responses.ui;

import org.feltbok.base.task.Dialogs;
import org.feltbok.responses.VoidResponse;
import org.feltbok.shell.kit.Patience;
import org.feltbok.store.Change;

import java.util.Optional;

/** Opens locked responses for changes, makes them void, and lets them count again. */
final class LockDesk {
    private final EntryModel model;
    private final EntrySaving saving;
    private final Dialogs dialogs;
    private final Patience patience;
    private final FormsInTurn forms;
    private final FormCentre centre;

    LockDesk(
            EntryModel model,
            EntrySaving saving,
            Dialogs dialogs,
            Patience patience,
            FormsInTurn forms,
            FormCentre centre) {
        this.model = model;
        this.saving = saving;
        this.dialogs = dialogs;
        this.patience = patience;
        this.forms = forms;
        this.centre = centre;
    }

    /** Opens a complete or imported response for changes, with a reason. */
    void unlock() {
        patience.then(
                () -> {
                    if (model.open()
                            .filter(o -> o.isLocked() && o.exists())
                            .filter(o -> o.lock() != OpenForm.Lock.VOID)
                            .isPresent()) {
                        dialogs.askText("entry.unlock.reason", "")
                                .filter(reason -> !reason.isBlank())
                                .ifPresent(reason -> model.unlock(reason.strip()));
                        centre.focusForm();
                    }
                });
    }

    /** Makes the response void, with a reason, or lets a void one count again. */
    void voidOrCount() {
        patience.then(
                () -> {
                    Optional<OpenForm> open = model.open().filter(OpenForm::exists);
                    if (open.isPresent() && forms.written()) {
                        OpenForm form = open.get();
                        Optional<VoidResponse> change =
                                form.lock() == OpenForm.Lock.VOID
                                        ? Optional.of(countsAgain(form))
                                        : makesVoid(form);
                        centre.focusForm();
                        change.ifPresent(this::give);
                    }
                });
    }

    private static VoidResponse countsAgain(OpenForm form) {
        return VoidResponse.takenBack(form.responseId(), form.title());
    }

    private Optional<VoidResponse> makesVoid(OpenForm form) {
        return dialogs.askText("entry.void.reason", "")
                .filter(reason -> !reason.isBlank())
                .map(reason -> new VoidResponse(form.responseId(), form.title(), reason.strip()));
    }

    /** Keys wait until the form is what it was made: what is keyed after it is meant for that. */
    private void give(VoidResponse change) {
        patience.until(saving.give(change), made -> given(change, made), () -> {});
    }

    private void given(VoidResponse change, Optional<Change> made) {
        forms.refresh();
        String members = made.map(m -> m.args().getLast()).orElse("0");
        if (!members.equals("0")) {
            String said =
                    change.reason().isEmpty() ? "entry.counted.members" : "entry.void.members";
            dialogs.note(said, members, change.title());
        }
    }
}

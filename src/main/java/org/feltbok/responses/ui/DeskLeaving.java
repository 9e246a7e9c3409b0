package org.feltbok.responses.ui;

import org.feltbok.base.task.Dialogs;
import org.feltbok.shell.kit.Patience;

/** Whether a form may be left: what is typed and cannot be read is not lost unasked. */
record DeskLeaving(
        EntryModel model,
        FormsInTurn forms,
        FormCentre centre,
        Patience patience,
        Dialogs dialogs,
        Wording wording) {
    /** What cannot be read stays in its field, or is given up by who typed it. */
    boolean mayLeave() {
        if (patience.isReading() || forms.flush()) {
            return true;
        }
        String name = wording.item(model.form(), model.item());
        if (dialogs.confirm("entry.refused.leave", centre.standing(), name)) {
            centre.giveUp();
            return true;
        }
        centre.focusForm();
        return false;
    }
}

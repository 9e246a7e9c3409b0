package org.feltbok.responses.ui;

import org.feltbok.base.task.Dialogs;

import java.util.Optional;
import java.util.function.Consumer;

/** Whose form comes next or before, in the list as it is shown. */
final class FormSteps {
    private final EntryModel model;
    private final Respondents respondents;
    private final FormCentre centre;
    private final Dialogs dialogs;
    private final Consumer<Listed> reading;
    private final Runnable atEnd;

    /** Who was done last, when nobody is left: one can still go back there. */
    private Optional<OpenForm> last = Optional.empty();

    /**
     * @param reading opens somebody
     * @param atEnd is done when nobody is left
     */
    FormSteps(
            EntryModel model,
            Respondents respondents,
            FormCentre centre,
            Dialogs dialogs,
            Consumer<Listed> reading,
            Runnable atEnd) {
        this.model = model;
        this.respondents = respondents;
        this.centre = centre;
        this.dialogs = dialogs;
        this.reading = reading;
        this.atEnd = atEnd;
    }

    /** The respondent after (1) or before (-1) this one, when what is keyed here is given. */
    void neighbour(int step) {
        centre.focusForm();
        if (step < 0 && isNobody()) {
            backToLast();
        } else {
            respondents
                    .neighbour(model.open().flatMap(respondents::find), step)
                    .ifPresentOrElse(reading, () -> end(step));
        }
    }

    /** Whether nobody stands here, or somebody of whom nothing is known yet. */
    private boolean isNobody() {
        return model.open().filter(o -> o.exists() || o.about().isPresent()).isEmpty();
    }

    /** A step that leads nowhere is said: a hand that looks at the paper would key on. */
    private void end(int step) {
        if (model.open().isPresent()) {
            centre.tellRefused();
            dialogs.note(step > 0 ? "entry.last" : "entry.first");
        }
    }

    private void backToLast() {
        last.flatMap(respondents::find)
                .or(() -> respondents.neighbour(Optional.empty(), -1))
                .ifPresent(
                        listed -> {
                            respondents.reveal(listed);
                            reading.accept(listed);
                        });
    }

    /**
     * The next one after somebody was finished or set aside.
     *
     * @param atOnce whether nobody in the list is the next
     */
    void goOn(boolean atOnce) {
        Optional<Listed> here = model.open().flatMap(respondents::find);
        Optional<Listed> next =
                respondents
                        .neighbour(here, 1)
                        .or(() -> respondents.neighbour(here, -1))
                        .filter(n -> here.isEmpty() || !n.isSame(here.get()));
        if (next.isPresent() && !atOnce) {
            reading.accept(next.get());
        } else {
            last = model.open();
            model.close();
            atEnd.run();
        }
    }
}

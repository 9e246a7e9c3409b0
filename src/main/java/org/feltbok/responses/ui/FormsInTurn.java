package org.feltbok.responses.ui;

import javafx.application.Platform;

import org.feltbok.base.task.Dialogs;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Family;
import org.feltbok.responses.FieldSpot;
import org.feltbok.responses.Response;
import org.feltbok.shell.kit.Patience;
import org.feltbok.store.ChangeEvent;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Whose form is open and whose comes next. A form is read before a key reaches it; what the file
 * holds since, after an undo or a change made elsewhere, is taken over.
 */
final class FormsInTurn {
    private final EntryData data;
    private final EntryModel model;
    private final EntrySaving saving;
    private final EntrySide side;
    private final Respondents respondents;
    private final Patience patience;
    private final FormCentre centre;
    private final Wording wording;
    private final Dialogs dialogs;
    private final FormSteps steps;
    private boolean loaded;
    private int readings;

    /** Whoever was asked for was not there, and nobody has been opened since. */
    private boolean nobody;

    /** What is open was opened to be keyed, not to be looked at. */
    private boolean keying;

    FormsInTurn(
            EntryData data,
            EntryModel model,
            EntrySaving saving,
            EntrySide side,
            Respondents respondents,
            Patience patience,
            FormCentre centre,
            Wording wording,
            Dialogs dialogs) {
        this.data = data;
        this.model = model;
        this.saving = saving;
        this.side = side;
        this.respondents = respondents;
        this.patience = patience;
        this.centre = centre;
        this.wording = wording;
        this.dialogs = dialogs;
        steps =
                new FormSteps(
                        model,
                        respondents,
                        centre,
                        dialogs,
                        n -> read(n, a -> {}),
                        this::afterTheLast);
    }

    /** Reads who there is; opens the first to do if nobody is open. */
    void load(String subject) {
        if (!loaded) {
            begin(() -> choose(subject));
        } else if (subject.isEmpty() && model.open().isPresent()) {
            // acts in another desk may have changed it, such as its parent made void there
            refresh();
        } else {
            inTurn(() -> choose(subject));
        }
    }

    /** Opens who was open at this place, at the same field; in a desk where nobody is open yet. */
    void comeBack(EntryPlace place) {
        begin(() -> openAgain(place));
    }

    /** Opens a response at a field, when what is keyed for the one before is written down. */
    void goThere(EntryPlace place) {
        if (!loaded) {
            comeBack(place);
            return;
        }
        inTurn(() -> openAgain(place));
    }

    /** Keys wait: whoever was open here before is not the one they are for. */
    private void inTurn(Runnable opening) {
        patience.then(
                () -> {
                    if (written()) {
                        begin(opening);
                    }
                });
    }

    private void begin(Runnable opening) {
        loaded = true;
        patience.begin();
        centre.waitForForm();
        respondents.read(
                () -> {
                    opening.run();
                    patience.end();
                },
                this::unread);
    }

    private void openAgain(EntryPlace place) {
        Optional<Listed> there = respondents.called(place);
        if (there.isPresent()) {
            respondents.reveal(there.get());
            read(there.get(), found -> goTo(place.item()));
        } else if (place.response().isEmpty() && !place.first().isEmpty()) {
            second().comeBack(place);
        } else if (!place.response().isEmpty() || !place.caseId().isEmpty()) {
            openNobody();
        } else if (place.isOpen() && !data.isSecond()) {
            openNew();
            goTo(place.item());
        }
    }

    /** Who is asked for is not there: keys meant for that form must not reach another one. */
    void openNobody() {
        nobody = true;
        if (model.open().isPresent()) {
            model.close();
        }
        dialogs.note("entry.not_there");
    }

    void goTo(String item) {
        model.form().items().stream()
                .filter(i -> i.id().equals(item))
                .findFirst()
                .ifPresent(centre::goTo);
    }

    private void choose(String subject) {
        Optional<Listed> wanted = respondents.called(subject);
        if (wanted.isPresent()) {
            respondents.reveal(wanted.get());
            openNow(wanted.get());
        } else if (!subject.isEmpty()) {
            openNobody();
        } else if (model.open().isEmpty() && !nobody) {
            respondents.firstToDo().ifPresent(this::openNow);
        }
    }

    /** Opens a respondent when what is keyed for the one before is written down. */
    void open(Listed listed) {
        patience.then(() -> openNow(listed));
    }

    private void openNow(Listed listed) {
        if (written()) {
            read(listed, found -> {});
        } else {
            model.open().ifPresent(respondents::select);
        }
    }

    /** What is typed is given to the response; the keyboard goes to what is refused. */
    boolean written() {
        boolean written = flush();
        if (!written) {
            centre.focusForm();
        }
        return written;
    }

    /**
     * Gives what is being typed to the response.
     *
     * @return false if it is refused and stays in its field
     */
    boolean flush() {
        side.pane().flushNote();
        model.settle();
        return centre.flush();
    }

    private void read(Listed listed, Consumer<Answers> then) {
        nobody = false;
        respondents.select(listed);
        if (!listed.hasResponse() && data.isSecond() && listed.about().isPresent()) {
            openSecond(listed, then);
            return;
        }
        if (!listed.hasResponse()) {
            openEmpty(listed.form(wording));
            then.accept(model.answers());
            return;
        }
        patience.begin();
        centre.waitForForm();
        data.response(
                listed.responseId(),
                saving.written(),
                found -> {
                    OpenForm form = listed.form(wording);
                    side.accepted(found.accepted());
                    side.notes(found.notes());
                    side.pane().showFamily(found.family());
                    model.open(
                            found.response().map(r -> form.lockedAs(r)).orElse(form),
                            found.answers());
                    keying = model.open().filter(o -> !o.isLocked()).isPresent();
                    side.pane().showNote(found.response().map(Response::note).orElse(""), true);
                    side.showAbout(found.response());
                    then.accept(found.answers());
                    patience.end();
                },
                this::unread);
    }

    /** Whoever keyed the first entry is told before anything is keyed, and not at the first key. */
    private void openSecond(Listed listed, Consumer<Answers> then) {
        patience.begin();
        centre.waitForForm();
        data.firstBy(
                listed,
                first -> {
                    openEmpty(listed.form(wording).lockedTo(first, saving.who()));
                    then.accept(model.answers());
                    patience.end();
                },
                this::unread);
    }

    void openEmpty(OpenForm form) {
        nobody = false;
        side.accepted(List.of());
        side.notes(List.of());
        side.pane().showFamily(Family.NONE);
        data.family("", found -> showFamily(form, found));
        model.open(form, model.rules().settled(Answers.empty(model.form())));
        keying = true;
        side.showAbout(Optional.empty());
    }

    /** What can belong to a response that is not begun yet. */
    private void showFamily(OpenForm form, Family found) {
        boolean same =
                model.open()
                        .filter(o -> !o.exists())
                        .filter(o -> o.caseId().equals(form.caseId()))
                        .isPresent();
        if (same) {
            side.pane().showFamily(found);
        }
    }

    /** Begins a response that is about no case; a second entry of one that is found. */
    void startNew() {
        if (model.form().questionnaire().isRoster()) {
            dialogs.note("entry.family.alone", wording.of(model.form().questionnaire().title()));
        } else if (data.isSecond()) {
            second().ask();
        } else {
            patience.then(
                    () -> {
                        if (written()) {
                            openNew();
                        }
                    });
        }
    }

    private SecondDesk second() {
        return new SecondDesk(data, saving, respondents, patience, this, centre, dialogs, wording);
    }

    private void openNew() {
        String title = wording.get("entry.new.title");
        openEmpty(new OpenForm("", Optional.empty(), title, "", "", ""));
    }

    /** Where anyone may answer the next form of the pile is begun; else nobody is open. */
    private void afterTheLast() {
        if (isNextNew()) {
            openNew();
        } else {
            respondents.pane().findNext();
        }
    }

    private boolean isNextNew() {
        return respondents.isAnyone()
                && !data.isSecond()
                && !model.form().questionnaire().isRoster();
    }

    void unread(Throwable problem) {
        patience.fail();
        dialogs.error(problem);
    }

    /** Something was changed elsewhere; keys wait until it is read. */
    void refresh() {
        refresh(changed -> {});
    }

    /** What was keyed is not in the file: the hand is led back to it, and does not key on. */
    void refused() {
        refresh(this::goToFirst);
    }

    private void goToFirst(BitSet changed) {
        if (!changed.isEmpty()) {
            centre.goTo(model.form().items().get(changed.nextSetBit(0)));
        }
    }

    private void refresh(Consumer<BitSet> then) {
        refreshList();
        Optional<OpenForm> here = model.open().filter(OpenForm::exists);
        if (here.isEmpty()) {
            return;
        }
        int mine = ++readings;
        patience.begin();
        data.response(
                here.get().responseId(),
                saving.written(),
                found -> {
                    // what was read later than this, or of another, stands there already
                    if (mine == readings && isOpen(here.get().responseId())) {
                        side.accepted(found.accepted());
                        side.notes(found.notes());
                        side.pane().showFamily(found.family());
                        then.accept(take(found));
                        showChecks();
                        side.showNotes();
                        side.showField();
                    }
                    patience.end();
                },
                this::unread);
    }

    private BitSet take(EntryData.Found found) {
        if (found.response().isEmpty()) {
            return model.begunNoMore();
        }
        Response r = found.response().get();
        model.lock(OpenForm.lock(r), OpenForm.reason(r));
        side.pane().showNote(r.note(), true);
        side.showAbout(found.response());
        return model.reload(found.answers());
    }

    /** What does not fit together now, beside the form and counted above it. */
    void showChecks() {
        centre.showFindings(side.showChecks().findings());
    }

    /** Something is being taken back or done again: keys wait until its place is shown. */
    void reversing(CompletableFuture<?> reversal) {
        patience.begin();
        reversal.whenComplete((change, problem) -> Platform.runLater(patience::end));
    }

    /** A change was taken back or done again: the place is shown; the window says what it was. */
    void takenBack(ChangeEvent event) {
        patience.begin();
        data.place(
                event,
                place -> {
                    if (place.filter(p -> !isKnown(p.responseId())).isPresent()) {
                        // a response that is there again is not in the list yet
                        patience.begin();
                        respondents.read(
                                () -> {
                                    show(place);
                                    patience.end();
                                },
                                this::unread);
                    } else {
                        show(place);
                    }
                    patience.end();
                },
                this::unread);
    }

    private boolean isKnown(String responseId) {
        return isOpen(responseId) || respondents.response(responseId).isPresent();
    }

    private void show(Optional<FieldSpot> place) {
        Optional<Listed> other =
                place.filter(p -> !isOpen(p.responseId()))
                        .flatMap(p -> respondents.response(p.responseId()));
        if (other.isEmpty()) {
            refresh(changed -> showChange(place, changed));
        } else if (written()) {
            respondents.reveal(other.get());
            read(other.get(), a -> place.get().item().ifPresent(centre::goTo));
        }
    }

    private boolean isOpen(String responseId) {
        return model.open().filter(o -> o.responseId().equals(responseId)).isPresent();
    }

    private void showChange(Optional<FieldSpot> place, BitSet changed) {
        Optional<Item> field = place.filter(p -> isOpen(p.responseId())).flatMap(FieldSpot::item);
        field.ifPresentOrElse(centre::goTo, () -> goToFirst(changed));
    }

    /** The respondent after (1) or before (-1) this one. */
    void neighbour(int step) {
        patience.then(
                () -> {
                    if (written()) {
                        steps.neighbour(step);
                    }
                });
    }

    /**
     * The next one after somebody was finished or set aside: where anyone may answer the next form
     * of the pile, which must not be keyed into one that was set aside.
     */
    void goOn() {
        steps.goOn(keying && isNextNew());
    }

    /** The list of respondents anew, after one was finished or set aside. */
    void refreshList() {
        respondents.read(() -> respondents.follow(model), dialogs::error);
    }
}

package org.feltbok.responses.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.task.Dialogs;
import org.feltbok.checks.Finding;
import org.feltbok.checks.OwnCheck;
import org.feltbok.coding.kit.CaseMemos;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Family;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.ResponseRate;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Patience;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * One questionnaire being keyed: who, the form, and what is known about the current response and
 * field.
 */
final class EntryDesk implements EntryWatcher {
    private final int pass;
    private final Dialogs dialogs;
    private final Wording wording;
    private final EntryData data;
    private final EntryModel model;
    private final EntrySide side;
    private final Respondents respondents;
    private final Patience patience;
    private final FormCentre centre;
    private final EntryBar bar;
    private final Aside aside;
    private final FamilyDesk family;
    private final EntryKeys keys;
    private final FormsInTurn forms;
    private final LockDesk counting;
    private final FieldDesk field;
    private final Panes panes;
    private final BorderPane view;

    EntryDesk(
            Form form,
            int pass,
            Study file,
            LiveResponses responses,
            OperationQueue queue,
            ScreenContext context,
            Patience patience,
            List<OwnCheck> own,
            Wording wording) {
        this.pass = pass;
        this.patience = patience;
        dialogs = context.dialogs();
        Clock clock = file.environment().clock();
        this.wording = wording;
        data = new EntryData(file, responses, context.tasks(), form, pass);
        var saving = new EntrySaving(file, queue, dialogs, this::refused);
        model = new EntryModel(new EntryRules(form, clock), saving, pass);
        model.speak(context.texts().language());
        keys = new EntryKeys(model);
        bar = new EntryBar(wording, this::complete, this::setAside);
        centre =
                new FormCentre(
                        model,
                        wording,
                        c -> new FieldGestures(model, c, bar, patience, this::neighbour),
                        keys,
                        bar,
                        this::finish,
                        context.habits()::refusedKey);
        respondents = new Respondents(data, wording, this::showNobody, this::open);
        var queries = new DeskQueries(model, saving, dialogs, centre);
        family =
                new FamilyDesk(
                        model, saving, data, patience, context.navigator(), pass, ofFamily());
        aside =
                new Aside(
                        wording,
                        centre::goTo,
                        this::writeNote,
                        centre::focusForm,
                        queries,
                        this::writeAbout,
                        family,
                        model.toVersion(context.navigator()),
                        new CaseMemos(file, context));
        side = new EntrySide(model, data, wording, clock, aside, own);
        forms =
                new FormsInTurn(
                        data, model, saving, side, respondents, patience, centre, wording, dialogs);
        counting = new LockDesk(model, saving, dialogs, patience, forms, centre);
        centre.addEventFilter(KeyEvent.ANY, patience::keep);
        panes = Panes.of(centre).left(respondents.pane(), 248).right(aside, 304);
        centre.leads(panes.leftIsDrawer(), this::find);
        field =
                new FieldDesk(
                        model,
                        saving,
                        forms,
                        side,
                        queries,
                        respondents,
                        centre,
                        panes,
                        patience,
                        dialogs);
        // below all panes, so that no drawer ever lies over its buttons
        view = new BorderPane(panes);
        view.setBottom(bar);
        model.watch(this);
    }

    /** A second entry tells how far it is itself. */
    private void showNobody(ResponseRate rate) {
        if (data.isSecond()) {
            centre.showSecond(
                    respondents.count(RespondentList.Segment.DONE),
                    respondents.count(RespondentList.Segment.TO_DO)
                            + respondents.count(RespondentList.Segment.MISSING));
        } else {
            centre.showRate(rate);
        }
    }

    BorderPane view() {
        return view;
    }

    Panes panes() {
        return panes;
    }

    EntryModel model() {
        return model;
    }

    ObservableValue<String> status() {
        return side.status();
    }

    int pass() {
        return pass;
    }

    /** Reads who there is; opens the first to do if nobody is open. */
    void load(String subject) {
        forms.load(subject);
    }

    private void open(Listed listed) {
        panes.uncoverFromLeft();
        forms.open(listed);
    }

    private void refused() {
        forms.refused();
    }

    /** Something was changed elsewhere; keys wait until it is read. */
    void refresh() {
        forms.refresh();
    }

    /** Something is being taken back or done again: keys wait until its place is shown. */
    void reversing(CompletableFuture<?> reversal) {
        forms.reversing(reversal);
    }

    /** A change was taken back or done again: the place is shown; the window says what it was. */
    void takenBack(ChangeEvent event) {
        forms.takenBack(event);
    }

    /** The list of respondents anew, after one was finished or set aside. */
    /** What was keyed here is in the file. */
    void keyed() {
        showField();
        if (respondents.lacks(model)) {
            refreshList();
        }
    }

    void refreshList() {
        forms.refreshList();
    }

    @Override
    public void opened() {
        centre.showAll();
        forms.showChecks();
        side.showNote();
        side.showNotes();
        showField();
    }

    @Override
    public void changed(BitSet items) {
        centre.showChanged(items);
        aside.lockAbout(model.open());
        forms.showChecks();
        respondents.update(model);
    }

    @Override
    public void moved() {
        centre.showMoved();
        keys.watch();
        showField();
    }

    @Override
    public void keyRefused() {
        centre.tellRefused();
    }

    @Override
    public void left() {
        if (!family.back()) {
            forms.goOn();
        }
    }

    private FamilyDesk.Form ofFamily() {
        return new FamilyDesk.Form() {
            @Override
            public Family family() {
                return aside.family();
            }

            @Override
            public void show(Family found) {
                aside.showFamily(found);
            }

            @Override
            public boolean written() {
                return forms.written();
            }

            @Override
            public void waitForForm() {
                centre.waitForForm();
            }

            @Override
            public void focus() {
                centre.focusForm();
            }
        };
    }

    /** Does something with what belongs to the open response, or it to. */
    void inFamily(Predicate<FamilyDesk> action) {
        family.then(action);
    }

    /** What is known of the current field, beside the form. */
    void showField() {
        side.showField();
    }

    private void writeNote(String text, Object writing) {
        if (model.open().isPresent()) {
            model.note(text, writing);
            respondents.note(model, text);
        }
    }

    /** Goes to a field, also where the part of the form that is shown leaves it out. */
    void goTo(Item item) {
        centre.goTo(item);
    }

    /**
     * Gives what is being typed to the response.
     *
     * @return false if it is refused and stays in its field
     */
    boolean flush() {
        return forms.flush();
    }

    /** As {@link #flush}, after all that waits for a respondent being read is done. */
    void keep(Runnable then) {
        patience.last(
                () -> {
                    flush();
                    then.run();
                });
    }

    /**
     * Whether the screen may go: what is typed and cannot be read stays in its field, or is given
     * up by who typed it.
     */
    boolean mayLeave() {
        return new DeskLeaving(model, forms, centre, patience, dialogs, wording).mayLeave();
    }

    /** Finishes the response, or lists what is missing or against the rules. */
    void complete() {
        patience.then(
                () -> {
                    if (centre.isFinishing()) {
                        centre.finishAnyway();
                    } else if (model.open().isPresent() && forms.written()) {
                        model.pass();
                        List<Finding> open = side.atTheEnd().findings();
                        if (model.open().get().isLocked()) {
                            left();
                        } else if (open.isEmpty()) {
                            finish("");
                        } else {
                            centre.showEnd(open);
                        }
                    }
                });
    }

    private void finish(String reason) {
        centre.focusForm();
        model.finish(reason);
    }

    void setAside() {
        patience.then(
                () -> {
                    if (forms.written()) {
                        centre.focusForm();
                        model.setAside();
                    }
                });
    }

    /** The respondent after (1) or before (-1) this one. */
    void neighbour(int step) {
        forms.neighbour(step);
    }

    /** Begins a response that is about no case; a second entry of one that is found. */
    void startNew() {
        forms.startNew();
    }

    /** Opens a complete or imported response for changes, with a reason. */
    void unlock() {
        counting.unlock();
    }

    /** Makes the response void, with a reason, or lets a void one count again. */
    void voidOrCount() {
        counting.voidOrCount();
    }

    void find() {
        panes.showLeft();
        respondents.pane().find();
    }

    /** The item that the hand is at, with its questionnaire before it. */
    String place() {
        return model.form().questionnaire().name() + "/" + model.item().name();
    }

    /** Where the hand is, for who comes back to it. */
    EntryPlace where() {
        return model.open()
                .map(
                        o ->
                                new EntryPlace(
                                        model.form().id(),
                                        pass,
                                        model.item().id(),
                                        o.responseId(),
                                        o.caseId().orElse(""),
                                        o.firstId()))
                .orElse(new EntryPlace(model.form().id(), pass, "", "", ""));
    }

    /** Comes back to where the hand was, in a desk where nobody is open yet. */
    void comeBack(EntryPlace place) {
        forms.comeBack(place);
    }

    /** Goes to a field of a response, whoever is open. */
    void goThere(EntryPlace place) {
        forms.goThere(place);
    }

    void writeNoteNow() {
        panes.showRight();
        aside.writeNote();
    }

    private void writeAbout(EditResponse.Field field, String value) {
        if (model.open().isPresent()) {
            model.write(r -> new EditResponse(r.responseId(), r.title(), field, value));
            respondents.update(model);
        }
    }

    void about() {
        if (model.open().isPresent()) {
            panes.showRight();
            aside.writeAbout();
        }
    }

    /** What is done about the current field beside answering it. */
    FieldDesk field() {
        return field;
    }

    /** Something was noted or asked at a field. */
    void readNotes() {
        side.readNotes();
    }

    void showSaved(OperationQueue.State state) {
        bar.showSaved(state);
    }

    void focus() {
        centre.focusForm();
    }

    /** Nothing is followed any more. */
    void close() {
        data.close();
        aside.close();
    }
}

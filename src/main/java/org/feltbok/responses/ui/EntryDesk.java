package org.feltbok.responses.ui;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.checks.Finding;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.FieldSpot;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.time.Clock;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One questionnaire being keyed: who, the form, and what is known about the current response and
 * field.
 */
final class EntryDesk implements EntryWatcher, FieldActions {
    private final ScreenContext context;
    private final int pass;
    private final Wording wording;
    private final EntryData data;
    private final EntryModel model;
    private final EntrySaving saving;
    private final EntrySide side;
    private final Respondents respondents;
    private final Patience patience = new Patience();
    private final FormCentre centre;
    private final EntryBar bar;
    private final Aside aside;
    private final EntryKeys keys;
    private final Panes panes;
    private final BorderPane view;
    private final Set<Item> unwritten = new HashSet<>();
    private boolean loaded;
    private int readings;

    EntryDesk(Form form, int pass, Study file, OperationQueue queue, ScreenContext context) {
        this.context = context;
        this.pass = pass;
        Clock clock = file.environment().clock();
        wording = new Wording(context.texts());
        data = new EntryData(file, context.tasks(), form, pass);
        saving = new EntrySaving(file, queue, context.dialogs(), this::refused);
        model = new EntryModel(new EntryRules(form, clock), saving, pass);
        model.speak(context.texts().language());
        keys = new EntryKeys(model);
        bar = new EntryBar(wording, this::complete, this::setAside);
        centre = new FormCentre(model, wording, this, keys, bar, this::finish);
        respondents = new Respondents(data, wording, centre::showRate, this::open);
        aside = new Aside(wording, this::goTo, this::writeNote, centre::focusForm);
        side = new EntrySide(model, data, wording, clock, aside);
        centre.addEventFilter(KeyEvent.ANY, e -> patience.keep(e, centre));
        panes = Panes.of(centre).left(respondents.pane(), 248).right(aside, 304);
        // below all panes, so that no drawer ever lies over its buttons
        view = new BorderPane(panes);
        view.setBottom(bar);
        model.watch(this);
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
        if (loaded) {
            respondents.read(() -> choose(subject, this::open), context.dialogs()::error);
            return;
        }
        loaded = true;
        patience.begin();
        respondents.read(
                () -> {
                    choose(subject, this::openNow);
                    patience.end();
                },
                this::unread);
    }

    private void choose(String subject, Consumer<Listed> opening) {
        Optional<Listed> wanted = respondents.called(subject);
        if (wanted.isPresent()) {
            respondents.reveal(wanted.get());
            opening.accept(wanted.get());
        } else if (model.open().isEmpty()) {
            respondents.firstToDo().ifPresent(opening);
        }
    }

    /** Opens a respondent when what is keyed for the one before is written down. */
    private void open(Listed listed) {
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
    private boolean written() {
        boolean written = flush();
        if (!written) {
            centre.focusForm();
        }
        return written;
    }

    private void read(Listed listed, Consumer<Answers> then) {
        respondents.select(listed);
        if (!listed.hasResponse()) {
            side.accepted(List.of());
            model.open(listed.form(wording), model.rules().settled(Answers.empty(model.form())));
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
                    model.open(
                            found.response().map(r -> form.locked(lock(r), reason(r))).orElse(form),
                            found.answers());
                    aside.showNote(found.response().map(Response::note).orElse(""), true);
                    then.accept(found.answers());
                    patience.end();
                },
                this::unread);
    }

    private void unread(Throwable problem) {
        patience.fail();
        context.dialogs().error(problem);
    }

    private static String reason(Response response) {
        return response.unlocked().isEmpty() ? response.reason() : response.unlocked();
    }

    private static OpenForm.Lock lock(Response response) {
        return !response.isLocked()
                ? OpenForm.Lock.OPEN
                : response.status() == Response.Status.COMPLETE
                        ? OpenForm.Lock.COMPLETE
                        : OpenForm.Lock.IMPORTED;
    }

    /** Something was changed elsewhere; keys wait until it is read. */
    void refresh() {
        refresh(changed -> {});
    }

    /** What was keyed is not in the file: the hand is led back to it, and does not key on. */
    private void refused() {
        refresh(
                changed -> {
                    if (!changed.isEmpty()) {
                        goTo(model.form().items().get(changed.nextSetBit(0)));
                    }
                });
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
                        then.accept(take(found));
                        showChecks();
                        showField();
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
        model.lock(lock(r), reason(r));
        aside.showNote(r.note(), true);
        return model.reload(found.answers());
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
        return isOpen(responseId) || respondents.called(responseId).isPresent();
    }

    private void show(Optional<FieldSpot> place) {
        Optional<Listed> other =
                place.filter(p -> !isOpen(p.responseId()))
                        .flatMap(p -> respondents.called(p.responseId()));
        if (other.isEmpty()) {
            refresh(changed -> showChange(place, changed));
        } else if (written()) {
            respondents.reveal(other.get());
            read(other.get(), a -> place.get().item().ifPresent(this::goTo));
        }
    }

    private boolean isOpen(String responseId) {
        return model.open().filter(o -> o.responseId().equals(responseId)).isPresent();
    }

    private void showChange(Optional<FieldSpot> place, BitSet changed) {
        Optional<Item> field = place.filter(p -> isOpen(p.responseId())).flatMap(FieldSpot::item);
        if (field.isPresent()) {
            goTo(field.get());
        } else if (!changed.isEmpty()) {
            goTo(model.form().items().get(changed.nextSetBit(0)));
        }
    }

    @Override
    public void opened() {
        centre.showAll();
        showChecks();
        side.showNote();
        showField();
    }

    @Override
    public void changed(BitSet items) {
        centre.showChanged(items);
        showChecks();
        respondents.update(model);
    }

    @Override
    public void moved() {
        centre.showMoved();
        keys.watch();
        showField();
    }

    @Override
    public void left() {
        neighbourOr(1, -1);
    }

    private void neighbourOr(int step, int other) {
        Optional<Listed> here = model.open().flatMap(respondents::find);
        respondents
                .neighbour(here, step)
                .or(() -> respondents.neighbour(here, other))
                .filter(n -> here.isEmpty() || !n.isSame(here.get()))
                .ifPresentOrElse(n -> read(n, a -> {}), model::close);
    }

    private void showChecks() {
        centre.showFindings(
                side.showChecks().findings().stream()
                        .map(Finding::item)
                        .map(model.form()::index)
                        .toList());
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

    @Override
    public void choose(Item item, int value) {
        patience.then(
                () -> {
                    if (model.open().isPresent()) {
                        centre.focusForm();
                        model.choose(item, value);
                    }
                });
    }

    @Override
    public void goTo(Item item) {
        if (model.open().isPresent()) {
            centre.unhide(model.form().index(item));
            if (model.current() < 0 || !model.item().equals(item)) {
                model.goTo(model.form().index(item));
            }
        }
    }

    @Override
    public void enter(Item item) {
        goTo(item);
        model.enter();
    }

    @Override
    public boolean type(Item item, String typed) {
        return model.type(item, typed);
    }

    @Override
    public void keep(Item item, String typed, Runnable done) {
        model.keep(item, typed, kept -> done.run());
    }

    @Override
    public void unwritten(Item item, boolean something) {
        if (something) {
            unwritten.add(item);
        } else {
            unwritten.remove(item);
        }
        bar.showUnwritten(!unwritten.isEmpty());
    }

    @Override
    public void key(EntryKey key) {
        model.key(key);
    }

    /**
     * Gives what is being typed to the response.
     *
     * @return false if it is refused and stays in its field
     */
    boolean flush() {
        aside.flushNote();
        model.settle();
        return centre.flush();
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
        if (patience.isReading() || flush()) {
            return true;
        }
        String name = wording.item(model.form(), model.item());
        if (context.dialogs().confirm("entry.refused.leave", centre.standing(), name)) {
            centre.giveUp();
            return true;
        }
        centre.focusForm();
        return false;
    }

    /** Finishes the response, or lists what is missing or against the rules. */
    void complete() {
        patience.then(
                () -> {
                    if (centre.isFinishing()) {
                        centre.finishAnyway();
                    } else if (model.open().isPresent() && written()) {
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
                    if (written()) {
                        centre.focusForm();
                        model.setAside();
                    }
                });
    }

    @Override
    public void neighbour(int step) {
        patience.then(
                () -> {
                    if (written()) {
                        centre.focusForm();
                        respondents
                                .neighbour(model.open().flatMap(respondents::find), step)
                                .ifPresent(n -> read(n, a -> {}));
                    }
                });
    }

    /** Begins a response that is about no case. */
    void startNew() {
        patience.then(
                () -> {
                    if (written()) {
                        String title = wording.get("entry.new.title");
                        side.accepted(List.of());
                        model.open(
                                new OpenForm("", Optional.empty(), title, "", "", ""),
                                model.rules().settled(Answers.empty(model.form())));
                    }
                });
    }

    /** Opens a complete or imported response for changes, with a reason. */
    void unlock() {
        patience.then(
                () -> {
                    if (model.open().filter(OpenForm::isLocked).isPresent()) {
                        context.dialogs()
                                .askText("entry.unlock.reason", "")
                                .filter(reason -> !reason.isBlank())
                                .ifPresent(reason -> model.unlock(reason.strip()));
                        centre.focusForm();
                    }
                });
    }

    void find() {
        panes.showLeft();
        respondents.pane().find();
    }

    void writeNoteNow() {
        panes.showRight();
        aside.writeNote();
    }

    /** Accepts what is found in the current field as it stands. */
    void acceptFinding() {
        patience.then(
                () -> {
                    if (flush()) {
                        side.accept(context.dialogs(), saving, this::refresh);
                        centre.focusForm();
                    }
                });
    }

    void nextFinding(int step) {
        aside.nextFinding(model, step);
        centre.focusForm();
    }

    void longHistory() {
        if (model.open().isPresent()) {
            panes.showRight();
            side.longHistory();
        }
    }

    /** The list of respondents anew, after one was finished or set aside. */
    void refreshList() {
        respondents.read(
                () -> model.open().ifPresent(respondents::select), context.dialogs()::error);
    }

    void showSaved(OperationQueue.State state) {
        bar.showSaved(state);
    }

    void focus() {
        centre.focusForm();
    }
}

package org.feltbok.responses.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryChecks;
import org.feltbok.responses.EntryFinding;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.FieldSpot;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One questionnaire being keyed: who, the form, and what is known about the current response and
 * field.
 */
final class EntryDesk implements EntryWatcher, EntryPort, FieldActions {
    private static final int HISTORY = 6;
    private static final int LONG_HISTORY = 60;
    private final ScreenContext context;
    private final Study file;
    private final OperationQueue queue;
    private final Clock clock;
    private final Wording wording;
    private final EntryData data;
    private final EntryModel model;
    private final EntryChecks checks;
    private final Respondents respondents;
    private final Patience patience = new Patience();
    private final FormCentre centre;
    private final EntryBar bar;
    private final Aside aside;
    private final EntryKeys keys;
    private final Panes panes;
    private final BorderPane view;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private boolean loaded;
    private CompletableFuture<?> written = CompletableFuture.completedFuture(null);

    EntryDesk(Form form, int pass, Study file, OperationQueue queue, ScreenContext context) {
        this.context = context;
        this.file = file;
        this.queue = queue;
        clock = file.environment().clock();
        wording = new Wording(context.texts());
        data = new EntryData(file, context.tasks(), form, pass);
        model = new EntryModel(new EntryRules(form, clock), this, pass);
        model.speak(context.texts().language());
        checks = new EntryChecks(model.rules());
        keys = new EntryKeys(model);
        bar = new EntryBar(wording, this::complete, this::setAside);
        centre = new FormCentre(model, wording, this, keys, bar, this::finish);
        respondents = new Respondents(data, wording, centre::showRate, this::open);
        aside = new Aside(wording, this::goTo, this::writeNote, centre::focusForm);
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
        return status.getReadOnlyProperty();
    }

    /** Reads who there is; opens the first to do if nobody is open. */
    void load(String subject) {
        boolean first = !loaded;
        loaded = true;
        if (first) {
            patience.begin();
        }
        respondents.read(
                () -> {
                    if (first) {
                        patience.ready();
                    }
                    Optional<Listed> wanted = respondents.called(subject);
                    boolean nobody = model.open().isEmpty() && !patience.isReading();
                    if (wanted.isPresent()) {
                        respondents.reveal(wanted.get());
                        open(wanted.get());
                    } else if (nobody) {
                        respondents.firstToDo().ifPresent(this::open);
                    }
                    if (first && !patience.isReading()) {
                        patience.end();
                    }
                },
                this::unread);
    }

    /** Opens a respondent when what is keyed for the one before is written down. */
    private void open(Listed listed) {
        patience.then(
                () -> {
                    if (flush()) {
                        read(listed, found -> {});
                    } else {
                        model.open().ifPresent(respondents::select);
                    }
                });
    }

    private void read(Listed listed, Consumer<Answers> then) {
        respondents.select(listed);
        if (!listed.hasResponse()) {
            model.open(listed.form(wording), model.rules().settled(Answers.empty(model.form())));
            return;
        }
        patience.begin();
        centre.waitForForm();
        data.response(
                listed.responseId(),
                written,
                found -> {
                    OpenForm form = listed.form(wording);
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

    private void refresh(Consumer<BitSet> then) {
        refreshList();
        Optional<OpenForm> here = model.open().filter(OpenForm::exists);
        if (here.isEmpty() || patience.isReading()) {
            return;
        }
        patience.begin();
        data.response(
                here.get().responseId(),
                written,
                found -> {
                    BitSet changed = new BitSet();
                    if (found.response().isEmpty()) {
                        model.begunNoMore();
                    } else {
                        Response r = found.response().get();
                        model.lock(lock(r), reason(r));
                        aside.showNote(found.response().get().note(), true);
                        changed = model.reload(found.answers());
                    }
                    then.accept(changed);
                    showField();
                    patience.end();
                },
                this::unread);
    }

    /** A change was taken back or done again: the place is shown; the window says what it was. */
    void takenBack(ChangeEvent event) {
        data.place(
                event,
                place -> {
                    Optional<Listed> other =
                            place.filter(p -> !isOpen(p.responseId()))
                                    .flatMap(p -> respondents.called(p.responseId()));
                    if (other.isPresent()) {
                        patience.then(
                                () -> {
                                    if (flush()) {
                                        respondents.reveal(other.get());
                                        read(other.get(), a -> goTo(place.get().item()));
                                    }
                                });
                    } else {
                        refresh(changed -> showChange(place, changed));
                    }
                });
    }

    private boolean isOpen(String responseId) {
        return model.open().filter(o -> o.responseId().equals(responseId)).isPresent();
    }

    private void showChange(Optional<FieldSpot> place, BitSet changed) {
        if (place.isPresent() && isOpen(place.get().responseId())) {
            goTo(place.get().item());
        } else if (!changed.isEmpty()) {
            goTo(model.form().items().get(changed.nextSetBit(0)));
        }
    }

    @Override
    public void submit(Operation operation) {
        send(operation)
                .exceptionally(
                        problem -> {
                            Platform.runLater(() -> refused(problem));
                            return Optional.empty();
                        });
    }

    private CompletableFuture<Optional<Change>> send(Operation operation) {
        CompletableFuture<Optional<Change>> made = queue.submit(operation);
        written = made;
        return made;
    }

    private void refused(Throwable problem) {
        Throwable cause = problem.getCause();
        context.dialogs().error(cause == null ? problem : cause);
        refresh();
    }

    @Override
    public void keep(Operation operation, Consumer<Boolean> done) {
        send(operation)
                .whenComplete(
                        (change, problem) ->
                                Platform.runLater(
                                        () -> {
                                            if (problem == null) {
                                                done.accept(change.isPresent());
                                            } else {
                                                refused(problem);
                                            }
                                        }));
    }

    @Override
    public String who() {
        return file.environment().who().get();
    }

    @Override
    public String now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public void opened() {
        centre.showAll();
        showChecks();
        aside.showNote(model.open().map(OpenForm::note).orElse(""), model.open().isPresent());
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
        EntryChecks.Result result =
                model.open().isPresent()
                        ? checks.check(model.answers())
                        : new EntryChecks.Result(List.of(), 0);
        aside.showChecks(model, result);
        centre.showFindings(
                result.findings().stream()
                        .map(EntryFinding::item)
                        .map(model.form()::index)
                        .toList());
    }

    /** What is known of the current field, beside the form. */
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
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
    public void unwritten(boolean something) {
        bar.showUnwritten(something);
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

    /** Finishes the response, or lists what is missing or against the rules. */
    void complete() {
        patience.then(
                () -> {
                    if (centre.isFinishing()) {
                        centre.finishAnyway();
                    } else if (model.open().isPresent() && flush()) {
                        List<EntryFinding> open = checks.atTheEnd(model.answers()).findings();
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
                    if (flush()) {
                        centre.focusForm();
                        model.setAside();
                    }
                });
    }

    @Override
    public void neighbour(int step) {
        patience.then(
                () -> {
                    if (flush()) {
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
                    if (flush()) {
                        String title = wording.get("entry.new.title");
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

    void nextFinding(int step) {
        aside.nextFinding(model, step);
        centre.focusForm();
    }

    void longHistory() {
        if (model.open().isPresent() && model.current() >= 0) {
            panes.showRight();
            showHistory(model.item(), wording.item(model.form(), model.item()), LONG_HISTORY);
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

package org.feltbok.responses.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryChecks;
import org.feltbok.responses.EntryFinding;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One questionnaire being keyed: who, the form, and what is known about the current response and
 * field.
 */
final class EntryDesk implements EntryWatcher, EntryPort, FieldActions {
    private static final int HISTORY = 6;
    private static final int LONG_HISTORY = 60;
    private final ScreenContext context;
    private final OperationQueue queue;
    private final Clock clock;
    private final Wording wording;
    private final EntryData data;
    private final EntryModel model;
    private final EntryChecks checks;
    private final RespondentList list;
    private final RespondentPane respondents;
    private final FormCentre centre;
    private final ChecksSection findings;
    private final NoteSection note;
    private final HistorySection history;
    private final EntryKeys keys;
    private final Panes panes;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private int edits;

    EntryDesk(Form form, int pass, StudyFile file, OperationQueue queue, ScreenContext context) {
        this.context = context;
        this.queue = queue;
        clock = file.environment().clock();
        wording = new Wording(context.texts());
        data = new EntryData(file, context.tasks(), form, pass);
        model = new EntryModel(new EntryRules(form, clock), this, pass);
        model.speak(context.texts().language());
        checks = new EntryChecks(model.rules());
        list = new RespondentList();
        respondents = new RespondentPane(list, wording, this::open);
        keys = new EntryKeys(model);
        centre = new FormCentre(model, wording, this, keys, this::complete, this::setAside);
        findings = new ChecksSection(wording, this::goTo);
        note = new NoteSection(wording, this::writeNote, centre::focusForm);
        history = new HistorySection(wording, ZoneId.systemDefault());
        ScrollPane aside = new ScrollPane(new VBox(findings, note, history));
        aside.setFitToWidth(true);
        aside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox right = new VBox(aside);
        VBox.setVgrow(aside, javafx.scene.layout.Priority.ALWAYS);
        panes = Panes.of(centre).left(respondents, 248).right(right, 304);
        model.watch(this);
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
        data.everybody(
                all -> {
                    list.fill(all.respondents(), all.language());
                    if (list.count(RespondentList.Segment.TO_DO) == 0 && model.open().isEmpty()) {
                        boolean missing = list.count(RespondentList.Segment.MISSING) > 0;
                        respondents.show(
                                missing
                                        ? RespondentList.Segment.MISSING
                                        : RespondentList.Segment.DONE);
                    }
                    respondents.refresh();
                    centre.showRate(all.rate());
                    Optional<Listed> wanted =
                            subject.isEmpty()
                                    ? Optional.empty()
                                    : list.find(l -> l.isCalled(subject));
                    if (wanted.isPresent()) {
                        reveal(wanted.get());
                        open(wanted.get());
                    } else if (model.open().isEmpty()
                            && list.segment() == RespondentList.Segment.TO_DO) {
                        list.neighbour(Optional.empty(), 1).ifPresent(this::open);
                    }
                });
    }

    private void reveal(Listed listed) {
        respondents.show(
                listed.isDone()
                        ? RespondentList.Segment.DONE
                        : listed.hasResponse()
                                ? RespondentList.Segment.TO_DO
                                : RespondentList.Segment.MISSING);
    }

    private void open(Listed listed) {
        OpenForm form =
                new OpenForm(
                        listed.responseId(),
                        listed.caseId(),
                        listed.title(),
                        detail(listed),
                        listed.mode(),
                        listed.note());
        respondents.select(listed);
        if (listed.hasResponse()) {
            data.answers(listed.responseId(), answers -> model.open(form, answers));
        } else {
            model.open(form, Answers.empty(model.form()));
        }
    }

    private String detail(Listed listed) {
        String mode = "entry.mode." + listed.mode();
        String known =
                listed.mode().isEmpty() || !wording.texts().has(mode)
                        ? listed.mode()
                        : wording.get(mode);
        return known.isEmpty() ? listed.caseKey() : (listed.caseKey() + " · " + known);
    }

    /** The respondent shown, as the list knows it. */
    private Optional<Listed> current() {
        return model.open()
                .map(
                        o ->
                                new Listed(
                                        o.responseId(),
                                        o.caseId(),
                                        o.title(),
                                        o.detail().split(" · ")[0],
                                        Response.Status.PARTIAL,
                                        o.mode(),
                                        o.note(),
                                        model.answers().filled(),
                                        model.answers().toFill()));
    }

    /** Something was changed elsewhere, taken back or done again. */
    void refresh() {
        int before = edits;
        data.everybody(
                all -> {
                    list.fill(all.respondents(), all.language());
                    respondents.refresh();
                    current().flatMap(c -> list.find(c::isSame)).ifPresent(respondents::select);
                    centre.showRate(all.rate());
                });
        model.open()
                .filter(OpenForm::exists)
                .ifPresent(
                        o ->
                                data.answers(
                                        o.responseId(),
                                        answers -> {
                                            if (edits != before) {
                                                refresh();
                                            } else if (model.open()
                                                    .filter(
                                                            now ->
                                                                    now.responseId()
                                                                            .equals(o.responseId()))
                                                    .isPresent()) {
                                                model.reload(answers);
                                                showField();
                                            }
                                        }));
    }

    @Override
    public void submit(Operation operation) {
        edits++;
        queue.submit(operation)
                .whenComplete(
                        (change, problem) -> {
                            if (problem != null) {
                                Platform.runLater(
                                        () -> {
                                            context.dialogs()
                                                    .error(
                                                            problem.getCause() == null
                                                                    ? problem
                                                                    : problem.getCause());
                                            refresh();
                                        });
                            }
                        });
    }

    @Override
    public String who() {
        return context.person().getValue();
    }

    @Override
    public String now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public void opened() {
        centre.showAll();
        showChecks();
        note.show(model.open().map(OpenForm::note).orElse(""), model.open().isPresent());
        showField();
    }

    @Override
    public void changed(BitSet items) {
        centre.showChanged(items);
        showChecks();
        current()
                .ifPresent(
                        c ->
                                list.find(c::isSame)
                                        .ifPresent(known -> respondents.update(merged(known, c))));
    }

    private static Listed merged(Listed known, Listed now) {
        return new Listed(
                now.responseId(),
                known.caseId(),
                known.title(),
                known.caseKey(),
                known.status(),
                known.mode(),
                known.note(),
                now.filled(),
                now.toFill());
    }

    @Override
    public void moved() {
        centre.showMoved();
        keys.watch();
        showField();
    }

    @Override
    public void left() {
        Optional<Listed> here = current();
        Optional<Listed> next = list.neighbour(here, 1).or(() -> list.neighbour(here, -1));
        next.filter(n -> here.isEmpty() || !n.isSame(here.get()))
                .ifPresentOrElse(this::open, model::close);
        data.everybody(
                all -> {
                    list.fill(all.respondents(), all.language());
                    respondents.refresh();
                    centre.showRate(all.rate());
                });
    }

    private void showChecks() {
        EntryChecks.Result result =
                model.open().isPresent()
                        ? checks.check(model.answers())
                        : new EntryChecks.Result(List.of(), 0);
        findings.show(model, result);
        centre.showFindings(
                result.findings().stream()
                        .map(EntryFinding::item)
                        .map(model.form()::index)
                        .toList());
    }

    /** What is known of the current field, beside the form. */
    void showField() {
        if (model.open().isEmpty() || model.current() < 0) {
            history.clear();
            status.set("");
            return;
        }
        Item item = model.item();
        String name = wording.item(model.form(), item);
        status.set(wording.get("entry.status", model.open().get().title(), name));
        showHistory(item, name, HISTORY);
    }

    private void showHistory(Item item, String name, int limit) {
        OpenForm open = model.open().orElseThrow();
        if (!open.exists()) {
            history.show(name, item, List.of(), today());
            return;
        }
        data.history(
                open.responseId(),
                item,
                limit,
                found -> {
                    if (model.current() >= 0 && model.item().equals(item)) {
                        history.show(name, item, found, today());
                    }
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    private void writeNote(String text) {
        if (model.open().isPresent()) {
            model.note(text);
            current()
                    .flatMap(c -> list.find(c::isSame))
                    .ifPresent(l -> respondents.update(l.withNote(text)));
        }
    }

    @Override
    public void choose(Item item, int value) {
        if (model.open().isPresent()) {
            centre.focusForm();
            model.choose(item, value);
        }
    }

    @Override
    public void goTo(Item item) {
        if (model.open().isPresent() && (model.current() < 0 || !model.item().equals(item))) {
            model.goTo(model.form().index(item));
        }
    }

    @Override
    public boolean type(Item item, String typed) {
        return model.type(item, typed);
    }

    @Override
    public void key(EntryKey key) {
        model.key(key);
    }

    void complete() {
        centre.focusForm();
        model.leave(Response.Status.COMPLETE);
    }

    void setAside() {
        centre.focusForm();
        model.leave(Response.Status.PARTIAL);
    }

    void neighbour(int step) {
        centre.focusForm();
        list.neighbour(current(), step).ifPresent(this::open);
    }

    /** Begins a response that is about no case. */
    void startNew() {
        OpenForm blank =
                new OpenForm("", Optional.empty(), wording.get("entry.new.title"), "", "", "");
        model.open(blank, Answers.empty(model.form()));
    }

    void find() {
        respondents.find();
    }

    void writeNoteNow() {
        note.write();
    }

    void nextFinding(int step) {
        findings.next(model, step);
        centre.focusForm();
    }

    void longHistory() {
        if (model.open().isPresent() && model.current() >= 0) {
            showHistory(model.item(), wording.item(model.form(), model.item()), LONG_HISTORY);
        }
    }

    void showSaved(OperationQueue.State state) {
        centre.showSaved(state);
    }

    void focus() {
        centre.focusForm();
    }
}

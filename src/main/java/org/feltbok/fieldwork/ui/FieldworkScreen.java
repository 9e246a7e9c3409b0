package org.feltbok.fieldwork.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.LiveCases;
import org.feltbok.fieldwork.AddContacts;
import org.feltbok.fieldwork.Contact;
import org.feltbok.fieldwork.ContactKind;
import org.feltbok.fieldwork.ContactOutcome;
import org.feltbok.fieldwork.EditContact;
import org.feltbok.fieldwork.LiveFieldwork;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.fieldwork.RemoveContact;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Those who are still to answer: next call first, each contact keyed by one digit. */
public final class FieldworkScreen implements Screen, ContactForm.Keyed {
    private final ScreenContext context;
    private final Study study;
    private final OperationQueue queue;
    private final LiveFieldwork fieldwork;
    private final Texts texts;
    private final FieldworkModel model = new FieldworkModel();
    private final MissingTable table;
    private final ContactForm form;
    private final RatesPane rates;
    private final FieldworkFilters filters;
    private final PageHeader header;
    private final Button round;
    private final Panes view;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Listening listening;
    private boolean stale = true;
    private boolean front;
    private boolean sorts = true;

    /** The newest contact of whom is shown next, since it was keyed here. */
    private String added = "";

    private String wanted = "";

    /**
     * @param cases of the same study; closed by who made them
     */
    public FieldworkScreen(
            ScreenContext context, Study study, OperationQueue queue, LiveCases cases) {
        this.context = context;
        this.study = study;
        this.queue = queue;
        fieldwork = new LiveFieldwork(study, cases);
        texts = context.texts();
        table = new MissingTable(model, texts);
        form = new ContactForm(texts, this::today, this);
        rates = new RatesPane(texts, context.palette());
        filters = new FieldworkFilters(model, texts);
        VBox.setVgrow(table, Priority.ALWAYS);
        var centre = new VBox(filters, table);
        centre.getStyleClass().add("fb-centre");
        view = Panes.of(centre).left(rates, 264).right(form, 344);
        round = Buttons.primary(texts.get("fieldwork.round"), "fth-mail", this::round);
        round.setId("fieldwork-round");
        var mail = Buttons.of(texts.get("fieldwork.mail"), "fth-file-text", this::mail);
        mail.setId("fieldwork-mail");
        mail.setFocusTraversable(false);
        var represents =
                Buttons.of(texts.get("represents.title"), "fth-bar-chart", this::represents);
        represents.setId("fieldwork-represents");
        represents.setFocusTraversable(false);
        header = new PageHeader(texts.get("fieldwork.title")).right(represents, mail, round);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, old, now) -> selected(old));
        model.ticked().addListener((SetChangeListener<String>) c -> describe());
        model.shown().addListener((ListChangeListener<MissingCase>) c -> describe());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        describe();
        listening = study.listen(this::changed);
    }

    private LocalDate today() {
        return LocalDate.now(study.environment().clock());
    }

    private Optional<MissingCase> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void selected(@org.jspecify.annotations.Nullable MissingCase before) {
        if (before != null && chosen().filter(m -> !m.of().equals(before.of())).isPresent()) {
            form.commit();
        }
        form.show(chosen(), model.read().get().fieldwork().sheet().data());
    }

    /** A digit keys what came of a contact, a space ticks. */
    private void pressed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        KeyCode code = e.getCode();
        if (code == KeyCode.SPACE) {
            KeyStrokes.take(e);
            chosen().ifPresent(model::tick);
        } else if (code == KeyCode.ENTER) {
            KeyStrokes.take(e);
            next();
        } else if (code.isDigitKey() || code.isKeypadKey()) {
            String name = code.getName();
            int digit = name.isEmpty() ? 0 : Character.digit(name.charAt(name.length() - 1), 10);
            if (digit >= 1 && digit <= ContactOutcome.values().length) {
                KeyStrokes.take(e);
                outcome(ContactOutcome.values()[digit - 1]);
            }
        }
    }

    @Override
    public void outcome(ContactOutcome outcome) {
        chosen().ifPresent(
                        m -> {
                            String at =
                                    LocalDateTime.now(study.environment().clock())
                                            .truncatedTo(ChronoUnit.MINUTES)
                                            .toString();
                            added = m.of().id();
                            submit(
                                    new AddContacts(
                                            List.of(
                                                    new Contact(
                                                            Ids.next(),
                                                            m.of().id(),
                                                            form.kind(),
                                                            outcome,
                                                            at,
                                                            "",
                                                            0,
                                                            "",
                                                            context.person().getValue()))));
                        });
    }

    @Override
    public void edited(Contact now) {
        submit(new EditContact(now));
    }

    @Override
    public void removed(Contact contact) {
        submit(new RemoveContact(contact));
        table.requestFocus();
    }

    @Override
    public void done() {
        table.requestFocus();
    }

    /** Those ticked were reminded today, in the way that is chosen. */
    void round() {
        List<MissingCase> ticked = model.tickedCases();
        if (ticked.isEmpty()) {
            context.dialogs().note("fieldwork.fault.nobody");
            return;
        }
        int number = model.read().get().fieldwork().nextRound();
        model.ticked().clear();
        submit(
                AddContacts.round(
                        ticked.stream().map(m -> m.of().id()).toList(),
                        form.kind(),
                        number,
                        today().toString(),
                        "",
                        context.person().getValue()));
        context.dialogs().note("fieldwork.round.done", number, ticked.size());
    }

    /** Those ticked, or all that are shown, with their names: that is what it is for. */
    void mail() {
        List<MissingCase> ticked = model.tickedCases();
        List<MissingCase> some = ticked.isEmpty() ? List.copyOf(model.shown()) : ticked;
        if (some.isEmpty()) {
            context.dialogs().note("fieldwork.none.title");
            return;
        }
        new MailMergeFile(context, study)
                .ask(some, model.read().get().fieldwork().sheet(), this::failed);
    }

    private void failed(Throwable problem) {
        context.dialogs().error(FaultException.cause(problem));
    }

    private void submit(Operation operation) {
        queue.submit(operation)
                .whenComplete(
                        (done, problem) -> {
                            if (problem != null) {
                                Platform.runLater(() -> failed(problem));
                            }
                        });
    }

    /** Comes on the writing thread. */
    private void changed(ChangeEvent event) {
        if (event.touches(LiveFieldwork::concerns)) {
            Platform.runLater(
                    () -> {
                        stale = true;
                        if (front) {
                            read();
                        }
                    });
        }
    }

    private void read() {
        stale = false;
        context.tasks()
                .run(
                        "fieldwork.reading",
                        p -> FieldworkModel.Read.of(fieldwork.now()),
                        this::take,
                        () -> stale = true);
    }

    private void take(FieldworkModel.Read now) {
        Optional<String> before = chosen().map(m -> m.of().id());
        int at = table.getSelectionModel().getSelectedIndex();
        model.show(now, sorts);
        sorts = false;
        rates.show(now.rates(), now.curve());
        select(before, at);
        form.show(chosen(), now.fieldwork().sheet().data());
        if (chosen().filter(m -> m.of().id().equals(added)).isPresent()) {
            form.onNewest();
        }
        added = "";
        goToWanted();
        describe();
    }

    /** The case that was chosen, or the one that stands in its place now. */
    private void select(Optional<String> before, int at) {
        for (int i = 0; i < model.shown().size(); i++) {
            if (before.equals(Optional.of(model.shown().get(i).of().id()))) {
                table.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
        if (!model.shown().isEmpty()) {
            table.getSelectionModel().clearAndSelect(Math.clamp(at, 0, model.shown().size() - 1));
        }
    }

    private void describe() {
        FieldworkModel.Read now = model.read().get();
        header.subtitle(texts.get("fieldwork.subtitle", now.missing().size(), now.rates().frame()));
        int ticked = model.tickedCases().size();
        round.setText(
                ticked == 0
                        ? texts.get("fieldwork.round")
                        : texts.get("fieldwork.round.of", ticked));
        round.setDisable(ticked == 0);
        status.set(texts.get("fieldwork.status", model.shown().size(), ticked));
        table.setPlaceholder(
                now.missing().isEmpty()
                        ? new EmptyState(
                                "fth-check",
                                texts.get("fieldwork.none.title"),
                                texts.get("fieldwork.none.detail"))
                        : new EmptyState(
                                "fth-search",
                                texts.get("fieldwork.hidden", now.missing().size()),
                                ""));
    }

    void sort() {
        Optional<String> before = chosen().map(m -> m.of().id());
        model.sort();
        select(before, 0);
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 5));
    }

    void represents() {
        context.navigator().go(Navigator.Target.screen("represents"));
    }

    void next() {
        view.showRight();
        form.focusNext();
    }

    void note() {
        view.showRight();
        form.focusNote();
    }

    void when() {
        view.showRight();
        form.focusAt();
    }

    void kind(ContactKind kind) {
        form.kind(kind);
    }

    void tickAll() {
        model.tickAll();
    }

    void find() {
        filters.focusSearch();
    }

    @Override
    public String key() {
        return "fieldwork";
    }

    @Override
    public String within() {
        return "cases";
    }

    @Override
    public String titleKey() {
        return "fieldwork.title";
    }

    @Override
    public String icon() {
        return "fth-phone";
    }

    @Override
    public PageHeader header() {
        return header;
    }

    @Override
    public Panes view() {
        return view;
    }

    @Override
    public void shown(String subject) {
        front = true;
        wanted = subject;
        if (stale) {
            sorts = true;
            read();
        } else {
            goToWanted();
        }
        table.requestFocus();
    }

    /** Whoever has answered meanwhile is not in the list any more. */
    private void goToWanted() {
        if (wanted.isEmpty()) {
            return;
        }
        for (int i = 0; i < model.shown().size(); i++) {
            if (model.shown().get(i).of().key().equals(wanted)) {
                table.getSelectionModel().clearAndSelect(i);
                table.scrollTo(Math.max(0, i - 5));
            }
        }
        wanted = "";
    }

    @Override
    public String placeNow() {
        return chosen().map(m -> m.of().key()).orElse("");
    }

    @Override
    public void hidden() {
        front = false;
    }

    @Override
    public void keep(Runnable then) {
        form.commit();
        then.run();
    }

    @Override
    public List<Command> commands() {
        return FieldworkCommands.of(this);
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(
                new KeyLine("1 … 8", "fieldwork.keys.outcome"),
                new KeyLine("Space", "fieldwork.keys.tick"),
                new KeyLine("Enter", "fieldwork.keys.next"));
    }

    @Override
    public ObservableValue<String> statusText() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void dispose() {
        listening.end();
        fieldwork.close();
    }
}

package org.feltbok.fieldwork.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.task.Navigator;
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
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Those who are still to answer: next call first, each contact keyed by one digit. */
public final class FieldworkScreen extends ReadScreen implements ContactForm.Keyed {
    public static final ScreenName NAME =
            new ScreenName("fieldwork", "fieldwork.title", "fth-phone").within("cases");

    private final Study study;
    private final OperationQueue queue;
    private final LiveFieldwork fieldwork;
    private final FieldworkModel model = new FieldworkModel();
    private final Ahead ahead = new Ahead();
    private final Reminders reminders;
    private final MissingTable table;
    private final ContactForm form;
    private final RatesPane rates;
    private final FieldworkFilters filters;
    private final Button round;
    private final Panes view;
    private boolean sorts = true;

    /** While what was read is put into the list its selection comes and goes by itself. */
    private boolean taking;

    private String wanted = "";

    /** Id of the questionnaire whose answers are waited for; empty = the main one. */
    private volatile String asked = "";

    /**
     * @param cases of the same study; closed by who made them
     */
    public FieldworkScreen(
            ScreenContext context, Study study, OperationQueue queue, LiveCases cases) {
        super(NAME, context);
        this.study = study;
        this.queue = queue;
        fieldwork = new LiveFieldwork(study, cases);
        table = new MissingTable(model, texts);
        reminders = new Reminders(context, study, model, this::submit, this::failed);
        form = new ContactForm(texts, this::today, ahead, this);
        rates = new RatesPane(texts, context.palette());
        filters = new FieldworkFilters(model, texts, this::ask);
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
        header.right(represents, mail, round);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, old, now) -> selected(old));
        model.ticked().subscribe(this::describeUnlessTaking);
        model.shown().addListener((ListChangeListener<MissingCase>) c -> describeUnlessTaking());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        describe();
        hears(study.listen(this::changed));
    }

    private LocalDate today() {
        return LocalDate.now(study.environment().clock());
    }

    private Optional<MissingCase> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void selected(@org.jspecify.annotations.Nullable MissingCase before) {
        if (taking) {
            return;
        }
        if (before != null && chosen().filter(m -> !m.of().equals(before.of())).isPresent()) {
            form.commit();
        }
        showChosen();
    }

    private void showChosen() {
        form.show(chosen(), model.read().get().fieldwork().sheet().data());
    }

    /** A digit keys what came of a contact, a space ticks. */
    private void pressed(KeyEvent e) {
        KeyCode code = e.getCode();
        if (e.isShortcutDown() && code == KeyCode.A) {
            // a table takes it for itself, and marks the one row that it marks anyway
            KeyStrokes.take(e);
            tickAll();
        }
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (code == KeyCode.SPACE) {
            KeyStrokes.take(e);
            chosen().ifPresent(model::tick);
        } else if (code == KeyCode.ENTER) {
            KeyStrokes.take(e);
            next();
        } else {
            int digit = KeyStrokes.digit(code);
            if (digit >= 1 && digit <= ContactOutcome.values().length) {
                KeyStrokes.take(e);
                outcome(ContactOutcome.values()[digit - 1]);
            }
        }
    }

    @Override
    public void outcome(ContactOutcome outcome) {
        // what was typed is about the contact before; where it is no time it is told and stays
        if (form.commit()) {
            chosen().ifPresent(m -> outcome(m, outcome));
        }
    }

    /** It is at hand at once: the keys that follow are about it, and not about the one before. */
    private void outcome(MissingCase of, ContactOutcome outcome) {
        String at =
                LocalDateTime.now(study.environment().clock())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
        var contact =
                new Contact(
                        Ids.next(),
                        of.of().id(),
                        form.kind(),
                        outcome,
                        at,
                        "",
                        0,
                        "",
                        context.person().getValue(),
                        model.read().get().fieldwork().asked());
        submit(new AddContacts(List.of(contact)), ahead.keyed(contact));
        form.onNew(contact);
    }

    @Override
    public void edited(Contact now) {
        submit(new EditContact(now), ahead.keyed(now));
    }

    @Override
    public void removed(Contact contact) {
        submit(new RemoveContact(contact), ahead.removed(contact));
        showChosen();
        table.requestFocus();
    }

    @Override
    public void done() {
        table.requestFocus();
    }

    void round() {
        reminders.round(form.kind(), today().toString());
    }

    void roundOn() {
        reminders.roundOn(form.kind(), today());
    }

    void dayOfRound() {
        reminders.dayOfRound(today());
    }

    void mail() {
        reminders.mail();
    }

    private void failed(Throwable problem) {
        context.dialogs().error(FaultException.cause(problem));
    }

    private void submit(Operation operation, Runnable done, Consumer<Throwable> failed) {
        WhenMade.then(queue.submit(operation), written -> done.run(), failed);
    }

    private void submit(Operation operation, Ahead.Step step) {
        submit(
                operation,
                () -> ahead.written(step),
                problem -> {
                    ahead.failed(step);
                    showChosen();
                    failed(problem);
                });
    }

    /** Comes on the writing thread. */
    private void changed(ChangeEvent event) {
        if (event.touches(LiveFieldwork::concerns)) {
            outdated();
        }
    }

    @Override
    protected void read() {
        List<Ahead.Step> had = ahead.begin();
        reader.run(
                "fieldwork.reading",
                p -> FieldworkModel.Read.of(fieldwork.now(asked)),
                now -> {
                    ahead.end(had);
                    take(now);
                },
                reading::unread);
    }

    /** Another wave: other cases are missing, and they come in their own order. */
    private void ask(String form) {
        asked = form;
        sorts = true;
        reading.outdated();
    }

    private void take(FieldworkModel.Read now) {
        Optional<String> before = chosen().map(m -> m.of().id());
        int at = table.getSelectionModel().getSelectedIndex();
        taking = true;
        try {
            model.show(now, sorts);
            table.select(before, at);
        } finally {
            taking = false;
        }
        sorts = false;
        rates.show(now.rates(), now.curve());
        if (!before.equals(chosen().map(m -> m.of().id()))) {
            form.commit();
        }
        showChosen();
        goToWanted();
        describe();
    }

    private void describeUnlessTaking() {
        if (!taking) {
            describe();
        }
    }

    private void describe() {
        FieldworkModel.Read now = model.read().get();
        header.subtitle(texts.get("fieldwork.subtitle", now.missing().size(), now.rates().frame()));
        int ticked = model.ticked().getValue().size();
        round.setText(
                ticked == 0
                        ? texts.get("fieldwork.round")
                        : texts.get("fieldwork.round.of", ticked));
        round.setDisable(ticked == 0);
        int hidden = model.tickedHidden();
        status.set(
                hidden == 0
                        ? texts.get("fieldwork.status", model.shown().size(), ticked)
                        : texts.get(
                                "fieldwork.status.hidden", model.shown().size(), ticked, hidden));
        table.showWhyEmpty(
                now.missing().size(),
                now.rates().frame(),
                () -> context.navigator().go(Navigator.Target.screen("caseimport")));
    }

    void sort() {
        Optional<String> before = chosen().map(m -> m.of().id());
        model.sort();
        table.select(before, 0);
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
    public Panes view() {
        return view;
    }

    @Override
    public void shown(String subject) {
        wanted = subject;
        sorts |= reading.isStale();
        if (!reading.shown()) {
            goToWanted();
        }
        table.requestFocus();
    }

    /** Whoever has answered meanwhile is not in the list any more. */
    private void goToWanted() {
        if (wanted.isEmpty()) {
            return;
        }
        table.goTo(wanted);
        wanted = "";
    }

    @Override
    public String placeNow() {
        return chosen().map(m -> m.of().key()).orElse("");
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
    public void dispose() {
        super.dispose();
        fieldwork.close();
    }
}

package org.feltbok.responses.ui.rehearse;

import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.PutResponses;
import org.feltbok.responses.files.TableFormats;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of responses on its way into the study: how it is read, what its columns hold, what comes
 * of every cell; nothing is written before it is said.
 */
public final class ResponseImportScreen implements Screen {
    public static final ScreenName NAME =
            new ScreenName("responseimport", "rehearse.title", "fth-download").within("entry");

    private static final Set<String> TABLES =
            Set.of(
                    "response",
                    "answer_text",
                    "study_case",
                    "coding",
                    "coding_done",
                    "item",
                    "option");

    /** Between the questionnaire and the file in what the screen is asked to show. */
    private static final String AND = "|";

    private final ScreenContext context;
    private final RehearsalWords words;
    private final Study study;
    private final OperationQueue queue;
    private final RehearsalModel model;
    private final RehearsalTable table;
    private final FaultsPane faults;
    private final ImportColumns columns;
    private final StateFilter filter;
    private final RehearsalFoot foot;
    private final PageHeader header;
    private final Button make;
    private final Button save;
    private final VBox unread = new VBox(8);
    private final StackPane centre = new StackPane();
    private final NoFile noFile;
    private final VBox left;
    private final VBox right;
    private final Panes view;
    private final Listening listening;
    private final SimpleStringProperty status = new SimpleStringProperty("");
    private boolean writing;

    /** With which choices it is to be written once what comes of them is found. */
    private Optional<ImportChoices> asked = Optional.empty();

    /** Whether nothing is asked yet, so that no file can answer it. */
    private boolean isNothingAsked;

    public ResponseImportScreen(ScreenContext context, Study study, OperationQueue queue) {
        this.context = context;
        this.study = study;
        this.queue = queue;
        words = new RehearsalWords(context.texts());
        model = new RehearsalModel(context.tasks(), study);
        table = new RehearsalTable(words);
        columns = new ImportColumns(model, words);
        faults = new FaultsPane(model, words, table::reveal, this::toColumn, table::requestFocus);
        filter = new StateFilter(model, words);
        foot = new RehearsalFoot(model, words);
        make = Buttons.primary(words.get("rehearse.make", 0), "fth-check", this::make);
        make.setId("rehearse-make");
        save = Buttons.of(words.get("rehearse.save_faults"), "fth-download", this::saveFaults);
        save.setId("rehearse-save");
        header =
                new PageHeader(words.get("rehearse.title"))
                        .left(
                                new RehearsalSteps(
                                        model,
                                        words,
                                        this::choose,
                                        this::toColumns,
                                        table::requestFocus))
                        .right(save, make, new KeyCap("Ctrl+Enter"));
        noFile = new NoFile(words, context.navigator(), this::choose);
        centre.getStyleClass().add("fb-centre");
        unread.setId("rehearse-unread");
        unread.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        var looked = new VBox(filter, table, foot);
        VBox.setVgrow(table, Priority.ALWAYS);
        centre.getChildren().addAll(looked, unread, noFile);
        left = new VBox(new FileHead(model, words, this::choose), columns);
        right =
                new VBox(
                        faults,
                        new PutRightPane(model, words),
                        new MeetingChoices(model, words),
                        new OutlookPane(model, words));
        view = Panes.of(centre).left(left, 300).right(scrolling(right), 320);
        view.getStylesheets()
                .add(String.valueOf(ResponseImportScreen.class.getResource("rehearse.css")));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        filter.only().subscribe((was, is) -> table.filter(is));
        model.plan().subscribe((was, is) -> show(is));
        model.unread().subscribe((was, is) -> show(model.plan().get()));
        listening = study.listen(this::changed);
        show(Optional.empty());
    }

    private void toColumns() {
        view.showLeft();
        columns.focus();
    }

    private void toColumn(int position) {
        view.showLeft();
        columns.focus(position);
    }

    private void toFault(int step) {
        view.showRight();
        faults.go(step);
    }

    private static ScrollPane scrolling(VBox all) {
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void changed(ChangeEvent change) {
        if (change.touches(TABLES::contains)) {
            Platform.runLater(
                    () -> {
                        if (!writing) {
                            model.outdated();
                        }
                    });
        }
    }

    private void show(Optional<ImportPlan> plan) {
        boolean isRead = model.read().get().isPresent();
        List<Fault> wrong = model.unread().get();
        centre.getChildren().get(0).setVisible(isRead);
        centre.getChildren().get(1).setVisible(!isRead && !wrong.isEmpty());
        centre.getChildren().get(2).setVisible(!isRead && wrong.isEmpty());
        unread.getChildren().setAll(wrong.stream().map(this::line).toList());
        unread.getChildren()
                .add(Buttons.of(words.get("rehearse.other_file"), "fth-file-text", this::choose));
        if (plan.isPresent() || !isRead) {
            table.show(plan, filter.only().get());
        }
        header.subtitle(
                model.form()
                        .map(
                                f ->
                                        words.get(
                                                "rehearse.into",
                                                f.questionnaire()
                                                        .title()
                                                        .in(words.texts().language())))
                        .orElse(""));
        status.set(plan.map(p -> RehearsalFoot.words(words, p)).orElse(""));
        ready(plan);
        makeIfAsked(plan);
    }

    private void makeIfAsked(Optional<ImportPlan> plan) {
        Optional<ImportChoices> left = model.toFind();
        if (!left.equals(asked)) {
            boolean isFound = left.isEmpty() && plan.map(ImportPlan::choices).equals(asked);
            asked = Optional.empty();
            if (isFound) {
                make();
            }
        }
    }

    private Label line(Fault fault) {
        Label line = new Label(words.texts().fault(fault));
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        line.getStyleClass().add("fb-danger");
        return line;
    }

    private void ready(Optional<ImportPlan> plan) {
        int written =
                (int)
                        plan.map(p -> p.rows().stream().filter(r -> r.isWritten()).count())
                                .orElse(0L)
                                .longValue();
        make.setText(words.get("rehearse.make", written));
        make.setDisable(writing || plan.filter(ImportPlan::isReady).isEmpty());
        save.setDisable(plan.filter(p -> !p.told().isEmpty()).isEmpty());
    }

    private void choose() {
        if (isNothingAsked) {
            context.navigator().go(Navigator.Target.screen("questions"));
            return;
        }
        context.dialogs()
                .chooseFile("entry.import.choose", TableFormats.endings())
                .ifPresent(f -> model.form().ifPresent(form -> open(form, f)));
    }

    /** What was chosen for the file at hand is asked about before another takes its place. */
    private void open(Form form, Path file) {
        if (model.isAt(form, file) || mayBeLost()) {
            model.open(form, file);
        }
    }

    /** What is asked for while it is being found is written then, unless more is chosen. */
    private void make() {
        asked = model.toFind();
        Optional<PutResponses> put = model.put();
        if (writing || put.isEmpty()) {
            return;
        }
        writing = true;
        ready(model.plan().get());
        queue.submit(put.get())
                .whenComplete(
                        (done, problem) ->
                                Platform.runLater(
                                        () -> {
                                            writing = false;
                                            if (problem == null) {
                                                written(put.get());
                                            } else {
                                                refused(problem);
                                            }
                                        }));
    }

    private void written(PutResponses put) {
        context.dialogs().note("rehearse.done", put.count());
        model.forget();
        back();
    }

    /** The last choice of the rehearsal, never a change of the study, which is not seen here. */
    private void takeBack() {
        if (!writing && !model.takeBack()) {
            context.dialogs().note("rehearse.nothing_to_take_back");
        }
    }

    private void again() {
        if (!writing && !model.again()) {
            context.dialogs().note("rehearse.nothing_to_choose_again");
        }
    }

    /** What came in between is looked at again. */
    private void refused(Throwable problem) {
        context.dialogs()
                .error(
                        FaultException.in(problem)
                                .<Throwable>map(f -> f)
                                .orElseGet(() -> FaultException.cause(problem)));
        model.outdated();
        ready(model.plan().get());
    }

    private void saveFaults() {
        model.plan().get().ifPresent(p -> new SavedFaults(context, words, model).save(p));
    }

    /** Out of a field or a list; else back without anything written. */
    private void escape(KeyEvent e) {
        if (e.getCode() != KeyCode.ESCAPE || e.isConsumed()) {
            return;
        }
        KeyStrokes.take(e);
        if (e.getTarget() instanceof TextInputControl || e.getTarget() instanceof ComboBoxBase) {
            table.requestFocus();
        } else {
            leave();
        }
    }

    /** What was chosen for a file is work; it is not thrown away unasked. */
    private void leave() {
        if (mayBeLost()) {
            model.forget();
            back();
        }
    }

    private boolean mayBeLost() {
        boolean isWork = model.isChosen() || faults.isTyped();
        String file = model.file().map(f -> String.valueOf(f.getFileName())).orElse("");
        return !isWork || context.dialogs().confirm("rehearse.leave.ask", file);
    }

    private void back() {
        context.navigator().go(Navigator.Target.screen("entry"));
    }

    @Override
    public ScreenName name() {
        return NAME;
    }

    @Override
    public PageHeader header() {
        return header;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Optional<Panes> panes() {
        return Optional.of(view);
    }

    /** What the screen is to be asked for. */
    public static String subject(Form form, Path file) {
        return form.id() + AND + file;
    }

    /**
     * @param subject see {@link #subject}; empty = the file at hand
     */
    @Override
    public void shown(String subject) {
        int and = subject.indexOf(AND);
        if (and >= 0) {
            String form = subject.substring(0, and);
            Path file = Path.of(subject.substring(and + 1));
            context.tasks()
                    .run(
                            "rehearse.task.read",
                            progress -> study.read(QuestionnaireStore::all),
                            all -> open(all, form, file),
                            problem -> context.dialogs().error(FaultException.cause(problem)),
                            () -> {});
        } else if (model.form().isEmpty()) {
            context.tasks()
                    .run(
                            "rehearse.task.read",
                            progress -> study.read(QuestionnaireStore::all),
                            this::asked,
                            problem -> context.dialogs().error(FaultException.cause(problem)),
                            () -> {});
        }
        Platform.runLater(table::requestFocus);
    }

    private void asked(List<Questionnaire> all) {
        isNothingAsked = all.isEmpty();
        noFile.asked(!isNothingAsked);
        left.getChildren().forEach(n -> n.setVisible(!isNothingAsked));
        right.setVisible(!isNothingAsked);
        all.stream().findFirst().ifPresent(q -> model.form(new Form(q)));
    }

    private void open(List<Questionnaire> all, String id, Path file) {
        all.stream()
                .filter(q -> q.id().equals(id) || q.name().equals(id))
                .findFirst()
                .ifPresent(q -> open(new Form(q), file));
    }

    @Override
    public String placeNow() {
        return model.form().flatMap(f -> model.file().map(p -> subject(f, p))).orElse("");
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("rehearse.make_now", MenuPlace.EDIT, this::make)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-check"),
                Command.of("rehearse.take_back_last", MenuPlace.EDIT, this::takeBack)
                        .withKeys("Shortcut+Z")
                        .withIcon("fth-corner-up-left"),
                Command.of("rehearse.choose_again", MenuPlace.EDIT, this::again)
                        .withKeys("Shortcut+Y")
                        .withIcon("fth-corner-up-right"),
                Command.of("rehearse.next_fault_now", MenuPlace.EDIT, () -> toFault(1))
                        .withKeys("F8"),
                Command.of("rehearse.previous_fault_now", MenuPlace.EDIT, () -> toFault(-1))
                        .withKeys("Shift+F8"),
                Command.of("rehearse.to_columns", MenuPlace.VIEW, this::toColumns)
                        .withKeys("Shortcut+J"),
                Command.of("rehearse.save_faults", MenuPlace.STUDY, this::saveFaults),
                Command.of("rehearse.choose_file", MenuPlace.STUDY, this::choose)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-file-text"),
                Command.of("rehearse.leave", MenuPlace.VIEW, this::leave).withIcon("fth-edit-2"));
    }

    @Override
    public ObservableValue<String> statusText() {
        return status;
    }

    @Override
    public void dispose() {
        listening.end();
    }
}

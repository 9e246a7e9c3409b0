package org.feltbok.cases.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.LiveCases;
import org.feltbok.cases.list.CasePlan;
import org.feltbok.cases.list.CasePlan.Line;
import org.feltbok.cases.list.CasePlan.State;
import org.feltbok.cases.list.PutCases;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list of cases on its way into the study: what its columns become, which cases are new, which
 * change and how, all seen before anything is written.
 */
public final class CaseImportScreen extends ReadScreen {
    public static final ScreenName NAME =
            new ScreenName("caseimport", "caseimport.title", "fth-upload").within("cases");

    private static final List<String> ENDINGS = List.of("xlsx", "xls", "csv", "txt", "tsv");
    private final Study study;
    private final OperationQueue queue;
    private final CaseListModel model;
    private final CaseListPane given;
    private final OneAtATime trying;
    private final TableView<Line> table = new TableView<>();
    private final Label counts = Labels.of("", "fb-strong");
    private final VBox refused = new VBox(6);
    private final CheckBox changes;
    private final Button make;
    private final StackPane centre = new StackPane();
    private final Panes view;
    private Optional<CasePlan> plan = Optional.empty();
    private int looks;

    public CaseImportScreen(ScreenContext context, Study study, OperationQueue queue) {
        super(NAME, context);
        this.study = study;
        this.queue = queue;
        model = new CaseListModel(context.tasks());
        given = new CaseListPane(model, texts);
        trying = new OneAtATime(context.tasks());
        changes = new CheckBox(texts.get("caseimport.changes"));
        changes.setId("caseimport-changes");
        changes.selectedProperty().addListener(o -> ready());
        make = Buttons.primary(texts.get("caseimport.make"), "fth-check", this::make);
        make.setId("caseimport-make");
        make.setDisable(true);
        Button open = Buttons.of(texts.get("caseimport.open"), "fth-file-text", this::choose);
        open.setId("caseimport-open");
        Button back = Buttons.of(texts.get("caseimport.back"), "fth-map-pin", this::back);
        back.setFocusTraversable(false);
        header.subtitle(texts.get("caseimport.subtitle")).right(back, open, make);
        centre.getStyleClass().add("fb-centre");
        centre.getChildren()
                .addAll(
                        rehearsed(),
                        new EmptyState(
                                "fth-upload",
                                texts.get("caseimport.empty"),
                                texts.get("caseimport.empty.detail"),
                                Buttons.of(
                                        texts.get("caseimport.open"),
                                        "fth-file-text",
                                        this::choose)));
        view = Panes.of(centre);
        model.read().subscribe((old, now) -> rehearse());
        model.list().subscribe((old, now) -> showList());
        model.unread().subscribe((old, now) -> showList());
        showList();
        hears(
                study.listen(
                        change -> {
                            if (change.touches(LiveCases::concerns)) {
                                outdated();
                            }
                        }));
    }

    private VBox rehearsed() {
        table.setId("caseimport-lines");
        table.getStyleClass().add("fb-data");
        table.setAccessibleText(texts.get("caseimport.lines"));
        table.setPlaceholder(Labels.muted(texts.get("caseimport.lines.none")));
        FirstColumn.under(table);
        column("caseimport.row", 64, l -> Integer.toString(l.listed().row()));
        column("caseimport.key", 110, l -> l.of().key());
        column("caseimport.name", 220, l -> l.listed().name());
        column("caseimport.state", 100, l -> word(l.state()));
        column("caseimport.told", 460, CaseImportScreen::told);
        counts.setId("caseimport-counts");
        refused.setId("caseimport-refused");
        var list = new VBox(12, given, refused);
        list.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(160);
        scroll.setPrefHeight(360);
        var foot = new HBox(16, counts, Labels.spacer(), changes);
        foot.getStyleClass().add("fb-pane-foot");
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(scroll, table, foot);
    }

    private void column(String key, double width, Function<Line, String> of) {
        var column = new TableColumn<Line, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(of.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private String word(State state) {
        return texts.get("caseimport.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static String told(Line line) {
        return line.told().stream()
                .map(
                        t ->
                                (t.what().isEmpty() ? "" : t.what() + ": ")
                                        + (t.before().isEmpty() ? "–" : t.before())
                                        + " → "
                                        + t.after())
                .collect(Collectors.joining(" · "));
    }

    private void showList() {
        boolean is = model.file().isPresent();
        centre.getChildren().getFirst().setVisible(is);
        centre.getChildren().getLast().setVisible(!is);
        if (model.list().get().isEmpty()) {
            show(Optional.empty(), List.of());
        }
    }

    /** What the study knows already decides what columns are and who is new. */
    @Override
    protected void read() {
        reader.run(
                "caselist.list.task",
                progress -> study.read(CaseStore::attributes),
                attributes -> {
                    model.know(attributes);
                    rehearse();
                },
                reading::unread);
    }

    private void choose() {
        context.dialogs().chooseFile("caseimport.choose", ENDINGS).ifPresent(this::open);
    }

    void open(Path file) {
        changes.setSelected(false);
        model.open(file);
    }

    private void rehearse() {
        Optional<ReadCases> read = model.read().get();
        int now = ++looks;
        if (read.isEmpty() || !read.get().isSound()) {
            show(Optional.empty(), List.of());
            return;
        }
        if (trying.isBusy(this::rehearse)) {
            return;
        }
        trying.run(
                "caselist.list.task",
                progress -> new PutCases(read.get(), true).rehearse(study),
                found -> {
                    if (now == looks) {
                        show(Optional.of(found), found.faults());
                    }
                },
                problem -> {
                    if (now == looks) {
                        told(problem);
                    }
                },
                () -> {});
    }

    private void told(Throwable problem) {
        FaultException.in(problem)
                .ifPresentOrElse(
                        faults -> show(Optional.empty(), faults.faults()),
                        () -> context.dialogs().error(FaultException.cause(problem)));
    }

    private void show(Optional<CasePlan> found, List<Fault> faults) {
        plan = found;
        table.getItems().setAll(found.map(CasePlan::lines).orElse(List.of()));
        counts.setText(
                found.map(
                                p ->
                                        texts.get(
                                                "caseimport.counts",
                                                p.count(State.FRESH),
                                                p.count(State.CHANGED),
                                                p.count(State.SAME)))
                        .orElse(""));
        refused.getChildren()
                .setAll(
                        faults.stream()
                                .map(
                                        f -> {
                                            var label = new Label(texts.fault(f));
                                            label.setWrapText(true);
                                            label.setMinHeight(Label.USE_PREF_SIZE);
                                            label.getStyleClass().add("fb-danger");
                                            return label;
                                        })
                                .toList());
        refused.setManaged(!faults.isEmpty());
        ready();
    }

    private void ready() {
        long changed = plan.map(p -> p.count(State.CHANGED)).orElse(0L);
        long fresh = plan.map(p -> p.count(State.FRESH)).orElse(0L);
        changes.setDisable(changed == 0);
        make.setDisable(
                plan.filter(p -> p.faults().isEmpty()).isEmpty()
                        || fresh + changed == 0
                        || changed > 0 && !changes.isSelected());
    }

    private void make() {
        if (given.give()) {
            // what was typed is seen in the lines before it is written
            return;
        }
        Optional<ReadCases> read = model.read().get();
        if (make.isDisabled() || read.isEmpty()) {
            return;
        }
        make.setDisable(true);
        PutCases operation = new PutCases(read.get(), changes.isSelected());
        WhenMade.then(
                queue.submit(operation),
                done -> {
                    changes.setSelected(false);
                    context.dialogs().note("caseimport.done", read.get().file());
                },
                this::told);
    }

    private void back() {
        context.navigator().go(Navigator.Target.screen("cases"));
    }

    @Override
    public Panes view() {
        return view;
    }

    /**
     * @param subject the path of a list to open; empty = the one at hand
     */
    @Override
    public void shown(String subject) {
        reading.shown();
        if (!subject.isEmpty()) {
            open(Path.of(subject));
        }
        Platform.runLater(() -> header.lookup("#caseimport-open").requestFocus());
    }

    @Override
    public String placeNow() {
        return model.file().map(Path::toString).orElse("");
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("caseimport.open", MenuPlace.STUDY, this::choose)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-file-text"),
                Command.of("caseimport.make", MenuPlace.EDIT, this::make)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-check"),
                Command.of("caseimport.back", MenuPlace.VIEW, this::back).withIcon("fth-map-pin"));
    }

    @Override
    public ObservableValue<String> statusText() {
        return counts.textProperty();
    }
}

package org.feltbok.dataset.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.LastAsked;
import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.QuoteStore;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Focus;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.RowClicks;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.kit.SteadyColumns;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.HeadedScreen;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who is behind a number of a figure: its respondents, cases or answers, each a stroke away from
 * where it stands; as the data are now.
 */
public final class BehindScreen extends HeadedScreen {
    /** Before what it says. */
    private static final int WEIGHT = 2;

    private static final double ROW = 28;

    private static final String FIGURES = "figures";
    public static final ScreenName NAME =
            new ScreenName("behind", "behind.title", "fth-users").within(FIGURES);
    private static final String TABLES = "tables";

    private final Study file;
    private final LiveStudyData data;
    private final Supplier<Set<String>> blind;
    private final Label measure = Labels.strong("");

    /** As it stands in files and notations. */
    private final Label written = Labels.mono("");

    private final Label fault = Labels.of("", "fb-danger");
    private final Segments<Boolean> which = new Segments<>();
    private final TableView<BehindList.Line> table = new TableView<>();
    private final TableColumn<BehindList.Line, String> weight;
    private final VBox view;
    private final Button back;
    private final Listening listening;
    private BehindList list = BehindList.NOBODY;
    private String subject = "";

    /** The screen that the number stands on. */
    private String from = FIGURES;

    private boolean front;
    private boolean stale = true;
    private final LastAsked last;

    /**
     * @param blind items of whose codings nothing is shown to who works now; asked in the
     *     background
     */
    public BehindScreen(
            ScreenContext context, Study file, LiveStudyData data, Supplier<Set<String>> blind) {
        super(NAME, context);
        last = new LastAsked(context.tasks());
        this.file = file;
        this.data = data;
        this.blind = blind;
        which.add(true, texts.get("behind.counted", 0)).add(false, texts.get("behind.others", 0));
        which.button(true).setId("behind-counted");
        which.button(false).setId("behind-others");
        which.valueProperty().addListener((o, old, now) -> fill());
        measure.setWrapText(true);
        measure.setId("behind-number");
        written.setId("behind-measure");
        written.setWrapText(true);
        fault.setWrapText(true);
        fault.setId("behind-fault");
        table.setId("behind-list");
        table.getStyleClass().add("fb-data");
        table.setAccessibleText(texts.get("behind.title"));
        var figures = Buttons.of(texts.get("figurelist.title"), "fth-bar-chart-2", this::back);
        figures.setId("behind-to-figures");
        table.setPlaceholder(
                new EmptyState(
                        "fth-users", texts.get("behind.title"), texts.get("behind.none"), figures));
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(new SteadyColumns());
        FirstColumn.under(table);
        table.getColumns()
                .addAll(
                        List.of(
                                column("behind.column.who", 260, BehindList.Line::who),
                                column("behind.column.key", 120, BehindList.Line::key),
                                column("behind.column.says", 520, BehindList.Line::says)));
        weight = column("behind.column.weight", 100, BehindList.Line::weight);
        weight.getStyleClass().add("fb-right");
        RowClicks.onTwo(table, this::open);
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                        KeyStrokes.take(e);
                        open();
                    } else if (e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        back();
                    }
                });
        VBox.setVgrow(table, Priority.ALWAYS);
        var line = new HBox(12, which);
        line.getStyleClass().add("fb-row");
        var head = new VBox(8, measure, written, line, fault);
        head.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        view = new VBox(head, table);
        view.getStyleClass().add("fb-centre");
        back = Buttons.of(texts.get("figurelist.title"), "fth-bar-chart-2", this::back);
        back.setId("behind-back");
        header.right(back);
        listening = data.listen(change -> Platform.runLater(this::outdated));
    }

    /** Where each counts once there is none. */
    private void weigh(boolean isWeighted) {
        if (table.getColumns().contains(weight) != isWeighted) {
            if (isWeighted) {
                table.getColumns().add(WEIGHT, weight);
            } else {
                table.getColumns().remove(weight);
            }
        }
    }

    private TableColumn<BehindList.Line, String> column(
            String key, double width, Function<BehindList.Line, String> of) {
        var column = new TableColumn<BehindList.Line, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(of.apply(row.getValue())));
        return column;
    }

    private void outdated() {
        stale = true;
        if (front) {
            read();
        }
    }

    private void read() {
        stale = false;
        String wanted = subject;
        last.run(
                "behind.reading",
                p ->
                        BehindList.of(
                                data.snapshot(),
                                wanted,
                                blind.get(),
                                (form, item) -> file.read(h -> QuoteStore.of(h, form, item)),
                                texts),
                made -> show(made, ""),
                this::failed,
                () -> stale = true);
    }

    private void failed(Throwable problem) {
        if (problem instanceof FaultException f) {
            show(BehindList.NOBODY, texts.fault(f.faults().getFirst()));
        } else {
            context.dialogs().error(problem);
        }
    }

    /** Who is behind the number before is nobody to open while those behind this are read. */
    private void nobodyYet() {
        show(BehindList.NOBODY, "");
        table.setPlaceholder(Labels.muted(""));
        header.subtitle("");
        status.set("");
    }

    private void show(BehindList now, String wrong) {
        list = now;
        table.setPlaceholder(Labels.muted(texts.get("behind.nobody")));
        measure.setText(now.number());
        measure.setVisible(!now.number().isEmpty());
        measure.setManaged(!now.number().isEmpty());
        written.setText(subject);
        fault.setText(wrong);
        fault.setVisible(!wrong.isEmpty());
        fault.setManaged(!wrong.isEmpty());
        which.button(true).setText(texts.get("behind.counted", now.counted().size()));
        which.button(false).setText(texts.get("behind.others", now.others().size()));
        which.button(false).setDisable(now.others().isEmpty());
        weigh(now.isWeighted());
        if (now.others().isEmpty()) {
            which.valueProperty().set(true);
        }
        header.subtitle(
                texts.get(
                        "behind.subtitle",
                        now.counted().size(),
                        now.counted().size() + now.others().size()));
        fill();
    }

    private void fill() {
        boolean counted = !Boolean.FALSE.equals(which.valueProperty().get());
        BehindList.@Nullable Line before = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(counted ? list.counted() : list.others());
        if (before != null && table.getItems().contains(before)) {
            table.getSelectionModel().select(before);
        } else {
            table.getSelectionModel().selectFirst();
        }
        status.set(texts.get("behind.status", table.getItems().size()));
    }

    private void open() {
        BehindList.@Nullable Line line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            context.navigator().go(line.open());
        }
    }

    private void back() {
        context.navigator().go(Navigator.Target.screen(from));
    }

    private void turn() {
        if (!list.others().isEmpty()) {
            which.valueProperty().set(!Boolean.TRUE.equals(which.valueProperty().get()));
        }
    }

    @Override
    public VBox view() {
        return view;
    }

    /**
     * @param asking the measure of a number, below it the screen that it stands on if that is not
     *     the figures; empty = the one that was looked at
     */
    @Override
    public void shown(String asking) {
        front = true;
        List<String> lines = asking.lines().toList();
        if (!lines.isEmpty()) {
            from = lines.size() > 1 ? lines.get(1) : FIGURES;
            back.setText(texts.get(from.equals(TABLES) ? "tables.title" : "figurelist.title"));
        }
        if (!lines.isEmpty() && !lines.getFirst().equals(subject)) {
            subject = lines.getFirst();
            which.valueProperty().set(true);
            nobodyYet();
            stale = true;
        }
        if (stale && !subject.isEmpty()) {
            read();
        }
        Focus.onceShown(view, table::requestFocus);
    }

    @Override
    public void hidden() {
        front = false;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("behind.open", MenuPlace.VIEW, this::open)
                        .withIcon("fth-corner-down-right"),
                Command.of("behind.turn", MenuPlace.VIEW, this::turn)
                        .withKeys("T")
                        .withIcon("fth-users"),
                Command.of("behind.back", MenuPlace.VIEW, this::back)
                        .withKeys("G")
                        .withIcon("fth-bar-chart-2"));
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(new KeyLine("Enter", "behind.open"));
    }

    @Override
    public void dispose() {
        listening.end();
    }
}

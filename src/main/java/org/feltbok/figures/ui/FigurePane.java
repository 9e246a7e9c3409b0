package org.feltbok.figures.ui;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.ui.outline.TitleField;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Pill;
import org.feltbok.shell.spi.ScreenContext;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** One figure: its caption and verdict, the chart, and its data below. */
final class FigurePane extends VBox {
    /** Below this the badge has lines. */
    private static final double NARROW = 640;

    private static final double ROW = 28;
    private static final double TWO_LINES = 40;
    private static final Insets CHART = new Insets(16, 24, 12, 16);
    private static final double MOST_DATA = 0.34;

    private final ScreenContext context;
    private final Texts texts;
    private final FigureWords words;
    private final FigureActions actions;
    private final Label caption = Labels.of("", "fb-title");
    private final TitleField title;
    private final StackPane head;
    private final Pill pill = new Pill("", Pill.Kind.NEUTRAL);
    private final MenuButton export = new MenuButton();
    private final Label fault = new Label();
    private final HBox faultBar = new HBox(8, Icons.of("fth-alert-circle"), fault);
    private final FigureCanvas canvas;
    private final LensBar lens;
    private final ScrollPane chart;
    private final DataTable data;
    private final Label above = Labels.of("", "fb-small-text", "fb-muted-text");
    private final VBox dataPane;
    private final StackPane empty = new StackPane();
    private final BooleanProperty dataShown;
    private String marked = "";
    private String markedIn = "";
    private Optional<FigureTable> shown = Optional.empty();
    private Optional<String> shownKey = Optional.empty();
    private Optional<FigureEntry> current = Optional.empty();
    private Runnable back = () -> {};
    private boolean isRead;

    FigurePane(
            ScreenContext context,
            FigureWords words,
            FigureActions actions,
            BooleanProperty dataShown,
            Executor drawing) {
        this.context = context;
        this.texts = context.texts();
        this.words = words;
        this.actions = actions;
        this.dataShown = dataShown;
        canvas = new FigureCanvas(drawing, texts);
        canvas.drawnWhile(visibleProperty());
        canvas.pointer().onGo(context.navigator()::go);
        canvas.pointer()
                .spot()
                .addListener(
                        (o, old, now) -> {
                            if (now != null) {
                                reveal(now.box().getMinY(), now.box().getMaxY());
                            }
                        });
        canvas.setId("figure-canvas");
        lens = new LensBar(texts, canvas, this::draw);
        data = new DataTable(texts, words);
        data.onGo(context.navigator()::go);
        title = new TitleField(texts.get("figurelist.title.ask"));
        title.setId("figure-title-field");
        head = new StackPane(caption);
        head.setAlignment(Pos.CENTER_LEFT);
        chart = chart();
        dataPane = dataPane();
        getStyleClass().add("fb-centre");
        faultBar.getStyleClass().add("fb-error-bar");
        faultBar.setId("figure-fault");
        fault.setWrapText(true);
        empty.getChildren()
                .add(
                        new EmptyState(
                                "fth-bar-chart-2",
                                texts.get("figurelist.none.title"),
                                texts.get("figurelist.none.detail"),
                                Buttons.of(
                                        texts.get("figurelist.new"),
                                        "fth-plus",
                                        () ->
                                                context.navigator()
                                                        .go(
                                                                new Navigator.Target(
                                                                        "newfigure", "")))));
        VBox.setVgrow(empty, Priority.ALWAYS);
        widthProperty().addListener(o -> current.ifPresent(e -> pill.setText(standing(e))));
        getChildren().addAll(header(), faultBar, lens, chart, dataPane, empty);
        dataShown.addListener((o, old, now) -> arrange());
        heightProperty().addListener((o, old, now) -> sizeData());
        context.palette()
                .addListener(
                        (o, old, now) -> {
                            lens.show(shown, colours(), false);
                            draw();
                        });
        show(Optional.empty());
        set(empty, false);
    }

    /** The figures are read: only now it is known that there is none in front. */
    void read() {
        isRead = true;
        set(empty, shownKey.isEmpty());
    }

    /** Told when a key asks to edit; the table of data would take it for itself. */
    void onEdit(Runnable told) {
        data.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.F2 && !e.isShiftDown() && !e.isShortcutDown()) {
                        e.consume();
                        told.run();
                    }
                });
    }

    /** Told when a key asks to go back to where figures are chosen. */
    void onBack(Runnable told) {
        for (Node from : List.of(canvas, data)) {
            from.addEventHandler(
                    KeyEvent.KEY_PRESSED,
                    e -> {
                        if (e.getCode() == KeyCode.ESCAPE && !e.isConsumed()) {
                            KeyStrokes.take(e);
                            told.run();
                        }
                    });
        }
    }

    /** The keyboard goes to the chart, or to the numbers of what has none. */
    void focusFigure() {
        Node first = canvas.isFocusTraversable() && canvas.isVisible() ? canvas : data;
        first.requestFocus();
    }

    /** Writes the title where it stands; what is typed is written when one leaves it. */
    void editTitle() {
        current.ifPresent(
                entry -> {
                    title.begin(
                            words.title(entry.spec()),
                            text -> current.ifPresent(now -> actions.title(now.key(), text)),
                            this::written);
                    head.getChildren().setAll(title);
                    HBox.setHgrow(head, Priority.ALWAYS);
                    title.requestFocus();
                });
    }

    private void written(boolean byKey) {
        head.getChildren().setAll(caption);
        HBox.setHgrow(head, Priority.NEVER);
        if (byKey) {
            back.run();
        }
    }

    /** Where the keys go when a title is written. */
    void onWritten(Runnable to) {
        back = to;
    }

    private HBox header() {
        caption.setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 2) {
                        editTitle();
                    }
                });
        caption.setId("figure-caption");
        caption.setMinWidth(60);
        // two lines of a long caption; the rest of a longer one is shown under the mouse
        caption.setWrapText(true);
        caption.setMaxHeight(TWO_LINES);
        pill.setId("figure-verdict");
        var copyData =
                Icons.button(
                        "fth-copy",
                        texts.get("figurelist.copy.data") + "   Ctrl+C",
                        actions::copyData);
        copyData.setId("figure-copy-data");
        var copyPicture =
                Icons.button(
                        "fth-image",
                        texts.get("figurelist.copy.picture") + "   Ctrl+Shift+C",
                        actions::copyPicture);
        copyPicture.setId("figure-copy-picture");
        export.setText(texts.get("figurelist.export"));
        export.setGraphic(Icons.of("fth-share"));
        export.setId("figure-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.setTooltip(new Tooltip(texts.get("figurelist.export.one") + "   Ctrl+E"));
        for (String ending : List.of("png", "svg", "xlsx", "docx", "pdf")) {
            leave("figurelist.export.", "figure-export-", ending, () -> actions.export(ending));
        }
        export.getItems().add(new SeparatorMenuItem());
        for (String ending : List.of("xlsx", "docx")) {
            leave("figurelist.copy.", "figure-copy-", ending, () -> actions.copyFile(ending));
        }
        var build =
                Icons.button(
                        "fth-sliders", texts.get("figurelist.build") + "   Shift+F2", this::build);
        build.setId("figure-build");
        var row = new HBox(8, head, pill, Labels.spacer(), build, copyData, copyPicture, export);
        row.getStyleClass().add("fb-pane-header");
        return row;
    }

    private void leave(String key, String id, String ending, Runnable act) {
        var item = new MenuItem(texts.get(key + ending));
        item.setId(id + ending);
        item.setOnAction(e -> act.run());
        export.getItems().add(item);
    }

    /**
     * How a figure agrees with print; each kind on a line of its own where there is little room.
     */
    private String standing(FigureEntry entry) {
        String whole = words.fully(entry);
        return getWidth() < NARROW ? whole.replace("; ", ";\n") : whole;
    }

    private ScrollPane chart() {
        var padded = new VBox(canvas);
        padded.setPadding(CHART);
        var scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((o, old, now) -> sizeChart());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /** Scrolls a tall chart until a stretch of it is seen. */
    private void reveal(double top, double bottom) {
        double room = chart.getViewportBounds().getHeight();
        double hidden = canvas.getHeight() + CHART.getTop() + CHART.getBottom() - room;
        double seen = chart.getVvalue() * hidden - CHART.getTop();
        if (hidden > 0 && (top < seen || bottom > seen + room)) {
            double wanted = top < seen ? top : bottom - room + CHART.getTop() + CHART.getBottom();
            chart.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    private void sizeChart() {
        canvas.fit(
                chart.getViewportBounds().getWidth() - CHART.getLeft() - CHART.getRight(),
                chart.getViewportBounds().getHeight() - CHART.getTop() - CHART.getBottom());
    }

    private VBox dataPane() {
        var copy = Buttons.small(texts.get("figurelist.copy"), "fth-copy", actions::copyData);
        var head =
                new PaneHeader(texts.get("figurelist.data"))
                        .dense()
                        .detail(texts.get("figurelist.data.detail"))
                        .right(copy);
        head.getStyleClass().add("fb-data-head");
        VBox.setVgrow(data, Priority.ALWAYS);
        above.setId("figure-above");
        above.setWrapText(true);
        above.setMinHeight(USE_PREF_SIZE);
        above.setPadding(new Insets(6, 16, 6, 16));
        above.managedProperty().bind(above.textProperty().isNotEmpty());
        var pane = new VBox(head, above, data);
        pane.setId("figure-data-pane");
        pane.setMinHeight(USE_PREF_SIZE);
        return pane;
    }

    /** Shows a figure as it is now, or that there is none. */
    void show(Optional<FigureEntry> entry) {
        boolean other = !entry.map(FigureEntry::key).equals(shown.map(FigureTable::id));
        if (title.isOpen() && !entry.map(FigureEntry::id).equals(current.map(FigureEntry::id))) {
            title.leave();
        }
        current = entry;
        shown = entry.flatMap(FigureEntry::computed).map(ComputedFigure::table);
        caption.setText(
                shown.map(FigureTable::caption)
                        .or(
                                () ->
                                        entry.map(
                                                e ->
                                                        words.number(e.spec())
                                                                + ". "
                                                                + words.title(e.spec())))
                        .orElse(""));
        caption.setTooltip(caption.getText().isEmpty() ? null : new Tooltip(caption.getText()));
        pill.setVisible(entry.isPresent());
        entry.ifPresent(
                e -> {
                    pill.show(standing(e), FigureWords.pill(e.standing()));
                    pill.setGraphic(
                            Icons.of(
                                    FigureWords.icon(e.standing()),
                                    FigureWords.state(e.standing())));
                });
        export.setDisable(shown.isEmpty());
        fault.setText(
                entry.stream()
                        .flatMap(e -> e.faults().stream())
                        .map(texts::fault)
                        .collect(Collectors.joining("\n")));
        data.show(shown.orElse(null));
        // a chart has it in its own drawing
        above.setText(shown.filter(FigurePane::isTable).map(FigureTable::subtitle).orElse(""));
        toMarked();
        lens.show(shown, colours(), other);
        arrange();
        draw();
        if (other) {
            chart.setVvalue(0);
        }
        shownKey = entry.map(FigureEntry::key);
        set(empty, isRead && entry.isEmpty());
    }

    /** The number of a row or column is at hand as soon as the figure is computed. */
    void mark(String figure, String line) {
        dataShown.set(true);
        markedIn = figure;
        marked = line;
        toMarked();
    }

    private void toMarked() {
        boolean here = shown.filter(t -> t.id().equals(markedIn)).isPresent();
        if (here && !marked.isEmpty() && data.choose(marked)) {
            marked = "";
        }
    }

    private void draw() {
        canvas.show(
                shown.filter(t -> !isTable(t))
                        .map(t -> FigureChart.of(lens.seen(t), colours(), texts.locale()))
                        .orElse(null));
        sizeChart();
    }

    private Colours colours() {
        return context.palette().getValue().isDark() ? Colours.DARK : Colours.LIGHT;
    }

    private static boolean isTable(FigureTable table) {
        return table.chart().kind() == ChartStyle.Kind.TABLE;
    }

    /** What is only a table is all data; else data stand below the chart when asked for. */
    private void arrange() {
        boolean table = shown.filter(FigurePane::isTable).isPresent();
        boolean broken = !fault.getText().isEmpty();
        set(faultBar, broken);
        set(chart, shown.isPresent() && !table);
        set(dataPane, shown.isPresent() && (table || dataShown.get()));
        VBox.setVgrow(dataPane, table ? Priority.ALWAYS : Priority.NEVER);
        sizeData();
    }

    private static void set(javafx.scene.Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void sizeData() {
        int rows = data.getItems().size() + 1;
        double wanted = 44 + rows * ROW + 16;
        boolean table = shown.filter(FigurePane::isTable).isPresent();
        dataPane.setMinHeight(table ? 0 : Math.min(wanted, Math.max(130, getHeight() * MOST_DATA)));
        dataPane.setPrefHeight(table ? USE_COMPUTED_SIZE : dataPane.getMinHeight());
    }

    private void build() {
        shownKey.ifPresent(
                key -> context.navigator().go(new Navigator.Target("newfigure", "figure:" + key)));
    }

    /** Opens the choice of forms to export to. */
    void chooseExport() {
        if (!export.isDisabled()) {
            export.requestFocus();
            export.show();
        }
    }
}

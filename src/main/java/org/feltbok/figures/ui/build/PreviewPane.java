package org.feltbok.figures.ui.build;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.build.Workshop;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.ui.DataTable;
import org.feltbok.figures.ui.FigureCanvas;
import org.feltbok.figures.ui.Thumbs;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.spi.ScreenContext;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figure as it will stand in the report, its table below, the kinds of charts above. When
 * something cannot be computed the last picture stays, with the fault above it.
 */
final class PreviewPane extends VBox {
    private static final Insets CHART = new Insets(16, 24, 12, 16);
    private static final double ROW = 28;
    private static final double MOST_DATA = 0.32;
    private static final double PALE = 0.4;

    /** The head of the table and two rows: so much is always seen of it. */
    private static final double LEAST_DATA = 3 * ROW + 14;

    private final ScreenContext context;
    private final Texts texts;
    private final KindStrip kinds;
    private final Label fault = new Label();
    private final HBox faultBar = new HBox(8, Icons.of("fth-alert-circle"), fault);
    private final Label told = Labels.of("", "fb-warning");
    private final HBox toldBar = new HBox(8, Icons.of("fth-info", "warning"), told);
    private final Label caption = Labels.of("", "fb-title");
    private final Label note = Labels.of("", "fb-small-text", "fb-muted-text");
    private final FigureCanvas canvas;
    private final ScrollPane scroll;
    private final DataTable data;
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));
    private final StackPane empty = new StackPane();
    private Optional<FigureTable> shown = Optional.empty();

    PreviewPane(BuildModel model, ScreenContext context, Executor drawing, Executor pictures) {
        this.context = context;
        texts = context.texts();
        kinds = new KindStrip(model, texts, new Thumbs(pictures, context.palette()));
        canvas = new FigureCanvas(drawing, texts);
        canvas.setId("build-canvas");
        data = new DataTable(texts);
        data.setId("build-data");
        getStyleClass().add("fb-centre");
        faultBar.getStyleClass().add("fb-error-bar");
        fault.setId("build-fault");
        fault.setWrapText(true);
        // beside the list as beside the choices, whichever of them is folded away
        told.setId("build-told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.textProperty().bind(model.told());
        toldBar.getStyleClass().add("fb-pane-foot");
        toldBar.visibleProperty().bind(model.told().isNotEmpty());
        toldBar.managedProperty().bind(toldBar.visibleProperty());
        toldBar.managedProperty().addListener(o -> arrange());
        caption.setId("build-caption");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        caption.setPadding(new Insets(12, 24, 0, 24));
        note.setId("build-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setPadding(new Insets(0, 24, 8, 24));
        var chart = new VBox(canvas, note);
        VBox.setMargin(canvas, CHART);
        scroll = new ScrollPane(chart);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((o, old, now) -> sizeChart());
        widthProperty().addListener(o -> arrange());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        empty.getChildren()
                .add(
                        new EmptyState(
                                "fth-bar-chart-2",
                                texts.get("figurebuild.empty.title"),
                                texts.get("figurebuild.empty.detail")));
        VBox.setVgrow(empty, Priority.ALWAYS);
        getChildren().addAll(kinds, faultBar, caption, scroll, data, empty, toldBar);
        heightProperty().addListener(o -> arrange());
        model.preview().addListener((o, old, now) -> show(now));
        patience.setOnFinished(e -> former(true));
        model.computing()
                .addListener(
                        (o, was, now) -> {
                            if (now) {
                                patience.playFromStart();
                            } else {
                                patience.stop();
                                former(false);
                            }
                        });
        context.palette().addListener(o -> draw());
        show(Optional.empty());
    }

    private void show(Optional<Workshop.Preview> preview) {
        fault.setText(
                preview.stream()
                        .flatMap(p -> p.faults().stream())
                        .map(texts::fault)
                        .collect(Collectors.joining("\n")));
        boolean nothing = preview.filter(p -> !p.draft().isEmpty()).isEmpty();
        Optional<FigureTable> now =
                preview.flatMap(Workshop.Preview::figure).map(ComputedFigure::table);
        shown = nothing ? Optional.empty() : now.or(() -> shown);
        caption.setText(shown.map(FigureTable::caption).orElse(""));
        note.setText(shown.map(FigureTable::note).orElse(""));
        data.show(shown.orElse(null));
        draw();
        arrange();
    }

    /** What is of an earlier choice is told from what is computed: it is pale. */
    private void former(boolean isFormer) {
        Stream.of(caption, scroll, data).forEach(n -> n.setOpacity(isFormer ? PALE : 1));
    }

    private static boolean isTable(FigureTable table) {
        return table.chart().kind() == ChartStyle.Kind.TABLE;
    }

    private void draw() {
        Colours colours = context.palette().getValue().isDark() ? Colours.DARK : Colours.LIGHT;
        canvas.show(
                shown.filter(t -> !isTable(t))
                        .map(t -> FigureChart.of(t, colours, texts.locale()))
                        .orElse(null));
        sizeChart();
    }

    private void sizeChart() {
        double width = scroll.getViewportBounds().getWidth() - CHART.getLeft() - CHART.getRight();
        double below = note.isManaged() ? note.prefHeight(Math.max(1, width)) : 0;
        canvas.fit(
                width,
                scroll.getViewportBounds().getHeight()
                        - CHART.getTop()
                        - CHART.getBottom()
                        - below);
    }

    private void arrange() {
        boolean table = shown.filter(PreviewPane::isTable).isPresent();
        set(faultBar, !fault.getText().isEmpty());
        set(caption, shown.isPresent());
        set(scroll, shown.isPresent());
        set(canvas, !table);
        // a chart has its note below it in its own drawing
        set(note, table);
        set(data, shown.isPresent());
        set(empty, shown.isEmpty());
        double wanted = (data.getItems().size() + 1) * ROW + 14;
        double most = table ? getHeight() * 0.7 : Math.min(getHeight() * MOST_DATA, besideChart());
        data.setMinHeight(Math.min(wanted, Math.max(LEAST_DATA, most)));
        data.setPrefHeight(data.getMinHeight());
    }

    /** The height that is left where the chart is seen whole: what is chosen shows there first. */
    private double besideChart() {
        double width = Math.max(1, getWidth());
        double chart = width - CHART.getLeft() - CHART.getRight();
        canvas.setPrefHeight(USE_COMPUTED_SIZE);
        double needed = canvas.prefHeight(chart) + CHART.getTop() + CHART.getBottom();
        sizeChart();
        return getHeight()
                - needed
                - Stream.of(kinds, faultBar, caption, toldBar)
                        .filter(Node::isManaged)
                        .mapToDouble(n -> n.prefHeight(width))
                        .sum();
    }

    private static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** Gives the keys to the kinds of charts. */
    void focusKinds() {
        kinds.focusChosen();
    }
}

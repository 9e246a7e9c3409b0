package org.feltbok.figures.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.render.FigureChart;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * A figure on the screen, at the screen's own resolution, that names the number which mouse or
 * arrow keys stand on. It is the drawing that the export writes, made off the user-interface
 * thread; while it is resized only the latest size is drawn. Its preferred height is what the
 * figure needs at its width.
 */
public final class FigureCanvas extends Region {
    private static final double LEAST = 20;
    private static final double LEAST_FIT = 0.8;
    private static final double MOST_FIT = 1.15;

    /** A plot without rows of words beside it can be read in little height. */
    private static final double LEAST_FREE = 0.6;

    private static final Set<ChartStyle.Kind> FREE =
            EnumSet.of(
                    ChartStyle.Kind.LINE,
                    ChartStyle.Kind.COLUMN,
                    ChartStyle.Kind.STACKED_COLUMN,
                    ChartStyle.Kind.SCATTER,
                    ChartStyle.Kind.HISTOGRAM);

    private final Executor drawing;
    private final ImageView view = new ImageView();
    private final ChartOverlay overlay = new ChartOverlay(this);
    private final ChartPointer pointer;
    private @Nullable FigureChart chart;
    private @Nullable Wanted shown;
    private @Nullable Wanted underWay;
    private ObservableBooleanValue seen = new ReadOnlyBooleanWrapper(true);

    /** What is to be seen: a chart at a size. */
    private record Wanted(FigureChart chart, double width, double height, double scale) {}

    /**
     * @param drawing runs the drawing, one at a time or several
     * @param texts of what is said of a number
     */
    public FigureCanvas(Executor drawing, Texts texts) {
        this.drawing = drawing;
        pointer = new ChartPointer(this, overlay, new SpotWords(texts));
        setAccessibleHelp(texts.get("figurelist.spot.help"));
        getStyleClass().add("figure-canvas");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(view, overlay);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .addListener(x -> redraw());
    }

    /** Shows a chart, or nothing. The last picture stays until the new one is drawn. */
    public void show(@Nullable FigureChart newChart) {
        chart = newChart;
        if (newChart == null) {
            view.setImage(null);
            shown = null;
        }
        pointer.show(newChart == null ? null : newChart.table());
        requestLayout();
        redraw();
    }

    /** What nobody sees is not drawn; it is when it comes to the front. */
    void drawnWhile(ObservableBooleanValue isSeen) {
        seen = isSeen;
        isSeen.addListener(o -> redraw());
    }

    /** What mouse and keys stand on. */
    ChartPointer pointer() {
        return pointer;
    }

    /** Whether the picture is that of the current chart at the current size. */
    public boolean isCurrent() {
        Wanted wanted = wanted();
        return wanted == null || wanted.equals(shown);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 720;
    }

    @Override
    protected double computePrefHeight(double width) {
        return chart == null
                ? 0
                : chart.preferredHeight(width < LEAST ? computePrefWidth(-1) : width);
    }

    /** A chart that nearly fits into some room is drawn to fit; a tall one is scrolled. */
    public void fit(double width, double room) {
        setPrefHeight(USE_COMPUTED_SIZE);
        if (chart != null && width > 0) {
            double needed = prefHeight(width);
            boolean isFree = FREE.contains(chart.table().chart().kind());
            double least = needed * (isFree ? LEAST_FREE : LEAST_FIT);
            setPrefHeight(room >= least ? Math.min(room, needed * MOST_FIT) : needed);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST;
    }

    @Override
    protected void layoutChildren() {
        redraw();
    }

    private @Nullable Wanted wanted() {
        if (chart == null || getWidth() < LEAST || getHeight() < LEAST) {
            return null;
        }
        Window window = getScene() == null ? null : getScene().getWindow();
        return new Wanted(
                chart, getWidth(), getHeight(), window == null ? 1 : window.getRenderScaleX());
    }

    private void redraw() {
        Wanted wanted = wanted();
        if (wanted == null || wanted.equals(shown) || underWay != null || !seen.get()) {
            return;
        }
        underWay = wanted;
        drawing.execute(() -> draw(wanted));
    }

    private void draw(Wanted wanted) {
        try {
            var spots = new ChartSpots(wanted.chart().table());
            Image image =
                    FigureImages.chart(
                            wanted.chart(), wanted.width(), wanted.height(), wanted.scale(), spots);
            Platform.runLater(() -> drawn(wanted, image, spots));
        } catch (RuntimeException e) {
            Platform.runLater(() -> failed(wanted));
            throw e;
        }
    }

    private void drawn(Wanted wanted, Image image, ChartSpots spots) {
        underWay = null;
        if (chart != null) {
            shown = wanted;
            view.setImage(image);
            view.setFitWidth(wanted.width());
            view.setFitHeight(wanted.height());
            overlay.resize(wanted.width(), wanted.height());
            if (wanted.chart().equals(chart)) {
                pointer.drawn(wanted.chart().table(), spots);
            }
        }
        redraw();
    }

    /** The last picture stays; the same chart at the same size is not tried again. */
    private void failed(Wanted wanted) {
        underWay = null;
        shown = wanted;
        redraw();
    }
}

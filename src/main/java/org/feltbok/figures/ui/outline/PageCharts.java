package org.feltbok.figures.ui.outline;

import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.page.PagePiece;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Drawings of pages, made when they are first to be seen and kept while they fit. */
public final class PageCharts {
    private static final int KEPT = 60;

    private final Executor drawing;
    private final Drawer drawer;
    private final Map<Wanted, Image> made =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Wanted, Image> eldest) {
                    return size() > KEPT;
                }
            };

    /** Draws a chart at a size. */
    @FunctionalInterface
    public interface Drawer {
        /**
         * @param scale pixels of the image for each of the size
         */
        Image draw(FigureChart chart, double width, double height, double scale);
    }

    /** The very chart: one that was laid anew is another. */
    private record Wanted(FigureChart chart, double width, double height, double scale) {}

    /**
     * @param drawing runs the drawing, off the user-interface thread
     */
    public PageCharts(Executor drawing, Drawer drawer) {
        this.drawing = drawing;
        this.drawer = drawer;
    }

    /** Shows a drawing in a view, as soon as there is one. */
    void show(PagePiece.Drawing piece, double scale, ImageView view) {
        var wanted = new Wanted(piece.chart(), piece.width(), piece.high(), scale * piece.share());
        view.setUserData(wanted);
        Image known = made.get(wanted);
        if (known == null) {
            drawing.execute(() -> draw(wanted, view));
        } else {
            view.setImage(known);
        }
    }

    private void draw(Wanted wanted, ImageView view) {
        Image image = drawer.draw(wanted.chart(), wanted.width(), wanted.height(), wanted.scale());
        Platform.runLater(
                () -> {
                    made.put(wanted, image);
                    if (wanted.equals(view.getUserData())) {
                        view.setImage(image);
                    }
                });
    }
}

package org.feltbok.figures.ui;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.Colours;
import org.feltbok.shell.kit.Palette;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Small pictures of figures, drawn when they are first to be seen and kept while they fit. */
public final class Thumbs {
    private static final int KEPT = 300;

    private final Executor drawing;
    private final ObservableValue<Palette> palette;
    private final Map<String, Made> made =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
                    return size() > KEPT;
                }
            };

    private record Made(FigureTable table, boolean dark, Image image) {
        /** The very table, not one like it: comparing all cells would cost more than it saves. */
        @SuppressWarnings("ReferenceEquality")
        boolean fits(FigureTable wanted, boolean inDark) {
            return table == wanted && dark == inDark;
        }
    }

    /**
     * @param drawing runs the drawing, off the user-interface thread
     */
    public Thumbs(Executor drawing, ObservableValue<Palette> palette) {
        this.drawing = drawing;
        this.palette = palette;
    }

    /**
     * Shows a figure in a view of 72 × 48 times the size. While it is drawn the last picture of the
     * same figure stays.
     */
    void show(FigureTable table, double size, ImageView view) {
        show(table, table.id(), size, view);
    }

    /**
     * The same for one of several pictures of a figure.
     *
     * @param which tells them apart
     */
    public void show(FigureTable table, String which, double size, ImageView view) {
        String key = which + "@" + size;
        boolean dark = palette.getValue().isDark();
        Made known = made.get(key);
        view.setUserData(table);
        view.setImage(known == null ? null : known.image());
        if (known == null || !known.fits(table, dark)) {
            drawing.execute(() -> draw(table, dark, key, size, view));
        }
    }

    private void draw(FigureTable table, boolean dark, String key, double size, ImageView view) {
        Image image = FigureImages.thumbnail(table, dark ? Colours.DARK : Colours.LIGHT, size * 2);
        Platform.runLater(
                () -> {
                    made.put(key, new Made(table, dark, image));
                    if (view.getUserData() == table) {
                        view.setImage(image);
                    }
                });
    }
}

package org.feltbok.figures.ui;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.feltbok.shell.kit.KeyStrokes;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All figures shown as pictures side by side: a list of rows, as many to a row as fit. A click
 * opens one; arrow keys choose one and Enter opens it. Only those to be seen are drawn.
 */
final class Gallery extends ListView<List<FigureEntry>> {
    /** What the frame and a scroll bar take of the width. */
    private static final double BESIDE = 40;

    private final FiguresModel model;
    private final FigureWords words;
    private final Thumbs thumbs;
    private final Consumer<FigureEntry> open;
    private final ObservableList<List<FigureEntry>> rows = FXCollections.observableArrayList();
    private int columns = 1;

    Gallery(FiguresModel model, FigureWords words, Thumbs thumbs, Consumer<FigureEntry> open) {
        this.model = model;
        this.words = words;
        this.thumbs = thumbs;
        this.open = open;
        setItems(rows);
        setId("figures-gallery");
        getStyleClass().add("fb-gallery");
        setFixedCellSize(GalleryTile.HEIGHT);
        setCellFactory(g -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.shown().addListener((InvalidationListener) o -> fill());
        model.selected().addListener(o -> reveal());
        widthProperty().addListener(o -> fit());
        visibleProperty().addListener(o -> reveal());
        fill();
    }

    private void fit() {
        int fitting = Math.max(1, (int) ((getWidth() - BESIDE) / GalleryTile.WIDTH));
        if (fitting != columns) {
            columns = fitting;
            fill();
            // the rows are others once they are laid out
            Platform.runLater(this::reveal);
        }
    }

    private void fill() {
        List<List<FigureEntry>> now = new ArrayList<>();
        for (int from = 0; from < model.shown().size(); from += columns) {
            int to = Math.min(from + columns, model.shown().size());
            now.add(List.copyOf(model.shown().subList(from, to)));
        }
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    private int chosen() {
        return model.selected().get().map(s -> model.position(s.key())).orElse(-1);
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown() || model.shown().isEmpty()) {
            return;
        }
        int page = columns * Math.max(1, (int) (getHeight() / GalleryTile.HEIGHT));
        Runnable action =
                switch (e.getCode()) {
                    case LEFT -> () -> go(chosen() - 1);
                    case RIGHT -> () -> go(chosen() + 1);
                    case UP -> () -> goRows(-columns);
                    case DOWN -> () -> goRows(columns);
                    case PAGE_UP -> () -> goRows(-page);
                    case PAGE_DOWN -> () -> goRows(page);
                    case HOME -> () -> go(0);
                    case END -> () -> go(model.shown().size() - 1);
                    case ENTER, SPACE ->
                            () -> model.selected().get().filter(this::isShown).ifPresent(open);
                    default -> null;
                };
        if (action != null) {
            KeyStrokes.take(e);
            action.run();
        }
    }

    /** What is not to be seen here is not opened. */
    private boolean isShown(FigureEntry entry) {
        return model.position(entry.key()) >= 0;
    }

    /** Stays in its column: at the edge it stops, where the last row is short it takes its end. */
    private void goRows(int by) {
        int at = chosen();
        int last = model.shown().size() - 1;
        int to = at + by;
        if (at < 0) {
            go(0);
        } else if (to < 0) {
            go(at % columns);
        } else if (to <= last) {
            go(to);
        } else {
            int below = last - last % columns + at % columns;
            go(Math.min(below, last));
        }
    }

    private void go(int to) {
        model.move(Math.clamp(to, 0, model.shown().size() - 1) - chosen());
    }

    /** Brings the figure chosen wholly into sight; what is in sight already stays where it is. */
    private void reveal() {
        int at = chosen();
        if (!isVisible()
                || at < 0
                || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getHeight() <= 0) {
            return;
        }
        layout();
        IndexedCell<?> first = flow.getFirstVisibleCell();
        if (first == null) {
            return;
        }
        double top = first.getLayoutY() + (at / columns - first.getIndex()) * GalleryTile.HEIGHT;
        double below = top + GalleryTile.HEIGHT - flow.getHeight();
        if (top < 0) {
            flow.scrollPixels(top);
        } else if (below > 0) {
            flow.scrollPixels(below);
        }
    }

    /** The figures side by side. */
    private final class Row extends ListCell<List<FigureEntry>> {
        private final HBox tiles = new HBox(8);
        private final InvalidationListener mark = o -> mark();

        Row() {
            tiles.setMinWidth(0);
            model.selected().addListener(new WeakInvalidationListener(mark));
        }

        private List<GalleryTile> made() {
            return tiles.getChildren().stream().map(GalleryTile.class::cast).toList();
        }

        private void mark() {
            made().forEach(t -> t.mark(model.selected().get()));
        }

        @Override
        protected void updateItem(@Nullable List<FigureEntry> row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            while (tiles.getChildren().size() < row.size()) {
                tiles.getChildren().add(new GalleryTile(words, thumbs, open));
            }
            List<GalleryTile> made = made();
            for (int i = 0; i < made.size(); i++) {
                made.get(i).show(i < row.size() ? Optional.of(row.get(i)) : Optional.empty());
            }
            setGraphic(tiles);
            mark();
        }
    }
}

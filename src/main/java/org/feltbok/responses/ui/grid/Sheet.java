package org.feltbok.responses.ui.grid;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A sheet of cells of which only those to be seen are made: what is scrolled to takes the place of
 * what was there. Scrolls by whole rows and columns; the head, and whose response it is, stay.
 */
final class Sheet extends Region {
    static final double ROW = 28;
    private static final double HEAD = 40;
    private static final double FRONT = FrontCells.NUMBER + FrontCells.NAME + FrontCells.STATUS;
    private static final double BAR = 12;

    private final SheetSource source;
    private final Pane head = clipped();
    private final Pane front = clipped();
    private final Pane body = clipped();
    private final Label corner = Labels.of("", "grid-corner");
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private final ScrollBar right = bar(Orientation.HORIZONTAL);
    private final List<SheetCell> cells = new ArrayList<>();
    private final List<HeadCell> heads = new ArrayList<>();
    private final List<FrontCells> fronts = new ArrayList<>();
    private @Nullable Region over;
    private Supplier<Optional<Spot>> overSpot = Optional::empty;
    private int top;
    private int left;
    private int currentRow;
    private int currentColumn;
    private boolean placing;

    /**
     * @param name what a screen reader calls it
     * @param rowName what each row is
     */
    Sheet(SheetSource source, String name, String rowName) {
        this.source = source;
        getStyleClass().add("grid-sheet");
        corner.setText(rowName);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(name);
        getChildren().addAll(corner, head, front, body, down, right);
        down.valueProperty().addListener((o, old, now) -> scrolled());
        right.valueProperty().addListener((o, old, now) -> scrolled());
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setFocusTraversable(false);
        return bar;
    }

    private static Pane clipped() {
        Pane pane = new Pane();
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        return pane;
    }

    /** Where the cells are, to be pointed at. */
    Pane body() {
        return body;
    }

    /** How many cells there are at all, in front and behind. */
    int made() {
        return cells.size();
    }

    /** How many whole rows are to be seen. */
    int page() {
        return Math.max(1, (int) (bodyHeight() / ROW));
    }

    private double bodyHeight() {
        return Math.max(0, getHeight() - HEAD - BAR);
    }

    private double bodyWidth() {
        return Math.max(0, getWidth() - FRONT - BAR);
    }

    private void wheel(ScrollEvent e) {
        if (e.getDeltaY() != 0 && !e.isShiftDown()) {
            scroll(down, e.getDeltaY() > 0 ? -3 : 3);
        } else {
            double by = e.getDeltaX() != 0 ? e.getDeltaX() : e.getDeltaY();
            scroll(right, by > 0 ? -1 : 1);
        }
        e.consume();
    }

    private static void scroll(ScrollBar bar, int by) {
        bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
    }

    private void scrolled() {
        if (!placing) {
            int row = (int) Math.round(down.getValue());
            int column = (int) Math.round(right.getValue());
            if (row != top || column != left) {
                top = row;
                left = column;
                place();
            }
        }
    }

    /** The cell where the hand is comes to be seen, and all is drawn as it is now. */
    void reveal(int row, int column) {
        currentRow = row;
        currentColumn = column;
        int lastTop = Math.max(0, row - page() + 1);
        top = Math.clamp(top, Math.min(lastTop, row), row);
        left = Math.min(left, column);
        while (left < column && across(left, column + 1) > bodyWidth()) {
            left++;
        }
        place();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private double across(int from, int to) {
        double width = 0;
        for (int c = from; c < to; c++) {
            width += source.width(c);
        }
        return width;
    }

    /** Draws what is to be seen as it is now. */
    void refresh() {
        place();
    }

    @Override
    protected void layoutChildren() {
        double w = bodyWidth();
        double h = bodyHeight();
        corner.resizeRelocate(0, 0, FRONT, HEAD);
        head.resizeRelocate(FRONT, 0, w, HEAD);
        front.resizeRelocate(0, HEAD, FRONT, h);
        body.resizeRelocate(FRONT, HEAD, w, h);
        down.resizeRelocate(FRONT + w, HEAD, BAR, h);
        right.resizeRelocate(FRONT, HEAD + h, w, BAR);
        place();
    }

    private void place() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        placing = true;
        range();
        int rowsIn = Math.min((int) Math.ceil(bodyHeight() / ROW), source.rows() - top);
        List<Double> edges = edges();
        int columnsIn = edges.size() - 1;
        need(cells, Math.max(0, rowsIn) * columnsIn, SheetCell::new, body);
        need(heads, columnsIn, HeadCell::new, head);
        need(fronts, Math.max(0, rowsIn), FrontCells::new, front);
        for (int c = 0; c < columnsIn; c++) {
            double width = edges.get(c + 1) - edges.get(c);
            heads.get(c).resizeRelocate(edges.get(c), 0, width, HEAD);
            heads.get(c).show(source.head(left + c));
        }
        for (int r = 0; r < rowsIn; r++) {
            fronts.get(r).resizeRelocate(0, r * ROW, FRONT, ROW);
            fronts.get(r).show(source.front(top + r));
            for (int c = 0; c < columnsIn; c++) {
                SheetCell cell = cells.get(r * columnsIn + c);
                double width = edges.get(c + 1) - edges.get(c);
                cell.resizeRelocate(edges.get(c), r * ROW, width, ROW);
                cell.show(source.look(top + r, left + c));
            }
        }
        placeOver();
        placing = false;
    }

    /** The left edges of the columns to be seen, and the right one of the last. */
    private List<Double> edges() {
        List<Double> edges = new ArrayList<>();
        double x = 0;
        edges.add(x);
        for (int c = left; c < source.columns() && x < bodyWidth(); c++) {
            x += source.width(c);
            edges.add(x);
        }
        return edges;
    }

    private void range() {
        int last = Math.max(0, source.rows() - page());
        top = Math.clamp(top, 0, last);
        int widest = lastLeft();
        left = Math.clamp(left, 0, widest);
        down.setMax(last);
        down.setVisibleAmount(last == 0 ? 1 : last * (double) page() / source.rows());
        down.setBlockIncrement(page());
        down.setVisible(last > 0);
        down.setValue(top);
        right.setMax(widest);
        right.setVisibleAmount(widest == 0 ? 1 : widest / 3.0);
        right.setVisible(widest > 0);
        right.setValue(left);
    }

    /** The first column when the last one is seen whole. */
    private int lastLeft() {
        int at = source.columns();
        double width = 0;
        while (at > 0 && width + source.width(at - 1) <= bodyWidth()) {
            width += source.width(--at);
        }
        return Math.clamp(at, 0, Math.max(0, source.columns() - 1));
    }

    private static <N extends Node> void need(
            List<N> made, int howMany, Supplier<N> maker, Pane pane) {
        while (made.size() < howMany) {
            N node = maker.get();
            made.add(node);
            pane.getChildren().add(node);
        }
        for (int i = 0; i < made.size(); i++) {
            made.get(i).setVisible(i < howMany);
        }
    }

    /**
     * Lays something over a cell, such as a field to type in; it moves with the cell.
     *
     * @param spot where the cell is now; nowhere = it is not shown
     */
    void lay(Region node, Supplier<Optional<Spot>> spot) {
        uncover();
        over = node;
        overSpot = spot;
        node.setManaged(false);
        body.getChildren().add(node);
        placeOver();
    }

    void uncover() {
        if (over != null) {
            body.getChildren().remove(over);
            over = null;
        }
    }

    private void placeOver() {
        if (over == null) {
            return;
        }
        Optional<Spot> spot = overSpot.get();
        over.setVisible(spot.isPresent());
        if (spot.isEmpty()) {
            return;
        }
        int overRow = spot.get().row();
        int overColumn = spot.get().column();
        double width = Math.max(source.width(overColumn), over.prefWidth(-1));
        double height = over.prefHeight(width);
        double x = overColumn >= left ? across(left, overColumn) : -across(overColumn, left);
        double y = (overRow - top) * ROW;
        double inside = Math.max(0, Math.min(x, bodyWidth() - width));
        over.resizeRelocate(
                overColumn >= left ? inside : x,
                Math.min(y, Math.max(0, bodyHeight() - height)),
                width,
                height);
        over.toFront();
    }

    /** The cell under a point of the body. */
    record Spot(int row, int column) {}

    Optional<Spot> spot(double x, double y) {
        int row = top + (int) Math.floor(y / ROW);
        List<Double> edges = edges();
        for (int c = 0; c + 1 < edges.size(); c++) {
            if (x >= edges.get(c) && x < edges.get(c + 1) && row >= 0 && row < source.rows()) {
                return Optional.of(new Spot(row, left + c));
            }
        }
        return Optional.empty();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> cell(currentRow, currentColumn).orElse(null);
            case ROW_COUNT -> source.rows();
            case COLUMN_COUNT -> source.columns();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** What is drawn of a cell; empty where it is not to be seen. */
    Optional<SheetCell> cell(int row, int column) {
        int columnsIn = edges().size() - 1;
        int at = (row - top) * columnsIn + column - left;
        boolean seen = row >= top && column >= left && column - left < columnsIn;
        return seen && at < cells.size() && cells.get(at).isVisible()
                ? Optional.of(cells.get(at))
                : Optional.empty();
    }
}

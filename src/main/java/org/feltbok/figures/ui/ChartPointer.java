package org.feltbok.figures.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.feltbok.base.task.Navigator;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.ui.ChartSpots.Spot;
import org.feltbok.figures.ui.ChartSpots.Way;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets mouse and arrow keys stand on the numbers of a chart: what they stand on is outlined, named
 * and read aloud; a click or Enter goes to who is behind it, where there is a way.
 */
final class ChartPointer {
    private static final Set<KeyCode> POINTING =
            EnumSet.of(
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.ENTER);

    private final Region chart;
    private final ChartOverlay overlay;
    private final SpotWords words;
    private final ReadOnlyObjectWrapper<@Nullable Spot> spot = new ReadOnlyObjectWrapper<>();
    private Consumer<Navigator.Target> go = target -> {};
    private @Nullable FigureTable table;
    private @Nullable ChartSpots spots;
    private @Nullable Place kept;

    /** Keys given while the figure is drawn anew, which are taken once it is. */
    private final List<KeyCode> early = new ArrayList<>();

    private boolean isByMouse;
    private double mouseX = Double.NaN;
    private double mouseY = Double.NaN;

    ChartPointer(Region chart, ChartOverlay overlay, SpotWords words) {
        this.chart = chart;
        this.overlay = overlay;
        this.words = words;
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        chart.focusedProperty().addListener(o -> early.clear());
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, e -> away());
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    ReadOnlyObjectProperty<@Nullable Spot> spot() {
        return spot.getReadOnlyProperty();
    }

    void onGo(Consumer<Navigator.Target> told) {
        go = told;
    }

    /** Another figure comes, or none: nothing is stood on until it is drawn. */
    void show(@Nullable FigureTable now) {
        table = now;
        spots = null;
        kept = null;
        chart.setFocusTraversable(now != null);
        stand(Optional.empty());
    }

    /** The figure is drawn anew, perhaps at another size. */
    void drawn(FigureTable drawn, ChartSpots now) {
        Optional<Place> before = place();
        table = drawn;
        spots = now;
        kept = null;
        stand(before.flatMap(s -> now.of(s.row(), s.column())));
        isByMouse = before.filter(Place::byMouse).isPresent();
        List<KeyCode> given = List.copyOf(early);
        early.clear();
        given.forEach(code -> take(now, code));
    }

    /**
     * A number of the table that is drawn.
     *
     * @param byMouse whether only the mouse lies on it
     */
    record Place(int row, int column, boolean byMouse) {}

    /** What is stood on, or is to be once it is drawn. */
    Optional<Place> place() {
        Spot now = spot.get();
        return now == null
                ? Optional.ofNullable(kept)
                : Optional.of(new Place(now.row(), now.column(), isByMouse));
    }

    /** Stands on a number of the figure that comes as soon as it is drawn. */
    void standLater(Place place) {
        kept = place;
    }

    private Optional<Spot> under(MouseEvent e) {
        ChartSpots now = spots;
        return now == null ? Optional.empty() : now.under(e.getX(), e.getY());
    }

    /** A mouse that lies still must not take from the keys what they stand on. */
    private void moved(MouseEvent e) {
        if (e.getX() == mouseX && e.getY() == mouseY) {
            return;
        }
        mouseX = e.getX();
        mouseY = e.getY();
        Optional<Spot> at = under(e);
        if (at.isPresent()) {
            stand(at);
            isByMouse = true;
        } else {
            away();
        }
    }

    private void away() {
        if (isByMouse) {
            stand(Optional.empty());
        }
    }

    private void clicked(MouseEvent e) {
        chart.requestFocus();
        stand(under(e));
        open();
    }

    private void pressed(KeyEvent e) {
        if (table == null || e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        ChartSpots now = spots;
        if (now == null && POINTING.contains(e.getCode())) {
            early.add(e.getCode());
            e.consume();
        } else if (now != null && take(now, e.getCode())) {
            e.consume();
        }
    }

    private boolean take(ChartSpots now, KeyCode code) {
        return switch (code) {
            case UP -> move(now, Way.UP);
            case DOWN -> move(now, Way.DOWN);
            case LEFT -> move(now, Way.LEFT);
            case RIGHT -> move(now, Way.RIGHT);
            case HOME -> stand(now.first());
            case END -> stand(now.last());
            case ENTER -> open();
            case ESCAPE -> spot.get() != null && stand(Optional.empty());
            default -> false;
        };
    }

    private boolean move(ChartSpots now, Way way) {
        Spot from = spot.get();
        return stand(from == null ? now.first() : Optional.of(now.next(from, way)));
    }

    private boolean stand(Optional<Spot> wanted) {
        FigureTable now = table;
        isByMouse = false;
        spot.set(wanted.orElse(null));
        if (now == null) {
            overlay.clear();
            chart.setAccessibleText(null);
            return false;
        }
        String whole = words.of(now);
        if (wanted.isPresent()) {
            String text = words.of(now, wanted.get().row(), wanted.get().column());
            overlay.show(wanted.get(), text);
            chart.setAccessibleText(SpotWords.spoken(text) + ". " + whole);
        } else {
            overlay.clear();
            chart.setAccessibleText(whole);
        }
        chart.setCursor(behind().isPresent() ? Cursor.HAND : null);
        return true;
    }

    private boolean open() {
        Optional<Navigator.Target> target = behind();
        target.ifPresent(go);
        return target.isPresent();
    }

    private Optional<Navigator.Target> behind() {
        FigureTable now = table;
        Spot at = spot.get();
        return now == null || at == null
                ? Optional.empty()
                : BehindNumber.of(now.cells().get(at.row()).get(at.column()).measure());
    }
}

package org.feltbok.figures.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.FigureView;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Above a chart whose series stand apart: each switched off and on by a click or its digit. Above
 * one that may be looked at closely also nearer and farther, by buttons, the keys + and −, or Ctrl
 * and the wheel. 0 shows all again.
 */
final class LensBar extends FlowPane {
    private static final double NEARER = 0.5;
    private static final int DIGITS = 9;
    private final Texts texts;
    private final FigureCanvas canvas;
    private final Runnable redraw;
    private final Label part = Labels.muted("");
    private final Button nearer;
    private final Button farther;
    private final Button whole;
    private Optional<FigureTable> shown = Optional.empty();
    private ChartLens lens = ChartLens.WHOLE;
    private List<ToggleButton> series = List.of();

    /**
     * @param redraw told when another part of the figure is to be seen
     */
    LensBar(Texts texts, FigureCanvas canvas, Runnable redraw) {
        this.texts = texts;
        this.canvas = canvas;
        this.redraw = redraw;
        nearer = button("fth-zoom-in", "figurelist.lens.nearer", "+", () -> zoom(NEARER));
        farther = button("fth-zoom-out", "figurelist.lens.farther", "−", () -> zoom(1 / NEARER));
        whole = button("fth-maximize-2", "figurelist.lens.whole", "0", this::whole);
        nearer.setId("lens-nearer");
        farther.setId("lens-farther");
        whole.setId("lens-whole");
        part.setId("lens-part");
        setId("figure-lens");
        getStyleClass().add("fb-lens");
        setHgap(8);
        setVgap(4);
        setAlignment(Pos.CENTER_LEFT);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        show(Optional.empty(), Colours.LIGHT, true);
    }

    private Button button(String icon, String key, String stroke, Runnable action) {
        var button = Icons.button(icon, texts.get(key) + "   " + stroke, action);
        button.setFocusTraversable(false);
        return button;
    }

    /**
     * Another figure, or the same one with new numbers.
     *
     * @param other whether it is another one, which is seen whole
     */
    void show(Optional<FigureTable> table, Colours colours, boolean other) {
        shown = table.filter(t -> isLookedInto(t) && ChartForms.canDraw(t));
        boolean fits =
                shown.isPresent()
                        && lens.rows().stream().allMatch(s -> s.to() < shown.get().rows().size());
        lens = other || !fits ? ChartLens.WHOLE : lens;
        series = shown.map(t -> toggles(t, colours)).orElse(List.of());
        getChildren().setAll(series);
        if (isZoomed()) {
            getChildren().addAll(nearer, farther);
        }
        getChildren().addAll(whole, part);
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        mark();
    }

    /** Charts of which a part says something, and those of several series that stand apart. */
    private static boolean isLookedInto(FigureTable table) {
        ChartStyle.Kind kind = table.chart().kind();
        return kind.isSeenClosely()
                || kind.hasSeriesApart() && new FigureView(table).series().size() > 1;
    }

    private boolean isZoomed() {
        return shown.filter(t -> t.chart().kind().isSeenClosely()).isPresent();
    }

    /** The part of a figure that is looked at. */
    FigureTable seen(FigureTable table) {
        return shown.isPresent() ? lens.of(table) : table;
    }

    private List<ToggleButton> toggles(FigureTable table, Colours colours) {
        var view = new FigureView(table);
        List<Integer> columns = view.series();
        var fills = ChartForms.colours(table, colours);
        var toggles = new ArrayList<ToggleButton>();
        for (int i = 0; i < columns.size() && columns.size() > 1; i++) {
            int column = columns.get(i);
            var fill = fills.get(i);
            var toggle = new ToggleButton(view.column(column).label());
            toggle.setGraphic(
                    new Rectangle(
                            10, 10, Color.rgb(fill.getRed(), fill.getGreen(), fill.getBlue())));
            toggle.setId("lens-series-" + (i + 1));
            toggle.getStyleClass().add("fb-chip");
            toggle.setMaxWidth(220);
            toggle.setTooltip(
                    new Tooltip(
                            texts.get("figurelist.lens.series", toggle.getText())
                                    + (i < DIGITS ? "   " + (i + 1) : "")));
            toggle.setOnAction(e -> look(lens.toggled(table, column)));
            toggles.add(toggle);
        }
        return toggles;
    }

    private void pressed(KeyEvent e) {
        if (shown.isEmpty() || e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        boolean taken =
                switch (e.getCode()) {
                    case PLUS, ADD, EQUALS -> zoom(NEARER);
                    case MINUS, SUBTRACT -> zoom(1 / NEARER);
                    case DIGIT0, NUMPAD0 -> whole();
                    default -> toggle(e.getCode());
                };
        if (taken) {
            e.consume();
        }
    }

    private boolean toggle(KeyCode code) {
        int digit = KeyStrokes.digit(code);
        if (digit < 1 || digit > series.size() || shown.isEmpty()) {
            return false;
        }
        int column = new FigureView(shown.get()).series().get(digit - 1);
        return look(lens.toggled(shown.get(), column));
    }

    private void scrolled(ScrollEvent e) {
        if (e.isControlDown() && e.getDeltaY() != 0 && isZoomed()) {
            zoom(e.getDeltaY() > 0 ? NEARER : 1 / NEARER);
            e.consume();
        }
    }

    private boolean zoom(double times) {
        int row = canvas.pointer().place().map(ChartPointer.Place::row).orElse(-1);
        return isZoomed() && look(lens.zoomed(shown.orElseThrow(), times, row));
    }

    private boolean whole() {
        return look(ChartLens.WHOLE);
    }

    private boolean look(ChartLens now) {
        boolean other = !now.equals(lens);
        Optional<ChartPointer.Place> stood = canvas.pointer().place();
        int moved = first(lens) - first(now);
        lens = now;
        mark();
        if (other) {
            redraw.run();
            stood.map(s -> new ChartPointer.Place(s.row() + moved, s.column(), s.byMouse()))
                    .ifPresent(canvas.pointer()::standLater);
        }
        return true;
    }

    /** The row of the figure that is the first of what is seen. */
    private static int first(ChartLens of) {
        return of.rows().map(ChartLens.Stretch::from).orElse(0);
    }

    private void mark() {
        for (int i = 0; i < series.size(); i++) {
            int column = new FigureView(shown.orElseThrow()).series().get(i);
            series.get(i).setSelected(!lens.hidden().contains(column));
        }
        farther.setDisable(lens.isWhole());
        whole.setDisable(lens.equals(ChartLens.WHOLE));
        part.setText(
                lens.rows()
                        .flatMap(s -> shown.map(t -> stretch(t, s)))
                        .orElse(
                                lens.equals(ChartLens.WHOLE)
                                        ? ""
                                        : texts.get("figurelist.lens.part")));
    }

    private String stretch(FigureTable table, ChartLens.Stretch s) {
        return texts.get(
                "figurelist.lens.stretch",
                table.rows().get(s.from()).label(),
                table.rows().get(s.to()).label());
    }
}

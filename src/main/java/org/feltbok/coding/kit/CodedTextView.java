package org.feltbok.coding.kit;

import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;
import org.feltbok.coding.Spans;
import org.feltbok.study.ToldText;
import org.jspecify.annotations.Nullable;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text with its coded spans tinted and underlined in the codes' colours; spans that lie on each
 * other are underlined below each other. With a {@link Chosen} words can be selected by the mouse.
 *
 * <p>The toolkit counts wrongly behind characters that are joined of several parts (a family, or a
 * letter with two accents): what it says to lie under the pointer is not what it draws there. What
 * stands with a letter whose accent is a sign of its own it draws beyond the end of the line, and
 * once more in the next. Each of those stands as a text of its own, which keeps both right.
 */
public final class CodedTextView extends Region {
    private static final double LINE = 2;
    private static final double STEP = 3;

    /** Told of what the mouse was drawn over, in UTF-16 indexes. */
    public interface Chosen {
        /** Drawn from one place to another, which may lie before it; nothing if they are alike. */
        void selected(int from, int to);

        /** Clicked with Shift: what is selected reaches to here. */
        default void extended(int to) {}
    }

    private final TextFlow flow = new TextFlow();
    private ToldText told = ToldText.same("");
    private String words = "";
    private final List<Region> drawn = new ArrayList<>();
    private List<TextMark> marks = List.of();
    private Optional<Span> selection = Optional.empty();
    private int pressedAt = -1;

    public CodedTextView() {
        getStyleClass().add("fb-coded");
        flow.setLineSpacing(7);
        flow.setMouseTransparent(true);
        getChildren().add(flow);
        setMinWidth(0);
    }

    /** What is shown; the selection goes. */
    public void show(String text, List<TextMark> spans) {
        show(ToldText.same(text), spans);
    }

    /**
     * A text with what stands for the names in it. Spans and places are those of the text itself,
     * so that who codes need not know what is shown.
     */
    public void show(ToldText toldText, List<TextMark> spans) {
        told = toldText;
        String text = told.told();
        if (!words.equals(text) || flow.getChildren().isEmpty()) {
            words = text;
            flow.getChildren().setAll(pieces(text).stream().map(CodedTextView::piece).toList());
            // a press on other words is no beginning of a selection in these
            pressedAt = -1;
        }
        marks =
                spans.stream()
                        .map(m -> new TextMark(Spans.told(told, m.span()), m.colour()))
                        .sorted(
                                Comparator.comparing((TextMark m) -> -m.span().length())
                                        .thenComparing(TextMark::span))
                        .toList();
        selection = Optional.empty();
        requestLayout();
    }

    private static Text piece(String words) {
        var text = new Text(words);
        text.getStyleClass().add("fb-coded-text");
        return text;
    }

    /** The text in pieces, each joined character alone. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int from = 0;
        int start = characters.first();
        for (int end = characters.next();
                end != BreakIterator.DONE;
                start = end, end = characters.next()) {
            if (end - start > 1 && isJoined(text.substring(start, end))) {
                if (from < start) {
                    pieces.add(text.substring(from, start));
                }
                pieces.add(text.substring(start, end));
                from = end;
            }
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }

    private static boolean isJoined(String character) {
        return character.length() > 1 && !character.equals("\r\n");
    }

    /** The words shown. */
    public String words() {
        return words;
    }

    public void select(Optional<Span> of) {
        Optional<Span> span = of.map(s -> Spans.told(told, s));
        if (!selection.equals(span)) {
            selection = span;
            requestLayout();
        }
    }

    /** Lets the mouse select words: drawn over, clicked twice, or with Shift up to a place. */
    public void selectable(Chosen chosen) {
        setOnMousePressed(
                e -> {
                    boolean primary = e.getButton() == MouseButton.PRIMARY;
                    if (primary && e.isShiftDown()) {
                        pressedAt = -1;
                        chosen.extended(raw(place(e), true));
                    } else {
                        pressedAt = primary ? place(e) : -1;
                    }
                });
        setOnMouseDragged(
                e -> {
                    if (pressedAt >= 0) {
                        chosen.selected(
                                raw(pressedAt, pressedAt > place(e)),
                                raw(place(e), pressedAt <= place(e)));
                    }
                });
        setOnMouseReleased(e -> pressedAt = -1);
        setOnMouseClicked(
                e -> {
                    if (e.getButton() != MouseButton.PRIMARY || e.isShiftDown()) {
                        return;
                    }
                    if (e.getClickCount() == 2) {
                        wordAt(place(e))
                                .ifPresent(
                                        w ->
                                                chosen.selected(
                                                        raw(utf16(w.start()), false),
                                                        raw(utf16(w.end()), true)));
                    } else if (e.isStillSincePress()) {
                        chosen.selected(0, 0);
                    }
                });
    }

    private int raw(int shown, boolean isEnd) {
        return told.toRaw(shown, isEnd);
    }

    private Optional<Span> wordAt(int utf16) {
        int at = CodePoints.fromUtf16(words, utf16);
        return CodePoints.words(words).stream()
                .filter(w -> w.start() <= at && at <= w.end())
                .findFirst();
    }

    private int utf16(int codePoint) {
        return CodePoints.toUtf16(words, codePoint);
    }

    private int place(MouseEvent e) {
        return flow.hitTest(flow.parentToLocal(e.getX(), e.getY())).getInsertionIndex();
    }

    /** Top of the first and bottom of the last line of a span, in px. */
    public double[] extent(Span span) {
        List<Rectangle2D> lines = lines(Spans.told(told, span));
        return lines.isEmpty()
                ? new double[] {0, getHeight()}
                : new double[] {lines.getFirst().getMinY(), lines.getLast().getMaxY()};
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(flow.prefHeight(width)) + STEP;
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), flow.prefHeight(getWidth()));
        flow.layout();
        getChildren().removeAll(drawn);
        drawn.clear();
        List<Span> placed = new ArrayList<>();
        for (TextMark mark : marks) {
            int level = (int) placed.stream().filter(s -> s.overlaps(mark.span())).count();
            placed.add(mark.span());
            for (Rectangle2D line : lines(mark.span())) {
                if (level == 0) {
                    draw(
                            region("fb-span-tint-", mark),
                            line.getMinX(),
                            line.getMinY(),
                            line.getWidth(),
                            line.getHeight());
                }
                draw(
                        region("fb-span-line-", mark),
                        line.getMinX(),
                        line.getMaxY() + level * STEP,
                        line.getWidth(),
                        LINE);
            }
        }
        selection.ifPresent(
                s ->
                        lines(s).forEach(
                                        line ->
                                                draw(
                                                        selected(),
                                                        line.getMinX() - 1,
                                                        line.getMinY() - 1,
                                                        line.getWidth() + 2,
                                                        line.getHeight() + 4)));
        flow.toFront();
    }

    private static Region region(String prefix, TextMark mark) {
        Region region = new Region();
        mark.colour().paint(region, prefix);
        return region;
    }

    private static Region selected() {
        Region region = new Region();
        region.getStyleClass().add("fb-span-selected");
        return region;
    }

    private void draw(Region region, double x, double y, double width, double height) {
        region.setManaged(false);
        region.setMouseTransparent(true);
        region.resizeRelocate(x, y, width, height);
        drawn.add(region);
        getChildren().add(region);
    }

    private List<Rectangle2D> lines(Span span) {
        List<Rectangle2D> found = new ArrayList<>();
        double @Nullable [] box = null;
        for (PathElement e : flow.rangeShape(utf16(span.start()), utf16(span.end()))) {
            if (e instanceof MoveTo move) {
                add(found, box);
                box = new double[] {move.getX(), move.getY(), move.getX(), move.getY()};
            } else if (e instanceof LineTo line && box != null) {
                box[0] = Math.min(box[0], line.getX());
                box[1] = Math.min(box[1], line.getY());
                box[2] = Math.max(box[2], line.getX());
                box[3] = Math.max(box[3], line.getY());
            }
        }
        add(found, box);
        return found;
    }

    private static void add(List<Rectangle2D> found, double @Nullable [] box) {
        if (box != null && box[2] > box[0]) {
            found.add(new Rectangle2D(box[0], box[1], box[2] - box[0], box[3] - box[1]));
        }
    }

    /** The marks drawn, for tests and for those who count them. */
    public List<Node> marksDrawn() {
        return List.copyOf(drawn);
    }
}

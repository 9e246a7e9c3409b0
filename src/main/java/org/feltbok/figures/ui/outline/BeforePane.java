package org.feltbok.figures.ui.outline;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.outline.Readiness;
import org.feltbok.figures.outline.Remark;
import org.feltbok.figures.outline.Remark.Point;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is to be looked at before the report goes out, a line for each point; a line opens what is
 * found, and each of that leads to its figure or section.
 */
public final class BeforePane extends VBox {
    private static final int MOST = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM");
    private static final double EDGES = 2;

    private final Texts texts;
    private final Function<String, String> number;
    private final Map<Point, VBox> lines = new EnumMap<>(Point.class);
    private final Label state = Labels.muted("");
    private Consumer<Remark> go = finding -> {};
    private @Nullable Point open;
    private @Nullable Readiness shown;

    /**
     * @param number what a figure is called, by its key
     */
    public BeforePane(Texts texts, Function<String, String> number) {
        super(2);
        this.texts = texts;
        this.number = number;
        setId("outline-before");
        getStyleClass().add("fb-pane-section");
        var head =
                new HBox(
                        8,
                        Labels.of(texts.get("outline.before"), "fb-section"),
                        Labels.spacer(),
                        state);
        getChildren().add(head);
        for (Point point : Point.values()) {
            var line = new VBox(2);
            lines.put(point, line);
            getChildren().add(line);
        }
    }

    /** What is done to approve the figures as they are. */
    public void onApprove(Runnable action) {
        var approve = Buttons.small(texts.get("outline.approve"), "fth-check-circle", action);
        approve.setId("outline-approve");
        var foot = new HBox(approve);
        foot.getStyleClass().add("fb-before-foot");
        getChildren().add(foot);
    }

    /** Told what is to be gone to. */
    public void onGo(Consumer<Remark> told) {
        go = told;
    }

    /** Figures are still being computed: what stands here is not all yet. */
    public void waiting(long figures) {
        state.setText(figures == 0 ? "" : texts.get("figurelist.state.computing", figures));
    }

    public void show(Readiness now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        for (Point point : Point.values()) {
            line(point, now);
        }
    }

    private void line(Point point, Readiness now) {
        VBox line = lines.getOrDefault(point, new VBox());
        List<Remark> found = now.of(point);
        boolean quiet = found.isEmpty();
        String word = point.name().toLowerCase(Locale.ROOT);
        boolean grave = point == Point.COMPUTED || point == Point.NAMES;
        String state = quiet ? "success" : grave ? "danger" : "warning";
        String icon = quiet ? "fth-check" : grave ? "fth-alert-circle" : "fth-alert-triangle";
        String name = texts.get("outline.point." + word);
        String value = value(point, now, found);
        Label label = new Label(name);
        label.setMinWidth(0);
        Label right = Labels.muted(value);
        right.setMinWidth(USE_PREF_SIZE);
        var content = new HBox(8, Icons.of(icon, state), label, Labels.spacer(), right);
        content.getStyleClass().addAll("fb-row", "fb-before-line");
        Region head = quiet ? content : opener(point, content);
        head.setId("outline-before-" + word);
        head.setAccessibleText(name + ", " + value);
        boolean had = line.getChildren().stream().anyMatch(Node::isFocused);
        line.getChildren().setAll(head);
        if (had) {
            head.requestFocus();
        }
        if (point == open && !quiet) {
            line.getChildren().addAll(found.stream().limit(MOST).map(this::link).toList());
            if (found.size() > MOST) {
                line.getChildren()
                        .add(Labels.muted(texts.get("outline.before.more", found.size() - MOST)));
            }
        }
    }

    /** A line that opens what was found. */
    private Button opener(Point point, HBox content) {
        var head = new Button();
        head.setGraphic(content);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinWidth(0);
        content.setMinWidth(0);
        content.prefWidthProperty().bind(head.widthProperty().subtract(EDGES));
        head.getStyleClass().addAll("fb-before-opens", "flat");
        head.setOnAction(e -> toggle(point));
        return head;
    }

    private String value(Point point, Readiness now, List<Remark> found) {
        return switch (point) {
            case COMPUTED -> texts.get("outline.before.of", now.computed(), now.figures());
            case PRINTED -> texts.get("outline.before.of", now.agree(), now.printed());
            case CLAIMS -> texts.get("outline.before.of", now.hold(), now.claims());
            case CHANGED ->
                    now.delivered().isEmpty()
                            ? texts.get("outline.before.never")
                            : texts.get(
                                    "outline.before.since",
                                    found.size(),
                                    DAY.withLocale(texts.locale())
                                            .format(
                                                    now.delivered()
                                                            .get()
                                                            .atZone(ZoneId.systemDefault())));
            case PLACES, NUMBERS, REFERENCES, ERRATA, SMALL, NAMES, TEXTS ->
                    found.isEmpty()
                            ? texts.get("outline.before.none")
                            : String.valueOf(found.size());
        };
    }

    private void toggle(Point point) {
        Point before = open;
        open = point == before ? null : point;
        Readiness now = shown;
        if (now != null) {
            if (before != null) {
                line(before, now);
            }
            line(point, now);
        }
    }

    private Node link(Remark finding) {
        String what = said(finding);
        String at = finding.figure().isEmpty() ? finding.section() : number.apply(finding.figure());
        String text = at.isEmpty() ? what : texts.get("outline.before.at", at, what);
        if (at.isEmpty()) {
            Label label = Labels.of(text, "fb-small-text");
            label.setWrapText(true);
            return label;
        }
        Hyperlink link = Buttons.link(text, () -> go.accept(finding));
        link.setWrapText(true);
        link.getStyleClass().add("fb-small-text");
        return link;
    }

    private String said(Remark finding) {
        Object first = finding.args().isEmpty() ? "" : finding.args().getFirst();
        return first instanceof Fault fault
                ? texts.fault(fault)
                : texts.get(finding.key(), finding.args().toArray());
    }
}

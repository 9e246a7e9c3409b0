package org.feltbok.coding.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.CodableText;
import org.feltbok.coding.kit.PickBar;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of the columns above them, by what the answers are sorted, and what asks for both. Not
 * there where there is no column and the answers stand as they came in.
 */
final class ColumnsHead extends VBox {
    /** A thing to sort by. */
    private record Choice(AnswerOrder.By by, String column, String name) {}

    private static final double SHARE = 0.13;
    private static final double LEAST = 56;
    private static final double MOST = 120;

    private final CodingModel model;
    private final Texts texts;
    private final HBox head = new HBox(8);
    private final PickBar<CaseVariable> columns;
    private final PickBar<Choice> order;

    /**
     * @param back gives the keys back to the answers
     */
    ColumnsHead(CodingModel model, Runnable back) {
        this.model = model;
        texts = model.desk().texts();
        columns =
                new PickBar<>(
                        "coding-columns",
                        texts,
                        texts.get("coding.columns.find"),
                        this::name,
                        v -> model.columns().isShown(v) ? texts.get("coding.columns.shown") : "",
                        v -> model.columns().turn(v),
                        back);
        order =
                new PickBar<>(
                        "coding-order",
                        texts,
                        texts.get("coding.order.find"),
                        Choice::name,
                        c -> arrow(c.by(), c.column()),
                        this::sort,
                        back);
        head.setId("coding-columns-head");
        head.getStyleClass().addAll("fb-row", "fb-columns-head");
        head.managedProperty().bind(head.visibleProperty());
        head.setVisible(false);
        getChildren().addAll(columns, order, head);
    }

    /** Asks for columns, one after the other. */
    void askColumns() {
        order.setVisible(false);
        model.columns().variables(columns::open);
    }

    /** Asks by what to sort. */
    void askOrder() {
        columns.setVisible(false);
        List<Choice> all = new ArrayList<>();
        for (AnswerOrder.By by : AnswerOrder.By.values()) {
            if (by != AnswerOrder.By.COLUMN) {
                all.add(new Choice(by, "", name(by)));
            }
        }
        model.columns()
                .shown()
                .forEach(
                        c ->
                                all.add(
                                        new Choice(
                                                AnswerOrder.By.COLUMN,
                                                c.variable().key(),
                                                name(c.variable()))));
        order.open(all);
    }

    private void sort(Choice choice) {
        model.columns().sort(choice.by(), choice.column());
        order.close();
    }

    List<Command> commands() {
        return List.of(
                Command.of("coding.columns", MenuPlace.VIEW, this::askColumns)
                        .withKeys("K")
                        .withIcon("fth-columns"),
                Command.of("coding.order", MenuPlace.VIEW, this::askOrder).withKeys("O"));
    }

    private String name(AnswerOrder.By by) {
        return texts.get("coding.order." + by.name().toLowerCase(Locale.ROOT));
    }

    private String name(CaseVariable variable) {
        String label = model.read().told(variable.label().in(texts.language()));
        return variable.number().isEmpty() ? label : variable.number() + "  " + label;
    }

    private String arrow(AnswerOrder.By by, String column) {
        AnswerOrder now = model.columns().order();
        return !now.isBy(by, column) || now.isAsGiven() ? "" : now.down() ? "↓" : "↑";
    }

    /**
     * @param width of the answers
     */
    void refresh(double width) {
        columns.refresh();
        AnswerOrder now = model.columns().order();
        List<CaseClasses> shown = model.columns().shown();
        head.setVisible(!shown.isEmpty() || !now.isAsGiven());
        String by =
                now.by() == AnswerOrder.By.COLUMN
                        ? shown.stream()
                                .map(CaseClasses::variable)
                                .filter(v -> v.key().equals(now.column()))
                                .map(this::name)
                                .findFirst()
                                .orElse("")
                        : name(now.by());
        Label sorted =
                Labels.muted(
                        now.isAsGiven()
                                ? ""
                                : texts.get(
                                        "coding.order.told", by, arrow(now.by(), now.column())));
        sorted.setMinWidth(0);
        List<Node> all = new ArrayList<>(List.of(sorted, Labels.spacer()));
        shown.forEach(c -> all.add(column(c.variable(), width(width))));
        head.getChildren().setAll(all);
    }

    private Button column(CaseVariable variable, double width) {
        String arrow = arrow(AnswerOrder.By.COLUMN, variable.key());
        String told = variable.number().isEmpty() ? name(variable) : variable.number();
        Button button =
                Buttons.small(
                        arrow.isEmpty() ? told : told + " " + arrow,
                        null,
                        () -> model.columns().sort(AnswerOrder.By.COLUMN, variable.key()));
        button.setMnemonicParsing(false);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMinWidth(width);
        button.setMaxWidth(width);
        button.setTooltip(new Tooltip(name(variable)));
        button.setAccessibleText(texts.get("coding.order.by", name(variable)));
        button.setFocusTraversable(false);
        return button;
    }

    /** How wide a column is beside answers so wide. */
    static double width(double answers) {
        return Math.clamp(answers * SHARE, LEAST, MOST);
    }

    /** What is known of whose answer it is; empty where it is not known. */
    static String told(CaseClasses of, CodableText text, AnswersNow read) {
        Texts texts = read.desk().texts();
        if (of.variable().ofNumbers()) {
            return of.rank(text).map(n -> WrittenNumber.show(n, texts.language())).orElse("");
        }
        Set<String> codes = of.of(text);
        if (codes.contains(CaseVariable.NONE)) {
            return texts.get("coding.narrow.none");
        }
        return of.variable().classes().stream()
                .filter(c -> codes.contains(c.code()))
                .map(c -> read.told(c.label().in(texts.language())))
                .collect(Collectors.joining(", "));
    }
}

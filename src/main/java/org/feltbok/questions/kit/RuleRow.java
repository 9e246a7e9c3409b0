package org.feltbok.questions.kit;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Option;
import org.feltbok.questions.ChosenRule;
import org.feltbok.questions.ChosenRule.Condition;
import org.feltbok.questions.ChosenRule.Says;
import org.feltbok.questions.kit.RuleSides.Side;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A condition as far as it is chosen. */
final class RuleRow {
    /**
     * What is said.
     *
     * @param ofOther whether another answer stands in the place of a value
     */
    record Saying(Says says, boolean ofOther) {}

    private static final double INDENT = 16;

    private final RuleSides sides;
    private final Texts texts;
    private final Runnable changed;
    private final Runnable shape;
    private final ComboBox<Side> item = new ComboBox<>();
    private final ComboBox<Saying> says = new ComboBox<>();
    private final ComboBox<Option> option = new ComboBox<>();
    private final ComboBox<Side> other = new ComboBox<>();
    private final TextField value = new TextField();
    private final HBox line = new HBox(8);
    private final Label wrong = Labels.of("", "fb-danger");
    private final Label joiner = Labels.muted("");
    private final Button beside;
    private final Button out;
    private boolean quiet = true;

    /**
     * @param remove takes it out
     * @param addBeside puts another one beside it, in the same group
     * @param changed something else is said
     * @param shape other parts stand in it
     */
    RuleRow(
            RuleSides sides,
            Runnable remove,
            Runnable addBeside,
            Runnable changed,
            Runnable shape) {
        this.sides = sides;
        this.changed = changed;
        this.shape = shape;
        texts = sides.texts();
        beside = Buttons.small("", "fth-plus", addBeside);
        out = Icons.button("fth-x", texts.get("questions.rule.remove"), remove);
        line.getStyleClass().add("fb-row");
        beside.setMinWidth(Region.USE_PREF_SIZE);
        joiner.setMinWidth(Region.USE_PREF_SIZE);
        width(item, 230);
        width(option, 190);
        width(other, 190);
        item.setAccessibleText(texts.get("questions.rule.item"));
        says.setAccessibleText(texts.get("questions.rule.says"));
        option.setAccessibleText(texts.get("questions.rule.value"));
        other.setAccessibleText(texts.get("questions.rule.other"));
        value.setAccessibleText(texts.get("questions.rule.value"));
        value.setPrefColumnCount(7);
        wrong.setWrapText(true);
        tell("");
        item.setConverter(Shown.by(Side::label));
        other.setConverter(Shown.by(Side::label));
        says.setConverter(Shown.by(this::told));
        option.setConverter(Shown.by(o -> o.code() + " " + o.label().in(texts.language())));
        item.getItems().setAll(sides.all());
        listen();
    }

    private static void width(ComboBox<?> box, double width) {
        box.setPrefWidth(width);
        box.setMinWidth(60);
    }

    /**
     * Names its parts.
     *
     * @param at its place, from 1
     */
    void number(String id, int at) {
        Map.of("item", item, "says", says, "option", option, "other", other, "value", value)
                .forEach((part, node) -> node.setId(id + "-" + part + "-" + at));
        wrong.setId(id + "-wrong-" + at);
        beside.setId(id + "-beside-" + at);
        out.setId(id + "-out-" + at);
    }

    private String told(Saying saying) {
        String key = "questions.rule." + saying.says().name().toLowerCase(Locale.ROOT);
        String said = texts.get(key);
        return saying.ofOther() ? texts.get("questions.rule.of_other", said) : said;
    }

    private void listen() {
        item.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!quiet && is != null) {
                                offer(is);
                                says.setValue(says.getItems().getFirst());
                                shape.run();
                                changed.run();
                            }
                        });
        says.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!quiet) {
                                shape.run();
                                changed.run();
                            }
                        });
        option.valueProperty().addListener(o -> told());
        other.valueProperty().addListener(o -> told());
        value.textProperty()
                .addListener(
                        (o, was, is) -> {
                            if (sides.isDraft() && condition().isPresent()) {
                                told();
                            }
                        });
        value.setOnAction(e -> told());
        value.focusedProperty()
                .subscribe(
                        is -> {
                            if (!is) told();
                        });
    }

    private void told() {
        if (!quiet) {
            changed.run();
        }
    }

    /** Shows a condition; one without an item is still to be chosen. */
    RuleRow show(Condition condition) {
        quiet = true;
        sides.named(condition.item())
                .ifPresent(
                        side -> {
                            choose(item, side);
                            offer(side);
                            fill(side, condition);
                        });
        quiet = false;
        return this;
    }

    /** What stands in a rule is shown, also where it is not offered any more. */
    private static <T> void choose(ComboBox<T> box, T one) {
        if (!box.getItems().contains(one)) {
            box.getItems().add(one);
        }
        box.setValue(one);
    }

    private void fill(Side side, Condition condition) {
        choose(says, new Saying(condition.says(), !condition.other().isEmpty()));
        sides.named(condition.other()).ifPresent(o -> choose(other, o));
        side.item().choices().stream()
                .filter(o -> o.code().equals(condition.value()))
                .findFirst()
                .ifPresent(o -> choose(option, o));
        value.setText(
                condition.value().equals(ChosenRule.TODAY)
                        ? texts.get("questions.preset.today_word")
                        : condition.value());
    }

    private void offer(Side side) {
        boolean before = quiet;
        quiet = true;
        List<Saying> all = new ArrayList<>();
        // whether it is answered says nothing of the answer itself
        Says.of(side.item()).stream()
                .filter(s -> s.hasValue() || !side.name().equals("."))
                .forEach(s -> all.add(new Saying(s, false)));
        List<Side> against = sides.against(side);
        if (!against.isEmpty()) {
            Says.of(side.item()).stream()
                    .filter(Says::hasValue)
                    .forEach(s -> all.add(new Saying(s, true)));
        }
        says.getItems().setAll(all);
        other.getItems().setAll(against);
        option.getItems()
                .setAll(side.item().choices().stream().filter(o -> !o.isRetired()).toList());
        quiet = before;
    }

    /**
     * How it goes together with others.
     *
     * @param before what stands between it and the one before; empty = nothing
     * @param within what stands between those of its group
     * @param isInGroup whether others are in its group
     */
    void join(String before, String within, boolean isInGroup) {
        joiner.setText(before);
        beside.setText(within);
        beside.setAccessibleText(texts.get("questions.rule.beside", within));
        beside.setTooltip(new Tooltip(beside.getAccessibleText()));
        line.setPadding(new Insets(0, 0, 0, isInGroup ? INDENT : 0));
    }

    /** Its parts as they are now, in a line. */
    HBox line() {
        List<Node> nodes = new ArrayList<>();
        if (!joiner.getText().isEmpty()) {
            nodes.add(joiner);
        }
        nodes.addAll(List.of(item, says));
        Side of = item.getValue();
        Saying how = says.getValue();
        if (how != null && how.ofOther()) {
            nodes.add(other);
        } else if (how != null && how.says().hasValue()) {
            nodes.add(of != null && of.item().type().isClosed() ? option : value);
        }
        nodes.addAll(List.of(beside, out));
        RuleRows.put(line, nodes);
        return line;
    }

    Label wrong() {
        return wrong;
    }

    void focus() {
        item.requestFocus();
    }

    /** What is typed and cannot be read stays there, and it is said what is wanted. */
    void tell() {
        Side of = item.getValue();
        Saying how = says.getValue();
        String typed = value.getText().strip();
        boolean isTyped =
                of != null
                        && how != null
                        && how.says().hasValue()
                        && !how.ofOther()
                        && !of.item().type().isClosed()
                        && !typed.isEmpty();
        boolean isWrong = isTyped && condition().isEmpty();
        tell(
                !isWrong || of == null
                        ? ""
                        : texts.get(
                                switch (of.item().type()) {
                                    case TIME -> "questions.rule.no_time";
                                    case DATE -> "questions.rule.no_date";
                                    case TEXT -> "questions.rule.no_text";
                                    default -> "questions.rule.no_number";
                                },
                                typed));
    }

    private void tell(String words) {
        wrong.setText(words);
        wrong.setVisible(!words.isEmpty());
        wrong.setManaged(!words.isEmpty());
        value.setAccessibleHelp(words);
    }

    /** Empty as long as something of it is not chosen. */
    Optional<Condition> condition() {
        Side of = item.getValue();
        Saying how = says.getValue();
        if (of == null || how == null) {
            return Optional.empty();
        }
        if (how.ofOther()) {
            return Optional.ofNullable(other.getValue())
                    .map(o -> new Condition(of.name(), how.says(), "", o.name()));
        }
        if (!how.says().hasValue()) {
            return Optional.of(new Condition(of.name(), how.says(), ""));
        }
        String what =
                of.item().type().isClosed()
                        ? Optional.ofNullable(option.getValue()).map(Option::code).orElse("")
                        : ChosenRule.value(of.item().type(), value.getText());
        return Optional.of(new Condition(of.name(), how.says(), what))
                .filter(c -> !c.value().isEmpty() && c.canBeWritten());
    }
}

package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questions.ChosenRule;
import org.feltbok.questions.ChosenRule.Condition;
import org.feltbok.questions.ChosenRule.Says;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A rule as conditions that are chosen, a row each; one that says more than can be chosen is left
 * to who writes it.
 */
final class RuleRows extends VBox {
    private final Editing editing;
    private final Predicate<Item> own;
    private final Consumer<String> write;
    private final List<Row> rows = new ArrayList<>();
    private String shown = "";
    private final Button more;
    private final HBox foot;
    private boolean quiet;

    /** A condition as far as it is chosen. */
    private static final class Row {
        private final ComboBox<Item> item = new ComboBox<>();
        private final ComboBox<Says> says = new ComboBox<>();
        private final ComboBox<Option> option = new ComboBox<>();
        private final TextField value = new TextField();
        private final HBox line = QuestionEditor.line();
        private final Label wrong = Labels.of("", "fb-danger");
        private final Button out;

        Row(Button out) {
            this.out = out;
        }

        /** Whether a value is typed that is none of what the question takes. */
        private boolean isWrong() {
            Item of = item.getValue();
            Says how = says.getValue();
            return of != null
                    && how != null
                    && how.hasValue()
                    && !of.type().isClosed()
                    && !value.getText().isBlank()
                    && ChosenRule.value(of.type(), value.getText()).isEmpty();
        }

        private void tell(String words) {
            wrong.setText(words);
            wrong.setVisible(!words.isEmpty());
            wrong.setManaged(!words.isEmpty());
            value.setAccessibleHelp(words);
        }

        private Optional<Condition> condition() {
            Item of = item.getValue();
            Says how = says.getValue();
            if (of == null || how == null) {
                return Optional.empty();
            }
            String what =
                    !how.hasValue()
                            ? ""
                            : of.type().isClosed()
                                    ? Optional.ofNullable(option.getValue())
                                            .map(Option::code)
                                            .orElse("")
                                    : ChosenRule.value(of.type(), value.getText());
            return what.isEmpty() && how.hasValue()
                    ? Optional.empty()
                    : Optional.of(new Condition(of.name(), how, what));
        }
    }

    /**
     * @param own items that the rule cannot ask for, for it is their own
     * @param write takes the rule when another is chosen
     */
    RuleRows(Editing editing, Predicate<Item> own, Consumer<String> write) {
        super(4);
        this.editing = editing;
        this.own = own;
        this.write = write;
        setId("questions-rule-rows");
        more =
                Buttons.small(
                        editing.texts().get("questions.rule.first"), "fth-plus", this::addEmpty);
        more.setId("questions-rule-more");
        foot = QuestionEditor.line(more);
    }

    /** Shows a rule as it stands in the study; what is being chosen stays. */
    void show(String rule) {
        if (rule.equals(shown) && !getChildren().isEmpty()) {
            return;
        }
        shown = rule;
        Optional<List<Condition>> read =
                ChosenRule.read(rule)
                        .filter(
                                all ->
                                        all.stream()
                                                .allMatch(
                                                        c ->
                                                                editing.form()
                                                                        .item(c.item())
                                                                        .isPresent()));
        rows.clear();
        quiet = true;
        read.ifPresent(all -> all.forEach(this::add));
        quiet = false;
        lay(read.isPresent());
    }

    /** What stands there already is not taken away and put back: the hand stays where it is. */
    private void lay(boolean chosen) {
        List<Node> now = new ArrayList<>();
        if (chosen) {
            for (Row row : rows) {
                now.add(line(row));
                now.add(row.wrong);
            }
            more.setText(
                    editing.texts()
                            .get(rows.isEmpty() ? "questions.rule.first" : "questions.rule.and"));
            now.add(foot);
        } else {
            now.add(Labels.muted(editing.texts().get("questions.rule.written")));
        }
        put(this, now);
    }

    private static void put(Pane pane, List<Node> now) {
        if (!pane.getChildren().equals(now)) {
            pane.getChildren().retainAll(now);
            pane.getChildren().setAll(now);
        }
    }

    private void addEmpty() {
        add(new Condition("", Says.IS, ""));
        lay(true);
        // a key right after finds the box ready, and is not taken for going elsewhere
        applyCss();
        rows.getLast().item.requestFocus();
    }

    private void remove(Row row) {
        rows.remove(row);
        lay(true);
        more.requestFocus();
        told();
    }

    private HBox line(Row row) {
        Item item = row.item.getValue();
        List<Node> nodes = new ArrayList<>(List.of(row.item, row.says));
        if (row.says.getValue() != null && row.says.getValue().hasValue()) {
            nodes.add(item != null && item.type().isClosed() ? row.option : row.value);
        }
        nodes.add(row.out);
        put(row.line, nodes);
        return row.line;
    }

    private Row row() {
        Button out = Icons.button("fth-x", editing.texts().get("questions.rule.remove"), () -> {});
        Row row = new Row(out);
        out.setOnAction(e -> remove(row));
        return row;
    }

    private void add(Condition condition) {
        Row row = row();
        rows.add(row);
        int at = rows.size();
        row.item.setId("questions-rule-item-" + at);
        row.says.setId("questions-rule-says-" + at);
        row.option.setId("questions-rule-option-" + at);
        row.value.setId("questions-rule-value-" + at);
        row.item.setAccessibleText(editing.texts().get("questions.rule.item"));
        row.says.setAccessibleText(editing.texts().get("questions.rule.says"));
        row.option.setAccessibleText(editing.texts().get("questions.rule.value"));
        row.value.setAccessibleText(editing.texts().get("questions.rule.value"));
        row.wrong.setId("questions-rule-wrong-" + at);
        row.wrong.setWrapText(true);
        row.tell("");
        row.item.setPrefWidth(230);
        row.option.setPrefWidth(190);
        row.value.setPrefColumnCount(7);
        row.item
                .getItems()
                .setAll(
                        editing.form().items().stream()
                                .filter(own.negate())
                                .filter(i -> !i.isRetired())
                                .toList());
        row.item.setConverter(Shown.by(this::called));
        row.says.setConverter(
                Shown.by(
                        s ->
                                editing.texts()
                                        .get(
                                                "questions.rule."
                                                        + s.name().toLowerCase(Locale.ROOT))));
        row.option.setConverter(
                Shown.by(o -> o.code() + " " + o.label().in(editing.texts().language())));
        editing.form()
                .item(condition.item())
                .ifPresent(
                        i -> {
                            row.item.setValue(i);
                            offer(row, i);
                            if (!row.says.getItems().contains(condition.says())) {
                                row.says.getItems().add(condition.says());
                            }
                            row.says.setValue(condition.says());
                            row.option.setValue(
                                    i.choices().stream()
                                            .filter(o -> o.code().equals(condition.value()))
                                            .findFirst()
                                            .orElse(null));
                            row.value.setText(condition.value());
                        });
        row.item
                .valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                offer(row, is);
                                row.says.setValue(row.says.getItems().getFirst());
                                lay(true);
                                told();
                            }
                        });
        row.says
                .valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!quiet) {
                                lay(true);
                                told();
                            }
                        });
        row.option.valueProperty().addListener((o, was, is) -> told());
        row.value.setOnAction(e -> told());
        row.value
                .focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                told();
                            }
                        });
    }

    private void offer(Row row, Item item) {
        boolean before = quiet;
        quiet = true;
        row.says.getItems().setAll(Says.of(item));
        row.option.getItems().setAll(item.choices().stream().filter(o -> !o.isRetired()).toList());
        quiet = before;
    }

    /** As people know it: the number, and in a matrix the row. */
    private String called(Item item) {
        Question of =
                editing.form().questions().stream()
                        .filter(q -> q.items().contains(item))
                        .findFirst()
                        .orElse(null);
        String label = item.figureLabel().in(editing.texts().language());
        return (of == null ? item.name() : QuestionEditor.called(of)) + " " + label;
    }

    /** What is typed and cannot be read stays there, and it is said what is wanted. */
    private void tell(Row row) {
        String typed = row.value.getText().strip();
        row.tell(
                !row.isWrong()
                        ? ""
                        : editing.texts()
                                .get(
                                        switch (row.item.getValue().type()) {
                                            case TIME -> "questions.rule.no_time";
                                            case DATE -> "questions.rule.no_date";
                                            default -> "questions.rule.no_number";
                                        },
                                        typed));
    }

    /** Written as soon as every condition says something, and only then. */
    private void told() {
        if (quiet) {
            return;
        }
        rows.forEach(this::tell);
        List<Condition> all = new ArrayList<>();
        for (Row row : rows) {
            Optional<Condition> condition = row.condition();
            if (condition.isEmpty()) {
                return;
            }
            all.add(condition.get());
        }
        String rule = ChosenRule.write(all);
        if (!rule.equals(shown)) {
            shown = rule;
            write.accept(rule);
        }
    }
}

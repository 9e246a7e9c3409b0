package org.feltbok.questions.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.questions.ChosenRule;
import org.feltbok.questions.ChosenRule.Condition;
import org.feltbok.questions.ChosenRule.Says;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A rule as conditions that are chosen, a row each, in groups: all groups must hold, or one is
 * enough, and within a group it is the other way round. A rule that says more than can be chosen is
 * left to who writes it.
 */
public final class RuleRows extends VBox {
    private final RuleSides sides;
    private final Texts texts;
    private final String id;
    private final Consumer<String> write;
    private final List<List<RuleRow>> groups = new ArrayList<>();
    private final ComboBox<Boolean> any = new ComboBox<>();
    private final Button more;
    private final HBox foot = new HBox(8);
    private String shown = "";
    private boolean quiet;

    /**
     * @param id what begins the names of its parts
     * @param write takes the rule when another is chosen
     */
    public RuleRows(RuleSides sides, String id, Consumer<String> write) {
        super(4);
        this.sides = sides;
        this.id = id;
        this.write = write;
        texts = sides.texts();
        setId(id + "-rows");
        more = Buttons.small(texts.get("questions.rule.first"), "fth-plus", this::addEmpty);
        more.setId(id + "-more");
        any.setId(id + "-any");
        any.setAccessibleText(texts.get("questions.rule.any"));
        any.getItems().setAll(false, true);
        any.setConverter(
                Shown.by(a -> texts.get(a ? "questions.rule.any.one" : "questions.rule.any.all")));
        any.setValue(false);
        any.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            lay(true);
                            told();
                        });
        foot.getStyleClass().add("fb-row");
    }

    /** Shows a rule anew, as there are other questions to choose. */
    public void renew(String rule) {
        getChildren().clear();
        show(rule);
    }

    /** Shows a rule as it stands in the study; what is being chosen stays. */
    public void show(String rule) {
        if (rule.equals(shown) && !getChildren().isEmpty()) {
            return;
        }
        shown = rule;
        Optional<ChosenRule> read =
                ChosenRule.of(rule).filter(r -> r.conditions().stream().allMatch(this::isKnown));
        groups.clear();
        quietly(
                () ->
                        read.ifPresent(
                                r -> {
                                    any.setValue(r.any());
                                    r.groups().forEach(this::addGroup);
                                }));
        lay(read.isPresent());
    }

    private void addGroup(List<Condition> conditions) {
        List<RuleRow> rows = new ArrayList<>();
        conditions.forEach(c -> rows.add(row().show(c)));
        groups.add(rows);
    }

    private void quietly(Runnable change) {
        quiet = true;
        change.run();
        quiet = false;
    }

    private boolean isKnown(Condition condition) {
        return sides.named(condition.item()).isPresent()
                && (condition.other().isEmpty() || sides.named(condition.other()).isPresent());
    }

    private RuleRow row() {
        RuleRow[] made = new RuleRow[1];
        made[0] =
                new RuleRow(
                        sides,
                        () -> remove(made[0]),
                        () -> addBeside(made[0]),
                        this::told,
                        () -> lay(true));
        return made[0];
    }

    /** What stands there already is not taken away and put back: the hand stays where it is. */
    private void lay(boolean chosen) {
        if (quiet) {
            return;
        }
        List<Node> now = new ArrayList<>();
        if (chosen) {
            String between = texts.get(isOne() ? "questions.rule.or" : "questions.rule.and");
            String within = texts.get(isOne() ? "questions.rule.and" : "questions.rule.or");
            int at = 0;
            for (List<RuleRow> group : groups) {
                String before = at == 0 ? "" : between;
                for (RuleRow row : group) {
                    row.number(id, ++at);
                    row.join(before, within, groups.size() > 1 && group.size() > 1);
                    now.add(row.line());
                    now.add(row.wrong());
                    before = within;
                }
            }
            more.setText(groups.isEmpty() ? texts.get("questions.rule.first") : between);
            put(foot, groups.size() > 1 ? List.of(more, any) : List.of(more));
            now.add(foot);
        } else {
            now.add(Labels.muted(texts.get("questions.rule.written")));
        }
        put(this, now);
    }

    static void put(Pane pane, List<? extends Node> now) {
        if (!pane.getChildren().equals(now)) {
            pane.getChildren().retainAll(now);
            pane.getChildren().setAll(now);
        }
    }

    /** Whether one group is enough. */
    private boolean isOne() {
        return Boolean.TRUE.equals(any.getValue());
    }

    private void addEmpty() {
        RuleRow row = emptyRow();
        groups.add(new ArrayList<>(List.of(row)));
        begin(row);
    }

    private void addBeside(RuleRow one) {
        RuleRow row = emptyRow();
        groups.stream().filter(g -> g.contains(one)).forEach(g -> g.add(g.indexOf(one) + 1, row));
        begin(row);
    }

    private RuleRow emptyRow() {
        return row().show(new Condition("", Says.IS, ""));
    }

    private void begin(RuleRow row) {
        lay(true);
        // a key right after finds the box ready, and is not taken for going elsewhere
        applyCss();
        row.focus();
    }

    private void remove(RuleRow row) {
        groups.forEach(g -> g.remove(row));
        groups.removeIf(List::isEmpty);
        if (groups.size() < 2 && groups.stream().allMatch(g -> g.size() < 2)) {
            // what comes next goes with it as the first two did
            quietly(() -> any.setValue(false));
        }
        lay(true);
        more.requestFocus();
        told();
    }

    /** Written as soon as every condition says something, and only then. */
    private void told() {
        if (quiet) {
            return;
        }
        List<RuleRow> rows = groups.stream().flatMap(List::stream).toList();
        rows.forEach(RuleRow::tell);
        if (rows.stream().anyMatch(r -> r.condition().isEmpty())) {
            return;
        }
        List<List<Condition>> all =
                groups.stream()
                        .map(g -> g.stream().flatMap(r -> r.condition().stream()).toList())
                        .toList();
        String rule = new ChosenRule(isOne(), all).written();
        if (!rule.equals(shown)) {
            shown = rule;
            write.accept(rule);
        }
    }
}

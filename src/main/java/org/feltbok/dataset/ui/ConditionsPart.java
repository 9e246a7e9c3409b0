package org.feltbok.dataset.ui;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Derivation;
import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.DerivedRule;
import org.feltbok.expr.Expression;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Variables combined: the class of the first condition that holds. */
final class ConditionsPart extends RulePart {
    private final GridPane table = new GridPane();
    private final List<Row> rows = new ArrayList<>();
    private final TextField others;
    private @Nullable DerivedRule shown;
    private @Nullable TextField last;
    private final ClassTexts classes;

    /** A class, its condition, and what is wrong with that. */
    private record Row(TextField label, TextField condition, Label fault, String was) {
        boolean isEmpty() {
            return label.getText().isBlank() && condition.getText().isBlank();
        }
    }

    ConditionsPart(Texts texts, ClassTexts classes, Runnable changed) {
        super(texts, changed);
        this.classes = classes;
        table.setHgap(12);
        table.setVgap(4);
        ColumnConstraints label = new ColumnConstraints(100, 160, 220);
        ColumnConstraints condition = new ColumnConstraints();
        condition.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(label, condition);
        others = field("variables-rest", "");
        others.setPromptText(classes.missing(MissingKind.NOT_APPLICABLE));
        others.setMaxWidth(220);
        var told = Labels.muted(texts.get("variables.conditions.told"));
        told.setWrapText(true);
        getChildren().addAll(table, named("variables.conditions.others", others), others, told);
    }

    @Override
    void show(@Nullable DerivedRule rule) {
        shown = rule;
        rows.clear();
        last = null;
        quietly(
                () -> {
                    others.setText("");
                    if (rule != null && rule.how() instanceof Derivation.Conditions c) {
                        c.list()
                                .forEach(
                                        w -> add(text(w.code()), w.condition().source(), w.code()));
                        boolean isPlain = c.others().equals(MissingKind.NOT_APPLICABLE.word());
                        others.setText(isPlain ? "" : text(c.others()));
                    }
                    lay();
                });
    }

    private String text(String code) {
        return classes.named(classes(shown), code).orElse(code);
    }

    private void add(String label, String condition, String was) {
        int at = rows.size();
        TextField name =
                field("variables-when-class-" + at, texts.get("variables.conditions.class"));
        TextField when = field("variables-when-" + at, texts.get("variables.conditions.condition"));
        when.setPromptText("${q1} = 1 and ${q2} > 3");
        when.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now) {
                                last = when;
                            }
                        });
        name.setText(label);
        when.setText(condition);
        Label fault = Labels.of("", "fb-danger");
        fault.setWrapText(true);
        fault.setId("variables-when-fault-" + at);
        rows.add(new Row(name, when, fault, was));
        name.textProperty().addListener((o, old, now) -> grow());
        when.textProperty().addListener((o, old, now) -> grow());
    }

    /** There is always an empty row to go on in. */
    private void grow() {
        if (rows.isEmpty() || !rows.getLast().isEmpty()) {
            add("", "", "");
            quietly(() -> place(rows.getLast()));
        }
    }

    private void lay() {
        table.getChildren().clear();
        table.addRow(
                0,
                Labels.muted(texts.get("variables.conditions.class")),
                Labels.muted(texts.get("variables.conditions.condition")));
        rows.forEach(this::place);
        grow();
    }

    /** What is written in must stay where it is, so that rows are put below the others. */
    private void place(Row row) {
        int at = table.getRowCount();
        table.add(row.label(), 0, at);
        table.add(row.condition(), 1, at);
        table.add(row.fault(), 0, at + 1, 2, 1);
        seen(row, row.fault().getText());
        column(rows.stream().map(Row::label).toList());
        column(rows.stream().map(Row::condition).toList());
    }

    private static void seen(Row row, String fault) {
        row.fault().setText(fault);
        row.fault().setVisible(!fault.isEmpty());
        row.fault().setManaged(!fault.isEmpty());
    }

    @Override
    @Nullable TextField written() {
        return last != null ? last : rows.isEmpty() ? null : rows.getLast().condition();
    }

    @Override
    Chosen chosen(DerivedRule rule) {
        return Chosen.NONE;
    }

    @Override
    DerivedRule rule(Chosen chosen) {
        List<String> typed = new ArrayList<>();
        List<String> was = new ArrayList<>();
        List<Expression> conditions = new ArrayList<>();
        FaultException wrong = null;
        for (Row row : rows) {
            seen(row, "");
            if (row.isEmpty()) {
                continue;
            }
            try {
                if (row.label().getText().isBlank()) {
                    throw nothing("class_name");
                }
                if (row.condition().getText().isBlank()) {
                    throw nothing("condition");
                }
                conditions.add(Expression.parse(row.condition().getText().strip()));
                typed.add(row.label().getText().strip());
                was.add(row.was());
            } catch (FaultException e) {
                seen(row, texts.fault(e.faults().getFirst()));
                wrong = wrong == null ? e : wrong;
            }
        }
        if (wrong != null) {
            throw wrong;
        }
        if (typed.isEmpty()) {
            throw nothing("conditions");
        }
        boolean hasRest = !others.getText().isBlank();
        if (hasRest) {
            typed.add(others.getText().strip());
            was.add(
                    shown != null && shown.how() instanceof Derivation.Conditions c
                            ? c.others()
                            : "");
        }
        List<Category> old = classes(shown);
        ClassTexts.Coded coded = classes.coded(old, was, typed);
        Set<Derivation.When> when = new LinkedHashSet<>();
        for (int i = 0; i < conditions.size(); i++) {
            when.add(new Derivation.When(coded.codes().get(i), conditions.get(i)));
        }
        return new DerivedRule(
                new Derivation.Conditions(
                        List.copyOf(when),
                        hasRest ? coded.codes().getLast() : MissingKind.NOT_APPLICABLE.word()),
                coded.classes());
    }
}

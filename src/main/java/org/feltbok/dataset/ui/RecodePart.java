package org.feltbok.dataset.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derivation;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.DerivedRule;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** New classes of old ones: a table of what a variable says, and beside each what it becomes. */
final class RecodePart extends RulePart {
    private final GridPane table = new GridPane();
    private final ComboBox<MissingKind> others = new ComboBox<>();
    private final Button own;
    private final Label told = Labels.muted("");
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private List<OldValue> values = List.of();
    private @Nullable DerivedRule shown;
    private final ClassTexts classes;
    private String from = "";

    RecodePart(Texts texts, ClassTexts classes, Runnable changed) {
        super(texts, changed);
        this.classes = classes;
        table.setHgap(12);
        table.setVgap(4);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(60);
        ColumnConstraints to = new ColumnConstraints(120, 220, 320);
        to.setHgrow(Priority.SOMETIMES);
        table.getColumnConstraints()
                .addAll(new ColumnConstraints(), wide, new ColumnConstraints(), to);
        others.setId("variables-others");
        Arrays.stream(MissingKind.values())
                .filter(k -> k != MissingKind.NOT_RECORDED)
                .forEach(others.getItems()::add);
        others.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable MissingKind kind) {
                        return kind == null ? "" : classes.missing(kind);
                    }

                    @Override
                    public MissingKind fromString(String text) {
                        return MissingKind.NOT_APPLICABLE;
                    }
                });
        others.setValue(MissingKind.NOT_APPLICABLE);
        others.valueProperty().addListener((o, old, now) -> told());
        told.setWrapText(true);
        own = Buttons.small(texts.get("variables.recode.own"), null, this::own);
        own.setId("variables-own");
        var rest = new HBox(8, named("variables.recode.others", others), others);
        rest.getStyleClass().add("fb-row");
        getChildren().addAll(told, table, own, rest);
    }

    @Override
    void show(@Nullable DerivedRule rule) {
        shown = rule;
        from = "";
        values = List.of();
        fields.clear();
        table.getChildren().clear();
        quietly(
                () ->
                        others.setValue(
                                rule != null && rule.how() instanceof Derivation.Recode r
                                        ? MissingKind.ofWord(r.others())
                                                .filter(k -> k != MissingKind.NOT_RECORDED)
                                                .orElse(MissingKind.NOT_APPLICABLE)
                                        : MissingKind.NOT_APPLICABLE));
    }

    @Override
    Chosen chosen(DerivedRule rule) {
        return rule.how() instanceof Derivation.Recode r
                ? new Chosen(List.of(r.from()), Set.of())
                : Chosen.NONE;
    }

    private Derivation.@Nullable Recode recode() {
        return shown != null && shown.how() instanceof Derivation.Recode r && r.from().equals(from)
                ? r
                : null;
    }

    /** What it says may be more than before; what is typed beside it stays. */
    @Override
    void take(Chosen chosen, Dataset data) {
        if (!chosen.first().equals(from)) {
            fields.clear();
            table.getChildren().clear();
        }
        from = chosen.first();
        List<OldValue> before = values;
        values = from.isEmpty() ? List.of() : OldValue.of(data, from, recode());
        boolean isTooMany = values.size() > OldValue.MOST;
        told.setText(
                from.isEmpty()
                        ? texts.get("variables.recode.first")
                        : isTooMany ? texts.get("variables.recode.many", values.size()) : "");
        told.setVisible(!told.getText().isEmpty());
        told.setManaged(told.isVisible());
        own.setVisible(!values.isEmpty() && !isTooMany);
        own.setManaged(own.isVisible());
        if (isTooMany) {
            values = List.of();
        }
        // what is written in must stay where it is
        if (!values.equals(before) || table.getChildren().isEmpty()) {
            Optional<TextField> writing =
                    fields.values().stream().filter(TextField::isFocused).findFirst();
            lay();
            writing.filter(f -> f.getParent() != null)
                    .ifPresent(
                            f -> {
                                f.requestFocus();
                                f.deselect();
                                f.end();
                            });
        }
    }

    private void lay() {
        table.getChildren().clear();
        if (values.isEmpty()) {
            return;
        }
        table.addRow(
                0,
                Labels.muted(""),
                Labels.muted(texts.get("variables.recode.old")),
                Labels.muted(texts.get("variables.column.n")),
                Labels.muted(texts.get("variables.recode.new")));
        List<TextField> column = new ArrayList<>();
        for (OldValue value : values) {
            TextField field = fields.computeIfAbsent(value.code(), c -> made(value));
            column.add(field);
            String label = label(value);
            var text = Labels.of(label);
            text.setMinWidth(0);
            text.setLabelFor(field);
            field.setAccessibleText(texts.get("variables.recode.becomes", label));
            var n = Labels.muted(String.valueOf(value.n()));
            javafx.scene.layout.GridPane.setHalignment(n, javafx.geometry.HPos.RIGHT);
            var code = Labels.muted(value.isWord() ? "" : value.code());
            code.setMinWidth(USE_PREF_SIZE);
            if (value.label().isEmpty() && !value.isWord()) {
                code.setText("");
            }
            table.addRow(table.getRowCount(), code, text, n, field);
        }
        column(column);
    }

    private String label(OldValue value) {
        MissingKind kind = value.missing();
        if (value.label().isEmpty()) {
            return kind == null ? value.code() : classes.missing(kind);
        }
        return value.label().in(texts.language());
    }

    /** What stays missing needs no class. */
    private TextField made(OldValue value) {
        TextField field = field("variables-to-" + value.code(), "");
        MissingKind kind = value.missing();
        field.setPromptText(
                kind == null
                        ? texts.get("variables.recode.left")
                        : texts.get("variables.recode.stays", classes.missing(kind)));
        Derivation.Recode rule = recode();
        if (rule != null) {
            quietly(() -> field.setText(text(code(value, rule))));
        }
        return field;
    }

    private static String code(OldValue value, Derivation.Recode rule) {
        String made = value.made(rule);
        boolean isOther = made.isEmpty() && value.missing() == null;
        return isOther && !rule.others().startsWith("#") ? rule.others() : made;
    }

    private String text(String code) {
        return code.isEmpty() ? "" : classes.named(classes(shown), code).orElse("");
    }

    /** Each value that has no class yet is a class of its own. */
    private void own() {
        for (OldValue value : values) {
            TextField field = fields.get(value.code());
            if (field != null && field.getText().isBlank() && value.missing() == null) {
                field.setText(label(value));
            }
        }
    }

    @Override
    DerivedRule rule(Chosen chosen) {
        if (chosen.first().isEmpty()) {
            throw nothing("source");
        }
        Derivation.Recode before = recode();
        List<OldValue> typed = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> was = new ArrayList<>();
        for (OldValue value : values) {
            TextField field = fields.get(value.code());
            if (field != null && !field.getText().isBlank()) {
                typed.add(value);
                labels.add(field.getText().strip());
                was.add(before == null ? "" : code(value, before));
            }
        }
        if (typed.isEmpty()) {
            throw nothing("classes");
        }
        List<Category> old = before == null ? List.of() : classes(shown);
        ClassTexts.Coded coded = classes.coded(old, was, labels);
        if (coded.classes().isEmpty()) {
            throw nothing("classes");
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            map.put(typed.get(i).code(), coded.codes().get(i));
        }
        MissingKind rest = others.getValue();
        boolean isSame =
                before != null
                        && values.stream()
                                .allMatch(
                                        v ->
                                                map.getOrDefault(v.code(), "")
                                                        .equals(code(v, before)));
        if (before != null && isSame && before.others().startsWith("#")) {
            // lists of codes stay as they were written, for values that are still to come
            map.clear();
            map.putAll(before.map());
        }
        return new DerivedRule(
                new Derivation.Recode(
                        chosen.first(),
                        map,
                        (rest == null ? MissingKind.NOT_APPLICABLE : rest).word()),
                coded.classes());
    }
}

package org.feltbok.cases.ui;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeCategory;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.EditCase;
import org.feltbok.cases.SetCaseValue;
import org.feltbok.shell.kit.Shown;
import org.feltbok.shell.kit.Unwritten;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fields for what can be changed of a case; each is saved when one goes on from it. */
final class CaseEditor extends VBox {
    private final Texts texts;
    private final CaseActions actions;
    private final GridPane grid = new GridPane(12, 8);
    private int row;

    CaseEditor(Case c, CaseData data, CaseWords words, CaseActions actions) {
        this.texts = words.texts();
        this.actions = actions;
        getStyleClass().add("fb-pane-section");
        var names = new ColumnConstraints(132);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
        if (!c.isMasked()) {
            text(c, EditCase.Field.NAME, "caselist.name", c.name());
        }
        text(c, EditCase.Field.PSEUDONYM, "caselist.pseudonym", c.pseudonym());
        text(c, EditCase.Field.NOTE, "caselist.note", c.note());
        for (Attribute attribute : data.attributes()) {
            attribute(c, attribute, data.text(c, attribute), words);
        }
        getChildren().add(grid);
    }

    private void text(Case c, EditCase.Field field, String key, String value) {
        String id = "case-" + field.name().toLowerCase(java.util.Locale.ROOT);
        add(
                texts.get(key),
                field(id, value, text -> actions.change(new EditCase(c, field, text.strip()))));
    }

    private void attribute(Case c, Attribute attribute, String value, CaseWords words) {
        Consumer<String> save =
                text -> actions.change(new SetCaseValue(c, attribute, written(attribute, text)));
        String id = "case-value-" + attribute.name();
        Node field =
                attribute.type() == AttributeType.CATEGORY
                        ? choice(id, attribute, value, save)
                        : field(id, shown(attribute, value), save);
        add(words.label(attribute), field);
    }

    /** A number as this window writes numbers; anything else as it stands. */
    private String shown(Attribute attribute, String value) {
        WrittenNumber number = WrittenNumber.of(value);
        return attribute.type() == AttributeType.NUMBER && number instanceof WrittenNumber.Value v
                ? WrittenNumber.show(v.value(), texts.language())
                : value;
    }

    /** What was typed as files write it, where it can be read in one way only. */
    private String written(Attribute attribute, String typed) {
        WrittenNumber number = WrittenNumber.typed(typed, texts.language());
        return attribute.type() == AttributeType.NUMBER && number instanceof WrittenNumber.Value v
                ? WrittenNumber.write(v.value())
                : typed.strip();
    }

    private void add(String name, Node field) {
        var label = new Label(name);
        label.setWrapText(true);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        grid.addRow(row++, label, field);
    }

    private static TextField field(String id, String value, Consumer<String> save) {
        var field = new TextField(value);
        field.setId(id);
        var saved = new String[] {value};
        Runnable commit =
                () -> {
                    if (!field.getText().strip().equals(saved[0].strip())) {
                        saved[0] = field.getText();
                        save.accept(field.getText());
                    }
                };
        Unwritten.watch(field, () -> saved[0].strip());
        field.setOnAction(
                e -> {
                    commit.run();
                    Unwritten.mark(field, false);
                });
        field.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!now) {
                                commit.run();
                            }
                        });
        return field;
    }

    private ComboBox<Optional<AttributeCategory>> choice(
            String id, Attribute attribute, String value, Consumer<String> save) {
        var items =
                FXCollections.<Optional<AttributeCategory>>observableArrayList(Optional.empty());
        attribute.categories().forEach(k -> items.add(Optional.of(k)));
        var choice = new ComboBox<>(items);
        choice.setId(id);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(
                Shown.by(
                        category ->
                                category.map(k -> k.label().in(texts.language()))
                                        .orElse(texts.get("caselist.value.none"))));
        choice.setValue(attribute.category(value));
        choice.setOnAction(
                e -> save.accept(choice.getValue().map(AttributeCategory::code).orElse("")));
        return choice;
    }

    /** The fields in order, for tests of the keyboard. */
    List<Node> fields() {
        return grid.getChildren().stream().filter(n -> !(n instanceof Label)).toList();
    }
}

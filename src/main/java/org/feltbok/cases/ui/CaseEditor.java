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
import org.feltbok.shell.kit.Focus;
import org.feltbok.shell.kit.Shown;
import org.feltbok.shell.kit.Unwritten;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Fields for what can be changed of a case; each is saved when one goes on from it. */
final class CaseEditor extends VBox {
    private final Texts texts;
    private final CaseActions actions;
    private final GridPane grid = new GridPane(12, 8);
    private final CaseWords words;

    /** Each takes over what its field holds in the study now. */
    private final List<Runnable> fillings = new ArrayList<>();

    private Case now;
    private CaseData data;
    private int row;

    CaseEditor(Case c, CaseData data, CaseWords words, CaseActions actions) {
        this.texts = words.texts();
        this.actions = actions;
        this.words = words;
        now = c;
        this.data = data;
        getStyleClass().add("fb-pane-section");
        var names = new ColumnConstraints(132);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
        if (!c.isMasked()) {
            text(EditCase.Field.NAME, "caselist.name", Case::name);
        }
        text(EditCase.Field.PSEUDONYM, "caselist.pseudonym", Case::pseudonym);
        text(EditCase.Field.NOTE, "caselist.note", Case::note);
        data.attributes().forEach(this::attribute);
        getChildren().add(grid);
    }

    /** Whether its fields are those of a case as it is now. */
    boolean isOf(Case c, CaseData read) {
        return isAbout(c)
                && now.isMasked() == c.isMasked()
                && data.attributes().equals(read.attributes());
    }

    boolean isAbout(Case c) {
        return now.id().equals(c.id());
    }

    /** What the study holds now; the hand stays where it is, and what is typed stays. */
    void show(Case c, CaseData read) {
        now = c;
        data = read;
        fillings.forEach(Runnable::run);
    }

    /**
     * Where the hand is.
     *
     * @param typed what stands in the field; empty where that is not to be kept
     */
    record Hand(String field, Optional<String> typed) {}

    /** In which field the keys are. */
    Optional<Hand> hand() {
        return fields().stream()
                .filter(Focus::isIn)
                .map(
                        n ->
                                new Hand(
                                        n.getId(),
                                        n instanceof TextField t
                                                ? Optional.of(t.getText())
                                                : Optional.empty()))
                .findFirst();
    }

    /** The hand goes on where it was in an editor before this one, if that field is here. */
    void take(Hand hand) {
        fields().stream()
                .filter(n -> hand.field().equals(n.getId()))
                .forEach(
                        n -> {
                            n.requestFocus();
                            if (n instanceof TextField t) {
                                hand.typed().ifPresent(t::setText);
                                t.end();
                            }
                        });
    }

    private void text(EditCase.Field field, String key, Function<Case, String> value) {
        String id = "case-" + field.name().toLowerCase(java.util.Locale.ROOT);
        add(
                texts.get(key),
                field(
                        id,
                        () -> value.apply(now),
                        text -> actions.change(new EditCase(now, field, text.strip()))));
    }

    private void attribute(Attribute attribute) {
        Consumer<String> save =
                text -> actions.change(new SetCaseValue(now, attribute, written(attribute, text)));
        Supplier<String> value = () -> data.text(now, attribute);
        String id = "case-value-" + attribute.name();
        Node field =
                attribute.type() == AttributeType.CATEGORY
                        ? choice(id, attribute, value, save)
                        : field(id, () -> shown(attribute, value.get()), save);
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

    private TextField field(String id, Supplier<String> value, Consumer<String> save) {
        var field = new TextField(value.get());
        field.setId(id);
        var kept = new KeptValue(value);
        Runnable commit =
                () -> {
                    if (kept.give(field.getText())) {
                        save.accept(field.getText());
                    }
                };
        fillings.add(
                () -> {
                    boolean typed = !kept.is(field.getText());
                    if (kept.take() && !typed) {
                        field.setText(kept.text());
                    }
                });
        Unwritten.watch(field, () -> kept.text().strip());
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
            String id, Attribute attribute, Supplier<String> value, Consumer<String> save) {
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
        var kept = new KeptValue(value);
        choice.setValue(attribute.category(kept.text()));
        fillings.add(
                () -> {
                    if (kept.take()) {
                        choice.setValue(attribute.category(kept.text()));
                    }
                });
        choice.setOnAction(
                e -> {
                    String code = choice.getValue().map(AttributeCategory::code).orElse("");
                    if (kept.give(code)) {
                        save.accept(code);
                    }
                });
        return choice;
    }

    /** The fields in order, for tests of the keyboard. */
    List<Node> fields() {
        return grid.getChildren().stream().filter(n -> !(n instanceof Label)).toList();
    }
}

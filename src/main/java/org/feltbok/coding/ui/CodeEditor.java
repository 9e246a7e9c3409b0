package org.feltbok.coding.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the code looked at means; the pencil opens fields to change it. */
final class CodeEditor extends VBox {
    private static final String NO_KEY = "–";

    private final CodingModel model;
    private final CodingActions actions;
    private final Texts texts;
    private @Nullable Code shown;
    private boolean editing;

    CodeEditor(CodingModel model, CodingActions actions) {
        this.model = model;
        this.actions = actions;
        texts = model.desk().texts();
        getStyleClass().add("fb-pane-section");
        refresh();
    }

    void refresh() {
        Code now = model.selectedCode().orElse(null);
        if (Objects.equals(now, shown) && !getChildren().isEmpty()) {
            return;
        }
        boolean same = now != null && shown != null && now.id().equals(shown.id());
        editing = editing && same;
        shown = now;
        if (!editing) {
            read();
        }
    }

    private void read() {
        editing = false;
        Code code = shown;
        if (code == null) {
            getChildren()
                    .setAll(
                            Labels.of(texts.get("coding.definition"), "fb-section"),
                            wrapped(Labels.muted(texts.get("coding.choose_code"))));
            return;
        }
        Label name = Labels.strong(CodeLook.name(code, model.read().tree(), texts));
        name.setMinWidth(0);
        var head = new HBox(8, name, Labels.spacer());
        head.getStyleClass().add("fb-row");
        if (!code.folder()) {
            head.getChildren().addFirst(CodeChip.mark(CodeLook.colour(code)));
        }
        head.getChildren()
                .add(Icons.button("fth-edit-2", texts.get("coding.edit_code"), this::edit));
        getChildren().setAll(head);
        String definition = code.definition().in(texts.language());
        getChildren()
                .add(
                        wrapped(
                                definition.isEmpty()
                                        ? Labels.muted(texts.get("coding.no_definition"))
                                        : Labels.of(definition)));
        if (!code.exclude().isEmpty()) {
            getChildren()
                    .add(
                            wrapped(
                                    Labels.muted(
                                            texts.get(
                                                    "coding.not",
                                                    code.exclude().in(texts.language())))));
        }
        if (code.note() != null) {
            getChildren().add(wrapped(Labels.muted(code.note())));
        }
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Opens the fields; Enter or the button keeps what is written, Esc does not. */
    void edit() {
        Code code = shown;
        if (code == null) {
            return;
        }
        editing = true;
        var in = texts.language();
        var name = new TextField(code.label().in(in));
        name.setAccessibleText(texts.get("coding.code_name"));
        name.setId("coding-code-name");
        TextArea definition = area(code.definition().in(in), "coding.definition");
        TextArea exclude = area(code.exclude().in(in), "coding.exclude");
        var digit = new ComboBox<String>();
        digit.getItems()
                .setAll(
                        Stream.concat(
                                        Stream.of(NO_KEY),
                                        IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0)
                                                .mapToObj(String::valueOf))
                                .toList());
        digit.setValue(code.digit() == null ? NO_KEY : code.digit().toString());
        digit.setAccessibleText(texts.get("coding.key"));
        digit.setDisable(code.folder());
        Runnable keep =
                () -> {
                    String key = digit.getValue();
                    read();
                    actions.edit(
                            code,
                            name.getText(),
                            definition.getText(),
                            exclude.getText(),
                            NO_KEY.equals(key) ? null : Integer.valueOf(key));
                };
        name.setOnAction(e -> keep.run());
        var foot =
                new HBox(
                        8,
                        Labels.muted(texts.get("coding.key")),
                        digit,
                        Labels.spacer(),
                        Buttons.small(texts.get("coding.cancel"), null, this::read),
                        Buttons.small(texts.get("coding.keep"), null, keep));
        foot.getStyleClass().add("fb-row");
        getChildren()
                .setAll(
                        wrapped(Labels.muted(worded())),
                        name,
                        Labels.muted(texts.get("coding.definition")),
                        definition,
                        Labels.muted(texts.get("coding.exclude")),
                        exclude,
                        foot);
        name.requestFocus();
        name.selectAll();
    }

    /** Which language is written in; the texts in others stay. */
    private String worded() {
        String other = model.read().language();
        String language = texts.get("coding.language." + texts.language().code());
        return texts.get(other == null ? "coding.worded" : "coding.worded.other", language);
    }

    private TextArea area(String text, String nameKey) {
        var area = new TextArea(text);
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setAccessibleText(texts.get(nameKey));
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        read();
                        KeyStrokes.take(e);
                    }
                });
        return area;
    }
}

package org.feltbok.coding.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of a code: name, what it is used for and not for in each language of the study, key
 * and colour. What was typed in one language stays while another is looked at.
 */
final class CodeForm extends VBox {
    private static final String NO_KEY = "–";

    private final CodingModel model;
    private final Code code;
    private final Texts texts;
    private final String own;
    private final Map<String, CodeWords> typed = new LinkedHashMap<>();
    private final ComboBox<String> language = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextArea definition;
    private final TextArea exclude;
    private final ComboBox<String> digit = new ComboBox<>();
    private final CodePalette palette;
    private final Runnable left;
    private String shown;

    CodeForm(CodingModel model, CodingActions actions, Code code, Runnable left) {
        super(8);
        this.model = model;
        this.code = code;
        this.left = left;
        texts = model.desk().texts();
        own = ownLanguage();
        shown = texts.language().code();
        definition = area("coding.definition", "codebook.use_for");
        exclude = area("coding.exclude", "codebook.not_for");
        name.setAccessibleText(texts.get("coding.code_name"));
        name.setId("coding-code-name");
        palette = new CodePalette(texts, code.colour(), code.ownColour());
        languages();
        keys();
        fill();
        Runnable keep =
                () -> {
                    note();
                    left.run();
                    String key = digit.getValue();
                    actions.edit(
                            code,
                            own,
                            typed,
                            NO_KEY.equals(key) ? null : Integer.valueOf(key),
                            palette.colour());
                };
        name.setOnAction(e -> keep.run());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, keep));
        var top = row(Labels.muted(texts.get("codebook.in_language")), language);
        var keyed = row(Labels.muted(texts.get("coding.key")), digit);
        var foot =
                row(
                        Labels.spacer(),
                        Buttons.small(texts.get("coding.cancel"), null, left),
                        Buttons.small(texts.get("coding.keep"), null, keep));
        getChildren()
                .setAll(
                        top,
                        wrapped(worded()),
                        name,
                        Labels.muted(texts.get("codebook.use_for")),
                        definition,
                        Labels.muted(texts.get("codebook.not_for")),
                        exclude,
                        keyed,
                        palette,
                        foot);
        palette.setDisable(code.folder());
    }

    /** The hand is in the name. */
    void begin() {
        name.requestFocus();
        name.selectAll();
    }

    private String ownLanguage() {
        String other = model.read().sheet().language();
        return other.isEmpty() ? texts.language().code() : other;
    }

    private static HBox row(javafx.scene.Node... nodes) {
        var row = new HBox(8, nodes);
        row.getStyleClass().add("fb-row");
        return row;
    }

    private static Label wrapped(String text) {
        return Labels.wrapped(Labels.muted(text));
    }

    private void languages() {
        Set<String> all = new LinkedHashSet<>();
        all.add(own);
        Arrays.stream(Language.values()).map(Language::code).forEach(all::add);
        all.addAll(code.label().others().keySet());
        all.addAll(code.definition().others().keySet());
        language.setId("coding-code-language");
        language.setAccessibleText(texts.get("codebook.in_language"));
        language.getItems().setAll(all);
        language.setConverter(Shown.by(this::called));
        language.setValue(shown);
        language.valueProperty()
                .subscribe(
                        (was, is) -> {
                            if (is != null && !is.equals(shown)) {
                                note();
                                shown = is;
                                fill();
                            }
                        });
    }

    private String called(String of) {
        boolean known = Arrays.stream(Language.values()).anyMatch(l -> l.code().equals(of));
        return known ? texts.get("coding.language." + of) : of;
    }

    private void keys() {
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
    }

    /** Which language is written in; the texts in others stay. */
    private String worded() {
        boolean isOwn = own.equals(texts.language().code());
        return texts.get(
                isOwn ? "coding.worded" : "coding.worded.other", called(texts.language().code()));
    }

    private void note() {
        typed.put(shown, new CodeWords(name.getText(), definition.getText(), exclude.getText()));
    }

    private void fill() {
        boolean isOwn = shown.equals(own);
        CodeWords words = typed.getOrDefault(shown, CodeWords.of(code, shown, isOwn));
        name.setText(words.label());
        definition.setText(words.definition());
        exclude.setText(words.exclude());
        // what stands in the study's own language shows where there is nothing else
        name.setPromptText(isOwn ? "" : code.label().text());
        definition.setPromptText(isOwn ? "" : code.definition().text());
        exclude.setPromptText(isOwn ? "" : code.exclude().text());
    }

    private TextArea area(String id, String nameKey) {
        var area = new TextArea();
        area.setId(id.replace('.', '-'));
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setAccessibleText(texts.get(nameKey));
        return area;
    }

    private void key(KeyEvent e, Runnable keep) {
        if (e.getCode() == KeyCode.ESCAPE && !language.isShowing() && !digit.isShowing()) {
            KeyStrokes.take(e);
            left.run();
        } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            keep.run();
        } else if (e.getCode() == KeyCode.TAB
                && !e.isShortcutDown()
                && e.getTarget() instanceof TextArea) {
            // a definition has no tabs: the key goes on to the next field
            KeyStrokes.take(e);
            step((TextArea) e.getTarget(), !e.isShiftDown());
        }
    }

    private void step(TextArea from, boolean on) {
        if (from == definition) {
            (on ? exclude : name).requestFocus();
        } else {
            (on ? (digit.isDisabled() ? name : digit) : definition).requestFocus();
        }
    }
}

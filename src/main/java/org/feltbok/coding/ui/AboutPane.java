package org.feltbok.coding.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.LostWords;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.Set;
import java.util.function.Consumer;

/**
 * About the code looked at and the answer at hand: definition, memo, and the other coder once I am
 * done.
 */
final class AboutPane extends BorderPane {
    private final CodingModel model;
    private final Texts texts;
    private final CodeEditor editor;
    private final SuggestionsPane suggestions;
    private final AnswerMemo memo;
    private final VBox others = new VBox(8);
    private final HowCoded how;

    AboutPane(
            CodingModel model,
            CodingActions actions,
            CodebookActions book,
            Definitions definitions,
            Suggestions suggested,
            Runnable toBook,
            Runnable back,
            Consumer<String> toHistory) {
        this.model = model;
        texts = model.desk().texts();
        editor = new CodeEditor(model, actions, book, definitions, toBook, toHistory);
        suggestions = new SuggestionsPane(model, suggested, back);
        memo = new AnswerMemo(model, actions, back);
        how = new HowCoded(model);
        others.getStyleClass().add("fb-pane-section");
        var scroll = new ScrollPane(new VBox(suggestions, editor, how, others, memo));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    void focusMemo() {
        memo.focusField();
    }

    void focusCodeMemo() {
        memo.focusCode();
    }

    void editCode() {
        editor.edit();
    }

    void dispose() {
        memo.keep();
        editor.dispose();
    }

    /** Keeps what is written in the memo. */
    void keep() {
        memo.keep();
    }

    void refresh(Set<Part> parts) {
        editor.refresh();
        suggestions.refresh();
        how.refresh();
        memo.refresh();
        CodedText text = model.current().orElse(null);
        if (text == null) {
            others.getChildren().clear();
            return;
        }
        others(text);
    }

    private void others(CodedText text) {
        boolean waits = model.read().isWaiting(text);
        boolean done = text.isDone(model.read().me()) && !waits;
        var head =
                new HBox(
                        6,
                        Labels.of(texts.get("coding.other_coder"), "fb-section"),
                        Labels.spacer(),
                        Icons.of(done ? "fth-eye" : "fth-eye-off", "muted"));
        head.getStyleClass().add("fb-row");
        others.getChildren().setAll(head);
        if (waits) {
            // too long to stand beside the title
            others.getChildren().add(wrapped(texts.get("coding.hidden_until_all")));
        } else {
            head.getChildren()
                    .add(
                            Labels.muted(
                                    texts.get(
                                            done
                                                    ? "coding.shown_done"
                                                    : "coding.hidden_until_done")));
        }
        if (text.isSeen(model.read().me())) {
            others.getChildren().add(wrapped(texts.get("coding.seen_me")));
        }
        Set<String> shown = model.read().othersShown(text);
        shown.stream()
                .flatMap(p -> model.read().coder(p).stream())
                .forEach(c -> others.getChildren().add(other(c, text)));
        if (done && shown.isEmpty()) {
            others.getChildren()
                    .add(Labels.muted(texts.get(model.read().key("coding.nobody_else"))));
        }
    }

    private Node other(Coder coder, CodedText text) {
        var head = new HBox(8, new Avatar(coder.name()), Labels.of(coder.name()));
        head.getStyleClass().add("fb-row");
        var chips = new FlowPane(6, 4);
        text.codingsOf(coder.id()).stream()
                .filter(c -> !c.isLost())
                .map(Coding::codeId)
                .distinct()
                .flatMap(id -> model.read().tree().byId(id).stream())
                .forEach(c -> chips.getChildren().add(chip(c)));
        if (text.codesOf(coder.id()).isEmpty()) {
            chips.getChildren().add(Labels.muted(texts.get("coding.none_fits")));
        }
        var box = new VBox(6, head, chips);
        String note = text.memoOf(coder.id());
        if (!note.isEmpty()) {
            box.getChildren().add(wrapped(model.read().told(note)));
        }
        LostWords.of(text, coder.id())
                .forEach(c -> box.getChildren().add(wrapped(memo.words(c, text))));
        for (Coding coding : text.codingsOf(coder.id())) {
            String on = memo.on(coding);
            if (!on.isEmpty()) {
                String told = model.read().told(on);
                box.getChildren().add(wrapped(memo.words(coding, text) + ": " + told));
            }
        }
        if (text.isSeen(coder.id())) {
            box.getChildren().add(wrapped(texts.get("coding.seen_other")));
        }
        return box;
    }

    private static Node wrapped(String words) {
        var label = Labels.muted(words);
        label.setWrapText(true);
        return label;
    }

    private CodeChip chip(Code code) {
        return new CodeChip(CodeLook.name(code, model.read().tree(), texts), CodeLook.colour(code));
    }
}

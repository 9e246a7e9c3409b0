package org.feltbok.coding.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.study.Telling;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What the code looked at means; the pencil opens fields to change it. */
final class CodeEditor extends VBox {
    private final CodingModel model;
    private final CodingActions actions;
    private final CodebookActions book;
    private final Runnable back;
    private final Definitions definitions;
    private final CodeNotes notes;
    private final CodePast past;
    private final Texts texts;
    private @Nullable Code shown;
    private @Nullable Telling toldAs;
    private boolean editing;

    /**
     * @param back gives the codebook the keys again
     * @param toHistory shows all that was done with a code
     */
    CodeEditor(
            CodingModel model,
            CodingActions actions,
            CodebookActions book,
            Definitions definitions,
            Runnable back,
            Consumer<String> toHistory) {
        this.model = model;
        this.actions = actions;
        this.book = book;
        this.back = back;
        this.definitions = definitions;
        definitions.addListener(this::noted);
        notes = new CodeNotes(model.desk(), this::noted);
        texts = model.desk().texts();
        past = new CodePast(model.desk(), toHistory);
        getStyleClass().add("fb-pane-section");
        refresh();
    }

    void dispose() {
        notes.close();
    }

    private void noted() {
        if (!editing) {
            read();
        }
    }

    void refresh() {
        model.read().item().map(CodableItem::codebookId).ifPresent(this::open);
        Code now = model.selectedCode().orElse(null);
        Telling telling = model.read().sheet().telling();
        boolean alike = Objects.equals(now, shown) && telling.equals(toldAs);
        toldAs = telling;
        if (alike && !getChildren().isEmpty()) {
            return;
        }
        boolean same = now != null && shown != null && now.id().equals(shown.id());
        editing = editing && same;
        shown = now;
        if (!editing) {
            read();
        }
    }

    /** While names are hidden what stands for them is read here too. */
    private String told(String words) {
        return model.read().told(words);
    }

    private void open(String codebook) {
        notes.open(codebook);
        definitions.open(codebook);
    }

    private void read() {
        editing = false;
        Code code = shown;
        if (code == null) {
            getChildren()
                    .setAll(
                            Labels.of(texts.get("coding.definition"), "fb-section"),
                            Labels.wrapped(Labels.muted(texts.get("coding.choose_code"))));
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
        String definition = told(code.definition().in(texts.language()));
        getChildren()
                .add(
                        Labels.wrapped(
                                definition.isEmpty()
                                        ? Labels.muted(texts.get("coding.no_definition"))
                                        : Labels.of(definition)));
        if (!code.exclude().isEmpty()) {
            getChildren()
                    .add(
                            Labels.wrapped(
                                    Labels.muted(
                                            texts.get(
                                                    "coding.not",
                                                    told(code.exclude().in(texts.language()))))));
        }
        if (code.note() != null) {
            getChildren().add(Labels.wrapped(Labels.muted(told(code.note()))));
        }
        examples(code);
        before(code);
        past.show(code);
        getChildren().add(past);
    }

    /** What was said of it before, the last first, and what was given by that. */
    private void before(Code code) {
        int again = definitions.count(code.id());
        if (again > 0) {
            getChildren().add(Labels.wrapped(Labels.of(texts.get("codebook.look.some", again))));
        }
        definitions
                .of(code.id())
                .forEach(
                        d ->
                                getChildren()
                                        .add(
                                                Labels.wrapped(
                                                        Labels.muted(
                                                                told(
                                                                        DefinitionWords.was(
                                                                                texts, d))))));
    }

    /** Opens the fields; Enter or the button keeps what is written, Esc does not. */
    void edit() {
        Code code = shown;
        if (code == null) {
            return;
        }
        editing = true;
        boolean fromTree = isWithin("coding-tree");
        var form =
                new CodeForm(
                        model,
                        actions,
                        code,
                        () -> {
                            read();
                            if (fromTree) {
                                back.run();
                            }
                        });
        getChildren().setAll(form);
        form.begin();
    }

    private boolean isWithin(String id) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private void examples(Code code) {
        List<CodeMemo> all = notes.examples(code.id());
        if (all.isEmpty()) {
            return;
        }
        getChildren().add(Labels.muted(texts.get("codebook.examples", all.size())));
        for (CodeMemo example : all) {
            Label quote =
                    Labels.wrapped(Labels.of(texts.get("codebook.quote", told(example.text()))));
            HBox.setHgrow(quote, Priority.ALWAYS);
            var row =
                    new HBox(
                            8,
                            quote,
                            Labels.spacer(),
                            Icons.button(
                                    "fth-x",
                                    texts.get("codebook.remove_example"),
                                    () -> book.removeExample(code, example)));
            row.getStyleClass().add("fb-row");
            getChildren().add(row);
        }
    }
}

package org.feltbok.questions.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questions.PresetEdits;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer that a question begins with, chosen or typed as its kind has it. */
final class PresetPart extends VBox {
    private final Editing editing;
    private final Texts texts;
    private final String id;
    private final String called;
    private boolean quiet;

    PresetPart(Editing editing, Question q) {
        super(4);
        this.editing = editing;
        texts = editing.texts();
        id = q.id();
        called = QuestionEditor.called(q);
        ItemType type = q.items().getFirst().type();
        HBox row = new HBox(8);
        row.getStyleClass().add("fb-row");
        if (type == ItemType.SINGLE) {
            row.getChildren().add(choice());
        } else {
            row.getChildren().add(field(type));
        }
        if (type == ItemType.DATE) {
            Button today = Buttons.small(texts.get("questions.preset.today"), null, this::today);
            today.setId("questions-preset-today");
            row.getChildren().add(today);
        }
        Label meant = Labels.muted("");
        meant.setId("questions-preset-meant");
        meant.setMinWidth(0);
        editing.shows(() -> meant.setText(meant()));
        row.getChildren().add(meant);
        Label hint = Labels.muted(texts.get("questions.preset.hint"));
        hint.setWrapText(true);
        getChildren().addAll(Labels.strong(texts.get("questions.preset")), row, hint);
    }

    private void today() {
        editing.edit(PresetEdits.preset(id, called, texts.get("questions.preset.today_word")));
    }

    private List<Item> rows() {
        return editing.question(id).map(Question::items).orElse(List.of());
    }

    /** Empty where there is none, or where rows begin with answers of their own. */
    private String stands() {
        return isAlike() ? rows().stream().findFirst().map(this::stands).orElse("") : "";
    }

    private boolean isAlike() {
        return rows().stream().map(i -> i.traits().preset()).distinct().count() <= 1;
    }

    private String stands(Item item) {
        String preset = item.traits().preset();
        return PresetEdits.isToday(item)
                ? texts.get("questions.preset.today_word")
                : preset == null ? "" : preset;
    }

    /** What codes mean, and what stands there that cannot be chosen. */
    private String meant() {
        if (!isAlike()) {
            return texts.get(
                    "questions.preset.by_row",
                    rows().stream()
                            .filter(i -> i.traits().preset() != null)
                            .map(i -> i.name() + " " + stands(i))
                            .collect(Collectors.joining(", ")));
        }
        Optional<Item> first = rows().stream().findFirst();
        if (!stands().isEmpty() && first.filter(PresetEdits::isOffered).isEmpty()) {
            return texts.get("questions.preset.not_offered", stands());
        }
        return first.filter(i -> i.type().isSeveral()).stream()
                .flatMap(i -> PresetEdits.options(i).stream())
                .map(o -> o.label().in(texts.language()))
                .collect(Collectors.joining(", "));
    }

    private TextField field(ItemType type) {
        TextField field =
                editing.fields()
                        .keep(
                                "preset/" + id,
                                new TextField(),
                                this::stands,
                                text -> editing.edit(PresetEdits.preset(id, called, text)));
        field.setAccessibleText(texts.get("questions.preset"));
        field.setPromptText(texts.get("questions.preset.none"));
        field.setPrefColumnCount(type.isSeveral() ? 12 : 9);
        if (type == ItemType.TEXT) {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        return field;
    }

    private ComboBox<Optional<Option>> choice() {
        ComboBox<Optional<Option>> box = new ComboBox<>();
        box.setId("questions-preset");
        box.setAccessibleText(texts.get("questions.preset"));
        box.setPrefWidth(230);
        box.setConverter(
                Shown.by(
                        o ->
                                o.map(a -> a.code() + " " + a.label().in(texts.language()))
                                        .orElse(texts.get("questions.preset.none"))));
        editing.shows(() -> fill(box));
        box.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!quiet && is != null) {
                                editing.edit(
                                        PresetEdits.preset(
                                                id, called, is.map(Option::code).orElse("")));
                            }
                        });
        return box;
    }

    private void fill(ComboBox<Optional<Option>> box) {
        List<Optional<Option>> all = new ArrayList<>(List.of(Optional.empty()));
        Optional<Item> first = rows().stream().findFirst();
        first.ifPresent(
                i ->
                        i.choices().stream()
                                .filter(o -> !o.isRetired())
                                .forEach(o -> all.add(Optional.of(o))));
        Optional<Option> now =
                first.filter(i -> isAlike())
                        .flatMap(i -> PresetEdits.options(i).stream().findFirst());
        boolean isNone = isAlike() && stands().isEmpty();
        quiet = true;
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        if (now.isPresent() || isNone) {
            box.setValue(now);
        } else {
            box.getSelectionModel().clearSelection();
        }
        quiet = false;
    }
}

package org.feltbok.app.begin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.app.begin.BegunStudy.What;
import org.feltbok.base.task.Dialogs;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.forms.Forms;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** What is asked: a form that is there, one that is begun here, or nothing yet. */
final class WhatStep extends VBox {
    private final BegunStudy study;
    private final Texts texts;
    private final Dialogs dialogs;
    private final VBox content = new VBox(8);
    private final Button choose;
    private final HBox chosen = new HBox(8);

    WhatStep(BegunStudy study, Texts texts, Dialogs dialogs) {
        super(8);
        this.study = study;
        this.texts = texts;
        this.dialogs = dialogs;
        // it stays when a file is chosen, and with it the keyboard
        choose = Buttons.of(texts.get("newstudy.form.choose"), "fth-file-text", this::choose);
        choose.setId("new-form");
        chosen.getStyleClass().add("fb-row");
        var form = new HBox(8, choose, chosen);
        form.getStyleClass().add("fb-row");
        var ways = new Segments<What>();
        ways.add(What.FILE, texts.get("newstudy.what.file"), Icons.of("fth-upload"))
                .add(What.BEGIN, texts.get("newstudy.what.begin"), Icons.of("fth-edit-2"))
                .add(What.LATER, texts.get("newstudy.what.later"));
        ways.valueProperty().set(study.what().get());
        for (What way : What.values()) {
            ways.button(way).setId("new-what-" + way.name().toLowerCase(java.util.Locale.ROOT));
        }
        ways.setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(ways, content);
        ways.valueProperty()
                .subscribe(
                        way -> {
                            if (way != null) {
                                study.what().set(way);
                                show(form);
                            }
                        });
        study.form().subscribe(this::file);
        show(form);
    }

    private void show(Node form) {
        List<Node> parts =
                switch (study.what().get()) {
                    case FILE -> List.of(form);
                    case BEGIN -> List.of(begun());
                    case LATER -> List.of();
                };
        content.getChildren().setAll(parts);
        content.setManaged(!parts.isEmpty());
    }

    private void choose() {
        dialogs.chooseFile("newstudy.form.title", Forms.endings()).ifPresent(study.form()::set);
    }

    private void file(@Nullable Path file) {
        choose.setText(texts.get(file == null ? "newstudy.form.choose" : "newstudy.form.other"));
        chosen.getChildren().clear();
        if (file == null) {
            return;
        }
        chosen.getChildren().add(Labels.mono(String.valueOf(file.getFileName())));
        if (BegunStudy.hasRows(file)) {
            var rows = new CheckBox(texts.get("newstudy.form.rows"));
            rows.setId("new-form-rows");
            rows.selectedProperty().bindBidirectional(study.rows());
            chosen.getChildren().add(rows);
        }
    }

    private TextField begun() {
        var field = new TextField(study.formTitle().get());
        field.setId("new-form-title");
        field.setMaxWidth(420);
        field.setPromptText(texts.get("newstudy.form.called"));
        field.setAccessibleText(texts.get("newstudy.form.called"));
        field.textProperty().subscribe(study.formTitle()::set);
        return field;
    }

    boolean isDone() {
        return switch (study.what().get()) {
            case FILE -> study.form().get() != null;
            case BEGIN -> !study.formTitle().get().isBlank();
            case LATER -> false;
        };
    }
}

package org.feltbok.app.begin;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.app.begin.BegunStudy.What;
import org.feltbok.base.task.Dialogs;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.forms.Forms;
import org.feltbok.responses.files.TableFormats;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;

import java.util.List;

/** What is asked: a form that is there, one that is begun here, or nothing yet. */
final class WhatStep extends VBox {
    private final BegunStudy study;
    private final Texts texts;
    private final VBox content = new VBox(8);
    private final ChosenFile form;
    private final ChosenFile answers;

    WhatStep(BegunStudy study, Texts texts, Dialogs dialogs) {
        super(8);
        this.study = study;
        this.texts = texts;
        form =
                new ChosenFile(
                        "new-form",
                        "newstudy.form.title",
                        Forms.endings(),
                        study.form(),
                        study.rows(),
                        BegunStudy::hasRows,
                        texts,
                        dialogs);
        answers =
                new ChosenFile(
                        "new-answers",
                        "newstudy.answers.title",
                        TableFormats.endings(),
                        study.answers(),
                        study.rows(),
                        file -> true,
                        texts,
                        dialogs);
        var ways = new Segments<What>();
        ways.add(What.FILE, texts.get("newstudy.what.file"), Icons.of("fth-upload"))
                .add(What.ANSWERS, texts.get("newstudy.what.answers"), Icons.of("fth-grid"))
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
                                show();
                            }
                        });
        show();
    }

    private void show() {
        List<Node> parts =
                switch (study.what().get()) {
                    case FILE -> List.of(form);
                    case ANSWERS -> List.of(answers, told("newstudy.answers.what"));
                    case BEGIN -> List.of(begun());
                    case LATER -> List.of();
                };
        content.getChildren().setAll(parts);
        content.setManaged(!parts.isEmpty());
    }

    private Label told(String key) {
        Label label = Labels.muted(texts.get(key));
        label.setWrapText(true);
        return label;
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
            case ANSWERS -> study.answers().get() != null;
            case BEGIN -> !study.formTitle().get().isBlank();
            case LATER -> false;
        };
    }
}

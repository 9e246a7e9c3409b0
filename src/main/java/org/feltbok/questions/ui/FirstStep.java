package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;

/** What comes first where nothing stands yet: a questionnaire, or the first question of one. */
final class FirstStep {
    private FirstStep() {}

    static Node of(Editing editing, QuestionEditor.Doing doing) {
        return editing.form().id().isEmpty()
                ? step(editing, "questions.empty", "questions.new_form", doing::newForm)
                : step(editing, "questions.bare", "questions.add", doing::addQuestion);
    }

    private static Node step(Editing editing, String key, String does, Runnable act) {
        Texts texts = editing.texts();
        Button go = Buttons.of(texts.get(does), "fth-plus", act);
        go.setId("questions-first");
        return new EmptyState(
                "fth-clipboard",
                texts.get(key, editing.form().title().in(texts.language())),
                texts.get(key + "_detail"),
                go);
    }
}

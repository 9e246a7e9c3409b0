package org.feltbok.responses.ui;

import javafx.scene.control.Button;

import org.feltbok.base.task.Navigator;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;

/** No form is in front: the study has none, and where one is made, or it is being read. */
public final class NoForm {
    private NoForm() {}

    public static EmptyState yet(Wording wording) {
        return new EmptyState(
                "fth-more-horizontal",
                wording.get("entry.reading"),
                wording.get("entry.reading.detail"));
    }

    static EmptyState of(Wording wording, Navigator navigator) {
        Button go =
                Buttons.of(
                        wording.get("entry.no_form.go"),
                        "fth-clipboard",
                        () -> navigator.go(Navigator.Target.screen("questions")));
        go.setId("next-questions");
        return new EmptyState(
                "fth-clipboard",
                wording.get("entry.no_form"),
                wording.get("entry.no_form.detail"),
                go);
    }
}

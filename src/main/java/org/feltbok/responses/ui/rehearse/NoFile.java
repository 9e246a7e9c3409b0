package org.feltbok.responses.ui.rehearse;

import javafx.scene.layout.StackPane;

import org.feltbok.base.task.Navigator;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.NextStep;

/** What stands where no file is looked at: the way to one, or to what has to be asked first. */
final class NoFile extends StackPane {
    private final EmptyState noFile;
    private final EmptyState nothingAsked;

    /**
     * @param choose asks for a file
     */
    NoFile(RehearsalWords words, Navigator navigator, Runnable choose) {
        noFile =
                new EmptyState(
                        "fth-download",
                        words.get("rehearse.empty"),
                        words.get("rehearse.empty.detail"),
                        Buttons.of(words.get("rehearse.choose_file"), "fth-file-text", choose));
        nothingAsked = NextStep.questions(words.texts(), navigator);
        getChildren().setAll(noFile);
    }

    /**
     * @param any whether anything is asked that a file could answer
     */
    void asked(boolean any) {
        getChildren().setAll(any ? noFile : nothingAsked);
    }
}

package org.feltbok.overview.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.overview.Extent;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

/** What a study that holds no answers yet needs, and the way there; nothing once it has some. */
final class NextSteps extends VBox {
    private final Texts texts;
    private final Navigator navigator;

    NextSteps(Texts texts, Navigator navigator) {
        super(8);
        this.texts = texts;
        this.navigator = navigator;
        setId("next-steps");
        getStyleClass().add("fb-next-steps");
        hide();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    void show(Extent extent) {
        getChildren().clear();
        if (extent.responses() > 0) {
            hide();
            return;
        }
        setVisible(true);
        setManaged(true);
        getChildren()
                .addAll(
                        Labels.of(texts.get("overview.next"), "fb-title"),
                        step("cases", "caseimport", extent.cases() > 0, true),
                        step("questions", "questions", extent.questions() > 0, true),
                        step("answers", "entry", false, extent.questions() > 0));
    }

    /**
     * @param screen where that is done
     * @param can whether it can be done already
     */
    private Node step(String what, String screen, boolean done, boolean can) {
        Button go =
                Buttons.of(
                        texts.get("overview.next." + what + ".go"),
                        null,
                        () -> navigator.go(Navigator.Target.screen(screen)));
        go.setId("next-" + what);
        go.setDisable(!can);
        var row =
                new HBox(
                        8,
                        done
                                ? Icons.of("fth-check-circle", "success")
                                : Icons.of("fth-circle", "muted"),
                        Labels.of(texts.get("overview.next." + what)),
                        Labels.spacer(),
                        go);
        row.getStyleClass().add("fb-row");
        return row;
    }
}

package org.feltbok.shell.task;

import javafx.application.Platform;
import javafx.beans.value.ObservableNumberValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.feltbok.shell.kit.ZoomPane;
import org.feltbok.shell.theme.Theme;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalInt;

/**
 * A question in a window of its own over the program's, as large as the program's zoom has it. The
 * first way is answered by Enter, Esc takes the question back.
 */
final class Question {
    private static final double WIDTH = 488;

    private final Stage stage = new Stage();
    private final FlowPane buttons = new FlowPane(8, 8);
    private final VBox box = new VBox(16);
    private OptionalInt answer = OptionalInt.empty();

    /**
     * @param content what is asked, from top to bottom
     * @param ways what the buttons say; the first is the default
     * @param back what the button says that leaves all as it is
     */
    Question(List<? extends Node> content, List<String> ways, String back) {
        var asked = new VBox(8);
        asked.getChildren().addAll(content);
        buttons.getStyleClass().add("fb-question-ways");
        for (int i = 0; i < ways.size(); i++) {
            int way = i;
            Button button = button(ways.get(i), () -> answer = OptionalInt.of(way));
            if (i == 0) {
                button.setDefaultButton(true);
                button.getStyleClass().add("accent");
            }
        }
        button(back, () -> {}).setCancelButton(true);
        box.setId("question");
        box.getStyleClass().add("fb-question");
        box.setPrefWidth(WIDTH);
        box.getChildren().addAll(asked, buttons);
    }

    private Button button(String text, Runnable taken) {
        var button = new Button(text);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(
                e -> {
                    taken.run();
                    stage.close();
                });
        buttons.getChildren().add(button);
        return button;
    }

    /**
     * Asks and waits.
     *
     * @param field where the hand goes on; the first button if there is none
     * @return the place of the way taken; empty if it was taken back
     */
    OptionalInt ask(
            @Nullable Window owner,
            Theme theme,
            String title,
            ObservableNumberValue zoom,
            @Nullable Node field) {
        var scene = new Scene(new ZoomPane(box, zoom));
        theme.dress(stage, scene);
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setResizable(false);
        stage.setScene(scene);
        place(owner, scene);
        Node first = field == null ? buttons.getChildren().getFirst() : field;
        stage.setOnShown(e -> Platform.runLater(first::requestFocus));
        stage.showAndWait();
        return answer;
    }

    /** In the middle of the program's window, and on its screen. */
    private void place(@Nullable Window owner, Scene scene) {
        if (owner == null) {
            return;
        }
        var root = scene.getRoot();
        root.applyCss();
        double width = root.prefWidth(-1);
        double height = root.prefHeight(width);
        double x = owner.getX() + (owner.getWidth() - width) / 2;
        double y = owner.getY() + (owner.getHeight() - height) / 2;
        Rectangle2D free =
                Screen.getScreensForRectangle(x, y, width, height).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        stage.setX(Math.clamp(x, free.getMinX(), Math.max(free.getMinX(), free.getMaxX() - width)));
        stage.setY(
                Math.clamp(y, free.getMinY(), Math.max(free.getMinY(), free.getMaxY() - height)));
    }
}

package org.feltbok.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/**
 * The floor of any JavaFX program: a window with a menu, a tab and an empty table; ends after its
 * second frame.
 */
public final class BareWindow {
    private BareWindow() {}

    /** The window itself; apart from {@code main}, so that JavaFX may lie on the class path. */
    public static final class Bare extends Application {
        @Override
        public void start(Stage stage) {
            TableView<String> table = new TableView<>();
            table.getColumns().add(new TableColumn<>("A"));
            BorderPane content = new BorderPane(new TabPane(new Tab("T", table)));
            content.setTop(new MenuBar(new Menu("File")));
            stage.setTitle("Bare window");
            stage.setScene(new Scene(content, 1280, 800));
            stage.show();
            Frames.afterTwo(
                    () -> {
                        Frames.tell("shown");
                        Platform.exit();
                    });
        }
    }

    public static void main(String[] args) {
        Application.launch(Bare.class, args);
    }
}

package org.feltbok.shell.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opening the sample, a file, or a folder of plain files; and the studies opened lately. */
public final class StartPage extends StackPane {
    private final Texts texts;
    private final StartActions actions;
    private final VBox opened = new VBox(2);

    /**
     * @param recent looked for in the background: a disk that is away must not hold the window up
     */
    public StartPage(Texts texts, List<Path> recent, StartActions actions, TaskRunner tasks) {
        this.texts = texts;
        this.actions = actions;
        setId("start-page");
        getStyleClass().add("fb-start");
        var columns = new HBox(32, choices(), opened);
        opened.setPrefWidth(400);
        HBox.setHgrow(opened, Priority.ALWAYS);
        recent(recent);
        tasks.run(
                "shell.start.recent",
                progress -> recent.stream().filter(Files::isRegularFile).toList(),
                this::recent);
        var card = new VBox(title(), columns);
        card.getStyleClass().add("fb-start-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    private Node title() {
        return new VBox(
                4,
                Labels.of(texts.get("shell.name"), "fb-start-title"),
                Labels.of(texts.get("shell.start.what"), "fb-muted-text"));
    }

    private VBox choices() {
        var box = new VBox(8);
        box.setPrefWidth(400);
        HBox.setHgrow(box, Priority.ALWAYS);
        actions.sample()
                .ifPresent(
                        sample ->
                                box.getChildren()
                                        .add(
                                                choice(
                                                        "start-sample",
                                                        "fth-book-open",
                                                        "shell.start.sample",
                                                        "Alt+S",
                                                        sample)));
        box.getChildren()
                .addAll(
                        choice("start-open", "fth-folder", "shell.open", "Ctrl+O", actions.open()),
                        choice(
                                "start-create",
                                "fth-file-plus",
                                "shell.create",
                                "Ctrl+N",
                                actions.create()));
        return box;
    }

    private Button choice(String id, String icon, String key, String keys, Runnable action) {
        var title = Labels.strong(texts.get(key));
        var what = Labels.muted(texts.get(key + ".what"));
        title.setWrapText(true);
        what.setWrapText(true);
        var words = new VBox(2, title, what);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.getStyleClass().add("fb-row");
        var row = new HBox(12, Icons.of(icon), words, new org.feltbok.shell.kit.KeyCap(keys));
        row.getStyleClass().add("fb-row");
        HBox.setHgrow(row, Priority.ALWAYS);
        row.setPrefWidth(376);
        var button = new Button("", row);
        button.setId(id);
        button.setAccessibleText(texts.get(key));
        button.getStyleClass().add("fb-start-choice");
        button.setOnAction(e -> action.run());
        return button;
    }

    private void recent(List<Path> paths) {
        opened.getChildren().setAll(Labels.of(texts.get("shell.start.recent"), "fb-section"));
        if (paths.isEmpty()) {
            opened.getChildren().add(Labels.muted(texts.get("shell.start.none")));
        }
        paths.forEach(path -> opened.getChildren().add(reopen(path)));
    }

    private Button reopen(Path path) {
        String name = path.getFileName().toString().replaceFirst("\\.feltbok$", "");
        Path parent = path.getParent();
        var words =
                new VBox(
                        1,
                        Labels.strong(name),
                        Labels.muted(parent == null ? "" : parent.toString()));
        words.getStyleClass().add("fb-row");
        var button = new Button("", words);
        button.getStyleClass().add("fb-recent");
        button.setAccessibleText(name);
        button.setOnAction(e -> actions.reopen().accept(path));
        return button;
    }
}

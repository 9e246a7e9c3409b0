package org.feltbok.shell.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The studies opened lately, the sample, a file or a folder of plain files; beside them a new
 * study.
 */
public final class StartPage extends StackPane {
    private static final double SHARE = 0.3;
    private static final double LEAST = 296;
    private final Texts texts;
    private final StartActions actions;
    private final VBox opened = new VBox(2);

    /**
     * @param recent looked for in the background: a disk that is away must not hold the window up
     * @param beginning where a new study is begun; empty = nowhere
     */
    public StartPage(
            Texts texts,
            List<Path> recent,
            StartActions actions,
            TaskRunner tasks,
            Optional<Node> beginning) {
        this.texts = texts;
        this.actions = actions;
        setId("start-page");
        getStyleClass().add("fb-start");
        recent(recent);
        tasks.run(
                "shell.start.recent",
                progress -> recent.stream().filter(Files::isRegularFile).toList(),
                this::recent);
        var left = new VBox(20, title(), opened, choices());
        left.getStyleClass().add("fb-start-card");
        var scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("fb-start-left");
        beginning.ifPresentOrElse(
                page -> {
                    var parts = new BorderPane(page);
                    parts.setLeft(scroll);
                    // a narrow window gives the room to what is written
                    scroll.prefWidthProperty()
                            .bind(
                                    widthProperty()
                                            .multiply(SHARE)
                                            .map(w -> Math.max(LEAST, w.doubleValue())));
                    getChildren().add(parts);
                },
                () -> getChildren().add(scroll));
    }

    private Node title() {
        var what = Labels.of(texts.get("shell.start.what"), "fb-muted-text");
        what.setWrapText(true);
        return new VBox(4, Labels.of(texts.get("shell.name"), "fb-start-title"), what);
    }

    private VBox choices() {
        var box = new VBox(8);
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
                                "Ctrl+Shift+N",
                                actions.create()));
        return box;
    }

    private Button choice(String id, String icon, String key, String keys, Runnable action) {
        Button button = Buttons.of(texts.get(key), icon, action);
        button.setId(id);
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key + ".what") + " (" + keys + ")"));
        button.getStyleClass().add("fb-start-choice");
        button.setMaxWidth(Double.MAX_VALUE);
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

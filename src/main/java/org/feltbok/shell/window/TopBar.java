package org.feltbok.shell.window;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.Phrase;

import java.util.List;
import java.util.Optional;

/** The bar of 40 px: menus, the way to the palette, undo and redo, the study, who works. */
final class TopBar extends HBox {
    private static final double NARROW = 900;
    private static final double WORDS_FROM = 200;
    private static final double KEY_FROM = 110;
    private final MenuBar menuBar = new MenuBar();
    private final Texts texts;
    private final Menus menus;

    TopBar(
            Texts texts,
            Optional<OpenStudy> study,
            ShellCommands shell,
            ObservableValue<String> person) {
        this.texts = texts;
        this.menus = new Menus(texts);
        getStyleClass().add("fb-top");
        setMinWidth(0);
        var logo = new StackPane(Icons.of("fth-book-open"));
        logo.getStyleClass().add("fb-logo");
        menuBar.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(logo, menuBar, Labels.spacer(), opener(shell), Labels.spacer());
        study.ifPresent(
                open ->
                        getChildren()
                                .addAll(undo(open), redo(open), bar(), studyMenu(open, shell)));
        getChildren().add(person(person, shell));
    }

    /** For the end of the bar: what its menus listen to may live on. */
    void letGo() {
        menus.letGo();
    }

    void fill(List<List<Command>> groups) {
        menus.fill(menuBar, groups);
    }

    private Button opener(ShellCommands shell) {
        var prompt = Labels.of(texts.get("shell.palette.prompt"), "fb-muted-text");
        prompt.setMinWidth(0);
        var key = new KeyCap("Ctrl+K");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var content = new HBox(8, Icons.of("fth-search"), prompt, Labels.spacer(), key);
        content.setAlignment(Pos.CENTER_LEFT);
        var opener = new Button("", content);
        content.prefWidthProperty().bind(opener.widthProperty().subtract(16));
        opener.setId("palette-opener");
        // the words where they have room, else the key, else the sign alone
        from(WORDS_FROM, prompt, opener);
        from(KEY_FROM, key, opener);
        opener.getStyleClass().add("fb-opener");
        opener.setAccessibleText(texts.get("shell.palette.prompt"));
        opener.setFocusTraversable(false);
        opener.setOnAction(e -> shell.openPalette());
        // whatever else stands here is shown whole first, then this, as wide as is left
        HBox.setHgrow(opener, Priority.ALWAYS);
        return opener;
    }

    private static void from(double width, Region part, Button opener) {
        ObservableValue<Boolean> roomy = opener.widthProperty().map(w -> w.doubleValue() >= width);
        part.visibleProperty().bind(roomy);
        part.managedProperty().bind(roomy);
    }

    private Button undo(OpenStudy study) {
        return step("undo", "fth-corner-up-left", "shell.undo", study.undoable(), study::undo);
    }

    private Button redo(OpenStudy study) {
        return step("redo", "fth-corner-up-right", "shell.redo", study.redoable(), study::redo);
    }

    private Button step(
            String id, String icon, String key, ObservableValue<Phrase> what, Runnable action) {
        Button button = Icons.button(icon, texts.get(key), action);
        button.setId(id);
        button.setFocusTraversable(false);
        var tip = new Tooltip();
        tip.textProperty()
                .bind(
                        what.map(
                                p ->
                                        p.isEmpty()
                                                ? texts.get(key)
                                                : texts.get(key + ".what", p.in(texts))));
        button.setTooltip(tip);
        button.disableProperty().bind(what.map(Phrase::isEmpty));
        return button;
    }

    private static Region bar() {
        var bar = new Region();
        bar.getStyleClass().add("fb-bar");
        return bar;
    }

    private MenuButton studyMenu(OpenStudy study, ShellCommands shell) {
        var button = new MenuButton();
        button.setId("study-menu");
        button.getStyleClass().add("fb-study");
        button.setMinWidth(80);
        button.textProperty().bind(study.title());
        button.setFocusTraversable(false);
        shell.studyMenu().forEach(c -> button.getItems().add(menus.item(c)));
        return button;
    }

    private Button person(ObservableValue<String> person, ShellCommands shell) {
        var button = new Button();
        button.setMinWidth(48);
        button.setId("person");
        button.getStyleClass().add("fb-person");
        button.setFocusTraversable(false);
        button.textProperty()
                .bind(person.map(p -> p.isBlank() ? texts.get("shell.person.none") : p));
        button.graphicProperty()
                .bind(person.map(p -> p.isBlank() ? Icons.of("fth-user") : new Avatar(p)));
        // in a narrow window the name stands below, in the status bar
        button.contentDisplayProperty()
                .bind(
                        Bindings.when(widthProperty().lessThan(NARROW))
                                .then(ContentDisplay.GRAPHIC_ONLY)
                                .otherwise(ContentDisplay.LEFT));
        button.accessibleTextProperty().bind(button.textProperty());
        button.setOnAction(e -> shell.openWho());
        return button;
    }
}

package org.feltbok.shell.window;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
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
final class TopBar extends StackPane {
    private final MenuBar menuBar = new MenuBar();
    private final Texts texts;
    private final Menus menus;

    TopBar(Texts texts, Optional<OpenStudy> study, ShellCommands shell, StringProperty person) {
        this.texts = texts;
        this.menus = new Menus(texts);
        var row = new HBox();
        row.getStyleClass().add("fb-top");
        var logo = new StackPane(Icons.of("fth-book-open"));
        logo.getStyleClass().add("fb-logo");
        menuBar.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().addAll(logo, menuBar, Labels.spacer());
        study.ifPresent(
                open ->
                        row.getChildren()
                                .addAll(undo(open), redo(open), bar(), studyMenu(open, shell)));
        row.getChildren().add(person(person, shell));
        getChildren().addAll(row, opener(shell));
    }

    void fill(List<List<Command>> groups) {
        menus.fill(menuBar, groups);
    }

    private Button opener(ShellCommands shell) {
        var content =
                new HBox(
                        8,
                        Icons.of("fth-search"),
                        Labels.of(texts.get("shell.palette.prompt"), "fb-muted-text"),
                        Labels.spacer(),
                        new KeyCap("Ctrl+K"));
        content.setAlignment(Pos.CENTER_LEFT);
        var opener = new Button("", content);
        content.prefWidthProperty().bind(opener.widthProperty().subtract(16));
        opener.setId("palette-opener");
        opener.getStyleClass().add("fb-opener");
        opener.setAccessibleText(texts.get("shell.palette.prompt"));
        opener.setFocusTraversable(false);
        opener.setOnAction(e -> shell.openPalette());
        opener.prefWidthProperty().bind(widthProperty().subtract(720).divide(1.8));
        return opener;
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
        button.textProperty().bind(study.title());
        button.setFocusTraversable(false);
        shell.studyMenu().forEach(c -> button.getItems().add(menus.item(c)));
        return button;
    }

    private Button person(StringProperty person, ShellCommands shell) {
        var button = new Button();
        button.setId("person");
        button.getStyleClass().add("fb-person");
        button.setFocusTraversable(false);
        button.textProperty()
                .bind(person.map(p -> p.isBlank() ? texts.get("shell.person.none") : p));
        button.graphicProperty()
                .bind(person.map(p -> p.isBlank() ? Icons.of("fth-user") : new Avatar(p)));
        button.setOnAction(e -> shell.openWho());
        return button;
    }
}

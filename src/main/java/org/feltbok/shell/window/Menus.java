package org.feltbok.shell.window;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.ArrayList;
import java.util.List;

/**
 * Menus made of commands. Keys are shown but not bound here: {@link CommandKeys} alone decides what
 * a key does, so that a letter never acts while text is written.
 */
final class Menus {
    private final Texts texts;
    private Subscription listening = Subscription.EMPTY;

    Menus(Texts texts) {
        this.texts = texts;
    }

    /**
     * Fills the bar; groups within a menu are parted by a line; menus without commands are left
     * out.
     */
    void fill(MenuBar bar, List<List<Command>> groups) {
        letGo();
        var menus = new ArrayList<Menu>();
        for (MenuPlace place : MenuPlace.values()) {
            var menu = new Menu(place == MenuPlace.NONE ? "" : texts.get(place.textKey()));
            menu.setId("menu-" + place.name().toLowerCase(java.util.Locale.ROOT));
            for (List<Command> group : groups) {
                List<MenuItem> items =
                        group.stream()
                                .filter(c -> c.place() == place && place != MenuPlace.NONE)
                                .map(this::item)
                                .toList();
                if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                menu.getItems().addAll(items);
            }
            if (!menu.getItems().isEmpty()) {
                menus.add(menu);
            }
        }
        bar.getMenus().setAll(menus);
    }

    /** Stops listening to commands that outlive the menus. */
    void letGo() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /** One entry with its key at the right. */
    MenuItem item(Command command) {
        var row = new HBox(24, new Label(texts.get(command.textKey())), Labels.spacer());
        row.getStyleClass().add("fb-row");
        row.setMinWidth(240);
        if (command.shortcut() != null) {
            row.getChildren().add(Labels.muted(KeyCap.text(command.shortcut())));
        }
        var item = new CustomMenuItem(row);
        item.setId(command.key());
        item.setOnAction(e -> command.action().run());
        listening =
                listening.and(
                        command.enabled()
                                .subscribe(now -> item.setDisable(!Boolean.TRUE.equals(now))));
        return item;
    }
}

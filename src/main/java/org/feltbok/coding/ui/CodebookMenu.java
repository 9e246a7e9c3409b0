package org.feltbok.coding.ui;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodeMoves.Step;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;

import java.util.List;

/** All that is done with the codebook, with its keys: in the pane's head and at a code. */
record CodebookMenu(Texts texts, CodebookKeys keys, CodebookActions actions) {
    MenuButton button() {
        var button = new MenuButton();
        button.setId("coding-book-menu");
        button.setGraphic(Icons.of("fth-more-horizontal"));
        button.getStyleClass().add("fb-icon-menu");
        Icons.named(button, texts.get("codebook.menu"));
        button.getItems().setAll(items());
        return button;
    }

    ContextMenu context() {
        var menu = new ContextMenu();
        menu.getItems().setAll(items());
        return menu;
    }

    private List<MenuItem> items() {
        return List.of(
                item("codebook.new_code", "N", actions::newBeside),
                item("codebook.new_under", "Shift+N", actions::newUnder),
                item("coding.new_folder", "", actions::newFolder),
                new SeparatorMenuItem(),
                item("codebook.edit", "F2", keys.edit()),
                item("codebook.merge_into", "J", actions::merge),
                item("codebook.split", "S", keys.split()),
                item("codebook.look", "L", keys.look()),
                item("codebook.retire", "R", actions::retire),
                item("codebook.remove", "Del", actions::remove),
                new SeparatorMenuItem(),
                item("codebook.up", "Alt+↑", () -> actions.step(Step.UP)),
                item("codebook.down", "Alt+↓", () -> actions.step(Step.DOWN)),
                item("codebook.in", "Alt+→", () -> actions.step(Step.IN)),
                item("codebook.out", "Alt+←", () -> actions.step(Step.OUT)),
                new SeparatorMenuItem(),
                item("codebook.example", "E", actions::example),
                new SeparatorMenuItem(),
                item("codebook.take", "", keys.take()),
                item("codebook.write", "", keys.write()),
                item("codebook.show_then", "", keys.showThen()));
    }

    private MenuItem item(String key, String cap, Runnable action) {
        var item = new MenuItem(texts.get(key));
        item.setMnemonicParsing(false);
        if (!cap.isEmpty()) {
            item.setGraphic(new KeyCap(cap));
        }
        item.setOnAction(e -> action.run());
        return item;
    }
}

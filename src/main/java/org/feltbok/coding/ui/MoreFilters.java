package org.feltbok.coding.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.ui.CodingModel.Show;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.List;
import java.util.Locale;

/** What else narrows the answers, beside all, uncoded and mine. */
final class MoreFilters extends MenuButton {
    static final List<Show> MORE = List.of(Show.ASSIGNED, Show.MEMO, Show.CODE, Show.DIFFER);

    MoreFilters(CodingModel model) {
        Texts texts = model.desk().texts();
        setId("coding-more-filters");
        setGraphic(Icons.of("fth-filter"));
        setAccessibleText(texts.get("coding.show.more"));
        setMinWidth(USE_PREF_SIZE);
        for (Show show : MORE) {
            var item = new MenuItem(texts.get(key(show)));
            item.setMnemonicParsing(false);
            item.setOnAction(e -> model.showOnly(show));
            getItems().add(item);
        }
    }

    static String key(Show show) {
        return "coding.show." + show.name().toLowerCase(Locale.ROOT);
    }

    /** The same from the palette. */
    static List<Command> commands(CodingModel model) {
        return List.of(
                Command.of(
                        "coding.show_assigned",
                        MenuPlace.VIEW,
                        () -> model.showOnly(Show.ASSIGNED)),
                Command.of("coding.show_memo", MenuPlace.VIEW, () -> model.showOnly(Show.MEMO)),
                Command.of("coding.show_code", MenuPlace.VIEW, () -> model.showOnly(Show.CODE)),
                Command.of("coding.show_differ", MenuPlace.VIEW, () -> model.showOnly(Show.DIFFER)),
                Command.of("coding.show_all", MenuPlace.VIEW, () -> model.showOnly(Show.ALL)));
    }
}

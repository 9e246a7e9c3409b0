package org.feltbok.coding.ui;

import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.kit.CaseFilterBar;
import org.feltbok.coding.ui.CodingModel.Show;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What else narrows the answers, beside all, uncoded and mine. */
final class MoreFilters extends MenuButton {
    static final List<Show> MORE = List.of(Show.ASSIGNED, Show.MEMO, Show.CODE, Show.DIFFER);

    /**
     * @param narrow asks whose answers are to be worked on
     * @param columns asks what stands beside them, and by what they are sorted
     */
    MoreFilters(CodingModel model, Runnable narrow, ColumnsHead columns) {
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
        var cases = new MenuItem(texts.get("coding.narrow"));
        cases.setMnemonicParsing(false);
        cases.setOnAction(e -> Platform.runLater(narrow));
        getItems().addAll(new SeparatorMenuItem(), cases);
        columns.commands().forEach(c -> getItems().add(item(texts, c)));
    }

    private static MenuItem item(Texts texts, Command command) {
        var item = new MenuItem(texts.get(command.textKey()));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> Platform.runLater(command.action()));
        return item;
    }

    static String key(Show show) {
        return "coding.show." + show.name().toLowerCase(Locale.ROOT);
    }

    /** The same from the palette. */
    static List<Command> commands(CodingModel model, Runnable narrow) {
        List<Command> all = new ArrayList<>(CaseFilterBar.commands(model.cases(), narrow));
        Collections.addAll(
                all,
                Command.of(
                        "coding.show_assigned",
                        MenuPlace.VIEW,
                        () -> model.showOnly(Show.ASSIGNED)),
                Command.of("coding.show_memo", MenuPlace.VIEW, () -> model.showOnly(Show.MEMO)),
                Command.of("coding.show_code", MenuPlace.VIEW, () -> model.showOnly(Show.CODE)),
                Command.of("coding.show_differ", MenuPlace.VIEW, () -> model.showOnly(Show.DIFFER)),
                Command.of("coding.show_all", MenuPlace.VIEW, () -> model.showOnly(Show.ALL)));
        return all;
    }
}

package org.feltbok.pseudonyms.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.base.text.Texts;
import org.feltbok.pseudonyms.NameStore.Place;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.ToldText;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where names stand in texts, and what the texts become by replacing. */
final class PlaceTable extends NameTable<Place> {
    private Function<String, ToldText> replaced = ToldText::same;

    /**
     * @param go leads to where a place is
     */
    PlaceTable(Texts texts, Consumer<Place> go) {
        super(
                "names-where",
                texts.get("namelist.tab.places"),
                texts.get("namelist.empty.places"),
                p -> p.name().id() + p.in() + p.place() + p.context());
        column(texts.get("namelist.in_what"), 160, p -> texts.get(p.in()));
        column(texts.get("namelist.context"), 255, Place::context);
        column(texts.get("namelist.becomes"), 255, p -> replaced.apply(p.context()).told());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        KeyStrokes.take(e);
                        chosen().stream().findFirst().ifPresent(go);
                    }
                });
    }

    /**
     * @param names all that would be replaced together: the longest goes before those within it
     */
    void fill(List<Place> places, List<RegisteredName> names) {
        replaced = RegisteredName.replacing(names);
        fill(places);
        // a row that is the same may become something else
        refresh();
    }
}

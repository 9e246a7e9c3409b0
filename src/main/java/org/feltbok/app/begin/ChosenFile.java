package org.feltbok.app.begin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

import org.feltbok.base.task.Dialogs;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A file that is chosen, and whether its rows come in as responses where it has some. */
final class ChosenFile extends HBox {
    private final Texts texts;
    private final String id;
    private final BooleanProperty rows;
    private final Predicate<Path> hasRows;
    private final Button choose;
    private final HBox chosen = new HBox(8);

    /**
     * @param id of the button that chooses; what is chosen has it too
     * @param title what is asked for
     */
    ChosenFile(
            String id,
            String title,
            List<String> endings,
            ObjectProperty<@Nullable Path> file,
            BooleanProperty rows,
            Predicate<Path> hasRows,
            Texts texts,
            Dialogs dialogs) {
        super(8);
        this.id = id;
        this.rows = rows;
        this.hasRows = hasRows;
        this.texts = texts;
        // it stays when a file is chosen, and with it the keyboard
        choose =
                Buttons.of(
                        texts.get("newstudy.form.choose"),
                        "fth-file-text",
                        () -> dialogs.chooseFile(title, endings).ifPresent(file::set));
        choose.setId(id);
        chosen.getStyleClass().add("fb-row");
        getStyleClass().add("fb-row");
        getChildren().addAll(choose, chosen);
        file.subscribe(this::show);
    }

    private void show(@Nullable Path file) {
        choose.setText(texts.get(file == null ? "newstudy.form.choose" : "newstudy.form.other"));
        chosen.getChildren().clear();
        if (file == null) {
            return;
        }
        chosen.getChildren().add(Labels.mono(String.valueOf(file.getFileName())));
        if (hasRows.test(file)) {
            var ticked = new CheckBox(texts.get("newstudy.form.rows"));
            ticked.setId(id + "-rows");
            ticked.selectedProperty().bindBidirectional(rows);
            chosen.getChildren().add(ticked);
        }
    }
}

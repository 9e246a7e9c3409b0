package org.feltbok.responses.ui.rehearse;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.responses.files.ResponseImport;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

/** The file that is rehearsed, how it was read, and how it may be read otherwise. */
final class FileHead extends VBox {
    private final RehearsalWords words;

    /**
     * @param choose asks for another file
     */
    FileHead(RehearsalModel model, RehearsalWords words, Runnable choose) {
        super(6);
        this.words = words;
        getStyleClass().add("fb-pane-section");
        var name = Labels.strong("");
        name.setId("rehearse-file");
        var other = Buttons.small(words.get("rehearse.other_file"), null, choose);
        other.setId("rehearse-other-file");
        var file = new HBox(8, Icons.of("fth-file-text", "muted"), name, Labels.spacer(), other);
        file.getStyleClass().add("fb-row");
        Label as = Labels.muted("");
        as.setWrapText(true);
        as.setMinHeight(Label.USE_PREF_SIZE);
        var differently = new ReadDifferently(model, words);
        differently.setVisible(false);
        differently.managedProperty().bind(differently.visibleProperty());
        Hyperlink link =
                Buttons.link(
                        words.get("rehearse.differently"),
                        () -> differently.setVisible(!differently.isVisible()));
        link.setId("rehearse-read-differently");
        getChildren().addAll(file, as, link, differently);
        model.read()
                .subscribe(
                        (was, is) -> {
                            name.setText(is.map(r -> r.table().file()).orElse(""));
                            as.setText(is.map(this::readAs).orElse(""));
                        });
    }

    private String readAs(ResponseImport read) {
        return words.readAs(read.source(), read.read())
                + "\n"
                + words.get(
                        "rehearse.size",
                        read.table().lines().size(),
                        read.table().columns().size());
    }
}

package org.feltbok.export.ui;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.Withheld;
import org.feltbok.shell.kit.Buttons;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which numbers a delivery leaves out, each with the reason; closed until it is asked for. */
final class WithheldList extends VBox {
    private static final double EDGES = 32;

    private final Texts texts;
    private final Hyperlink count;
    private final ListView<Withheld> list = new ListView<>();

    WithheldList(Texts texts) {
        super(4);
        this.texts = texts;
        count = Buttons.link("", () -> open(!list.isVisible()));
        count.setId("export-withheld");
        count.setWrapText(true);
        list.setId("export-withheld-list");
        list.setAccessibleText(texts.get("delivery.withheld.list"));
        list.setCellFactory(l -> new Line());
        list.setPrefHeight(260);
        list.managedProperty().bind(list.visibleProperty());
        getChildren().addAll(count, list);
        visibleProperty().bind(count.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        clear();
    }

    void clear() {
        list.getItems().clear();
        count.setText("");
        list.setVisible(false);
    }

    /**
     * @param isOpen whether it was asked for
     */
    void show(List<Withheld> withheld, boolean isOpen) {
        clear();
        if (withheld.isEmpty() && !isOpen) {
            return;
        }
        long figures = withheld.stream().map(Withheld::figure).distinct().count();
        count.setText(
                withheld.isEmpty()
                        ? texts.get("delivery.withheld.none")
                        : texts.get("delivery.withheld", withheld.size(), figures));
        list.getItems().setAll(withheld);
        open(isOpen);
    }

    private void open(boolean isOpen) {
        list.setVisible(isOpen && !list.getItems().isEmpty());
    }

    private final class Line extends ListCell<Withheld> {
        Line() {
            setWrapText(true);
            setPrefWidth(0);
            getStyleClass().add("fb-small-text");
        }

        @Override
        protected void updateItem(@Nullable Withheld item, boolean empty) {
            super.updateItem(item, empty);
            setMaxWidth(Math.max(0, list.getWidth() - EDGES));
            setText(empty || item == null ? null : item.told(texts));
        }
    }
}

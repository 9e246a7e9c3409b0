package org.feltbok.coding.ui.similar;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.help.Offer;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.HandList;

import java.util.List;
import java.util.Locale;

/** The groups of a view, one of them at hand. */
final class OfferList extends StackPane {
    private final SimilarModel model;
    private final Texts texts;
    private final ObservableList<Offer> rows = FXCollections.observableArrayList();
    private final HandList<Offer> list;
    private final StackPane empty = new StackPane();

    OfferList(SimilarModel model, Runnable give) {
        this.model = model;
        texts = model.desk().texts();
        list = new HandList<>("similar-list", texts.get("similar.title"), model::goTo);
        list.setItems(rows);
        list.getStyleClass().add("similar-offers");
        list.setCellFactory(l -> new OfferCell(model, give));
        // members break elsewhere in another width, so that every cell has another height
        list.widthProperty().addListener((o, old, now) -> list.refresh());
        empty.setMouseTransparent(true);
        getChildren().addAll(list, empty);
    }

    void keys(EventHandler<KeyEvent> keys) {
        list.keys(keys);
    }

    void focusList() {
        list.requestFocus();
    }

    void refresh() {
        List<Offer> now = model.offers();
        if (!rows.equals(now)) {
            list.show(() -> rows.setAll(now));
        }
        empty.getChildren().setAll(emptyState(now.isEmpty()));
        atHand();
    }

    void atHand() {
        list.show(this::draw);
    }

    private void draw() {
        int at = model.current().map(rows::indexOf).orElse(-1);
        boolean moved = list.getSelectionModel().getSelectedIndex() != at;
        list.getSelectionModel().clearAndSelect(at);
        for (Node node : list.lookupAll(".similar-offer")) {
            if (node instanceof OfferCell cell) {
                cell.freshen();
            }
        }
        if (moved && at >= 0) {
            reveal(at);
        }
    }

    private void reveal(int at) {
        list.layout();
        boolean inside =
                list.lookupAll(".similar-offer").stream()
                        .filter(n -> n instanceof OfferCell c && !c.isEmpty() && c.getIndex() == at)
                        .anyMatch(
                                n ->
                                        n.getBoundsInParent().getMinY() >= 0
                                                && n.getBoundsInParent().getMaxY()
                                                        <= list.getHeight());
        if (!inside) {
            list.scrollTo(Math.max(0, at - 1));
        }
    }

    private List<Node> emptyState(boolean nothing) {
        if (!nothing) {
            return List.of();
        }
        String key = "similar.empty." + model.view().name().toLowerCase(Locale.ROOT);
        if (model.now().item().isEmpty()) {
            key = "similar.empty.no_codebook";
        } else if (model.view() == SimilarModel.View.WORDS && model.asked().typed().isBlank()) {
            key = "similar.empty.nothing_typed";
        }
        return List.of(
                new EmptyState(
                        "fth-layers", texts.get(key), texts.get(model.now().key(key + ".detail"))));
    }
}

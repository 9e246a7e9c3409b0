package org.feltbok.coding.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodedText;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;

import java.util.List;
import java.util.Set;

/** The list of answers with what narrows it: all, uncoded, mine, and a text filter. */
final class AnswersPane extends BorderPane {
    private final CodingModel model;
    private final Texts texts;
    private final Segments<CodingModel.Show> which = new Segments<>();
    private final SearchField filter;
    private final ObservableList<CodedText> rows = FXCollections.observableArrayList();
    private final ListView<CodedText> list = new ListView<>(rows);
    private final StackPane empty = new StackPane();
    private boolean showing;

    AnswersPane(CodingModel model, CodingActions actions) {
        this.model = model;
        texts = model.desk().texts();
        getStyleClass().add("fb-centre");
        filter = new SearchField(texts.get("coding.filter"), null);
        filter.setId("coding-filter");
        filter.setPrefWidth(200);
        filter.textProperty().addListener((o, old, now) -> model.filter(now));
        for (CodingModel.Show choice : CodingModel.Show.values()) {
            which.add(choice, "");
        }
        which.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !showing) {
                                model.showOnly(now);
                            }
                        });
        var bar = new HBox(8, which, Labels.spacer(), filter);
        bar.getStyleClass().addAll("fb-toolbar", "fb-answers-bar");
        list.setId("coding-answers");
        list.getStyleClass().add("fb-answers");
        list.setCellFactory(l -> new AnswerCell(model, actions));
        list.setAccessibleText(texts.get("coding.answers"));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !showing) {
                                model.goTo(now);
                            }
                        });
        // texts break elsewhere in another width, so that every cell has another height
        list.widthProperty().addListener((o, old, now) -> list.refresh());
        empty.setMouseTransparent(true);
        setTop(bar);
        setCenter(new StackPane(list, empty));
    }

    /** Keys that the list itself would take are given to the one who knows them first. */
    void keys(javafx.event.EventHandler<KeyEvent> keys) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    void focusList() {
        list.requestFocus();
    }

    void refresh(Set<CodingModel.Part> parts) {
        showing = true;
        try {
            if (parts.contains(CodingModel.Part.QUESTION)) {
                filter.setText(model.filter());
                which.valueProperty().set(model.showing());
            }
            if (parts.contains(CodingModel.Part.LIST)) {
                List<CodedText> shown = model.shown();
                counts();
                empty.getChildren().setAll(emptyState(shown.isEmpty()));
                fill(shown);
            }
            if (parts.contains(CodingModel.Part.CURRENT) || parts.contains(CodingModel.Part.LIST)) {
                if (parts.contains(CodingModel.Part.CURRENT)) {
                    list.refresh();
                }
                select();
            }
        } finally {
            showing = false;
        }
    }

    private void counts() {
        for (CodingModel.Show choice : CodingModel.Show.values()) {
            String word =
                    texts.get("coding.show." + choice.name().toLowerCase(java.util.Locale.ROOT));
            which.button(choice).setText(word + "  " + model.count(choice));
        }
    }

    private List<Node> emptyState(boolean nothing) {
        if (!nothing) {
            return List.of();
        }
        String key =
                model.size() == 0
                        ? "no_answers"
                        : !model.filter().isBlank()
                                ? "no_hit"
                                : model.showing() == CodingModel.Show.UNCODED
                                        ? "all_coded"
                                        : "none_mine";
        return List.of(
                new EmptyState(
                        key.equals("all_coded") ? "fth-check-circle" : "fth-inbox",
                        texts.get("coding.empty." + key, model.size()),
                        texts.get("coding.empty." + key + ".detail", model.size())));
    }

    /** Keeps the cells of answers that did not change, so that the list stays where it is. */
    private void fill(List<CodedText> shown) {
        boolean sameOnes = rows.size() == shown.size();
        for (int i = 0; sameOnes && i < shown.size(); i++) {
            sameOnes = rows.get(i).ref().equals(shown.get(i).ref());
        }
        if (!sameOnes) {
            rows.setAll(shown);
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            if (!rows.get(i).equals(shown.get(i))) {
                rows.set(i, shown.get(i));
            }
        }
    }

    private void select() {
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            at =
                    model.current().isPresent()
                                    && rows.get(i).ref().equals(model.current().get().ref())
                            ? i
                            : at;
        }
        if (at >= 0 && list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            reveal(at);
        }
    }

    private void reveal(int at) {
        list.layout();
        Node cell =
                list.lookupAll(".fb-answer").stream()
                        .filter(
                                n ->
                                        n instanceof AnswerCell c
                                                && !c.isEmpty()
                                                && c.getIndex() == at)
                        .findFirst()
                        .orElse(null);
        boolean inside =
                cell != null
                        && cell.getBoundsInParent().getMinY() >= 0
                        && list.sceneToLocal(cell.localToScene(cell.getBoundsInLocal())).getMaxY()
                                <= list.getHeight();
        if (!inside) {
            list.scrollTo(Math.max(0, at - 2));
        }
    }
}

package org.feltbok.coding.ui.agree;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.agreement.AgreementWords;
import org.feltbok.coding.agreement.Pairing.Disagreement;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.HandList;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Meter;
import org.feltbok.shell.kit.PaneHeader;
import org.jspecify.annotations.Nullable;

/** What two coders differ on: the open ones, then those settled. */
final class DisagreementList extends BorderPane {
    private final AgreementModel model;
    private final Texts texts;
    private final PaneHeader header;
    private final Label settled = Labels.muted("");
    private final Meter meter = new Meter(6);
    private final ObservableList<Disagreement> rows = FXCollections.observableArrayList();
    private final HandList<Disagreement> list;

    DisagreementList(AgreementModel model) {
        this.model = model;
        texts = model.desk().texts();
        header = new PaneHeader(texts.get("agreement.disagreements")).dense();
        list = new HandList<>("agreement-list", texts.get("agreement.disagreements"), model::goTo);
        list.setItems(rows);
        list.setCellFactory(l -> new Row());
        meter.setPrefWidth(120);
        HBox progress = new HBox(8, meter, settled);
        progress.getStyleClass().addAll("fb-row", "fb-finder");
        setTop(new VBox(header, progress));
        setCenter(list);
    }

    void keys(EventHandler<KeyEvent> keys) {
        list.keys(keys);
    }

    void focusList() {
        list.requestFocus();
    }

    void refresh() {
        list.show(this::draw);
    }

    private void draw() {
        rows.setAll(model.inOrder());
        int open = model.open().size();
        header.detail(texts.get("agreement.open_count", open));
        settled.setText(texts.get("agreement.settled", rows.size() - open, rows.size()));
        meter.clear()
                .part(
                        rows.isEmpty() ? 0 : (double) (rows.size() - open) / rows.size(),
                        "fb-fill-accent");
        int at = model.current().map(rows::indexOf).orElse(-1);
        list.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            list.scrollTo(Math.max(0, at - 3));
        }
    }

    private final class Row extends ListCell<Disagreement> {
        @Override
        protected void updateItem(@Nullable Disagreement d, boolean empty) {
            super.updateItem(d, empty);
            if (empty || d == null) {
                setGraphic(null);
                return;
            }
            boolean open = d.decision().isEmpty();
            String name = d.text().text().shownName(model.now().sheet().namesHidden());
            Label who = Labels.of(name.isEmpty() ? d.text().text().source() : name, "fb-plain");
            who.setPrefWidth(88);
            who.setMinWidth(48);
            String called =
                    model.code(d)
                            .map(c -> CodeLook.name(c, model.now().sheet().tree(), texts))
                            .orElse("");
            Label code = Labels.of(called, "fb-plain");
            code.setMinWidth(0);
            HBox.setHgrow(code, Priority.ALWAYS);
            code.setMaxWidth(Double.MAX_VALUE);
            var row =
                    new HBox(
                            8,
                            Icons.of(
                                    open ? "fth-alert-triangle" : "fth-check",
                                    open ? "warning" : "success"),
                            who);
            model.code(d).ifPresent(c -> row.getChildren().add(CodeChip.mark(CodeLook.colour(c))));
            row.getChildren().add(code);
            String outcome = texts.get(new AgreementWords(texts).outcome(d.decision()));
            // beside the outcome there is no room for it and the code
            if (open && d.ofWords()) {
                Label words = Labels.muted(texts.get("agreement.on_words"));
                words.setMinWidth(USE_PREF_SIZE);
                row.getChildren().add(words);
            }
            if (open && !d.ofWords()) {
                model.now()
                        .sheet()
                        .coder(d.by().getFirst())
                        .ifPresent(c -> row.getChildren().add(new Avatar(c.name())));
            } else if (!open) {
                Label told = Labels.muted(outcome);
                told.setMinWidth(USE_PREF_SIZE);
                row.getChildren().add(told);
            }
            row.getStyleClass().add("fb-row");
            setGraphic(row);
            setPrefWidth(0);
            setAccessibleText(
                    who.getText()
                            + ", "
                            + called
                            + (d.ofWords() ? " (" + texts.get("agreement.on_words") + ")" : "")
                            + ", "
                            + outcome);
        }
    }
}

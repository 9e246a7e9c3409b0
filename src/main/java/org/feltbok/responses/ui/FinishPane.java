package org.feltbok.responses.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.checks.Finding;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.function.Consumer;

/**
 * What is missing or against the rules when a form is to be finished: Enter leads to the place, and
 * with a reason it is finished all the same.
 */
final class FinishPane extends VBox {
    private final Wording wording;
    private final Form form;
    private final Label title = Labels.strong("");
    private final ListView<Finding> list = new ListView<>();
    private final TextField reason = new TextField();
    private final Consumer<Item> goTo;
    private final Consumer<String> finish;
    private final Runnable away;

    /**
     * @param goTo to a place in the form
     * @param finish all the same, with the reason
     * @param away back to the form
     */
    FinishPane(
            Form form,
            Wording wording,
            Consumer<Item> goTo,
            Consumer<String> finish,
            Runnable away) {
        this.form = form;
        this.wording = wording;
        this.goTo = goTo;
        this.finish = finish;
        this.away = away;
        setId("entry-finish");
        getStyleClass().add("entry-finish");
        title.setWrapText(true);
        list.setId("entry-finish-list");
        list.setFixedCellSize(28);
        list.setCellFactory(l -> new FindingCell());
        list.setAccessibleText(wording.get("entry.finish.list"));
        list.setMaxHeight(6 * 28 + 2);
        list.setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 2) {
                        go();
                    }
                });
        reason.setId("entry-finish-reason");
        reason.setPromptText(wording.get("entry.finish.reason"));
        reason.setAccessibleText(wording.get("entry.finish.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        var anyway = Buttons.of(wording.get("entry.finish.anyway"), null, this::finishAnyway);
        anyway.setId("entry-finish-anyway");
        anyway.disableProperty()
                .bind(reason.textProperty().map(String::isBlank).orElse(Boolean.TRUE));
        HBox head = new HBox(8, title, Labels.spacer());
        for (String key : List.of("Enter", "Tab", "Esc")) {
            String what = "entry.finish." + key.toLowerCase(java.util.Locale.ROOT);
            head.getChildren().addAll(new KeyCap(key), Labels.muted(wording.get(what)));
        }
        head.getStyleClass().add("fb-row");
        HBox foot = new HBox(8, reason, anyway);
        foot.getStyleClass().add("fb-row");
        getChildren().addAll(head, list, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        close();
    }

    private void key(KeyEvent e) {
        if (e.isAltDown() || e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
            return;
        }
        if (e.getCode() == KeyCode.ESCAPE) {
            KeyStrokes.take(e);
            close();
            away.run();
        } else if (e.getCode() == KeyCode.ENTER && reason.isFocused()) {
            KeyStrokes.take(e);
            finishAnyway();
        } else if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && list.isFocused()) {
            KeyStrokes.take(e);
            go();
        }
    }

    private void go() {
        Finding finding = list.getSelectionModel().getSelectedItem();
        if (finding != null) {
            close();
            away.run();
            goTo.accept(finding.item());
        }
    }

    /** Finishes if there is a reason; else asks for one. */
    void finishAnyway() {
        String why = reason.getText().strip();
        if (why.isEmpty()) {
            reason.requestFocus();
            return;
        }
        close();
        finish.accept(why);
    }

    void open(List<Finding> findings) {
        title.setText(wording.get("entry.finish.title", findings.size()));
        list.getItems().setAll(findings);
        // the form above gives way, and not this
        list.setMinHeight(Math.min(6, findings.size()) * 28.0 + 2);
        list.setPrefHeight(list.getMinHeight());
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        reason.clear();
        setVisible(true);
        setManaged(true);
        list.requestFocus();
    }

    void close() {
        setVisible(false);
        setManaged(false);
    }

    boolean isOpen() {
        return isVisible();
    }

    private final class FindingCell extends ListCell<Finding> {
        @Override
        protected void updateItem(Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            boolean error = finding.isError();
            setText(FindingWords.of(finding, form, wording));
            setGraphic(
                    Icons.of(
                            error ? "fth-alert-circle" : "fth-alert-triangle",
                            error ? "danger" : "warning"));
        }
    }
}

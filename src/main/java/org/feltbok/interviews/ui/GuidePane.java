package org.feltbok.interviews.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Texts;
import org.feltbok.interviews.Topic;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The interview guide with how much was said on each topic; choosing a topic leads to its notes.
 */
final class GuidePane extends BorderPane {
    private final NotesModel model;
    private final Texts texts;
    private final Label asked = Labels.muted("");
    private final ObservableList<Topic> topics = FXCollections.observableArrayList();
    private final ListView<Topic> list = new ListView<>(topics);
    private Map<String, Integer> passages = Map.of();

    GuidePane(NotesModel model, NotesActions actions, Runnable notes) {
        this.model = model;
        texts = model.desk().texts();
        asked.setMinWidth(Region.USE_PREF_SIZE);
        var add =
                Icons.button(
                        "fth-plus",
                        texts.get("interviews.new_topic"),
                        () ->
                                model.desk()
                                        .dialogs()
                                        .askText("interviews.new_topic", "")
                                        .ifPresent(actions::addTopic));
        var head =
                new HBox(
                        8,
                        Labels.of(texts.get("interviews.guide"), "fb-pane-title"),
                        Labels.spacer(),
                        asked,
                        add);
        head.getStyleClass().addAll("fb-row", "fb-guide-head");
        list.setId("interviews-guide");
        list.setAccessibleText(texts.get("interviews.guide"));
        list.setCellFactory(l -> new TopicCell());
        list.setOnMouseClicked(e -> go(notes));
        list.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        go(notes);
                        KeyStrokes.take(e);
                    }
                });
        setTop(head);
        setCenter(list);
    }

    private void go(Runnable notes) {
        Topic topic = list.getSelectionModel().getSelectedItem();
        if (topic != null
                && model.open().interview().isPresent()
                && model.open().guide().under(topic).isEmpty()) {
            notes.run();
            model.goTo(topic);
        }
    }

    void focusGuide() {
        list.requestFocus();
    }

    void refresh(Set<NotesPart> parts) {
        Map<String, Integer> counted =
                parts.contains(NotesPart.NOTES) ? model.passagesByTopic() : passages;
        if (parts.contains(NotesPart.INTERVIEW) || !counted.equals(passages)) {
            passages = model.passagesByTopic();
            List<Topic> askable = model.open().guide().askable();
            long done = askable.stream().filter(t -> passages.containsKey(t.id())).count();
            asked.setText(texts.get("interviews.asked", done, askable.size()));
            if (!topics.equals(model.open().guide().topics())) {
                topics.setAll(model.open().guide().topics());
            }
            list.refresh();
        }
        model.current()
                .map(n -> n.passage().topicId())
                .flatMap(model.open().guide()::byId)
                .ifPresent(
                        t -> {
                            if (!t.equals(list.getSelectionModel().getSelectedItem())) {
                                list.getSelectionModel().select(t);
                            }
                        });
    }

    private final class TopicCell extends ListCell<Topic> {
        @Override
        protected void updateItem(@Nullable Topic topic, boolean empty) {
            super.updateItem(topic, empty);
            setText(null);
            setGraphic(empty || topic == null ? null : row(topic));
            setTooltip(
                    empty || topic == null || topic.hint().isEmpty()
                            ? null
                            : new Tooltip(topic.hint().in(texts.language())));
        }

        private HBox row(Topic topic) {
            boolean theme = !model.open().guide().under(topic).isEmpty();
            Label name =
                    Labels.of(
                            topic.label().in(texts.language()),
                            theme ? "fb-section" : "fb-code-name");
            name.setMinWidth(0);
            var row = new HBox(8);
            row.getStyleClass().add("fb-row");
            row.prefWidthProperty().bind(list.widthProperty().subtract(40));
            row.maxWidthProperty().bind(row.prefWidthProperty());
            if (theme) {
                row.getChildren().add(name);
                return row;
            }
            Integer number = passages.get(topic.id());
            Label state =
                    number == null
                            ? Labels.of(texts.get("interviews.not_asked"), "fb-muted", "fb-warning")
                            : Labels.muted(number.toString());
            state.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren()
                    .addAll(
                            Icons.of(
                                    number == null ? "fth-minus" : "fth-check",
                                    number == null ? "muted" : "success"),
                            name,
                            Labels.spacer(),
                            state);
            return row;
        }
    }
}

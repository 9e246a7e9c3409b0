package org.feltbok.interviews.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Texts;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.interviews.SetInterview.Field;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;
import org.feltbok.shell.kit.Unwritten;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** What is known about the interview open, to be changed; each field is kept when it is left. */
final class FieldsBar extends FlowPane {
    private final NotesModel model;
    private final NotesActions actions;
    private final Texts texts;
    private @Nullable Interview shown;
    private boolean hidden = true;

    FieldsBar(NotesModel model, NotesActions actions) {
        super(12, 8);
        this.model = model;
        this.actions = actions;
        texts = model.desk().texts();
        getStyleClass().add("fb-fields");
    }

    void refresh(Set<NotesPart> parts) {
        Interview now = model.open().interview().orElse(null);
        if (java.util.Objects.equals(now, shown) && hidden == model.open().namesHidden()) {
            return;
        }
        shown = now;
        hidden = model.open().namesHidden();
        getChildren().clear();
        if (now == null) {
            return;
        }
        field(Field.ROLE, now.role().text(), 150);
        if (!hidden) {
            field(Field.INFORMANT, now.informant(), 130);
        }
        field(Field.INTERVIEWER, now.interviewer(), 110);
        field(Field.DATE, now.date(), 100);
        field(Field.MINUTES, now.minutes(), 60);
        var status = new ComboBox<InterviewStatus>();
        status.getItems().setAll(InterviewStatus.values());
        status.setValue(now.status());
        status.setConverter(Shown.by(s -> InterviewList.status(texts, s)));
        status.setAccessibleText(texts.get("interviews.field.status"));
        status.valueProperty()
                .addListener((o, old, value) -> actions.set(Field.STATUS, value.word()));
        labelled(Field.STATUS, status);
    }

    private void field(Field field, @Nullable Object value, double width) {
        String text = value == null ? "" : value.toString();
        var input = new TextField(text);
        input.setPrefWidth(width);
        input.setAccessibleText(texts.get(key(field)));
        Runnable keep =
                () -> {
                    if (!input.getText().strip().equals(text)) {
                        actions.set(field, input.getText());
                    }
                };
        Unwritten.watch(input, () -> text.strip());
        input.setOnAction(e -> keep.run());
        input.focusedProperty()
                .addListener(
                        (o, was, now) -> {
                            if (was && !now) {
                                keep.run();
                            }
                        });
        labelled(field, input);
    }

    private void labelled(Field field, javafx.scene.Node input) {
        var box = new HBox(6, Labels.muted(texts.get(key(field))), input);
        box.getStyleClass().add("fb-row");
        getChildren().add(box);
    }

    private static String key(Field field) {
        return "interviews.field." + field.name().toLowerCase(java.util.Locale.ROOT);
    }
}

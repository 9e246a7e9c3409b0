package org.feltbok.shell.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The question who works: the people of the study, and a field for a name. */
final class WhoPrompt extends VBox {
    private final TextField field = new TextField();
    private final String before;
    private final Texts texts;
    private final List<String> known;
    private final List<String> left;
    private final Label refused = Labels.of("", "fb-danger");
    private final Consumer<String> answer;

    /**
     * @param now name of who works now; may be empty
     * @param known names to choose from
     * @param left names that nobody works by any more
     * @param answer told the name, which is not empty
     */
    WhoPrompt(
            Texts texts,
            String now,
            List<String> known,
            List<String> left,
            Consumer<String> answer) {
        super(12);
        this.texts = texts;
        this.left = left;
        this.before = now;
        this.known = known;
        this.answer = answer;
        setId("who");
        getStyleClass().addAll("fb-floating", "fb-who");
        setMaxSize(440, USE_PREF_SIZE);
        var title =
                new HBox(
                        8,
                        Labels.of(texts.get("shell.who"), "fb-page-title"),
                        Labels.spacer(),
                        new KeyCap("Esc"));
        title.getStyleClass().add("fb-row");
        Label what = Labels.muted(texts.get("shell.who.what"));
        what.setWrapText(true);
        getChildren().addAll(title, what);
        if (!known.isEmpty()) {
            getChildren().add(people());
        }
        refused.setId("who-refused");
        refused.setWrapText(true);
        refused.setVisible(false);
        refused.managedProperty().bind(refused.visibleProperty());
        getChildren().addAll(name(texts, now), refused);
    }

    private FlowPane people() {
        var flow = new FlowPane(8, 8);
        for (String name : known) {
            var button = new Button(name, new Avatar(name));
            button.setOnAction(e -> answer.accept(name));
            flow.getChildren().add(button);
        }
        return flow;
    }

    private HBox name(Texts texts, String now) {
        field.setId("who-name");
        field.setText(now);
        field.setPromptText(texts.get("shell.settings.person"));
        field.setAccessibleText(texts.get("shell.settings.person"));
        // digits that were meant for the work under this question are no beginning of a name
        field.setTextFormatter(new TextFormatter<String>(WhoPrompt::fromALetterOn));
        HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
        Button go = Buttons.primary(texts.get("shell.who.go_on"), null, this::take);
        go.setId("who-go-on");
        go.setDefaultButton(true);
        go.disableProperty().bind(field.textProperty().map(t -> tidy(t).isEmpty()));
        var row = new HBox(8, field, go);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TextFormatter.Change fromALetterOn(TextFormatter.Change change) {
        if (change.getControlNewText().matches("(?s)\\s*[^\\p{L}\\s].*")) {
            change.setText("");
            change.setRange(change.getRangeStart(), change.getRangeStart());
            change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        }
        return change;
    }

    private void take() {
        String name = tidy(field.getText());
        named(left, name)
                .ifPresentOrElse(
                        gone -> {
                            refused.setText(texts.get("shell.who.left", gone));
                            refused.setVisible(true);
                        },
                        () -> answer.accept(named(known, name).orElse(name)));
    }

    private static Optional<String> named(List<String> names, String typed) {
        return names.stream().filter(typed::equalsIgnoreCase).findFirst();
    }

    /** One line, without blanks around it or two of them together. */
    static String tidy(String name) {
        return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
        // a name that is being typed goes on where it was when the focus had gone elsewhere
        if (field.getText().equals(before)) {
            field.selectAll();
        } else {
            field.end();
        }
    }
}

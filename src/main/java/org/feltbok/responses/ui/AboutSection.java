package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.feltbok.base.text.WrittenDate;
import org.feltbok.responses.DayProblem;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.Response;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What stands on the form beside its answers: how it came in, its number, when it came and when it
 * was keyed. Each field is kept when it is left; Enter goes to the next, and from the last to the
 * form.
 */
final class AboutSection extends VBox {
    private final Wording wording;
    private final BiConsumer<EditResponse.Field, String> write;
    private final Runnable away;
    private final ComboBox<String> mode = new ComboBox<>();
    private final TextField number = new TextField();
    private final TextField received = new TextField();
    private final Label keyed = Labels.muted("");
    private final Hyperlink version;
    private final GridPane fields = new GridPane(8, 6);
    private final Label refused = Labels.of("", "fb-danger");
    private final Label doubtful = Labels.of("", "fb-warning");
    private Known known = new Known("", "", "");
    private String given = "";
    private String keyedAt = "";
    private LocalDate today = LocalDate.MAX;
    private boolean showing;

    private record Known(String mode, String number, String received) {}

    /**
     * @param write told what is to stand in a field
     * @param away gives the keyboard back to the form
     * @param toVersion shows the version of the questionnaire that the response was given on
     */
    AboutSection(
            Wording wording,
            BiConsumer<EditResponse.Field, String> write,
            Runnable away,
            Consumer<String> toVersion) {
        this.wording = wording;
        version = Buttons.link("", () -> toVersion.accept(given));
        this.write = write;
        this.away = away;
        setId("entry-about");
        keyed.setId("entry-about-keyed");
        version.setId("entry-about-version");
        version.setWrapText(true);
        version.setMinHeight(Label.USE_PREF_SIZE);
        getStyleClass().add("fb-pane-section");
        HBox head =
                new HBox(
                        8,
                        Labels.strong(wording.get("entry.about.head")),
                        Labels.spacer(),
                        new KeyCap("Ctrl+J"));
        head.getStyleClass().add("fb-row");
        List<String> modes = new ArrayList<>(List.of(""));
        modes.addAll(Response.MODES);
        mode.getItems().setAll(modes);
        mode.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String word) {
                        return word == null ? "" : name(word);
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        mode.setMaxWidth(Double.MAX_VALUE);
        received.setPromptText(wording.get("entry.date_form"));
        refused.setWrapText(true);
        doubtful.setWrapText(true);
        doubtful.setId("entry-about-doubtful");
        field(fields, 0, "entry.about.mode", "entry-about-mode", mode);
        field(fields, 1, "entry.about.number", "entry-about-number", number);
        field(fields, 2, "entry.about.received", "entry-about-received", received);
        mode.valueProperty()
                .addListener(
                        o -> {
                            String now = mode.getValue();
                            if (!showing && now != null && !now.equals(known.mode())) {
                                known = new Known(now, known.number(), known.received());
                                write.accept(EditResponse.Field.MODE, now);
                            }
                        });
        number.focusedProperty().addListener(o -> commit());
        received.focusedProperty().addListener(o -> commit());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(head, fields, refused, doubtful, keyed, version);
        lock(Optional.empty());
        say("");
    }

    private String name(String word) {
        String key = "entry.mode." + word;
        return word.isEmpty()
                ? wording.get("entry.about.unknown")
                : wording.texts().has(key) ? wording.get(key) : word;
    }

    private void field(GridPane fields, int row, String key, String id, Node field) {
        Label label = Labels.muted(wording.get(key));
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(wording.get(key));
        GridPane.setHgrow(field, Priority.ALWAYS);
        fields.addRow(row, label, field);
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            KeyStrokes.take(e);
            show(known.mode(), known.number(), known.received());
            away.run();
        } else if (e.getCode() == KeyCode.ENTER && version.isFocused()) {
            KeyStrokes.take(e);
            version.fire();
        } else if (e.getCode() == KeyCode.ENTER && !mode.isShowing()) {
            KeyStrokes.take(e);
            if (mode.isFocused()) {
                number.requestFocus();
            } else if (number.isFocused()) {
                received.requestFocus();
            } else if (commit()) {
                away.run();
            }
        }
    }

    /**
     * Keeps what is typed.
     *
     * @return false if it is no day and stays in its field
     */
    boolean commit() {
        if (showing) {
            return true;
        }
        String form = number.getText().strip();
        if (!form.equals(known.number())) {
            known = new Known(known.mode(), form, known.received());
            write.accept(EditResponse.Field.NUMBER, form);
        }
        String typed = received.getText().strip();
        Optional<String> day =
                typed.isEmpty()
                        ? Optional.of("")
                        : WrittenDate.typed(typed, wording.texts().language())
                                .date()
                                .map(String::valueOf);
        say(day.isPresent() ? "" : wording.get("entry.refused.date"));
        if (day.isPresent() && !day.get().equals(known.received())) {
            known = new Known(known.mode(), known.number(), day.get());
            write.accept(EditResponse.Field.RECEIVED, day.get());
        }
        doubt();
        return day.isPresent();
    }

    private void say(String words) {
        say(refused, words);
    }

    /** A day that can hardly be right is taken; that it is, is said at once. */
    private void doubt() {
        say(
                doubtful,
                DayProblem.of(known.received(), keyedAt, today)
                        .map(p -> wording.get("entry.about." + p.name().toLowerCase(Locale.ROOT)))
                        .orElse(""));
    }

    private static void say(Labeled label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    /**
     * Shows what is known of a response.
     *
     * @param response empty while nothing has been keyed
     */
    void show(Optional<Response> response, Optional<OpenForm> open, LocalDate now) {
        lock(open);
        today = now;
        keyedAt = response.map(Response::enteredAt).orElse("");
        known =
                response.map(r -> new Known(r.mode(), r.number(), r.receivedAt()))
                        .orElse(new Known(open.map(OpenForm::mode).orElse(""), "", ""));
        show(known.mode(), known.number(), known.received());
        given = response.map(Response::version).orElse("");
        say(
                version,
                response.filter(r -> !r.version().isEmpty())
                        .map(r -> wording.get("entry.about.version", r.version()))
                        .orElse(""));
        say(
                keyed,
                response.filter(r -> !r.enteredAt().isEmpty())
                        .map(r -> wording.get("entry.about.keyed", keyed(r)))
                        .orElse(""));
    }

    /** Takes what is typed only where the form does. */
    void lock(Optional<OpenForm> open) {
        fields.setDisable(open.filter(o -> !o.isLocked()).isEmpty());
    }

    /** When, always with its year, and by whom where that is known. */
    private String keyed(Response response) {
        String when = ShortMoment.of(response.enteredAt(), LocalDate.MIN, wording.texts().locale());
        return response.enteredBy().isEmpty() ? when : when + ", " + response.enteredBy();
    }

    private void show(String how, String form, String day) {
        showing = true;
        mode.setValue(how);
        number.setText(form);
        received.setText(day);
        say("");
        doubt();
        showing = false;
    }

    void write() {
        if (fields.isDisabled()) {
            version.requestFocus();
        } else {
            mode.requestFocus();
        }
    }
}

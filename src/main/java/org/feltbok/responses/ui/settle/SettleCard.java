package org.feltbok.responses.ui.settle;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.responses.TypedAnswer;
import org.feltbok.responses.twice.CellAnswer;
import org.feltbok.responses.twice.FieldDifference;
import org.feltbok.responses.twice.SettleChoice;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;

/** The difference that the hand is at: what is asked, both entries, and room for what is right. */
final class SettleCard extends VBox {
    private final SettleWords words;
    private final Label who = Labels.of("", "fb-title");
    private final Label detail = Labels.muted("");
    private final Label place = Labels.muted("");
    private final Label number = Labels.of("", "fb-strong");
    private final Label asked = Labels.of("", "fb-title");
    private final Label row = new Label();
    private final Side first;
    private final Side second;
    private final TextArea value = new TextArea();
    private final VBox third;
    private final Label refusal = Labels.of("", "settle-refusal");
    private final Label said = Labels.muted("");
    private Optional<FieldDifference> current = Optional.empty();

    /** One of the two entries. */
    private final class Side extends VBox {
        private final String nameKey;
        private final HBox by = new HBox(6);
        private final Label cell = new Label();

        private Side(
                String key, String nameKey, SettleChoice choice, Consumer<SettleChoice> chosen) {
            this.nameKey = nameKey;
            getStyleClass().add("settle-side");
            setId("settle-" + choice.word());
            by.getStyleClass().add("fb-row");
            cell.setWrapText(true);
            HBox head =
                    new HBox(
                            8,
                            new KeyCap(key),
                            Labels.muted(words.get(nameKey)),
                            Labels.spacer(),
                            by);
            head.getStyleClass().add("fb-row");
            getChildren().addAll(head, cell);
            setOnMouseClicked(
                    e -> {
                        // a second click would settle the next one, which nobody has seen
                        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 1) {
                            chosen.accept(choice);
                        }
                    });
            HBox.setHgrow(this, Priority.ALWAYS);
        }

        private void show(Item item, String text, Response of) {
            String shown = words.cell(item, text);
            cell.setText(shown);
            boolean isLong = shown.length() > 24;
            cell.getStyleClass().setAll("label", isLong ? "fb-title" : "settle-answer");
            by.getChildren().clear();
            String name = of.enteredBy();
            String when = moment(of.enteredAt());
            if (!name.isEmpty()) {
                by.getChildren().add(new Avatar(name));
            }
            by.getChildren().add(Labels.muted(name.isEmpty() ? when : name + ", " + when));
            setAccessibleText(words.get(nameKey) + ": " + shown);
        }
    }

    SettleCard(SettleWords words, Consumer<SettleChoice> chosen, Consumer<Answer> other) {
        this.words = words;
        setId("settle-card");
        getStyleClass().add("settle-card");
        first = new Side("1", "settle.first", SettleChoice.FIRST, chosen);
        second = new Side("2", "settle.second", SettleChoice.SECOND, chosen);
        asked.setWrapText(true);
        row.setWrapText(true);
        said.setWrapText(true);
        value.setId("settle-value");
        value.setPromptText(words.get("settle.key_value"));
        value.setAccessibleText(words.get("settle.neither"));
        value.setWrapText(true);
        value.setPrefRowCount(1);
        value.getStyleClass().add("entry-typed");
        value.addEventFilter(KeyEvent.KEY_PRESSED, e -> typing(e, other));
        HBox head = new HBox(8, new KeyCap("3"), Labels.muted(words.get("settle.neither")));
        head.getStyleClass().add("fb-row");
        third = new VBox(8, head, value, refusal);
        third.getStyleClass().addAll("settle-side", "settle-other");
        HBox.setHgrow(third, Priority.ALWAYS);
        refusal.setWrapText(true);
        hideWhenEmpty(refusal);
        hideWhenEmpty(said);
        hideWhenEmpty(row);
        HBox top = new HBox(8, who, detail, Labels.spacer(), place);
        HBox question = new HBox(8, number, asked);
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox three = new HBox(12, first, second, third);
        for (Region part : new Region[] {first, second, third}) {
            part.setMinWidth(0);
            part.setPrefWidth(200);
            part.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().addAll(top, question, row, three, said, hints());
    }

    private static void hideWhenEmpty(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    private Node hints() {
        HBox hints =
                new HBox(
                        8,
                        new KeyCap("L"),
                        Labels.muted(words.get("settle.hint.later")),
                        new KeyCap("M"),
                        Labels.muted(words.get("settle.hint.note")),
                        new KeyCap("↓"),
                        Labels.muted(words.get("settle.hint.next")),
                        new KeyCap("Ctrl+Z"),
                        Labels.muted(words.get("settle.hint.undo")));
        hints.getStyleClass().add("fb-row");
        return hints;
    }

    /**
     * @param at its number in the list, from 1
     */
    void show(Form form, FieldDifference d, int at, int of) {
        boolean other = current.filter(c -> c.isOf(d.pair().id(), d.item())).isEmpty();
        current = Optional.of(d);
        Item item = d.item();
        Question question = form.questionOf(item);
        who.setText(d.pair().title());
        Response response = d.pair().first().response();
        detail.setText(
                d.pair().title().equals(response.key())
                        ? response.mode()
                        : (response.key() + " " + response.mode()).strip());
        place.setText(words.get("settle.place", at, of));
        number.setText(words.number(question));
        asked.setText(words.asked(question));
        String scale = words.scale(item);
        String label = question.type().isMatrix() ? words.label(item) : "";
        row.setText(label.isEmpty() || scale.isEmpty() ? label + scale : label + " · " + scale);
        first.show(item, d.first(), d.pair().first().response());
        second.show(item, d.second(), d.pair().second().response());
        said.setText(said(d));
        if (other) {
            value.clear();
            refusal.setText("");
            value.setPrefRowCount(item.type().isText() ? 3 : 1);
        }
    }

    private String said(FieldDifference d) {
        return d.settlement()
                .map(
                        s -> {
                            String by = s.person().isEmpty() ? "" : s.person() + ", ";
                            String text =
                                    s.choice() == SettleChoice.LATER
                                            ? words.get("settle.put_off", by + moment(s.at()))
                                            : words.get(
                                                    "settle.settled_as",
                                                    words.cell(d.item(), d.counts()),
                                                    by + moment(s.at()));
                            return s.note().isEmpty() ? text : text + " · «" + s.note() + "»";
                        })
                .orElse("");
    }

    /** Day and time without seconds; as it is written where it is no moment. */
    private String moment(String at) {
        try {
            return LocalDateTime.parse(at)
                    .format(DateTimeFormatter.ofPattern("d MMM HH:mm", words.texts().locale()));
        } catch (DateTimeParseException e) {
            return at;
        }
    }

    /** The keyboard goes to where the right value is typed; a text begins as it was keyed first. */
    void typeOther() {
        if (value.getText().isEmpty()) {
            current.filter(d -> d.item().type().isText()).ifPresent(d -> value.setText(d.first()));
        }
        value.requestFocus();
        value.end();
    }

    private void typing(KeyEvent e, Consumer<Answer> other) {
        if (e.getCode() == KeyCode.ESCAPE) {
            KeyStrokes.take(e);
            value.clear();
            refusal.setText("");
            getParent().requestFocus();
        } else if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
            value.replaceSelection("\n");
            KeyStrokes.take(e);
        } else if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
            KeyStrokes.take(e);
            current.ifPresent(d -> read(d, other));
        }
    }

    private void read(FieldDifference d, Consumer<Answer> other) {
        if (value.getText().isBlank()) {
            // nothing is said yet; that nothing stands on the paper is said by "-"
            return;
        }
        TypedAnswer typed = TypedValue.read(d.item(), value.getText(), words.texts().language());
        refusal.setText(
                typed.answer().isPresent() ? "" : words.get(typed.refusal(), typed.detail()));
        typed.answer().ifPresent(other);
    }

    /** What is typed and not yet said; empty where nothing is. */
    String typed() {
        return value.getText();
    }

    /** The answer that stands there now, for people. */
    static String shown(SettleWords words, FieldDifference d) {
        return words.cell(
                d.item(), CellAnswer.of(d.item(), d.pair().first().answers().get(d.item())));
    }
}

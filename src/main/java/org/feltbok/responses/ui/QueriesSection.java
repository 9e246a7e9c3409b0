package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is noted and asked at the fields of this response: what waits for somebody first. */
final class QueriesSection extends VBox {
    private static final Comparator<FieldNote> WAITING_FIRST =
            Comparator.comparing((FieldNote n) -> !n.isWaiting());

    private final Wording wording;
    private final QueryActions actions;
    private final Pill waiting = new Pill("", Pill.Kind.WARNING);
    private final VBox rows = new VBox(8);
    private List<FieldNote> notes = List.of();

    QueriesSection(Wording wording, QueryActions actions) {
        this.wording = wording;
        this.actions = actions;
        setId("entry-queries");
        getStyleClass().add("fb-pane-section");
        HBox head =
                new HBox(
                        8,
                        Labels.strong(wording.get("entry.queries")),
                        waiting,
                        Labels.spacer(),
                        Icons.named(new KeyCap("F4"), wording.get("entry.field_note")),
                        Icons.named(new KeyCap("Shift+F4"), wording.get("entry.query")));
        head.getStyleClass().add("fb-row");
        getChildren().addAll(head, rows);
    }

    void show(Form form, List<FieldNote> now, LocalDate today) {
        notes = now;
        actions.mark(now);
        long open = now.stream().filter(FieldNote::isWaiting).count();
        waiting.setText(String.valueOf(open));
        waiting.setAccessibleText(wording.get("entry.queries.waiting", open));
        waiting.setVisible(open > 0);
        waiting.setManaged(open > 0);
        rows.getChildren()
                .setAll(
                        now.stream()
                                .filter(n -> n.replyTo().isEmpty())
                                .sorted(WAITING_FIRST)
                                .map(n -> thread(form, n, today))
                                .toList());
        if (now.isEmpty()) {
            Label none = Labels.muted(wording.get("entry.queries.none"));
            none.setWrapText(true);
            rows.getChildren().add(none);
        }
    }

    /** The query at a field that somebody still has to look at. */
    Optional<FieldNote> waiting(Item item) {
        return notes.stream()
                .filter(n -> n.isWaiting() && n.itemId().equals(item.id()))
                .findFirst();
    }

    /** The fields at which a query waits. */
    List<Item> waiting(Form form) {
        return form.items().stream().filter(i -> waiting(i).isPresent()).toList();
    }

    private Node thread(Form form, FieldNote note, LocalDate today) {
        Optional<Item> item =
                form.items().stream().filter(i -> i.id().equals(note.itemId())).findFirst();
        VBox text = new VBox(2, words(note), meta(note, item.map(i -> name(form, i)), today));
        for (FieldNote reply : notes) {
            if (reply.replyTo().equals(note.id())) {
                VBox answer = new VBox(2, words(reply), meta(reply, Optional.empty(), today));
                answer.getStyleClass().add("entry-reply");
                text.getChildren().add(answer);
            }
        }
        HBox buttons = new HBox(8);
        item.ifPresent(
                i -> buttons.getChildren().add(button("entry.finding.go", () -> actions.goTo(i))));
        if (note.isWaiting()) {
            buttons.getChildren()
                    .addAll(
                            button("entry.query.answer", () -> actions.answer(note)),
                            button("entry.query.close", () -> actions.close(note, true)));
        } else if (note.kind() == FieldNote.Kind.QUERY) {
            buttons.getChildren()
                    .add(button("entry.query.reopen", () -> actions.close(note, false)));
        }
        if (note.isNote()) {
            buttons.getChildren()
                    .addAll(
                            button("entry.note.edit", () -> actions.edit(note)),
                            button("entry.note.remove", () -> actions.remove(note)));
        }
        text.getChildren().add(buttons);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, icon(note), text);
        row.getStyleClass().add("entry-field-note");
        return row;
    }

    private String name(Form form, Item item) {
        return wording.item(form, item);
    }

    private Node button(String key, Runnable action) {
        return Buttons.small(wording.get(key), null, action);
    }

    private static Label words(FieldNote note) {
        Label words = new Label(note.text());
        words.setWrapText(true);
        return words;
    }

    private Label meta(FieldNote note, Optional<String> item, LocalDate today) {
        List<String> parts = new ArrayList<>();
        parts.add(note.person());
        parts.add(ShortMoment.of(note.at(), today, wording.texts().locale()));
        item.ifPresent(parts::add);
        if (note.kind() == FieldNote.Kind.QUERY) {
            parts.add(wording.get("entry.query.state." + state(note).word()));
        }
        Label meta =
                Labels.muted(
                        Stream.of(parts.toArray(String[]::new))
                                .filter(p -> !p.isEmpty())
                                .collect(Collectors.joining(" · ")));
        meta.setWrapText(true);
        return meta;
    }

    private static FieldNote.State state(FieldNote note) {
        return note.state().orElse(FieldNote.State.OPEN);
    }

    static Node icon(FieldNote note) {
        if (note.kind() == FieldNote.Kind.NOTE) {
            return Icons.of("fth-message-square");
        }
        return switch (state(note)) {
            case OPEN -> Icons.of("fth-help-circle", "warning");
            case ANSWERED -> Icons.of("fth-message-circle", "warning");
            case CLOSED -> Icons.of("fth-check-circle", "success");
        };
    }
}

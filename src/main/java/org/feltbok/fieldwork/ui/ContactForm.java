package org.feltbok.fieldwork.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.CaseData;
import org.feltbok.fieldwork.Contact;
import org.feltbok.fieldwork.ContactKind;
import org.feltbok.fieldwork.ContactOutcome;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.fieldwork.TypedMoment;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Segments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One case: how to reach it, a contact keyed by a digit, what was agreed, all contacts there were.
 */
final class ContactForm extends VBox {
    /** What is done with what was keyed. */
    interface Keyed {
        void outcome(ContactOutcome outcome);

        void edited(Contact now);

        void removed(Contact contact);

        /** Back to the list. */
        void done();
    }

    /** How a field reads what was typed: what was agreed lies ahead, what was done does not. */
    private interface Reading {
        Optional<String> read(String typed, Language language, LocalDate today);
    }

    private final Texts texts;
    private final Keyed keyed;
    private final Ahead ahead;
    private final Supplier<LocalDate> today;
    private final Segments<ContactKind> kinds = new Segments<>();
    private final PaneHeader head = new PaneHeader("");
    private final VBox reach = new VBox(2);
    private final TextField at = new TextField();
    private final TextField next = new TextField();
    private final TextField note = new TextField();
    private final Label fault = Labels.of("", "fb-danger");
    private final VBox history = new VBox(8);
    private Optional<MissingCase> shown = Optional.empty();

    /** The contact that the fields are about: the newest, or one that was chosen below. */
    private Optional<Contact> edited = Optional.empty();

    ContactForm(Texts texts, Supplier<LocalDate> today, Ahead ahead, Keyed keyed) {
        this.texts = texts;
        this.today = today;
        this.keyed = keyed;
        this.ahead = ahead;
        for (ContactKind kind : ContactKind.values()) {
            kinds.add(kind, texts.get(kind.key()));
        }
        kinds.fill();
        kinds.setId("fieldwork-kind");
        kinds.getChildren().forEach(b -> b.setFocusTraversable(false));
        field(at, "fieldwork-at", "fieldwork.at");
        field(next, "fieldwork-next", "fieldwork.mail.next");
        next.setPromptText(texts.get("fieldwork.next.prompt"));
        field(note, "fieldwork-note", "fieldwork.note");
        fault.setId("fieldwork-fault");
        fault.setWrapText(true);
        var key = new VBox(8, Labels.muted(texts.get("fieldwork.how")), kinds, outcomes());
        key.getStyleClass().add("fb-pane-section");
        var about =
                new VBox(
                        8,
                        row("fieldwork.at", at),
                        row("fieldwork.mail.next", next),
                        row("fieldwork.note", note),
                        fault);
        about.getStyleClass().add("fb-pane-section");
        reach.getStyleClass().add("fb-pane-section");
        history.getStyleClass().add("fb-pane-section");
        var scroll = new ScrollPane(new VBox(reach, key, about, history));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        show(Optional.empty(), null);
    }

    private void field(TextField field, String id, String label) {
        field.setId(id);
        field.setAccessibleText(texts.get(label));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        KeyStrokes.take(e);
                        if (commit()) {
                            keyed.done();
                        }
                    } else if (e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        fill();
                        keyed.done();
                    }
                });
        field.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!now) {
                                commit();
                            }
                        });
    }

    private HBox row(String label, TextField field) {
        var name = Labels.of(texts.get(label), "fb-muted-text");
        name.setMinWidth(88);
        name.setLabelFor(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(8, name, field);
        row.getStyleClass().add("fb-row");
        return row;
    }

    private FlowPane outcomes() {
        var buttons = new FlowPane(6, 6);
        for (ContactOutcome outcome : ContactOutcome.values()) {
            var button = new Button(outcome.digit() + "  " + texts.get(outcome.key()));
            button.setId("fieldwork-outcome-" + outcome.word());
            button.getStyleClass().add("fb-small");
            button.setFocusTraversable(false);
            button.setOnAction(e -> keyed.outcome(outcome));
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    /** The way that is keyed next. */
    ContactKind kind() {
        return Optional.ofNullable(kinds.valueProperty().get()).orElse(ContactKind.CALL);
    }

    void kind(ContactKind kind) {
        kinds.valueProperty().set(kind);
    }

    /**
     * @param data with how to reach it; null for nobody
     */
    void show(Optional<MissingCase> now, @org.jspecify.annotations.Nullable CaseData data) {
        boolean other = !now.map(m -> m.of().id()).equals(shown.map(m -> m.of().id()));
        boolean typing = !other && isTyping();
        shown = now;
        head.titleProperty().set(now.map(m -> m.of().name()).orElse(""));
        head.detailProperty()
                .set(now.filter(m -> !m.of().isMasked()).map(m -> m.of().key()).orElse(""));
        reach.getChildren().setAll(data == null ? List.of() : reach(data, now));
        reach.setVisible(!reach.getChildren().isEmpty());
        reach.setManaged(reach.isVisible());
        edited = other ? newest() : edited.flatMap(this::same).or(this::newest);
        if (!typing) {
            fill();
        }
        history();
    }

    /** Those there were with the one shown, and those that are on their way to the file. */
    private List<Contact> contacts() {
        return shown.map(ahead::of).orElse(List.of());
    }

    private Optional<Contact> newest() {
        List<Contact> all = contacts();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private Optional<Contact> same(Contact before) {
        return contacts().stream().filter(c -> c.id().equals(before.id())).findFirst();
    }

    private boolean isTyping() {
        return at.isFocused() || next.isFocused() || note.isFocused();
    }

    /** A contact that was keyed this moment is the one that the fields are about. */
    void onNew(Contact contact) {
        edited = Optional.of(contact);
        fill();
        history();
    }

    private List<Node> reach(CaseData data, Optional<MissingCase> now) {
        List<Node> lines = new ArrayList<>();
        for (Attribute attribute : data.attributes()) {
            if (attribute.type() == AttributeType.CONTACT) {
                now.map(m -> data.text(m.of(), attribute))
                        .filter(t -> !t.isEmpty())
                        .ifPresent(
                                text ->
                                        lines.add(
                                                line(
                                                        attribute.label().in(texts.language()),
                                                        text)));
            }
        }
        return lines;
    }

    private static HBox line(String name, String text) {
        var label = Labels.of(name, "fb-muted-text");
        label.setMinWidth(88);
        var value = Labels.strong(text);
        value.setWrapText(true);
        return new HBox(8, label, value);
    }

    private void fill() {
        fault.setText("");
        boolean any = edited.isPresent();
        for (TextField field : List.of(at, next, note)) {
            field.setDisable(!any);
        }
        at.setText(edited.map(c -> TypedMoment.show(c.at(), texts.language())).orElse(""));
        next.setText(edited.map(c -> TypedMoment.show(c.next(), texts.language())).orElse(""));
        note.setText(edited.map(Contact::note).orElse(""));
    }

    /** Writes what stands in the fields; false where something in them is no day or time. */
    boolean commit() {
        if (edited.isEmpty()) {
            return true;
        }
        Contact before = edited.get();
        Optional<String> when = moment(at, before.at(), TypedMoment::been);
        Optional<String> then =
                next.getText().isBlank()
                        ? Optional.of("")
                        : moment(next, before.next(), TypedMoment::read);
        if (when.isEmpty() || then.isEmpty()) {
            fault.setText(fault(when.isEmpty() ? at : next));
            return false;
        }
        fault.setText("");
        Contact now =
                before.with(
                        before.kind(),
                        before.outcome(),
                        when.get(),
                        then.get(),
                        note.getText().strip());
        if (!now.equals(before)) {
            edited = Optional.of(now);
            keyed.edited(now);
        }
        return true;
    }

    /** What was not typed over stays as it was, to the second. */
    private Optional<String> moment(TextField field, String before, Reading reading) {
        return field.getText().strip().equals(TypedMoment.show(before, texts.language()))
                        && !before.isEmpty()
                ? Optional.of(before)
                : reading.read(field.getText(), texts.language(), today.get());
    }

    private String fault(TextField field) {
        String typed = field.getText().strip();
        boolean isAhead =
                field == at && TypedMoment.read(typed, texts.language(), today.get()).isPresent();
        return texts.get(isAhead ? "fieldwork.fault.ahead" : "fieldwork.fault.typed", typed);
    }

    private void history() {
        history.getChildren().clear();
        List<Contact> all = contacts();
        history.getChildren().add(Labels.muted(texts.get("fieldwork.history", all.size())));
        for (Contact contact : all.reversed()) {
            history.getChildren().add(entry(contact));
        }
    }

    private Node entry(Contact contact) {
        boolean chosen = edited.filter(e -> e.id().equals(contact.id())).isPresent();
        var title =
                new Label(
                        texts.get(contact.kind().key())
                                + " · "
                                + texts.get(contact.outcome().key()));
        title.getStyleClass().add(chosen ? "fb-strong" : "fb-text");
        title.setMinWidth(0);
        var change =
                Icons.button(
                        "fth-edit-2",
                        texts.get("fieldwork.change"),
                        () -> {
                            edited = Optional.of(contact);
                            fill();
                            history();
                            note.requestFocus();
                        });
        var gone =
                Icons.button(
                        "fth-trash-2", texts.get("fieldwork.remove"), () -> keyed.removed(contact));
        change.setFocusTraversable(false);
        gone.setFocusTraversable(false);
        var first = new HBox(4, title, Labels.spacer(), change, gone);
        first.getStyleClass().add("fb-row");
        List<String> parts = new ArrayList<>();
        parts.add(TypedMoment.show(contact.at(), texts.language()));
        if (!contact.who().isEmpty()) {
            parts.add(contact.who());
        }
        if (contact.round() > 0) {
            parts.add(texts.get("fieldwork.curve.reminder", contact.round()));
        }
        if (!contact.next().isEmpty()) {
            parts.add(
                    texts.get(
                            "fieldwork.agreed",
                            TypedMoment.show(contact.next(), texts.language())));
        }
        var box = new VBox(1, first, Labels.muted(String.join(" · ", parts)));
        if (!contact.note().isEmpty()) {
            var said = new Label(contact.note());
            said.setWrapText(true);
            said.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(said);
        }
        return box;
    }

    void focusNext() {
        if (!next.isDisabled()) {
            next.requestFocus();
            next.selectAll();
        }
    }

    void focusNote() {
        if (!note.isDisabled()) {
            note.requestFocus();
            note.end();
        }
    }

    void focusAt() {
        if (!at.isDisabled()) {
            at.requestFocus();
            at.selectAll();
        }
    }

    /** The contact that the fields are about. */
    Optional<Contact> edited() {
        return edited;
    }
}

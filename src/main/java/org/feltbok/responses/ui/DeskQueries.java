package org.feltbok.responses.ui;

import org.feltbok.base.Ids;
import org.feltbok.base.task.Dialogs;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.notes.AddFieldNote;
import org.feltbok.responses.notes.AnswerQuery;
import org.feltbok.responses.notes.CloseQuery;
import org.feltbok.responses.notes.EditFieldNote;
import org.feltbok.responses.notes.FieldAt;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.responses.notes.RemoveFieldNote;

import java.util.List;
import java.util.Optional;

/** Notes and queries at the fields of the response that is open, by key and by button. */
final class DeskQueries implements QueryActions {
    private final EntryModel model;
    private final EntryPort port;
    private final Dialogs dialogs;
    private final FormCentre centre;

    /**
     * @param centre where the fields are
     */
    DeskQueries(EntryModel model, EntryPort port, Dialogs dialogs, FormCentre centre) {
        this.model = model;
        this.port = port;
        this.dialogs = dialogs;
        this.centre = centre;
    }

    /** Writes a note at the current field. */
    void note() {
        write(FieldNote.Kind.NOTE, "entry.field_note.text");
    }

    /** The next step of the query at the current field: it is asked, answered, or closed. */
    void query(Optional<FieldNote> waiting) {
        if (waiting.isEmpty()) {
            write(FieldNote.Kind.QUERY, "entry.query.text");
        } else if (waiting.get().isOpen()) {
            answer(waiting.get());
        } else {
            close(waiting.get(), true);
        }
    }

    private void write(FieldNote.Kind kind, String asked) {
        if (model.open().isEmpty() || model.current() < 0) {
            return;
        }
        Item item = model.item();
        ask(asked)
                .ifPresent(
                        text ->
                                model.write(
                                        r ->
                                                new AddFieldNote(
                                                        Ids.next(),
                                                        at(r, Optional.of(item)),
                                                        kind,
                                                        text,
                                                        port.who(),
                                                        port.now())));
        centre.focusForm();
    }

    private Optional<String> ask(String key) {
        return dialogs.askText(key, "").map(String::strip).filter(t -> !t.isEmpty());
    }

    @Override
    public void goTo(Item item) {
        centre.goTo(item);
    }

    @Override
    public void mark(List<FieldNote> notes) {
        centre.showNotes(notes);
    }

    @Override
    public void edit(FieldNote note) {
        model.open()
                .ifPresent(
                        open ->
                                dialogs.askText("entry.note.edit_text", note.text())
                                        .map(String::strip)
                                        .filter(t -> !t.isEmpty() && !t.equals(note.text()))
                                        .ifPresent(
                                                text ->
                                                        port.submit(
                                                                new EditFieldNote(
                                                                        at(open, item(note)),
                                                                        note.id(),
                                                                        text))));
        centre.focusForm();
    }

    @Override
    public void remove(FieldNote note) {
        model.open()
                .ifPresent(
                        open ->
                                port.submit(
                                        new RemoveFieldNote(
                                                at(open, item(note)), note.id(), note.text())));
        centre.focusForm();
    }

    @Override
    public void answer(FieldNote query) {
        model.open()
                .ifPresent(
                        open ->
                                ask("entry.query.answer_text")
                                        .ifPresent(
                                                text ->
                                                        port.submit(
                                                                new AnswerQuery(
                                                                        Ids.next(),
                                                                        at(open, item(query)),
                                                                        query.id(),
                                                                        text,
                                                                        port.who(),
                                                                        port.now()))));
        centre.focusForm();
    }

    @Override
    public void close(FieldNote query, boolean closed) {
        model.open()
                .ifPresent(
                        open ->
                                port.submit(
                                        new CloseQuery(at(open, item(query)), query.id(), closed)));
        centre.focusForm();
    }

    private Optional<Item> item(FieldNote query) {
        List<Item> all = model.form().items();
        return all.stream().filter(i -> i.id().equals(query.itemId())).findFirst();
    }

    private FieldAt at(OpenForm open, Optional<Item> item) {
        return new FieldAt(
                open.responseId(),
                open.title(),
                item.map(Item::id).orElse(""),
                item.map(Item::name).orElse(""));
    }
}

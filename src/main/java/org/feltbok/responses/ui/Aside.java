package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.checks.ResponseChecks;
import org.feltbok.coding.kit.CaseMemos;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.Family;
import org.feltbok.responses.FieldHistory;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.responses.notes.FieldNote;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Beside the form: what does not fit together, the note, and what happened to the field. */
final class Aside extends VBox {
    private final ChecksSection findings;
    private final NoteSection note;
    private final QueriesSection queries;
    private final AboutSection about;
    private final FamilySection family;
    private final HistorySection history;
    private final CaseMemos memos;
    private final ScrollPane scroll;
    private final VBox sections;

    Aside(
            Wording wording,
            Consumer<Item> goTo,
            BiConsumer<String, Object> writeNote,
            Runnable away,
            QueryActions asking,
            BiConsumer<EditResponse.Field, String> writeAbout,
            FamilyActions belonging,
            Consumer<String> toVersion,
            CaseMemos memos) {
        findings = new ChecksSection(wording, goTo);
        note = new NoteSection(wording, writeNote, away);
        queries = new QueriesSection(wording, asking);
        about = new AboutSection(wording, writeAbout, away, toVersion);
        family = new FamilySection(wording, belonging);
        history = new HistorySection(wording, ZoneId.systemDefault());
        this.memos = memos;
        sections = new VBox(family, findings, queries, note, memos, about, history);
        scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    void showChecks(EntryModel model, ResponseChecks.Result result) {
        findings.show(model, result);
    }

    void nextFinding(EntryModel model, int step) {
        findings.next(model, step, queries.waiting(model.form()));
    }

    void showQueries(Form form, List<FieldNote> notes, LocalDate today) {
        queries.show(form, notes, today);
    }

    /** What belongs to the response that is open, or it to. */
    void showFamily(Family now) {
        family.show(now);
    }

    Family family() {
        return family.family();
    }

    /** The query at a field that somebody still has to look at. */
    Optional<FieldNote> waiting(Item item) {
        return queries.waiting(item);
    }

    void showNote(String text, boolean open) {
        note.show(text, open);
    }

    /** Keeps what is being written in the note. */
    void flushNote() {
        note.commit();
        about.commit();
    }

    /** What stands on the form beside its answers; empty while nothing has been keyed. */
    void showAbout(Optional<Response> response, Optional<OpenForm> open, LocalDate today) {
        about.show(response, open, today);
        memos.show(open.flatMap(OpenForm::caseId));
    }

    /** The form was opened for changes, or locked. */
    void lockAbout(Optional<OpenForm> open) {
        about.lock(open);
    }

    /** Nothing is followed any more. */
    void close() {
        memos.close();
    }

    void writeAbout() {
        reveal(about);
        about.write();
    }

    void writeNote() {
        reveal(note);
        note.write();
    }

    void showHistory(String name, Item item, List<FieldHistory> found, LocalDate today) {
        history.show(name, item, found, today);
    }

    void clearHistory() {
        history.clear();
    }

    /**
     * @param asked the history was asked for: it is scrolled to and marked
     */
    void pointAtHistory(boolean asked) {
        history.mark(asked);
        if (asked) {
            reveal(history);
        }
    }

    private void reveal(Node section) {
        applyCss();
        layout();
        double room = sections.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.min(1, section.getBoundsInParent().getMinY() / room));
    }
}

package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.feltbok.responses.notes.FieldNoteStore;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody has asked about a field, and nobody has closed it. */
final class OpenQueries implements StudyCheck {
    @Override
    public String key() {
        return "query";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String toldText(Optional<Item> about) {
        return about.isEmpty() ? "checks.told.query_whole" : StudyCheck.super.toldText(about);
    }

    /** A respondent may be called otherwise, or be counted no more. */
    @Override
    public Set<String> tables() {
        return Set.of("field_note", "response", "study_case", "setting");
    }

    @Override
    public List<Found> find(Handle handle, List<Form> forms) {
        List<FieldNoteStore.Waiting> waiting = FieldNoteStore.waiting(handle);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<String, Item> items = new HashMap<>();
        forms.forEach(f -> f.items().forEach(i -> items.put(i.id(), i)));
        return waiting.stream()
                .map(
                        w ->
                                new Found(
                                        new Finding(
                                                this,
                                                Finding.RESPONSE,
                                                w.query().responseId(),
                                                Optional.ofNullable(items.get(w.query().itemId())),
                                                List.of(),
                                                w.query().text()),
                                        new Place(w.key(), w.title(), w.form(), w.pass())))
                .toList();
    }
}

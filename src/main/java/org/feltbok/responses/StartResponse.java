package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.store.Copies;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Begins an empty response; its key is the next free number.
 *
 * @param questionnaire its title, for people
 * @param id identity of the response, made by the caller
 * @param title what people call the respondent
 * @param who keys it; asked when it begins, since a name may be given between key and file
 * @param at ISO date and time
 * @param firstId of the entry that it is the second of, where no case tells; empty otherwise
 */
public record StartResponse(
        String questionnaireId,
        String questionnaire,
        String id,
        Optional<String> caseId,
        String title,
        String mode,
        int pass,
        Supplier<String> who,
        String at,
        String firstId)
        implements Operation {
    public StartResponse(
            String questionnaireId,
            String questionnaire,
            String id,
            Optional<String> caseId,
            String title,
            String mode,
            int pass,
            Supplier<String> who,
            String at) {
        this(questionnaireId, questionnaire, id, caseId, title, mode, pass, who, at, "");
    }

    /** The second entry of a form that is known by its first one. */
    public StartResponse of(String first) {
        return new StartResponse(
                questionnaireId, questionnaire, id, caseId, title, mode, pass, who, at, first);
    }

    public StartResponse(
            Form form,
            String id,
            Optional<String> caseId,
            String title,
            String mode,
            int pass,
            Supplier<String> who,
            String at) {
        this(
                form.id(),
                form.questionnaire().title().text(),
                id,
                caseId,
                title,
                mode,
                pass,
                who,
                at);
    }

    /** Keyed by somebody whose name is known already. */
    public StartResponse(
            Form form,
            String id,
            Optional<String> caseId,
            String title,
            String mode,
            int pass,
            String who,
            String at) {
        this(form, id, caseId, title, mode, pass, () -> who, at);
    }

    @Override
    public String name() {
        return "responses.start";
    }

    @Override
    public String toldAs(Handle handle) {
        return ResponseStore.toldOf(handle, id, name());
    }

    @Override
    public List<String> args() {
        return List.of(title, questionnaire);
    }

    @Override
    public void validate(Handle handle) {
        if (caseId.isEmpty() && FamilyStore.isRoster(handle, questionnaireId)) {
            throw new FaultException("responses.member_alone", questionnaire);
        }
        if (caseId.isPresent() && exists(handle, "case_id", caseId.get())) {
            throw new FaultException("responses.case_has_response", title);
        }
        Optional<FirstEntryStore.FirstEntry> first = first(handle);
        if (first.isEmpty() && !firstId.isEmpty()) {
            throw new FaultException("responses.first_gone", title);
        }
        if (first.filter(f -> !f.second().isEmpty()).isPresent()) {
            throw new FaultException("responses.second_there", title);
        }
        if (pass > 1 && !who.get().isBlank() && isSamePerson(handle, first)) {
            throw new FaultException("responses.same_person", title, who.get().strip());
        }
    }

    /** What it is the second entry of, where that is about no case. */
    private Optional<FirstEntryStore.FirstEntry> first(Handle handle) {
        return firstId.isEmpty()
                ? Optional.empty()
                : FirstEntryStore.one(handle, questionnaireId, firstId);
    }

    private boolean isSamePerson(Handle handle, Optional<FirstEntryStore.FirstEntry> first) {
        return who.get()
                .strip()
                .equals(
                        first.map(FirstEntryStore.FirstEntry::by)
                                .orElseGet(
                                        () ->
                                                ResponseStore.firstBy(
                                                        handle,
                                                        questionnaireId,
                                                        caseId.orElse(""))));
    }

    @Override
    public void apply(UnitOfWork work) {
        int position =
                work.handle()
                        .createQuery(
                                // by the index of places, which is of those that are filled
                                "SELECT coalesce(max(position), 0) + 1 FROM response"
                                        + " WHERE questionnaire_id = :q AND position > -1")
                        .bind("q", questionnaireId)
                        .mapTo(Integer.class)
                        .one();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("questionnaire_id", questionnaireId);
        Optional<FirstEntryStore.FirstEntry> first = first(work.handle());
        row.put(
                "key",
                first.map(FirstEntryStore.FirstEntry::key)
                        .orElseGet(() -> freeKey(work.handle(), position)));
        first.map(FirstEntryStore.FirstEntry::number)
                .filter(n -> !n.isEmpty())
                .ifPresent(n -> row.put("number", n));
        row.put("case_id", caseId.orElse(null));
        row.put("status", Response.Status.PARTIAL.word());
        row.put("mode", mode.isEmpty() ? null : mode);
        row.put("pass", pass);
        row.put("entered_by", who.get());
        row.put("entered_at", at);
        row.put("version", version(work.handle()));
        row.put("position", position);
        work.insert("response", id, row);
        work.insert(answersTable(work.handle()), id, Map.of());
    }

    /** Of the questionnaire as it is now. */
    private @Nullable String version(Handle handle) {
        return handle.createQuery("SELECT version FROM questionnaire WHERE id = :q")
                .bind("q", questionnaireId)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private String answersTable(Handle handle) {
        return handle.createQuery("SELECT answers_table FROM questionnaire WHERE id = :q")
                .bind("q", questionnaireId)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new FaultException("responses.no_form", questionnaire));
    }

    /** A second entry has the key of the first; otherwise the next number. */
    private String freeKey(Handle handle, int first) {
        Optional<String> before =
                handle.createQuery(
                                "SELECT key FROM response WHERE questionnaire_id = :q"
                                        + " AND case_id = :c AND pass = 1 AND :pass > 1")
                        .bind("q", questionnaireId)
                        .bind("c", caseId.orElse(""))
                        .bind("pass", pass)
                        .mapTo(String.class)
                        .findFirst();
        if (before.isPresent() && !exists(handle, "key", before.get())) {
            return before.get();
        }
        String mark = Copies.mark(handle);
        int number = first;
        while (isKey(handle, key(number, mark))) {
            number++;
        }
        return key(number, mark);
    }

    /** With the mark of a copy, so that no two copies give the same key. */
    private static String key(int number, String mark) {
        return String.format(Locale.ROOT, "r%03d%s", number, mark);
    }

    /** In whichever entry: what has one key is one form keyed twice. */
    private boolean isKey(Handle handle, String key) {
        return handle.createQuery(
                                "SELECT count(*) FROM response WHERE questionnaire_id = :q AND key = :k")
                        .bind("q", questionnaireId)
                        .bind("k", key)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private boolean exists(Handle handle, String column, String value) {
        return handle.createQuery(
                                "SELECT count(*) FROM response WHERE questionnaire_id = :q AND pass = :pass AND "
                                        + column
                                        + " = :value")
                        .bind("q", questionnaireId)
                        .bind("pass", pass)
                        .bind("value", value)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}

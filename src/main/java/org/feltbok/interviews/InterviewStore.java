package org.feltbok.interviews;

import org.feltbok.store.Kinds;
import org.feltbok.store.LocalTexts;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the guide, the interviews and their passages; made for one reading, never kept. */
public final class InterviewStore {
    private final Handle handle;

    public InterviewStore(Handle handle) {
        this.handle = handle;
    }

    public Guide guide() {
        return new Guide(
                handle.createQuery("SELECT * FROM topic ORDER BY position, id")
                        .map(
                                (r, c) ->
                                        new Topic(
                                                r.getString("id"),
                                                r.getString("key"),
                                                r.getString("parent_id"),
                                                LocalTexts.of(
                                                        r.getString("label"),
                                                        r.getString("label_i18n")),
                                                LocalTexts.of(
                                                        r.getString("hint"),
                                                        r.getString("hint_i18n")),
                                                r.getInt("position")))
                        .list());
    }

    /** All interviews in their order. */
    public List<Interview> interviews() {
        return handle.createQuery("SELECT * FROM interview ORDER BY position, id")
                .map((r, c) -> interview(r))
                .list();
    }

    public Optional<Interview> interview(String id) {
        return handle.createQuery("SELECT * FROM interview WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> interview(r))
                .findOne();
    }

    private static Interview interview(ResultSet r) throws SQLException {
        String date = r.getString("date");
        int minutes = r.getInt("minutes");
        Integer known = r.wasNull() ? null : Integer.valueOf(minutes);
        return new Interview(
                r.getString("id"),
                r.getString("key"),
                r.getString("case_id"),
                LocalTexts.of(r.getString("role"), r.getString("role_i18n")),
                r.getString("informant"),
                r.getString("interviewer"),
                date == null ? null : LocalDate.parse(date),
                known,
                Kinds.read(
                        InterviewStatus.values(),
                        InterviewStatus::word,
                        "interview.status",
                        r.getString("status")),
                r.getString("origin_id"),
                r.getInt("position"));
    }

    /** The cases that have interviews, in the order of the study; all cases if {@code all}. */
    public List<InterviewCase> cases(boolean all) {
        String where = all ? "WHERE in_frame = 1" : "WHERE id IN (SELECT case_id FROM interview)";
        return handle.createQuery(
                        "SELECT id, key, name, "
                                + HideNames.interviewedAs("c")
                                + " AS told FROM study_case c "
                                + where
                                + " ORDER BY position, id")
                .map(
                        (r, c) ->
                                new InterviewCase(
                                        r.getString("id"),
                                        r.getString("key"),
                                        r.getString("name"),
                                        r.getString("told")))
                .list();
    }

    /** The passages of an interview in their order. */
    public List<Passage> passages(String interviewId) {
        return handle.createQuery(
                        "SELECT * FROM passage WHERE interview_id = :i ORDER BY position, id")
                .bind("i", interviewId)
                .map((r, c) -> passage(r))
                .list();
    }

    /** All passages by interview, each list in its order. */
    public Map<String, List<Passage>> allPassages() {
        Map<String, List<Passage>> byInterview = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM passage ORDER BY interview_id, position, id")
                .map((r, c) -> passage(r))
                .forEach(
                        p ->
                                byInterview
                                        .computeIfAbsent(
                                                p.interviewId(), k -> new java.util.ArrayList<>())
                                        .add(p));
        return byInterview;
    }

    public Optional<Passage> passage(String id) {
        return handle.createQuery("SELECT * FROM passage WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> passage(r))
                .findOne();
    }

    /** Empty for a passage that stands by itself, or says other words than its stretch. */
    public Optional<Stretch> stretch(Passage passage) {
        int length = passage.text().codePointCount(0, passage.text().length());
        return handle.createQuery(
                        "SELECT document_id, start_at, end_at FROM passage"
                                + " WHERE id = :id AND document_id IS NOT NULL AND start_at IS NOT NULL")
                .bind("id", passage.id())
                .map((r, c) -> new Stretch(r.getString(1), r.getInt(2), r.getInt(3)))
                .findOne()
                .filter(s -> s.end() - s.start() == length);
    }

    private static Passage passage(ResultSet r) throws SQLException {
        String speaker = r.getString("speaker");
        return new Passage(
                r.getString("id"),
                r.getString("interview_id"),
                r.getString("topic_id"),
                speaker == null
                        ? null
                        : Kinds.read(Speaker.values(), Speaker::mark, "passage.speaker", speaker),
                r.getString("text"),
                r.getInt("position"));
    }

    /** Keys of cases and origins by their ids, for plain files. */
    Map<String, String> caseAndOriginKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        handle.createQuery("SELECT id, key FROM study_case UNION ALL SELECT id, key FROM origin")
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(e -> keys.put(e.getKey(), e.getValue()));
        return keys;
    }

    /** What an interview is called in the history: case and role. */
    public String name(@Nullable String interviewId) {
        return handle.createQuery(
                        "SELECT coalesce("
                                + HideNames.interviewedAs("c")
                                + ", c.name) || ', ' || i.role FROM interview i"
                                + " JOIN study_case c ON c.id = i.case_id WHERE i.id = :id")
                .bind("id", interviewId)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }
}

package org.feltbok.coding.exchange;

import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Memo;
import org.feltbok.coding.MemoStore;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.WithCoder;
import org.feltbok.coding.WriteMemo;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rows of a study that a project is held against, read once, and those that are put in. */
final class ProjectRowsStore {
    private static final int STEP = 1000;

    private final UnitOfWork work;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String[]> answers = new HashMap<>();
    private final Map<String, List<String[]>> passages = new HashMap<>();
    private final Set<List<@Nullable Object>> given = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<List<String>, String[]> memos = new HashMap<>();
    private final Set<List<String>> noted = new HashSet<>();
    private int lastInterview;

    ProjectRowsStore(UnitOfWork work) {
        this.work = work;
        // texts and interviews by the identity that files know them by
        each(
                "SELECT a.id, a.text, b.codebook_id FROM answer_text a JOIN codebook_item b ON b.item_id = a.item_id"
                        + " JOIN response r ON r.id = a.response_id WHERE r.pass = 1 AND a.aside = 0",
                r -> {
                    ids.put(BookOut.guid(r[0]), r[0]);
                    answers.put(r[0], r);
                });
        each(
                "SELECT i.id, p.id, p.text, i.key FROM interview i LEFT JOIN passage p ON p.interview_id = i.id"
                        + " ORDER BY p.position, p.id",
                r -> {
                    ids.put(BookOut.guid(r[0]), r[0]);
                    keys.add(r[3]);
                    List<String[]> own = passages.computeIfAbsent(r[0], k -> new ArrayList<>());
                    if (r[1] != null) {
                        own.add(r);
                    }
                });
        each(
                "SELECT id, code_id, person_id, coalesce(answer_text_id, passage_id), start_at, end_at FROM own_coding",
                r -> {
                    taken.add(r[0]);
                    given.add(Arrays.asList(r[1], r[2], r[3], r[4], r[5]));
                });
        each(
                "SELECT id, codebook_id, person_id, coalesce(answer_text_id, passage_id), memo FROM coding_done",
                r -> memos.put(List.of(r[1], r[2], r[3]), r));
        each(
                "SELECT id, target_id, coalesce(person_id, ''), text FROM memo",
                r -> {
                    noted.add(List.of(r[1], r[2], QdpxTexts.plain(r[3])));
                    noted.add(List.of(r[1], "", QdpxTexts.plain(r[3])));
                });
        each(
                "SELECT coalesce(max(position), 0) FROM interview",
                r -> lastInterview = Integer.parseInt(r[0]));
    }

    private void each(String sql, java.util.function.Consumer<String[]> take) {
        work.handle()
                .createQuery(sql)
                .map(
                        (r, c) -> {
                            String[] row = new String[r.getMetaData().getColumnCount()];
                            for (int i = 0; i < row.length; i++) {
                                row[i] = r.getString(i + 1);
                            }
                            return row;
                        })
                .forEach(take);
    }

    /** Where a text stands already; null = nowhere. */
    @Nullable ProjectTarget known(Project.Source source, String ofInterviews) {
        String id = ids.get(source.guid());
        if (id == null) {
            return null;
        }
        String[] answer = answers.get(id);
        if (answer != null) {
            return target(
                    answer[2],
                    List.of(new ProjectTarget.Piece(TextRef.answer(id), 0, answer[1])),
                    source.text());
        }
        List<ProjectTarget.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (String[] p : passages.getOrDefault(id, List.of())) {
            var piece = new ProjectTarget.Piece(TextRef.passage(p[1]), at, p[2]);
            pieces.add(piece);
            at += piece.length() + ProjectStore.BETWEEN.length();
        }
        return target(ofInterviews, pieces, source.text());
    }

    private static ProjectTarget target(
            String codebook, List<ProjectTarget.Piece> pieces, String text) {
        ProjectTarget found = ProjectTarget.of(codebook, pieces, text);
        return found.same()
                ? found
                : new ProjectTarget(
                        codebook,
                        pieces.stream().map(ProjectTarget.Piece::unplaced).toList(),
                        false);
    }

    /** Puts a text in as the notes of an interview, a passage for each paragraph. */
    ProjectTarget made(
            Project.Source source, String caseId, String role, String book, boolean ours) {
        String id = free(source.guid());
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        String key = Keys.of(role, "interview", keys::contains);
        keys.add(key);
        row.put("key", key);
        row.put("case_id", caseId);
        row.put("role", role);
        row.put("status", InterviewStatus.DONE.word());
        row.put("position", ++lastInterview);
        work.insert("interview", id, row);
        ids.put(source.guid(), id);
        List<ProjectTarget.Piece> pieces = new ArrayList<>();
        List<String[]> own = new ArrayList<>();
        int at = 0;
        String between = ours ? ProjectStore.BETWEEN : "\n";
        for (String part : source.text().split(between, -1)) {
            String words = part.strip();
            if (!words.isEmpty()) {
                int lead = part.indexOf(words);
                String passage = Ids.derived(id, "passage", String.valueOf(own.size()));
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("interview_id", id);
                line.put("text", words);
                line.put("position", (own.size() + 1) * STEP);
                work.insert("passage", passage, line);
                int start = at + part.codePointCount(0, lead);
                pieces.add(new ProjectTarget.Piece(TextRef.passage(passage), start, words));
                own.add(new String[] {id, passage, words});
            }
            at += CodePoints.length(part) + between.length();
        }
        passages.put(id, own);
        return new ProjectTarget(book, pieces, true);
    }

    private String free(String guid) {
        return guid.isEmpty() || ids.containsKey(guid) || !taken.add(guid) ? Ids.next() : guid;
    }

    /**
     * @return id of the coding that stands there now if it was put in; null = it stood there
     */
    @Nullable String give(
            Project.Given g, String code, String person, ProjectTarget.Place place, String from) {
        String start = place.span() == null ? null : String.valueOf(place.span().start());
        String end = place.span() == null ? null : String.valueOf(place.span().end());
        if (!given.add(Arrays.asList(code, person, place.ref().id(), start, end))) {
            return null;
        }
        String id = g.guid().isEmpty() || !taken.add(g.guid()) ? Ids.next() : g.guid();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code_id", code);
        row.put("person_id", person);
        row.put(place.ref().column(), place.ref().id());
        row.put("start_at", place.span() == null ? null : place.span().start());
        row.put("end_at", place.span() == null ? null : place.span().end());
        row.put("created_at", when(g.at()));
        row.put("made", "import");
        row.put("made_from", from);
        work.insert("coding", id, row);
        return id;
    }

    private static @Nullable String when(@Nullable String at) {
        try {
            return at == null ? null : java.time.OffsetDateTime.parse(at).toInstant().toString();
        } catch (java.time.DateTimeException e) {
            try {
                return java.time.LocalDateTime.parse(String.valueOf(at))
                        .toInstant(java.time.ZoneOffset.UTC)
                        .toString();
            } catch (java.time.DateTimeException neither) {
                return null;
            }
        }
    }

    /** What somebody noted on a text; what they noted there before stays above it. */
    boolean memo(String book, String person, TextRef text, String words) {
        List<String> key = List.of(book, person, text.id());
        String[] row = memos.get(key);
        if (row == null) {
            Map<String, @Nullable Object> fresh = new LinkedHashMap<>();
            fresh.put("codebook_id", book);
            fresh.put("person_id", person);
            fresh.put(text.column(), text.id());
            fresh.put("done", 0);
            fresh.put("memo", words);
            String id = Ids.next();
            work.insert("coding_done", id, fresh);
            memos.put(key, new String[] {id, book, person, text.id(), words});
            return true;
        }
        String before = row[4] == null ? "" : row[4];
        if (QdpxTexts.plain(before).contains(words)) {
            return false;
        }
        row[4] = before.isBlank() ? words : before + "\n" + words;
        work.update("coding_done", row[0], "memo", row[4]);
        return true;
    }

    /** The identity of the interview that a text is; null = it is an answer. */
    @Nullable String interviewOf(Project.Source source) {
        String id = ids.get(source.guid());
        return id != null && passages.containsKey(id) ? id : null;
    }

    /** What nobody is said to have noted stands there already where anybody noted it. */
    private boolean isKnown(String id, Project.Note note, String person) {
        String by = note.user() == null ? "" : person;
        return note.text().isBlank() || !noted.add(List.of(id, by, note.text()));
    }

    /** What somebody noted on a coding. */
    boolean noteOn(String coding, Project.Note note, String person) {
        if (isKnown(coding, note, person)) {
            return false;
        }
        memo("coding", coding, note.name(), note.text(), person, when(note.at()));
        return true;
    }

    /** What somebody thinks of a thing; what they thought of it before stays above it. */
    boolean noteOn(Memo.About about, String id, Project.Note note, String person) {
        String before =
                new MemoStore(work.handle()).of(about, id, person).map(Memo::text).orElse("");
        if (isKnown(id, note, person) || QdpxTexts.plain(before).contains(note.text())) {
            return false;
        }
        String at = Objects.requireNonNullElse(when(note.at()), "");
        String words = before.isEmpty() ? note.text() : before + "\n" + note.text();
        new WriteMemo(about, id, person, words, at).apply(work);
        return true;
    }

    /** What a file says of a case. */
    void noteOnCase(String id, String words, String person) {
        if (!words.isBlank()) {
            memo("case", id, "", QdpxTexts.plain(words), person, null);
        }
    }

    private void memo(
            String kind, String id, String title, String text, String person, @Nullable String at) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("target_kind", kind);
        row.put("target_id", id);
        row.put("title", title.isEmpty() ? null : title);
        row.put("text", text);
        row.put("person_id", person);
        row.put("at", at);
        work.insert("memo", Ids.next(), row);
    }

    /** The person of a name, who is put among the people if nobody is called so. */
    static String person(UnitOfWork work, String name) {
        Coder found = new CodebookStore(work.handle()).personOrNew(name);
        WithCoder.put(work, found);
        return found.id();
    }
}

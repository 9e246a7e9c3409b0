package org.feltbok.coding.exchange;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseStore;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.study.HideNames;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads what a project of REFI-QDA can hold of a study: few queries for any number of codings. */
final class ProjectStore {
    /** Between the passages of an interview: none of them holds an empty line. */
    static final String BETWEEN = "\n\n";

    private static final String OWN =
            " FROM own_coding WHERE code_id IN (SELECT id FROM code WHERE merged_into IS NULL) AND ";

    private final Handle handle;
    private final boolean names;
    private final String told;
    private final Map<String, String> called = new HashMap<>();
    private final Map<String, Project.User> users = new LinkedHashMap<>();
    private final ProjectNotesStore notes;
    private final Map<String, List<String>> sourcesOf = new HashMap<>();
    private final Map<String, List<Row>> codings = new HashMap<>();
    private int named;
    private int gone;

    /**
     * @param names whether cases are called by their names where they have pseudonyms
     */
    ProjectStore(Handle handle, boolean names) {
        this.handle = handle;
        this.names = names;
        told = told(handle);
        handle.createQuery("SELECT c.id, " + told + " FROM study_case c")
                .map((r, c) -> called.put(r.getString(1), r.getString(2)))
                .list();
        notes = new ProjectNotesStore(handle);
    }

    /** How many texts and memos hold names that are hidden in this study. */
    int named() {
        return named;
    }

    /** How many codings have lost their words: on the whole text they never were. */
    int gone() {
        return gone;
    }

    /** How many memos are on what does not go out. */
    int notesLeft() {
        return notes.left();
    }

    private record Row(
            String id, String code, String person, int start, int end, @Nullable String at) {
        boolean whole() {
            return end == 0;
        }
    }

    Project read() {
        people();
        codings();
        List<BookFile.Entry> codes = codes();
        List<Project.Source> sources = new ArrayList<>(answers());
        sources.addAll(interviews());
        UnaryOperator<String> told = HideNames.telling(handle);
        CaseData data = CaseStore.data(handle);
        List<Attribute> attributes =
                data.attributes().stream()
                        .filter(a -> a.type() != AttributeType.CONTACT && !a.isRetired())
                        .toList();
        List<Project.CaseOf> cases =
                data.cases().stream()
                        .filter(
                                c ->
                                        c.inFrame()
                                                || sourcesOf.containsKey(c.id())
                                                || notes.isOn(c.id()))
                        .map(c -> caseOf(data, c, attributes))
                        .toList();
        named =
                (int)
                        Stream.concat(
                                        sources.stream().map(Project.Source::text),
                                        notes.all().stream().map(Project.Note::text))
                                .filter(t -> !told.apply(t).equals(t))
                                .count();
        return new Project(
                StudyStore.study(handle).title().text(),
                true,
                used(sources),
                codes,
                attributes.stream()
                        .map(
                                a ->
                                        new Project.Variable(
                                                BookOut.guid(a.id()),
                                                a.label().text(),
                                                a.type() == AttributeType.NUMBER))
                        .toList(),
                cases,
                sources,
                notes.all(),
                List.of());
    }

    private List<Project.User> used(List<Project.Source> sources) {
        Set<String> used = new HashSet<>();
        for (Project.Source s : sources) {
            s.codings().forEach(g -> used.add(String.valueOf(g.user())));
            s.selections()
                    .forEach(x -> x.codings().forEach(g -> used.add(String.valueOf(g.user()))));
        }
        notes.all().forEach(n -> used.add(String.valueOf(n.user())));
        return users.values().stream().filter(u -> used.contains(u.guid())).toList();
    }

    private void people() {
        new CodebookStore(handle)
                .people()
                .forEach(p -> users.put(p.id(), new Project.User(BookOut.guid(p.id()), p.name())));
    }

    private String user(String person) {
        return BookOut.guid(person);
    }

    /** Each codebook is a folder; other programs have one codebook only. */
    private List<BookFile.Entry> codes() {
        CodebookStore store = new CodebookStore(handle);
        List<BookFile.Entry> all = new ArrayList<>();
        for (Codebook book : store.codebooks()) {
            int at = all.size();
            LocalText none = LocalText.of("");
            List<BookFile.Entry> own =
                    BookOut.entries(
                            store.codes(book.id()),
                            new org.feltbok.coding.CodeMemoStore(handle).examples(book.id()));
            all.add(
                    new BookFile.Entry(
                            -1,
                            BookOut.guid(book.id()),
                            null,
                            book.label(),
                            none,
                            none,
                            "",
                            null,
                            true,
                            null,
                            List.of()));
            store.codes(book.id()).all().forEach(c -> notes.onCode(c.id()));
            for (BookFile.Entry e : own) {
                all.add(
                        new BookFile.Entry(
                                e.parent() < 0 ? at : at + 1 + e.parent(),
                                e.guid(),
                                e.key(),
                                e.label(),
                                e.definition(),
                                e.exclude(),
                                e.note(),
                                null,
                                e.folder(),
                                e.colour(),
                                e.examples()));
            }
        }
        return all;
    }

    private void codings() {
        handle.createQuery("SELECT *" + OWN + "lost_quote IS NULL ORDER BY start_at, id")
                .map((r, c) -> row(r))
                .forEach(
                        e ->
                                codings.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                        .add(e.getValue()));
        gone =
                handle.createQuery("SELECT count(*)" + OWN + "lost_quote IS NOT NULL")
                        .mapTo(Integer.class)
                        .one();
    }

    private static Map.Entry<String, Row> row(ResultSet r) throws SQLException {
        String answer = r.getString("answer_text_id");
        return Map.entry(
                answer == null ? r.getString("passage_id") : answer,
                new Row(
                        r.getString("id"),
                        r.getString("code_id"),
                        r.getString("person_id"),
                        r.getInt("start_at"),
                        r.getInt("end_at"),
                        r.getString("created_at")));
    }

    private List<Project.Source> answers() {
        List<Project.Source> found = new ArrayList<>();
        handle.createQuery(
                        "SELECT a.id, a.text, r.case_id, "
                                + told
                                + " AS told, c.name, r.key,"
                                + " coalesce(nullif('Q' || q.number, 'Q'), i.name) AS question FROM answer_text a"
                                + " JOIN response r ON r.id = a.response_id JOIN item i ON i.id = a.item_id"
                                + " JOIN question q ON q.id = i.question_id JOIN codebook_item b ON b.item_id = i.id"
                                + " LEFT JOIN study_case c ON c.id = r.case_id"
                                + " WHERE r.pass = 1 AND a.aside = 0 AND trim(a.text) <> ''"
                                + " ORDER BY i.position, i.id, r.position, a.id")
                .map(
                        (r, c) -> {
                            String of = r.getString(names ? "name" : "told");
                            String question = r.getString("question");
                            String who = of == null ? r.getString("key") : of;
                            return source(
                                    r.getString("id"),
                                    who + " · " + question,
                                    question,
                                    r.getString("text"),
                                    r.getString("case_id"));
                        })
                .forEach(found::add);
        return found;
    }

    private Project.Source source(
            String id, String name, String group, String text, @Nullable String caseId) {
        String guid = BookOut.guid(id);
        if (caseId != null) {
            sourcesOf.computeIfAbsent(caseId, k -> new ArrayList<>()).add(guid);
        }
        int[] places = QdpxTexts.places(text, QdpxTexts.Way.CODE_POINTS);
        List<Project.Selection> selections = new ArrayList<>();
        List<Project.Given> whole = new ArrayList<>();
        for (Row row : codings.getOrDefault(id, List.of())) {
            if (row.whole()) {
                whole.add(given(row));
            } else if (row.start() < row.end() && row.end() < places.length) {
                selections.add(selection(row, places[row.start()], places[row.end()]));
            }
        }
        return new Project.Source(
                guid, name, group, QdpxTexts.plain(text), selections, whole, notes.on(id));
    }

    private Project.Selection selection(Row row, int start, int end) {
        return new Project.Selection(
                Ids.derived("feltbok", "selection", row.id()),
                start,
                end,
                List.of(given(row)),
                List.of());
    }

    private Project.Given given(Row row) {
        return new Project.Given(
                BookOut.guid(row.id()),
                BookOut.guid(row.code()),
                user(row.person()),
                ProjectNotesStore.when(row.at()),
                notes.on(row.id()));
    }

    /** An interview is one text of all its passages; what lies on a passage lies on its words. */
    private List<Project.Source> interviews() {
        Map<String, List<String[]>> passages = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT i.id, i.role, i.case_id, "
                                + told
                                + " AS told, c.name, p.id AS passage,"
                                + " p.text FROM interview i JOIN study_case c ON c.id = i.case_id"
                                + " JOIN passage p ON p.interview_id = i.id ORDER BY i.position, i.id, p.position, p.id")
                .map(
                        (r, c) ->
                                new String[] {
                                    r.getString("id"),
                                    r.getString(names ? "name" : "told")
                                            + " · "
                                            + r.getString("role"),
                                    r.getString("case_id"),
                                    r.getString("passage"),
                                    r.getString("text")
                                })
                .forEach(p -> passages.computeIfAbsent(p[0], k -> new ArrayList<>()).add(p));
        List<Project.Source> found = new ArrayList<>();
        passages.forEach((id, own) -> found.add(interview(id, own.getFirst(), own)));
        return found;
    }

    private Project.Source interview(String id, String[] about, List<String[]> passages) {
        String guid = BookOut.guid(id);
        sourcesOf.computeIfAbsent(about[2], k -> new ArrayList<>()).add(guid);
        StringBuilder text = new StringBuilder();
        List<Project.Selection> selections = new ArrayList<>();
        int at = 0;
        for (String[] p : passages) {
            if (at > 0) {
                text.append(BETWEEN);
                at += BETWEEN.length();
            }
            int[] places = QdpxTexts.places(p[4], QdpxTexts.Way.CODE_POINTS);
            String words = QdpxTexts.plain(p[4]);
            int length = CodePoints.length(words);
            List<Project.Given> whole = new ArrayList<>();
            for (Row row : codings.getOrDefault(p[3], List.of())) {
                if (row.whole()) {
                    whole.add(given(row));
                } else if (row.start() < row.end() && row.end() < places.length) {
                    selections.add(
                            selection(row, at + places[row.start()], at + places[row.end()]));
                }
            }
            List<String> noted = length > 0 ? notes.on(p[3]) : List.of();
            if (length > 0 && (!whole.isEmpty() || !noted.isEmpty())) {
                // its identity says that the passage is meant, not only its words
                selections.add(
                        new Project.Selection(
                                Ids.derived("feltbok", "passage", p[3]),
                                at,
                                at + length,
                                whole,
                                noted));
            }
            text.append(words);
            at += length;
        }
        return new Project.Source(
                guid, about[1], "", text.toString(), selections, List.of(), notes.on(id));
    }

    /** What cases are called unless their names are asked for. */
    private static String told(Handle handle) {
        return HideNames.isOn(handle)
                ? HideNames.interviewed(handle, "c")
                : "coalesce(c.pseudonym, c.name)";
    }

    private Project.CaseOf caseOf(CaseData data, Case of, List<Attribute> attributes) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Attribute a : attributes) {
            if (data.missing(of, a).isEmpty()) {
                String value = data.text(of, a);
                values.put(
                        BookOut.guid(a.id()),
                        a.category(value).map(c -> c.label().text()).orElse(value));
            }
        }
        String words = notes.words(of.id());
        return new Project.CaseOf(
                BookOut.guid(of.id()),
                names ? of.name() : Objects.requireNonNull(called.get(of.id())),
                values,
                Optional.ofNullable(sourcesOf.get(of.id())).orElse(List.of()),
                words,
                notes.on(of.id()));
    }
}

package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.agreement.SettleCode;
import org.feltbok.coding.agreement.TakeAgreed;
import org.feltbok.interviews.Notes;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * All that coders did goes through plain files and comes back: layers, assignments, marks, settled
 * codings, memos, summaries, what was said of codes, and how each coding came to be.
 */
class CodingComesBackTest {
    private static final Instant AT = Instant.parse("2026-11-12T12:00:00Z");
    private static final List<String> CODERS = List.of(CodingStudy.MARIT, CodingStudy.JONAS);

    /** What things are called, since identities are made anew. */
    private static final String TEXT =
            "coalesce((SELECT 'a ' || r.key || ' ' || i.name FROM answer_text t JOIN response r ON r.id = t.response_id"
                    + " JOIN item i ON i.id = t.item_id WHERE t.id = %1$s), (SELECT 'p ' || v.key || ' '"
                    + " || (SELECT count(*) FROM passage q WHERE q.interview_id = p.interview_id AND q.position < p.position)"
                    + " FROM passage p JOIN interview v ON v.id = p.interview_id WHERE p.id = %1$s),"
                    + " (SELECT 'c ' || key FROM study_case WHERE id = %1$s), (SELECT 'k ' || label FROM code WHERE id = %1$s),"
                    + " (SELECT 'g ' || o.label || coalesce(k.start_at, '') || coalesce(k.lost_quote, '') FROM coding k"
                    + " JOIN code o ON o.id = k.code_id WHERE k.id = %1$s), '-')";

    private static final List<String> CONTENT =
            List.of(
                    "SELECT 'code', b.key, o.label, coalesce(p.label, ''), o.definition, o.definition_i18n, o.exclude, o.note,"
                            + " o.digit, o.colour, o.folder, o.retired_at IS NULL, coalesce(m.label, '') FROM code o"
                            + " JOIN codebook b ON b.id = o.codebook_id LEFT JOIN code p ON p.id = o.parent_id"
                            + " LEFT JOIN code m ON m.id = o.merged_into",
                    "SELECT 'coding', o.label, p.name, "
                            + TEXT.formatted("coalesce(k.answer_text_id, k.passage_id)")
                            + ", k.start_at, k.end_at, k.lost_quote, k.created_at, l.kind, k.made, k.made_from, k.looked_at"
                            + " FROM coding k JOIN code o ON o.id = k.code_id JOIN person p ON p.id = k.person_id"
                            + " LEFT JOIN layer l ON l.id = k.layer_id",
                    "SELECT 'done', b.key, p.name, "
                            + TEXT.formatted("coalesce(d.answer_text_id, d.passage_id)")
                            + ", d.done, d.seen, d.memo FROM coding_done d JOIN codebook b ON b.id = d.codebook_id"
                            + " JOIN person p ON p.id = d.person_id",
                    "SELECT 'assigned', a.task, p.name, "
                            + TEXT.formatted("a.target_id")
                            + ", b.key, a.blind_until, a.draw, a.made_at, a.done_at, a.note FROM assignment a"
                            + " LEFT JOIN person p ON p.id = a.person_id LEFT JOIN codebook b ON b.id = a.codebook_id",
                    "SELECT 'memo', m.target_kind, "
                            + TEXT.formatted("m.target_id")
                            + ", m.title, m.text, p.name, m.at FROM memo m LEFT JOIN person p ON p.id = m.person_id",
                    "SELECT 'summary', c.key, s.role, t.key, o.label, s.text, p.name, s.at, "
                            + TEXT.formatted("q.passage_id")
                            + ", q.start_at, q.end_at, q.quote, q.lost FROM summary s LEFT JOIN study_case c ON c.id = s.case_id"
                            + " LEFT JOIN topic t ON t.id = s.topic_id LEFT JOIN code o ON o.id = s.code_id"
                            + " LEFT JOIN person p ON p.id = s.person_id LEFT JOIN summary_quote q ON q.summary_id = s.id",
                    "SELECT 'said', o.label, d.definition, d.exclude, p.name, d.at FROM code_definition d"
                            + " JOIN code o ON o.id = d.code_id LEFT JOIN person p ON p.id = d.person_id",
                    "SELECT 'layer', kind, label, note FROM layer",
                    "SELECT 'book', b.key, b.label, l.kind, p.name, b.base, b.for_interviews, coalesce(i.name, '') FROM codebook b"
                            + " LEFT JOIN layer l ON l.id = b.counts_layer_id LEFT JOIN person p ON p.id = b.counts_person_id"
                            + " LEFT JOIN codebook_item c ON c.codebook_id = b.id LEFT JOIN item i ON i.id = c.item_id");

    @TempDir Path temp;

    private static List<String> content(StudyFile file) {
        List<String> all = new ArrayList<>();
        for (String sql : CONTENT) {
            file.read(
                            h ->
                                    h.createQuery(sql)
                                            .map(
                                                    (r, c) -> {
                                                        List<String> row = new ArrayList<>();
                                                        int n = r.getMetaData().getColumnCount();
                                                        for (int i = 1; i <= n; i++) {
                                                            row.add(String.valueOf(r.getString(i)));
                                                        }
                                                        return String.join("|", row);
                                                    })
                                            .list())
                    .forEach(all::add);
        }
        return all.stream().sorted().toList();
    }

    @Test
    void allThatCodersDidComesBack() throws Exception {
        List<PlainPart> parts = PlainParts.all(Clock.systemUTC());
        Environment me = Environment.of(() -> "Marit Aune");
        for (int seed = 0; seed < 4; seed++) {
            Path out = temp.resolve("out" + seed);
            List<String> before;
            try (StudyFile file =
                    CodingStudy.make(Files.createDirectory(temp.resolve("s" + seed)))) {
                change(file, new Random(seed));
                before = content(file);
                assertThat(PlainStudies.export(file, out, parts, Progress.NONE))
                        .isNotInstanceOf(Outcome.Refused.class);
            }
            // identities of this study are names: in the other they are made anew
            Files.delete(out.resolve("ids.csv"));
            Path again = temp.resolve("again" + seed + ".feltbok");
            Outcome made = PlainStudies.create(out, again, parts, me, Progress.NONE);
            assertThat(made).as("seed " + seed).isNotInstanceOf(Outcome.Refused.class);
            try (StudyFile file = StudyFile.open(again, me)) {
                List<String> after = content(file);
                List<String> lost = new ArrayList<>(before);
                after.forEach(lost::remove);
                List<String> added = new ArrayList<>(after);
                before.forEach(added::remove);
                assertThat(lost).as("lost, seed " + seed + ", instead: " + added).isEmpty();
                assertThat(added).as("added, seed " + seed).isEmpty();
            }
        }
    }

    private static void change(StudyFile file, Random random) {
        RandomDraw draw = new RandomDraw(file, random);
        List<Supplier<@Nullable Operation>> kinds =
                new ArrayList<>(new RandomCodings(draw).kinds());
        for (int i = 0; i < 4; i++) {
            kinds.add(() -> memo(draw));
            kinds.add(() -> settled(draw));
        }
        kinds.add(() -> new AssignTexts("b20", "it20", CODERS, 2, draw.number(), AT.toString()));
        kinds.add(() -> new TakeAgreed("b20", "it20", CODERS, CodingStudy.MARIT, AT));
        kinds.add(() -> new EditPassage("p1", "Nå: " + draw.sentence() + " pengene mangler."));
        answers(file);
        for (String coder : CODERS) {
            CodingStudy.done(file, coder);
        }
        for (int n = 0; n < 90; n++) {
            Operation next = kinds.get(random.nextInt(kinds.size())).get();
            try {
                if (next != null) {
                    file.run(next);
                }
            } catch (FaultException e) {
                // what is refused changes nothing
                assertThat(e.faults()).isNotEmpty();
            }
        }
        file.run(new MarkDone("b20", CodingStudy.MARIT, TextRef.answer("a1"), true));
        file.run(new Notes.Given(CodingComesBackTest::keptByMerge, true));
        // no class is there that a summary could be of
        String none = "SELECT %s FROM summary%s WHERE class_id IS NOT NULL";
        List<String> quotes =
                file.read(
                        h ->
                                h.createQuery(
                                                none.formatted(
                                                        "q.id",
                                                        " s JOIN summary_quote q ON q.summary_id = s.id"))
                                        .mapTo(String.class)
                                        .list());
        List<String> summaries =
                file.read(h -> h.createQuery(none.formatted("id", "")).mapTo(String.class).list());
        file.run(
                new Notes.Given(
                        w -> {
                            quotes.forEach(q -> w.delete("summary_quote", q));
                            summaries.forEach(q -> w.delete("summary", q));
                        },
                        false));
    }

    @Test
    void aRowThatIsAboutNothingIsOneClearLine() throws Exception {
        List<PlainPart> parts = PlainParts.all(Clock.systemUTC());
        Path out = temp.resolve("bad");
        try (StudyFile file = CodingStudy.make(temp)) {
            answers(file);
            PlainStudies.export(file, out, parts, Progress.NONE);
        }
        Files.delete(out.resolve("ids.csv"));
        Files.writeString(
                out.resolve("interviews/summaries.csv"),
                "case,role,topic,code,text,person,at\n,,plan,,Hei,marit,\n1001,rådmann,plan,,Hei,marit,\n");
        Outcome made =
                PlainStudies.create(
                        out,
                        temp.resolve("bad.feltbok"),
                        parts,
                        Environment.of(() -> "Marit Aune"),
                        Progress.NONE);
        assertThat(made)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r ->
                                assertThat(r.faults())
                                        .extracting(f -> f.key() + f.place().row())
                                        .containsExactly("store.not_one2"));
    }

    /** The table of answers, which so small a study does without. */
    private static void answers(StudyFile file) {
        file.run(
                new Notes.Given(
                        w -> {
                            w.handle()
                                    .execute(
                                            "CREATE TABLE a_q (id TEXT PRIMARY KEY REFERENCES response(id), batch INTEGER, i_it20 ANY) STRICT");
                            w.handle()
                                    .execute(
                                            "INSERT INTO a_q (id, i_it20) SELECT response_id, 1 FROM answer_text");
                        },
                        false));
    }

    /** What stands beside a value and beside a memo since copies were brought together. */
    private static void keptByMerge(UnitOfWork w) {
        w.insert(
                "attribute",
                "at9",
                Map.of("name", "size", "label", "Size", "type", "text", "position", 9));
        w.insert("case_value", "cv9", Map.of("case_id", "c1", "attribute_id", "at9", "value", "9"));
        about(w, "kept1", "case_value", "cv9");
        about(w, "kept2", "memo", "kept1");
    }

    private static void about(UnitOfWork w, String id, String kind, String target) {
        w.insert(
                "memo",
                id,
                Map.of("target_kind", kind, "target_id", target, "title", "value", "text", "8"));
    }

    private static @Nullable Operation settled(RandomDraw draw) {
        String code =
                draw.any(
                        "SELECT id FROM code WHERE codebook_id = 'b20' AND folder = 0 AND merged_into IS NULL");
        return code == null
                ? null
                : new SettleCode(
                        "b20",
                        TextRef.answer("a" + (1 + draw.random().nextInt(3))),
                        code,
                        code,
                        CODERS,
                        draw.random().nextBoolean(),
                        null,
                        CodingStudy.MARIT,
                        AT);
    }

    private static @Nullable Operation memo(RandomDraw draw) {
        String[] kinds = {"code", "coding", "answer", "passage", "case"};
        String[] tables = {"code", "own_coding", "answer_text", "passage", "study_case"};
        int n = draw.random().nextInt(kinds.length);
        String of = draw.any("SELECT id FROM " + tables[n]);
        if (of == null) {
            return null;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("target_kind", kinds[n]);
        row.put("target_id", of);
        row.put("title", "Om " + draw.word().strip());
        row.put("text", draw.sentence() + "\nto linjer; «ja», \"nei\"");
        row.put("person_id", CodingStudy.JONAS);
        row.put("at", AT.toString());
        String id = Ids.next();
        return new Notes.Given(w -> w.insert("memo", id, row), true);
    }
}

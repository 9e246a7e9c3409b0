package org.feltbok.coding.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.agreement.EndAssignment;
import org.feltbok.coding.framework.CellRef;
import org.feltbok.coding.framework.Link;
import org.feltbok.coding.framework.LinkQuote;
import org.feltbok.coding.framework.WriteSummary;
import org.feltbok.coding.merge.MergeCopy.Prefer;
import org.feltbok.coding.merge.Merged.Choice;
import org.feltbok.coding.merge.Merged.Kind;
import org.feltbok.coding.merge.Merged.State;
import org.feltbok.pseudonyms.PutName;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.OtherCopy;
import org.feltbok.store.StudyFile;
import org.feltbok.study.RegisteredName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Copies of colleagues come together in any order to one study, and nothing of either is lost. */
class MergeCopyTest {
    private static final String[] PEOPLE = {CodingStudy.MARIT, CodingStudy.JONAS};
    private static final String[] CODES = {"barnevern", "ppt", "ikt"};

    private static final String AT = "2026-11-24T12:00:00Z";

    @TempDir Path temp;

    private static final Environment ME = Environment.of(() -> "Marit Aune");

    private Path copy(StudyFile file, String name) {
        Path path = temp.resolve(name + ".feltbok");
        file.copyTo(path);
        return path;
    }

    private static void in(Path path, Operation... operations) {
        try (StudyFile file = StudyFile.open(path, ME)) {
            for (Operation operation : operations) {
                file.run(operation);
            }
        }
    }

    private static Merged merge(Path into, Path from) {
        return merge(into, from, Prefer.LONGER);
    }

    private static Merged merge(Path into, Path from, Prefer prefer) {
        Merged merged = new Merged();
        CopyRows rows = OtherCopy.read(from, ME, CopyRowsStore::read);
        in(into, new MergeCopy(rows, "copy", prefer, merged));
        return merged;
    }

    private static List<String> content(Path path) {
        try (StudyFile file = StudyFile.open(path, ME)) {
            return content(file);
        }
    }

    /** All of it without the identities that copies give on their own. */
    private static List<String> content(StudyFile file) {
        List<String> all = new ArrayList<>();
        for (String sql :
                List.of(
                        "SELECT 'code|' || b.key || '|' || o.label || '|' || coalesce(o.definition, '') FROM code o JOIN codebook b ON b.id = o.codebook_id",
                        "SELECT 'coding|' || o.label || '|' || p.name || '|' || coalesce(k.answer_text_id, k.passage_id) || '|'"
                                + " || coalesce(k.start_at, '') || '|' || coalesce(k.end_at, '') || '|' || coalesce(k.lost_quote, '')"
                                + " FROM coding k JOIN code o ON o.id = k.code_id JOIN person p ON p.id = k.person_id",
                        "SELECT 'done|' || p.name || '|' || coalesce(d.answer_text_id, d.passage_id) || '|' || d.done || '|' || coalesce(d.memo, '')"
                                + " FROM coding_done d JOIN person p ON p.id = d.person_id",
                        "SELECT 'text|' || id || '|' || text FROM passage UNION ALL SELECT 'text|' || id || '|' || text FROM answer_text",
                        "SELECT 'memo|' || target_kind || '|' || coalesce(title, '') || '|' || text FROM memo",
                        "SELECT 'query|' || response_id || '|' || text FROM field_note",
                        "SELECT 'summary|' || s.case_id || '|' || s.topic_id || '|' || s.text || '|' || coalesce(s.at, '') || '|'"
                                + " || coalesce(group_concat(q.quote || coalesce(q.start_at, '') || coalesce(q.lost, ''), '+'), '')"
                                + " FROM summary s LEFT JOIN (SELECT * FROM summary_quote ORDER BY quote) q ON q.summary_id = s.id GROUP BY s.id",
                        "SELECT 'assigned|' || p.name || '|' || a.target_id || '|' || (a.done_at IS NULL) FROM assignment a"
                                + " JOIN person p ON p.id = a.person_id",
                        "SELECT 'name|' || coalesce(name, '-') || '|' || pseudonym || '|' || coalesce(forms, '') FROM hidden_name",
                        "SELECT 'said|' || code_id || '|' || coalesce(definition, '') || '|' || at FROM code_definition")) {
            all.addAll(file.read(h -> h.createQuery(sql).mapTo(String.class).list()));
        }
        return all.stream().sorted().toList();
    }

    private static ToggleCode give(String person, String text, String code, Span span) {
        return new ToggleCode(code, code, person, TextRef.answer(text), span, null);
    }

    @Test
    void whatEachDidIsThereAfterwardsAndOneUndoTakesItBack() {
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(give(CodingStudy.MARIT, "a3", "ikt", null));
            Path other = copy(mine, "other");
            in(
                    other,
                    give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)),
                    give(CodingStudy.MARIT, "a3", "ikt", null),
                    new AddCode("new-code", "b20", null, "Legevakt", false, null),
                    new ToggleCode(
                            "new-code",
                            "Legevakt",
                            CodingStudy.JONAS,
                            TextRef.answer("a1"),
                            new Span(20, 28),
                            null),
                    new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a1"), true));
            mine.run(give(CodingStudy.MARIT, "a1", "barnevern", new Span(0, 9)));
            mine.run(give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)));
            List<String> before = content(mine);
            Merged merged = new Merged();
            CopyRows rows = OtherCopy.read(other, ME, CopyRowsStore::read);
            var merge = new MergeCopy(rows, "other", Prefer.LONGER, merged);
            mine.rehearse(merge);
            assertThat(content(mine)).isEqualTo(before);
            mine.run(merge);
            assertThat(content(mine))
                    .contains("coding|Legevakt|Jonas Berge|a1|20|28|", "done|Jonas Berge|a1|1|")
                    .contains("coding|Barnevern|Marit Aune|a1|0|9|")
                    .containsOnlyOnce("coding|Barnevern|Jonas Berge|a1|0|9|")
                    .noneMatch(l -> l.startsWith("coding|IKT|Marit Aune|a3"));
            assertThat(merged.count(Kind.CODINGS, State.NEW)).isEqualTo(1);
            assertThat(merged.count(Kind.CODINGS, State.TAKEN_OUT)).isEqualTo(1);
            mine.undo();
            assertThat(content(mine)).isEqualTo(before);
        }
    }

    @Test
    void whereBothChangedTheSameOneStandsAndTheOtherIsKept() {
        Path here;
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            here = copy(mine, "here");
            other = copy(mine, "other");
        }
        in(
                here,
                new RenameCode("ikt", "IKT", "Data"),
                new DefineCode("ppt", "PPT", "Kort", "", null));
        in(
                other,
                new RenameCode("ikt", "IKT", "Datasystemer"),
                new SetMemo("b20", CodingStudy.JONAS, TextRef.answer("a1"), "Uklart"));
        Path theirs = temp.resolve("theirs.feltbok");
        copyFile(here, theirs);
        Merged merged = merge(here, other);
        assertThat(merged.conflicts()).hasSize(1);
        assertThat(content(here))
                .contains("code|q20|Datasystemer|", "code|q20|PPT|Kort")
                .contains("memo|code|label|I en annen kopi: Data")
                .contains("done|Jonas Berge|a1|0|Uklart");
        List<String> once = content(here);
        merge(here, other);
        assertThat(content(here)).as("the same copy once more").isEqualTo(once);
        merge(theirs, other, Prefer.MINE);
        assertThat(content(theirs))
                .contains("code|q20|Data|", "memo|code|label|I en annen kopi: Datasystemer");
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void codesGivenOnAnEditedTextStandAtTheirWords() {
        Path here;
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(
                    new ToggleCode(
                            "theme",
                            "x",
                            CodingStudy.MARIT,
                            TextRef.passage("p1"),
                            new Span(21, 28),
                            null));
            mine.run(onMoney("base", "c1", "t1", 21));
            here = copy(mine, "here");
            other = copy(mine, "other");
        }
        in(
                other,
                new EditPassage("p1", "Nå: planene er gamle, og pengene mangler."),
                new ToggleCode(
                        "theme",
                        "x",
                        CodingStudy.JONAS,
                        TextRef.passage("p1"),
                        new Span(25, 32),
                        null),
                onMoney("there", "c1", "t2", 25));
        in(
                here,
                onMoney("here", "c2", "t1", 21),
                new ToggleCode(
                        "theme",
                        "x",
                        CodingStudy.MARIT,
                        TextRef.passage("p1"),
                        new Span(0, 7),
                        null));
        merge(here, other);
        assertThat(content(here))
                .contains("text|p1|Nå: planene er gamle, og pengene mangler.")
                .contains("coding|Stram økonomi|Jonas Berge|p1|25|32|")
                .contains("coding|Stram økonomi|Marit Aune|p1|25|32|")
                .contains("summary|c1|t1|base|" + AT + "|pengene25")
                .contains("summary|c1|t2|there|" + AT + "|pengene25")
                .contains("summary|c2|t1|here|" + AT + "|pengene25");
    }

    private static Operation onMoney(String id, String of, String topic, int start) {
        var cell = new CellRef(CellRef.RowKind.CASE, of, CellRef.ColumnKind.TOPIC, topic);
        var link = new Link("l" + id, "p1", new Span(start, start + 7), "pengene", false);
        return new WriteSummary("s" + id, cell, id, CodingStudy.MARIT, AT, List.of(link));
    }

    /** What one took out and another went on with stands, with all that hangs on it. */
    @Test
    void whatOneTookOutAndAnotherWentOnWithStands() {
        Path here;
        Path other;
        String coding;
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(summary("b", "Grunn", CodingStudy.MARIT, AT));
            mine.run(give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)));
            coding =
                    mine.read(
                            h -> h.createQuery("SELECT id FROM coding").mapTo(String.class).one());
            here = copy(mine, "here");
            other = copy(mine, "other");
        }
        in(
                here,
                summary("b", "", CodingStudy.MARIT, AT),
                give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)));
        in(
                other,
                new LinkQuote("sb", new Link("more", "p2", null, "Vi sparer.", false)),
                new WriteMemo(Memo.About.CODING, coding, CodingStudy.JONAS, "Hvorfor?", AT));
        Path again = temp.resolve("again.feltbok");
        copyFile(here, again);
        merge(here, other);
        merge(other, again);
        assertThat(content(here))
                .isEqualTo(content(other))
                .contains("summary|c1|t1|Grunn|" + AT + "|Vi sparer.")
                .contains("coding|Barnevern|Jonas Berge|a1|0|9|")
                .contains("memo|coding||Hvorfor?");
    }

    @Test
    void anotherStudyIsRefusedAndSoIsTheCopyItself() {
        Path other = temp.resolve("o");
        try (StudyFile mine = CodingStudy.make(temp)) {
            Path plain = temp.resolve("plain.feltbok");
            mine.backup();
            Path copy = copy(mine, "c");
            copyFile(copy, plain);
            CopyRows rows = OtherCopy.read(plain, ME, CopyRowsStore::read);
            var same = new MergeCopy(rows, "c", Prefer.LONGER, new Merged());
            assertThatThrownBy(() -> in(copy, same)).isInstanceOf(FaultException.class);
        }
        assertThatThrownBy(() -> OtherCopy.read(other, ME, CopyRowsStore::read))
                .isInstanceOf(FaultException.class);
    }

    private static Operation random(Random random, int n, String who) {
        String text = "a" + (1 + random.nextInt(2));
        String person = PEOPLE[random.nextInt(2)];
        String code = CODES[random.nextInt(3)];
        int start = random.nextInt(2);
        Span span = random.nextBoolean() ? null : new Span(start, start + 1);
        String at = "2026-11-2" + n + "T1" + (who.charAt(0) - 'a') + ":00:00Z";
        return switch (random.nextInt(10)) {
            case 6 -> new DefineCode(code, "x", "D" + who + n, "", null, "Jonas Berge", at);
            case 7 -> summary(who + n, random.nextInt(4) == 0 ? "" : "S" + who + n, person, at);
            case 8 ->
                    random.nextInt(3) == 0
                            ? new EndAssignment("b20", "it20")
                            : new AssignTexts("b20", "it20", List.of(PEOPLE), 2, n, at);
            case 9 -> name("name-" + who + n, "Sted" + random.nextInt(2), "K" + who + n);
            case 0 -> new MarkDone("b20", person, TextRef.answer(text), random.nextBoolean());
            case 1 -> new SetMemo("b20", person, TextRef.answer(text), "M" + who + n);
            case 2 -> new RenameCode(code, "x", code + who.repeat(1 + random.nextInt(3)));
            case 3 -> new DefineCode(code, "x", "D" + who + n, "", null);
            default -> give(person, text, code, span);
        };
    }

    private static Operation summary(String id, String text, String person, String at) {
        var cell = new CellRef(CellRef.RowKind.CASE, "c1", CellRef.ColumnKind.TOPIC, "t1");
        var link = new Link("l" + id, "p1", new Span(0, 7), "Planene", false);
        return new WriteSummary("s" + id, cell, text, person, at, List.of(link));
    }

    private static Operation name(String id, String name, String pseudonym) {
        return new PutName(
                new RegisteredName(
                        id, RegisteredName.Kind.PLACE, name, pseudonym, List.of(), false, 1));
    }

    /** What can be done there: not all that is drawn can. */
    private static void where(Path path, Operation... operations) {
        try (StudyFile file = StudyFile.open(path, ME)) {
            for (Operation operation : operations) {
                try {
                    file.run(operation);
                } catch (FaultException e) {
                    assertThat(e.faults()).isNotEmpty();
                }
            }
        }
    }

    /** Summaries, names, assignments and what was said of codes before come along, and go back. */
    @Test
    void allThatColleaguesWroteComesAlongAndEachConflictIsChosenForItself() {
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(new DefineCode("ikt", "IKT", "Før", ""));
            other = copy(mine, "other");
            String at = "2026-11-24T12:00:00Z";
            where(
                    other,
                    summary("o", "Deres", CodingStudy.JONAS, at),
                    new DefineCode("ikt", "IKT", "Deres nå", "", null, "Jonas Berge", at),
                    new RenameCode("ppt", "PPT", "Deres PPT"),
                    name("n2", "Ås", "Kommune B"),
                    new AssignTexts("b20", "it20", List.of(PEOPLE), 9, 1, at),
                    new WriteSummary(
                            "class",
                            new CellRef(
                                    CellRef.RowKind.CLASS,
                                    "theirs",
                                    CellRef.ColumnKind.TOPIC,
                                    "t1"),
                            "Deres klasse",
                            CodingStudy.JONAS,
                            at,
                            List.of(new Link("lc", "p1", null, "Planene", false))));
            mine.run(summary("m", "Mitt", CodingStudy.MARIT, at));
            mine.run(new DefineCode("ikt", "IKT", "Mitt nå er lengst", ""));
            mine.run(new RenameCode("ppt", "PPT", "Mitt PPT"));
            mine.run(name("n1", "Ås", "Kommune A"));
            List<String> before = content(mine);
            CopyRows rows = OtherCopy.read(other, ME, CopyRowsStore::read);
            Merged merged = new Merged();
            mine.rehearse(new MergeCopy(rows, "o", Prefer.LONGER, merged));
            assertThat(merged.conflicts())
                    .extracting(c -> c.what() + "|" + c.stands())
                    .containsExactlyInAnyOrder(
                            "Kommune A · pseudonym|THEIRS",
                            "IKT · definition|MINE",
                            "Mitt PPT · label|THEIRS",
                            "Lierne · Planer · text|BOTH");
            Map<String, Choice> chosen = new HashMap<>();
            merged.conflicts()
                    .forEach(
                            c ->
                                    chosen.put(
                                            c.key(),
                                            c.what().startsWith("IKT")
                                                    ? Choice.BOTH
                                                    : Choice.MINE));
            var how = new MergeCopy.How(Prefer.LONGER, chosen, "", "2026-11-25T12:00:00Z");
            mine.run(new MergeCopy(rows, "o", how, merged));
            assertThat(merged.count(Kind.SUMMARIES, State.LEFT_OUT)).isEqualTo(2);
            assertThat(content(mine))
                    .contains(
                            "code|q20|IKT|Deres nå\n—\nMitt nå er lengst",
                            "code|q20|Mitt PPT|",
                            "said|ikt|Før|2026-11-24T12:00:00Z",
                            "name|Ås|Kommune A|",
                            "name|-|Kommune B|",
                            "assigned|Marit Aune|a1|1",
                            "assigned|Jonas Berge|a3|1")
                    .contains("memo|summary|text|I en annen kopi: Deres")
                    .anyMatch(l -> l.startsWith("summary|c1|t1|Mitt|"));
            mine.undo();
            assertThat(content(mine)).isEqualTo(before);
        }
    }

    /** Neither counts nor conflicts tell what another gave to answers that one codes blind. */
    @Test
    void whoCodesBlindIsToldNothingOfWhatTheOtherGave() {
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(new AssignTexts("b20", "it20", List.of(PEOPLE), 9, 1, AT));
            mine.run(new AssignTexts("bi1", CodableItem.INTERVIEWS, List.of(PEOPLE), 9, 1, AT));
            for (String passage : List.of("p1", "p2")) {
                mine.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage(passage), true));
            }
            Path other = copy(mine, "other");
            in(
                    other,
                    give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)),
                    new SetMemo("b20", CodingStudy.JONAS, TextRef.answer("a1"), "Hemmelig"),
                    new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a1"), true),
                    new ToggleCode(
                            "theme", "x", CodingStudy.JONAS, TextRef.passage("p1"), null, null),
                    new WriteMemo(Memo.About.INTERVIEW, "i1", CodingStudy.JONAS, "Skjult", AT),
                    new MarkDone("bi1", CodingStudy.JONAS, TextRef.passage("p1"), true),
                    new MarkDone("bi1", CodingStudy.JONAS, TextRef.passage("p2"), true));
            CopyRows rows = OtherCopy.read(other, ME, CopyRowsStore::read);
            Merged merged = new Merged();
            var how = new MergeCopy.How(Prefer.LONGER, Map.of(), "Marit Aune", AT);
            mine.rehearse(new MergeCopy(rows, "o", how, merged));
            Texts texts = new Texts(Language.EN);
            assertThat(merged.lines(texts))
                    .contains(texts.get("merge.unseen"))
                    .noneMatch(l -> l.startsWith("Codings") || l.contains("Hemmelig"));
            assertThat(merged.count(Kind.CODINGS, State.NEW)).isZero();
            assertThat(merged.count(Kind.MEMOS, State.NEW)).isZero();
            mine.run(new MergeCopy(rows, "o", how, merged));
            assertThat(content(mine)).contains("assigned|Marit Aune|i1|0");
            mine.undo();
            mine.run(new MergeCopy(rows, "o", Prefer.LONGER, merged));
            assertThat(merged.count(Kind.CODINGS, State.NEW)).isEqualTo(2);
        }
    }

    @Test
    void norOfInterviewsAndFromWhenOnTheyAreOpenIsKept() {
        String day = "2026-11-24T12:00:00Z";
        TextRef p1 = TextRef.passage("p1");
        TextRef p2 = TextRef.passage("p2");
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(new AssignTexts("bi1", CodableItem.INTERVIEWS, List.of(PEOPLE), 9, 1, day));
            Path other = copy(mine, "other");
            in(
                    other,
                    new ToggleCode("theme", "Ø", CodingStudy.JONAS, p1, null, null),
                    new MarkDone("bi1", CodingStudy.JONAS, p1, true),
                    new MarkDone("bi1", CodingStudy.JONAS, p2, true));
            CopyRows rows = OtherCopy.read(other, ME, CopyRowsStore::read);
            Merged merged = new Merged();
            var how = new MergeCopy.How(Prefer.LONGER, Map.of(), "Marit Aune", day);
            mine.run(new MarkDone("bi1", CodingStudy.MARIT, p1, true));
            mine.rehearse(new MergeCopy(rows, "o", how, merged));
            assertThat(merged.count(Kind.CODINGS, State.NEW)).isZero();
            mine.run(new MarkDone("bi1", CodingStudy.MARIT, p2, true));
            mine.run(new MergeCopy(rows, "o", how, merged));
            String sql = "SELECT done_at FROM assignment";
            List<String> open = mine.read(h -> h.createQuery(sql).mapTo(String.class).list());
            assertThat(open).containsExactly(day, day);
        }
    }

    @Test
    void copiesComeTogetherInAnyOrderToOneStudy() {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            List<Path> copies = new ArrayList<>();
            Path folder = temp.resolve("s" + seed);
            folder.toFile().mkdirs();
            try (StudyFile base = CodingStudy.make(folder)) {
                base.run(give(CodingStudy.MARIT, "a1", "ikt", new Span(2, 5)));
                base.run(give(CodingStudy.JONAS, "a2", "ppt", null));
                if (seed % 2 == 0) {
                    base.run(summary("b", "Grunn", CodingStudy.MARIT, "2026-11-20T12:00:00Z"));
                }
                for (String name : List.of("A", "B", "C")) {
                    copies.add(copy(base, "s" + seed + name));
                }
            }
            for (int i = 0; i < 3; i++) {
                Operation[] all = new Operation[7];
                for (int n = 0; n < all.length; n++) {
                    all[n] = random(random, n, String.valueOf((char) ('a' + i)));
                }
                where(copies.get(i), all);
            }
            List<List<String>> results = new ArrayList<>();
            for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 2, 0}, {2, 0, 1}}) {
                Path into = temp.resolve("r" + seed + results.size() + ".feltbok");
                copyFile(copies.get(order[0]), into);
                merge(into, copies.get(order[1]));
                merge(into, copies.get(order[2]));
                results.add(content(into));
            }
            for (List<String> result : results) {
                assertThat(result).as("seed " + seed).isEqualTo(results.getFirst());
            }
        }
    }
}

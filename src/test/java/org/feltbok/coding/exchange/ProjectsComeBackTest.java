package org.feltbok.coding.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.exchange.ProjectFilesTest.guid;
import static org.feltbok.coding.exchange.TakenProject.rows;
import static org.feltbok.coding.exchange.TakenProject.take;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Memo;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.exchange.TakeProject.Count;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Projects of REFI-QDA that we write come back whole, and tell nobody what they may not see. */
class ProjectsComeBackTest {
    private static final String[] SIGNS = {
        "a", "å", "😀", "👩‍👩‍👧", "e\u0301", "\n", "\r\n", " ", "ord ", "&", "<", "\"", "𝒳", "ﷺ"
    };

    @TempDir Path temp;

    private static String words(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text + "z";
    }

    private static List<Project.Given> given(Random random, int n) {
        return List.of(
                new Project.Given(
                        guid(10_000 + n),
                        guid(2),
                        random.nextBoolean() ? guid(1) : null,
                        random.nextBoolean() ? "2026-11-12T12:00:00Z" : null,
                        List.of()));
    }

    /**
     * Texts have LF as line ends in a project; what is coded with CRLF is held by the study's test.
     */
    @Test
    void whatIsWrittenComesBackAsItWas() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Project.Source> sources = new ArrayList<>();
            for (int s = 0; s < 3; s++) {
                String text = words(random).replace("\r\n", "\n");
                int length = CodePoints.length(text);
                List<Project.Selection> selections = new ArrayList<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    int start = random.nextInt(length);
                    int end = start + 1 + random.nextInt(length - start);
                    int n = s * 100 + i;
                    selections.add(
                            new Project.Selection(
                                    guid(500 + n), start, end, given(random, n), List.of()));
                }
                List<Project.Given> whole =
                        random.nextBoolean() ? given(random, 9000 + s) : List.of();
                sources.add(
                        new Project.Source(
                                guid(3000 + s),
                                "T" + s,
                                "",
                                text,
                                selections,
                                whole,
                                random.nextBoolean() ? List.of(guid(8)) : List.of()));
            }
            var code =
                    new BookFile.Entry(
                            -1,
                            guid(2),
                            null,
                            LocalText.of("Penger"),
                            LocalText.of("Alt om penger"),
                            LocalText.of("ikke lønn"),
                            "obs",
                            null,
                            false,
                            "#aa00ff",
                            List.of("«dyrt»"));
            var project =
                    new Project(
                            "P & Q",
                            true,
                            List.of(new Project.User(guid(1), "Kari")),
                            List.of(code),
                            List.of(new Project.Variable(guid(5), "Innbyggere", true)),
                            List.of(
                                    new Project.CaseOf(
                                            guid(6),
                                            "Ås",
                                            Map.of(guid(5), "12.5"),
                                            List.of(guid(3000)),
                                            "Kari: Hm\nså",
                                            List.of(guid(8)))),
                            sources,
                            List.of(new Project.Note(guid(8), "", "Hm\nså", guid(1), null)),
                            List.of());
            Path file = temp.resolve("r.qdpx");
            QdpxWriter.write(project, file);
            assertThat(QdpxReader.read(file)).as("seed " + seed).isEqualTo(project);
        }
    }

    private static void give(StudyFile file, TextRef text, String code, Span span) {
        file.run(new ToggleCode(code, code, CodingStudy.MARIT, text, span, null));
    }

    private static void coded(StudyFile file) {
        give(file, TextRef.answer("a1"), "barnevern", new Span(0, 9));
        give(file, TextRef.answer("a1"), "ppt", new Span(13, 18));
        give(file, TextRef.answer("a2"), "ikt", null);
        give(file, TextRef.answer("a3"), "ikt", new Span(0, 6));
        give(file, TextRef.passage("p1"), "theme", new Span(21, 35));
        give(file, TextRef.passage("p2"), "theme", null);
        file.run(new SetMemo("b20", CodingStudy.MARIT, TextRef.answer("a1"), "Uklart"));
        file.run(new SetMemo("bi1", CodingStudy.MARIT, TextRef.passage("p2"), "Tørt"));
        file.run(new WriteMemo(Memo.About.CODE, "ppt", CodingStudy.MARIT, "For vid?", ""));
        for (String person : List.of(CodingStudy.MARIT, CodingStudy.JONAS)) {
            note(file, Memo.About.INTERVIEW, "i1", person, "Travelt");
            note(file, Memo.About.CASE, "c1", person, "Liten kommune");
        }
    }

    private static void note(
            StudyFile file, Memo.About about, String id, String person, String words) {
        file.run(new WriteMemo(about, id, person, words, "2026-11-12T12:00:00Z"));
    }

    @Test
    void aStudyComesBackIntoItselfWithNothingNewAndIntoItsBareCopyWithAllOfIt() throws IOException {
        Path out = temp.resolve("s.qdpx");
        List<String> before;
        try (StudyFile file = CodingStudy.make(Files.createDirectory(temp.resolve("a")))) {
            coded(file);
            before = rows(file);
            ProjectOut.of(file, "Boss", false).write(out);
            Map<Count, Integer> counts = take(file, QdpxReader.read(out));
            assertThat(rows(file)).isEqualTo(before);
            assertThat(counts.get(Count.CODINGS_KNOWN)).isEqualTo(6);
            assertThat(counts.getOrDefault(Count.CODINGS_NEW, 0)).isZero();
            assertThat(counts.getOrDefault(Count.TEXTS_NEW, 0)).isZero();
        }
        try (StudyFile bare = CodingStudy.make(Files.createDirectory(temp.resolve("b")))) {
            List<String> empty = rows(bare);
            Map<Count, Integer> counts = take(bare, QdpxReader.read(out));
            assertThat(rows(bare)).isEqualTo(before);
            assertThat(counts.get(Count.CODINGS_NEW)).isEqualTo(6);
            take(bare, QdpxReader.read(out));
            assertThat(rows(bare)).isEqualTo(before);
            bare.undo();
            bare.undo();
            assertThat(rows(bare)).isEqualTo(empty);
        }
    }

    /** Other programs know no such code, and on the whole text it never was. */
    @Test
    void aCodeWhoseWordsAreGoneIsInNoProjectAndThatIsSaid() throws IOException {
        Path out = temp.resolve("s.qdpx");
        try (StudyFile file = CodingStudy.make(Files.createDirectory(temp.resolve("a")))) {
            coded(file);
            lose(file, "ppt");
            lose(file, "theme");
            ProjectOut made = ProjectOut.of(file, "Boss", false);
            assertThat(made.lost())
                    .extracting(f -> f.key() + " " + f.args())
                    .contains("qdpx.words_gone [3]");
            made.write(out);
        }
        try (StudyFile bare = CodingStudy.make(Files.createDirectory(temp.resolve("b")))) {
            take(bare, QdpxReader.read(out));
            assertThat(rows(bare)).noneMatch(r -> r.startsWith("PPT|") || r.startsWith("Stram"));
        }
    }

    /** What somebody noted stays above what comes along; the same does not come twice. */
    @Test
    void memosOnCasesAndInterviewsComeToThoseThatStandThere() throws IOException {
        Path out = temp.resolve("s.qdpx");
        try (StudyFile file = CodingStudy.make(Files.createDirectory(temp.resolve("a")))) {
            coded(file);
            ProjectOut.of(file, "Boss", false).write(out);
        }
        try (StudyFile other = CodingStudy.make(Files.createDirectory(temp.resolve("b")))) {
            note(other, Memo.About.CASE, "c1", CodingStudy.MARIT, "Spør igjen");
            for (int time = 0; time < 2; time++) {
                take(other, QdpxReader.read(out));
                assertThat(rows(other).stream().filter(r -> r.startsWith("on case")))
                        .containsExactly(
                                "on case c1|Jonas Berge|Liten kommune|2026-11-12T12:00:00Z",
                                "on case c1|Marit Aune|Spør igjen\nLiten kommune|2026-11-12T12:00:00Z");
            }
        }
    }

    @Test
    void whatAProjectHasNoPlaceForIsSaidByName() {
        try (StudyFile file = CodingStudy.make(temp)) {
            coded(file);
            assertThat(ProjectOut.of(file, "Boss", false).lost()).isEmpty();
            file.run(
                    new SmallStudy.Change(
                            w -> {
                                SmallStudy.put(
                                        w,
                                        "layer",
                                        "l1",
                                        "key",
                                        "agreed",
                                        "label",
                                        "A",
                                        "kind",
                                        "agreed",
                                        "position",
                                        1);
                                w.insert(
                                        "coding",
                                        "k1",
                                        Map.of(
                                                "code_id",
                                                "ikt",
                                                "person_id",
                                                CodingStudy.MARIT,
                                                "answer_text_id",
                                                "a2",
                                                "layer_id",
                                                "l1"));
                                SmallStudy.put(
                                        w,
                                        "assignment",
                                        "s1",
                                        "task",
                                        "code",
                                        "target_kind",
                                        "answer",
                                        "target_id",
                                        "a2");
                                SmallStudy.put(
                                        w,
                                        "summary",
                                        "m1",
                                        "role",
                                        "ordfører",
                                        "code_id",
                                        "theme",
                                        "text",
                                        "Stramt");
                                SmallStudy.put(
                                        w,
                                        "coding_done",
                                        "d1",
                                        "codebook_id",
                                        "b20",
                                        "person_id",
                                        CodingStudy.JONAS,
                                        "answer_text_id",
                                        "a3");
                                SmallStudy.put(
                                        w,
                                        "memo",
                                        "n1",
                                        "target_kind",
                                        "figure",
                                        "target_id",
                                        "figur60",
                                        "text",
                                        "Se på");
                            }));
            assertThat(ProjectOut.of(file, "Boss", false).lost())
                    .extracting(f -> f.key() + " " + f.args())
                    .containsExactly(
                            "qdpx.left.memos [1]",
                            "qdpx.left.settled [1]",
                            "qdpx.left.assignments [1]",
                            "qdpx.left.done [1]",
                            "qdpx.left.summaries [1]");
        }
    }

    private static void lose(StudyFile file, String code) {
        List<String> ids =
                file.read(
                        h ->
                                h.createQuery("SELECT id FROM own_coding WHERE code_id = :c")
                                        .bind("c", code)
                                        .mapTo(String.class)
                                        .list());
        file.run(
                new SmallStudy.Change(
                        w ->
                                ids.forEach(
                                        id -> {
                                            w.update("coding", id, "lost_quote", "borte");
                                            w.update("coding", id, "start_at", null);
                                            w.update("coding", id, "end_at", null);
                                        })));
    }

    @Test
    void whoCodesBlindWritesNoProject() {
        try (StudyFile file = CodingStudy.make(temp)) {
            coded(file);
            file.run(
                    new AssignTexts(
                            "b20",
                            "it20",
                            List.of(CodingStudy.MARIT, CodingStudy.JONAS),
                            9,
                            1,
                            "2026-11-12T12:00:00"));
            assertThatThrownBy(() -> ProjectOut.of(file, "Jonas Berge", false))
                    .isInstanceOf(FaultException.class);
        }
    }
}

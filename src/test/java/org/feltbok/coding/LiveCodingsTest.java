package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.interviews.AddPassage;
import org.feltbok.interviews.AddTopic;
import org.feltbok.interviews.MovePassage;
import org.feltbok.interviews.Notes;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Texts and codings are read once; a key reads nothing, however many there are. */
class LiveCodingsTest {
    private static final String MARIT = CodingStudy.MARIT;
    private static final String JONAS = CodingStudy.JONAS;
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final TextRef A1 = TextRef.answer("a1");
    private static final TextRef P1 = TextRef.passage("p1");

    @TempDir Path folder;
    private StudyFile file;
    private CountingStudy study;
    private boolean broken;

    @BeforeEach
    void make() {
        file = CodingStudy.make(folder);
        study = new CountingStudy(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private LiveScreen<AnswerSheet, CodedText> answers() {
        return LiveScreen.ofAnswers(study, () -> broken);
    }

    private LiveScreen<AnswerSheet, CodedText> passages() {
        return LiveScreen.ofPassages(study, () -> broken);
    }

    private LiveScreen<NotesSheet, CodedPassage> notes() {
        return LiveScreen.ofNotes(study, () -> broken);
    }

    private static ToggleCode toggle(String code, String person, TextRef text, Span span) {
        return new ToggleCode(code, code, person, text, span, AT);
    }

    /** How many of some objects are not among others. */
    private static int fresh(List<?> now, List<?> before) {
        Map<Object, Boolean> known = new IdentityHashMap<>();
        before.forEach(o -> known.put(o, true));
        return (int) now.stream().filter(o -> !known.containsKey(o)).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {66, 5000})
    void aDigitInAnAnswerReadsNothingAndMakesOneAnswerAnewHoweverManyThereAre(int many) {
        MoreTexts.answers(file, many);
        var screen = answers();
        List<CodedText> before = screen.sheet().texts().all();
        assertThat(before).hasSize(many);
        study.begin();
        file.run(toggle("barnevern", MARIT, A1, new Span(0, 9)));
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
        assertThat(fresh(screen.sheet().texts().all(), before)).isEqualTo(1);
        assertThat(screen.sheet().texts().counts(MARIT).texts("barnevern")).isEqualTo(1);
        assertThat(screen.sheet().texts().counts(MARIT).texts("f")).isEqualTo(1);
        file.run(new MarkDone("b20", MARIT, A1, true));
        assertThat(screen.sheet().texts().done(MARIT)).isEqualTo(1);
        file.undo();
        file.undo();
        assertThat(screen.sheet().texts().worked(MARIT)).isZero();
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
        assertThat(screen.told()).containsExactly("all", "some", "some", "some", "some");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 1020})
    void aDigitInAnInterviewReadsNothingAndMakesOnePassageAnewHoweverLongItIs(int passages) {
        MoreTexts.notes(file, passages);
        var screen = notes();
        List<CodedPassage> before = screen.sheet().notesOf("i1");
        if (passages > 1000) {
            assertThat(before.stream().mapToInt(p -> p.passage().text().length()).sum())
                    .isGreaterThan(300_000);
        }
        study.begin();
        file.run(toggle("theme", MARIT, P1, new Span(0, 8)));
        file.run(new SetMemo("bi1", MARIT, P1, "Se også 2019"));
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
        List<CodedPassage> now = screen.sheet().notesOf("i1");
        assertThat(fresh(now, before)).isEqualTo(1);
        assertThat(now.getFirst().text().codesOf(MARIT)).containsExactly("theme");
        assertThat(now.getFirst().text().memoOf(MARIT)).isEqualTo("Se også 2019");
    }

    @Test
    void wordsThatChangeAreReadAloneAndCostTheSameInALongInterview() {
        var screen = notes();
        file.run(toggle("theme", MARIT, P1, new Span(0, 8)));
        study.begin();
        file.run(new EditPassage("p1", "Alle planene er gamle, og pengene mangler."));
        CountingStudy.Counted few = study.counted();
        MoreTexts.notes(file, 1000);
        study.begin();
        file.run(new EditPassage("p1", "Nesten alle planene er gamle, og pengene mangler."));
        assertThat(study.counted()).isEqualTo(few);
        assertThat(few.reads()).isEqualTo(1);
        assertThat(few.rows()).isLessThan(8);
        assertThat(screen.sheet().notesOf("i1")).isEqualTo(notes().sheet().notesOf("i1"));
    }

    @Test
    void aNewCodeOrTopicReadsNoAnswerAndNoPassageAgain() {
        MoreTexts.notes(file, 1000);
        MoreTexts.answers(file, 1000);
        var answers = answers();
        var notes = notes();
        List<CodedText> texts = answers.sheet().texts().all();
        List<CodedPassage> passages = notes.sheet().notesOf("i1");
        study.begin();
        file.run(new AddCode("new", "b20", null, "Ny", false, 7));
        file.run(new AddTopic("t9", null, "Framtid"));
        file.run(new RenameCode("new", "Ny", "Nyere"));
        assertThat(study.counted().rows()).isLessThan(150);
        assertThat(answers.sheet().tree().byDigit(7)).map(c -> c.label().text()).contains("Nyere");
        assertThat(notes.sheet().guide().topics()).anyMatch(t -> t.id().equals("t9"));
        assertThat(fresh(answers.sheet().texts().all(), texts)).isZero();
        assertThat(fresh(notes.sheet().notesOf("i1"), passages)).isZero();
    }

    @Test
    void keyingInAnotherRoomReadsNothingHere() {
        var screen = notes();
        study.begin();
        file.run(toggle("ikt", MARIT, A1, null));
        file.run(new MarkDone("b20", MARIT, A1, true));
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
        assertThat(screen.told()).containsExactly("all");
    }

    @Test
    void undoOfALongerSpanLeadsToItsAnswer() {
        var screen = answers();
        file.run(toggle("barnevern", MARIT, A1, new Span(0, 9)));
        file.run(toggle("barnevern", MARIT, A1, new Span(5, 16)));
        assertThat(screen.sheet().texts().byId("a1").orElseThrow().codings().getFirst().span())
                .isEqualTo(new Span(0, 16));
        screen.touched().clear();
        file.undo();
        assertThat(screen.touched()).containsExactly(Set.of("a1"));
        assertThat(screen.sheet().texts().byId("a1").orElseThrow().codings().getFirst().span())
                .isEqualTo(new Span(0, 9));
    }

    @Test
    void afterAReadingThatFailedTheNextChangeReadsAllOfIt() {
        var screen = notes();
        broken = true;
        file.run(new EditPassage("p1", "Planene er nye."));
        broken = false;
        file.run(toggle("theme", MARIT, TextRef.passage("p2"), null));
        assertThat(screen.told()).containsExactly("all", "the disk is gone", "all");
        assertThat(screen.sheet().notesOf("i1").getFirst().passage().text())
                .isEqualTo("Planene er nye.");
        assertThat(screen.sheet().notesOf("i1").getLast().text().codesOf(MARIT))
                .containsExactly("theme");
    }

    @Test
    void whatIsClosedIsToldNothing() {
        var screen = answers();
        screen.live().close();
        study.begin();
        file.run(toggle("ikt", MARIT, A1, null));
        file.run(new AddCode("new", "b20", null, "Ny", false, null));
        assertThat(screen.told()).containsExactly("all");
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
    }

    @Test
    void anAnswerThatEmptiesOrIsKeptAsideGoesAndComesBackWithItsCodes() {
        var screen = answers();
        file.run(toggle("ikt", JONAS, A1, null));
        file.run(new Notes.Given(w -> w.update("answer_text", "a1", "aside", 1), true));
        assertThat(screen.sheet().texts().size()).isEqualTo(2);
        assertThat(screen.sheet().texts().counts(JONAS).texts("ikt")).isZero();
        file.undo();
        assertThat(screen.sheet().texts().byId("a1").orElseThrow().codesOf(JONAS))
                .containsExactly("ikt");
        assertThat(screen.sheet().texts().counts(JONAS).texts("ikt")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsDoneWhatIsAtHandIsWhatWouldBeRead(long seed) {
        var answers = answers();
        var notes = notes();
        var passages = passages();
        var random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            step(random, i);
            same(answers.sheet(), answers().sheet(), "step " + i);
            same(passages.sheet(), passages().sheet(), "step " + i + " in interviews");
            NotesSheet fresh = notes().sheet();
            assertThat(around(notes.sheet())).as("step " + i).isEqualTo(around(fresh));
            assertThat(notes.sheet().notesOf("i1").stream().map(CodedPassage::passage))
                    .as("step " + i)
                    .isEqualTo(fresh.notesOf("i1").stream().map(CodedPassage::passage).toList());
            same(
                    notes.sheet().notesOf("i1").stream().map(CodedPassage::text).toList(),
                    fresh.notesOf("i1").stream().map(CodedPassage::text).toList());
        }
        assertThat(answers.told().stream().filter("all"::equals)).hasSizeLessThan(20);
        assertThat(passages.told().stream().filter("all"::equals)).hasSizeLessThan(20);
    }

    private void same(AnswerSheet now, AnswerSheet read, String step) {
        assertThat(now.tree().all()).as(step).isEqualTo(read.tree().all());
        assertThat(now.items()).as(step).isEqualTo(read.items());
        assertThat(now.codebook()).as(step).isEqualTo(read.codebook());
        assertThat(now.groups()).as(step).isEqualTo(read.groups());
        assertThat(now.people()).as(step).isEqualTo(read.people());
        same(now.texts().all(), read.texts().all());
        for (String person : List.of(MARIT, JONAS)) {
            assertThat(now.texts().counts(person).all())
                    .isEqualTo(read.texts().counts(person).all());
            assertThat(now.texts().done(person)).isEqualTo(read.texts().done(person));
        }
    }

    private static List<?> around(NotesSheet s) {
        return java.util.Arrays.asList(
                s.cases(),
                s.interviews(),
                s.guide(),
                s.codebook(),
                s.tree().all(),
                s.coders(),
                s.me(),
                s.groups(),
                s.namesHidden());
    }

    private static void same(List<CodedText> now, List<CodedText> read) {
        assertThat(now)
                .extracting(CodedText::text)
                .isEqualTo(read.stream().map(CodedText::text).toList());
        for (int i = 0; i < now.size(); i++) {
            assertThat(now.get(i).codings()).isEqualTo(read.get(i).codings());
            assertThat(new HashSet<>(now.get(i).states()))
                    .isEqualTo(new HashSet<>(read.get(i).states()));
        }
    }

    private static Operation cell(String table, String row, String column, int number) {
        return new Notes.Given(w -> w.update(table, row, column, "Nr " + number), true);
    }

    /** Something that coders do; what is refused is not done. */
    private void step(Random random, int number) {
        String person = random.nextBoolean() ? MARIT : JONAS;
        boolean answer = random.nextBoolean();
        TextRef text =
                answer
                        ? TextRef.answer("a" + (1 + random.nextInt(3)))
                        : TextRef.passage("p" + (1 + random.nextInt(2)));
        String book = answer ? "b20" : "bi1";
        String code = answer ? List.of("barnevern", "ppt", "ikt").get(random.nextInt(3)) : "theme";
        int from = random.nextInt(20);
        Span span = random.nextInt(4) == 0 ? null : new Span(from, from + 1 + random.nextInt(20));
        Operation operation =
                switch (random.nextInt(19)) {
                    case 0, 1, 2, 3 -> toggle(code, person, text, span);
                    case 4 -> new MarkDone(book, person, text, random.nextBoolean());
                    case 5 -> new SetMemo(book, person, text, number % 2 == 0 ? "" : "m" + number);
                    case 6 -> new NoCodeFits(book, person, text);
                    case 7 ->
                            new EditPassage(
                                    "p1",
                                    "Planene 😀 er " + "svært ".repeat(number % 4) + "gamle.");
                    case 8 -> new AddCode("n" + number, book, null, "Ny " + number, false, null);
                    case 9 -> new AddPassage("y" + number, "i1", "t2", null, "Mer " + number, "p1");
                    case 10 -> new MovePassage("p2", random.nextBoolean() ? "t1" : "t2", null);
                    case 11 ->
                            new GiveCodings(
                                    person, person, new Coder(MARIT, "marit", "Marit Aune", "M"));
                    case 12 -> cell("study_case", number % 2 == 0 ? "c1" : "c2", "name", number);
                    case 13 -> cell("study_case", "c1", "pseudonym", number);
                    case 14 -> cell("codebook", number % 2 == 0 ? "b20" : "bi1", "label", number);
                    case 15 -> cell("interview", "i1", "role", number);
                    case 16 -> cell("question", "q20", "label", number);
                    default -> null;
                };
        try {
            if (operation != null) {
                file.run(operation);
            } else if (random.nextInt(3) > 0) {
                file.undo();
            } else {
                file.redo();
            }
        } catch (org.feltbok.base.FaultException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}

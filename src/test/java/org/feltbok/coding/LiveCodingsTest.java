package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.interviews.AddPassage;
import org.feltbok.interviews.AddTopic;
import org.feltbok.interviews.MovePassage;
import org.feltbok.interviews.Notes;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

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

    private final class AtOnce implements LiveCodings.Reading {
        @Override
        public <R> void read(
                Function<Study, R> work, Consumer<R> done, Consumer<Throwable> failed) {
            if (broken) {
                failed.accept(new IllegalStateException("the disk is gone"));
            } else {
                done.accept(work.apply(study));
            }
        }
    }

    /** What a screen would hold. */
    private final class Screen<S, T> implements LiveCodings.Listener<S, T> {
        private final LiveCodings<S, T> live =
                new LiveCodings<>(study, Runnable::run, new AtOnce(), this);
        private final List<String> told = new ArrayList<>();
        private final List<Set<String>> touched = new ArrayList<>();
        private S sheet;

        Screen(CodingSource<S, T> source) {
            live.open(source);
        }

        @Override
        public void readAll(S read, List<ChangeEvent> changes) {
            sheet = read;
            told.add("all");
        }

        @Override
        public void changed(S read, LiveCodings.Delta<T> delta) {
            sheet = read;
            told.add("some");
            delta.changes().forEach(c -> touched.add(live.touched(c)));
        }

        @Override
        public void settled() {
            assertThat(live.isRead()).isTrue();
        }

        @Override
        public void failed(Throwable problem) {
            told.add(problem.getMessage());
        }
    }

    private Screen<AnswerSheet, CodedText> answers() {
        return new Screen<>(new AnswerSource(items -> Optional.empty(), Language.NB));
    }

    private Screen<NotesSheet, CodedPassage> notes() {
        return new Screen<>(new NotesSource(() -> "Marit Aune", Language.NB));
    }

    private static ToggleCode toggle(String code, String person, TextRef text, Span span) {
        return new ToggleCode(code, code, person, text, span, AT);
    }

    private void moreAnswers(int all) {
        file.run(
                new Notes.Given(
                        w -> {
                            for (int i = 4; i <= all; i++) {
                                w.insert(
                                        "response",
                                        "r" + i,
                                        Map.of(
                                                "questionnaire_id",
                                                "q",
                                                "key",
                                                "r" + i,
                                                "position",
                                                i));
                                w.insert(
                                        "answer_text",
                                        "a" + i,
                                        Map.of(
                                                "response_id",
                                                "r" + i,
                                                "item_id",
                                                "it20",
                                                "text",
                                                "Ja " + i));
                            }
                        },
                        false));
    }

    private void moreNotes(int passages) {
        file.run(
                new Notes.Given(
                        w -> {
                            for (int i = 0; i < passages; i++) {
                                w.insert(
                                        "passage",
                                        "x" + i,
                                        Map.of(
                                                "interview_id",
                                                "i1",
                                                "topic_id",
                                                "t2",
                                                "text",
                                                "Vi har for få folk til plan og bygg. ".repeat(8),
                                                "position",
                                                3000 + i));
                            }
                        },
                        false));
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
        moreAnswers(many);
        var screen = answers();
        List<CodedText> before = screen.sheet.texts().all();
        assertThat(before).hasSize(many);
        study.begin();
        file.run(toggle("barnevern", MARIT, A1, new Span(0, 9)));
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
        assertThat(fresh(screen.sheet.texts().all(), before)).isEqualTo(1);
        assertThat(screen.sheet.texts().counts(MARIT).texts("barnevern")).isEqualTo(1);
        assertThat(screen.sheet.texts().counts(MARIT).texts("f")).isEqualTo(1);
        file.run(new MarkDone("b20", MARIT, A1, true));
        assertThat(screen.sheet.texts().done(MARIT)).isEqualTo(1);
        file.undo();
        file.undo();
        assertThat(screen.sheet.texts().worked(MARIT)).isZero();
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
        assertThat(screen.told).containsExactly("all", "some", "some", "some", "some");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 1020})
    void aDigitInAnInterviewReadsNothingAndMakesOnePassageAnewHoweverLongItIs(int passages) {
        moreNotes(passages);
        var screen = notes();
        List<CodedPassage> before = screen.sheet.notesOf("i1");
        if (passages > 1000) {
            assertThat(before.stream().mapToInt(p -> p.passage().text().length()).sum())
                    .isGreaterThan(300_000);
        }
        study.begin();
        file.run(toggle("theme", MARIT, P1, new Span(0, 8)));
        file.run(new SetMemo("bi1", MARIT, P1, "Se også 2019"));
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
        List<CodedPassage> now = screen.sheet.notesOf("i1");
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
        moreNotes(1000);
        study.begin();
        file.run(new EditPassage("p1", "Nesten alle planene er gamle, og pengene mangler."));
        assertThat(study.counted()).isEqualTo(few);
        assertThat(few.reads()).isEqualTo(1);
        assertThat(few.rows()).isLessThan(8);
        assertThat(screen.sheet.notesOf("i1")).isEqualTo(notes().sheet.notesOf("i1"));
    }

    @Test
    void aNewCodeOrTopicReadsNoAnswerAndNoPassageAgain() {
        moreNotes(1000);
        moreAnswers(1000);
        var answers = answers();
        var notes = notes();
        List<CodedText> texts = answers.sheet.texts().all();
        List<CodedPassage> passages = notes.sheet.notesOf("i1");
        study.begin();
        file.run(new AddCode("new", "b20", null, "Ny", false, 7));
        file.run(new AddTopic("t9", null, "Framtid"));
        file.run(new RenameCode("new", "Ny", "Nyere"));
        assertThat(study.counted().rows()).isLessThan(150);
        assertThat(answers.sheet.tree().byDigit(7)).map(c -> c.label().text()).contains("Nyere");
        assertThat(notes.sheet.guide().topics()).anyMatch(t -> t.id().equals("t9"));
        assertThat(fresh(answers.sheet.texts().all(), texts)).isZero();
        assertThat(fresh(notes.sheet.notesOf("i1"), passages)).isZero();
    }

    @Test
    void keyingInAnotherRoomReadsNothingHere() {
        var screen = notes();
        study.begin();
        file.run(toggle("ikt", MARIT, A1, null));
        file.run(new MarkDone("b20", MARIT, A1, true));
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
        assertThat(screen.told).containsExactly("all");
    }

    @Test
    void undoOfALongerSpanLeadsToItsAnswer() {
        var screen = answers();
        file.run(toggle("barnevern", MARIT, A1, new Span(0, 9)));
        file.run(toggle("barnevern", MARIT, A1, new Span(5, 16)));
        assertThat(screen.sheet.texts().byId("a1").orElseThrow().codings().getFirst().span())
                .isEqualTo(new Span(0, 16));
        screen.touched.clear();
        file.undo();
        assertThat(screen.touched).containsExactly(Set.of("a1"));
        assertThat(screen.sheet.texts().byId("a1").orElseThrow().codings().getFirst().span())
                .isEqualTo(new Span(0, 9));
    }

    @Test
    void afterAReadingThatFailedTheNextChangeReadsAllOfIt() {
        var screen = notes();
        broken = true;
        file.run(new EditPassage("p1", "Planene er nye."));
        broken = false;
        file.run(toggle("theme", MARIT, TextRef.passage("p2"), null));
        assertThat(screen.told).containsExactly("all", "the disk is gone", "all");
        assertThat(screen.sheet.notesOf("i1").getFirst().passage().text())
                .isEqualTo("Planene er nye.");
        assertThat(screen.sheet.notesOf("i1").getLast().text().codesOf(MARIT))
                .containsExactly("theme");
    }

    @Test
    void whatIsClosedIsToldNothing() {
        var screen = answers();
        screen.live.close();
        study.begin();
        file.run(toggle("ikt", MARIT, A1, null));
        file.run(new AddCode("new", "b20", null, "Ny", false, null));
        assertThat(screen.told).containsExactly("all");
        assertThat(study.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
    }

    @Test
    void anAnswerThatEmptiesOrIsKeptAsideGoesAndComesBackWithItsCodes() {
        var screen = answers();
        file.run(toggle("ikt", JONAS, A1, null));
        file.run(new Notes.Given(w -> w.update("answer_text", "a1", "aside", 1), true));
        assertThat(screen.sheet.texts().size()).isEqualTo(2);
        assertThat(screen.sheet.texts().counts(JONAS).texts("ikt")).isZero();
        file.undo();
        assertThat(screen.sheet.texts().byId("a1").orElseThrow().codesOf(JONAS))
                .containsExactly("ikt");
        assertThat(screen.sheet.texts().counts(JONAS).texts("ikt")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsDoneWhatIsAtHandIsWhatWouldBeRead(long seed) {
        var answers = answers();
        var notes = notes();
        var random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            step(random, i);
            AnswerSheet read = answers().sheet;
            assertThat(answers.sheet.tree().all()).as("step " + i).isEqualTo(read.tree().all());
            same(answers.sheet.texts().all(), read.texts().all());
            for (String person : List.of(MARIT, JONAS)) {
                assertThat(answers.sheet.texts().counts(person).all())
                        .isEqualTo(read.texts().counts(person).all());
                assertThat(answers.sheet.texts().done(person)).isEqualTo(read.texts().done(person));
            }
            NotesSheet fresh = notes().sheet;
            assertThat(notes.sheet.notesOf("i1").stream().map(CodedPassage::passage))
                    .as("step " + i)
                    .isEqualTo(fresh.notesOf("i1").stream().map(CodedPassage::passage).toList());
            same(
                    notes.sheet.notesOf("i1").stream().map(CodedPassage::text).toList(),
                    fresh.notesOf("i1").stream().map(CodedPassage::text).toList());
        }
        assertThat(answers.told.stream().filter("all"::equals)).hasSizeLessThan(20);
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
                switch (random.nextInt(14)) {
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

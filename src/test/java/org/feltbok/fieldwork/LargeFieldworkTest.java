package org.feltbok.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.Ids;
import org.feltbok.cases.LiveCases;
import org.feltbok.responses.TestForm;
import org.feltbok.store.CountedSteps;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Fieldwork with many cases: what is done costs what it is about; steps and rows, no time. */
class LargeFieldworkTest {
    @TempDir Path folder;

    /** Cases of the frame, half of which have answered, each keyed by somebody. */
    private static void fill(UnitOfWork work, int cases) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> responses = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            rows.add(new Object[] {"n" + i, "n" + i, "Name " + i, 10 + i});
            if (i % 2 == 1) {
                responses.add(new Object[] {"r" + i, "f", "r" + i, "n" + i, "P" + i % 7, i});
            }
        }
        work.insertMany("study_case", List.of("id", "key", "name", "position"), rows.iterator());
        work.insertMany(
                "response",
                List.of("id", "questionnaire_id", "key", "case_id", "entered_by", "position"),
                responses.iterator());
    }

    private StudyFile study(int cases) {
        try {
            StudyFile file = TestForm.study(Files.createDirectories(folder.resolve("of" + cases)));
            file.run(new SmallStudy.Change(work -> fill(work, cases)));
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static AddContacts round(int first, int cases, int number) {
        return AddContacts.round(
                IntStream.range(0, cases).mapToObj(i -> "n" + 2 * (first + i)).toList(),
                "",
                ContactKind.LETTER,
                number,
                "2018-11-14",
                "",
                "Anne");
    }

    private static AddContacts call(String caseId) {
        return new AddContacts(
                List.of(
                        new Contact(
                                Ids.next(),
                                caseId,
                                ContactKind.CALL,
                                ContactOutcome.REACHED,
                                "2018-11-20T10:00",
                                "",
                                0,
                                "",
                                "",
                                "")));
    }

    @Test
    void aRoundCostsEachCaseTheSameAndACallDoesNotGrowWithTheFrame() {
        try (StudyFile few = study(400);
                StudyFile many = study(20_000)) {
            long small = CountedSteps.of(few, round(0, 100, 1)) / 100;
            long large = CountedSteps.of(many, round(0, 5_000, 1)) / 5_000;
            assertThat(large).isPositive().isLessThan(2 * small);
            assertThat(CountedSteps.of(many, call("n2")))
                    .isLessThan(CountedSteps.of(few, call("n2")) + 20);
        }
    }

    @Test
    void afterACallAsFewRowsAreReadAsThereAreContactsWithItsCase() {
        try (StudyFile many = study(20_000)) {
            many.run(round(0, 5_000, 1));
            CountingStudy counted = new CountingStudy(many);
            try (LiveCases cases = new LiveCases(counted);
                    LiveFieldwork live = new LiveFieldwork(counted, cases)) {
                assertThat(live.now().nextRound()).isEqualTo(2);
                assertThat(ResponseCurve.of(live.now()).undated()).isEqualTo(10_000);
                many.run(call("n2"));
                assertThat(counted.rowsOf(live::now)).isBetween(1, 6);
                many.run(round(0, 10_000, 2));
                assertThat(live.now().nextRound()).isEqualTo(3);
                counted.begin();
                many.run(new SetRoundDay("", 2, "2018-11-28"));
                assertThat(ResponseCurve.of(live.now()).reminders().getLast().date())
                        .hasToString("2018-11-28");
                assertThat(counted.counted().statements()).isLessThan(12);
            }
        }
    }

    @Test
    void theDayOfARoundIsMendedForAllOfItAndTakenBackAsOne() {
        try (StudyFile file = study(20)) {
            file.run(round(0, 3, 1));
            file.run(round(1, 3, 2));
            file.run(call("n2"));
            file.run(new SetRoundDay("", 2, "2018-11-28"));
            assertThat(days(file)).containsExactly("1 2018-11-14 3", "2 2018-11-28 3");
            file.undo();
            assertThat(days(file)).containsExactly("1 2018-11-14 3", "2 2018-11-14 3");
            file.redo();
            assertThat(days(file)).containsExactly("1 2018-11-14 3", "2 2018-11-28 3");
        }
    }

    private static List<String> days(StudyFile file) {
        return ResponseCurve.of(file.read(Fieldwork::read)).reminders().stream()
                .map(r -> r.round() + " " + r.date() + " " + r.cases())
                .toList();
    }
}

package org.feltbok.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.responses.Answer;
import org.feltbok.responses.DayProblem;
import org.feltbok.responses.EditResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every check of the list: its texts, how bad it is, that it finds what it is for and no more. */
class ChecksTest {
    private static final Map<String, Consumer<CheckedStudy>> MADE_FOR = new LinkedHashMap<>();

    static {
        MADE_FOR.put("should_be_empty", s -> s.write(w -> w.update("answers_1", "r1", "x_q11", 2)));
        MADE_FOR.put(
                "should_be_asked", s -> s.write(w -> w.update("answers_1", "r1", "x_q10_1_4", 1)));
        MADE_FOR.put("is_empty", s -> s.set("r1", "q10_1", Answer.Choices.of(List.of(4))));
        MADE_FOR.put("unknown_option", s -> s.write(w -> w.update("answers_1", "r1", "x_q1", 9)));
        MADE_FOR.put("not_alone", s -> s.set("r1", "q3", Answer.Choices.of(List.of(1, 16))));
        MADE_FOR.put("out_of_range", s -> s.set("r1", "q13", new Answer.Amount(501)));
        MADE_FOR.put("outside_expected", s -> s.write(w -> w.update("item", "i-q14", "most", 1.2)));
        MADE_FOR.put(
                "required",
                s -> {
                    s.write(w -> w.update("item", "i-q14", "required", "yes"));
                    s.blank("r1", "q14");
                });
        MADE_FOR.put(
                "left_blank",
                s -> {
                    s.write(w -> w.update("item", "i-q14", "required", "soft"));
                    s.blank("r1", "q14");
                });
        MADE_FOR.put("not_filled_in", s -> s.set("r1", "q14", Answer.NONE));
        MADE_FOR.put(
                "same_text",
                s -> {
                    s.set("r1", "q20", new Answer.Words(CheckedStudy.LONG));
                    s.set(
                            "r3",
                            "q20",
                            new Answer.Words(" " + CheckedStudy.LONG.replace(" was ", "\nWAS  ")));
                });
        MADE_FOR.put("same_answers", ChecksTest::twice);
        MADE_FOR.put("far_out", CheckedStudy::numbers);
        MADE_FOR.put("case_second", s -> s.beginAgain("again", "c1"));
        MADE_FOR.put("case_without", s -> s.begin("nobody", Optional.empty()));
        MADE_FOR.put(
                "case_outside", s -> s.write(w -> w.update("study_case", "c1", "in_frame", 0)));
        MADE_FOR.put("wrong_day", s -> s.file.run(EditResponse.received("r1", "r1", "2031-01-07")));
        MADE_FOR.put(
                "member_left",
                s ->
                        s.write(
                                w -> {
                                    w.update("response", "r2", "parent_id", "r1");
                                    w.update("response", "r1", "pass", -1);
                                }));
        MADE_FOR.put("lost", CheckedStudy::lostCoding);
        MADE_FOR.put(
                "query",
                s ->
                        s.write(
                                w ->
                                        w.insert(
                                                "field_note",
                                                "n1",
                                                Map.of(
                                                        "response_id",
                                                        "r1",
                                                        "item_id",
                                                        "i-q14",
                                                        "kind",
                                                        "query",
                                                        "state",
                                                        "answered",
                                                        "text",
                                                        "Is it so?"))));
        MADE_FOR.put(
                "broken_rule",
                s ->
                        s.write(
                                w ->
                                        w.insert(
                                                "own_check",
                                                "o1",
                                                Map.of(
                                                        "questionnaire_id",
                                                        "f",
                                                        "key",
                                                        "k",
                                                        "rule",
                                                        "${gone} > 1",
                                                        "message",
                                                        "M",
                                                        "severity",
                                                        "error",
                                                        "position",
                                                        1))));
    }

    @TempDir Path folder;

    @Test
    void everyCheckHasAStudyMadeForIt() {
        assertThat(Checks.all()).isNotEmpty();
        assertThat(Checks.all()).extracting(Check::key).doesNotHaveDuplicates();
        assertThat(MADE_FOR.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Checks.all().stream().map(Check::key).toList());
        assertThat(Checks.all()).allMatch(c -> Checks.called(c.key()).equals(Optional.of(c)));
    }

    @Test
    void inAStudyThatIsRightNothingIsFound() {
        try (CheckedStudy study = new CheckedStudy(folder)) {
            assertThat(study.keys()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachFindsWhatItIsFor() {
        return Checks.all().stream()
                .map(check -> DynamicTest.dynamicTest(check.key(), () -> finds(check.key())));
    }

    private static Path made(Path place) {
        assertThat(place.toFile().mkdirs()).isTrue();
        return place;
    }

    private void finds(String key) {
        try (CheckedStudy study = new CheckedStudy(made(folder.resolve(key)))) {
            MADE_FOR.get(key).accept(study);
            assertThat(study.keys()).contains(key);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachIsToldInBothLanguages() {
        return Checks.all().stream()
                .map(check -> DynamicTest.dynamicTest(check.key(), () -> isTold(check)));
    }

    private static void isTold(Check check) {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            assertThat(texts.has(check.text())).as(check.text() + " " + language).isTrue();
            if (check.severity() != Severity.HINT) {
                String told =
                        texts.fault(
                                check.told(
                                        Optional.empty(),
                                        "q1",
                                        List.of(new Check.Place("r1", "Bykle")),
                                        2));
                assertThat(told).doesNotStartWith("!").doesNotContain("{");
            }
        }
    }

    private static List<String> responses(CheckedStudy study, String check) {
        return study.found().open().stream()
                .filter(f -> f.check().key().equals(check))
                .flatMap(f -> f.places().stream())
                .map(Check.Place::key)
                .toList();
    }

    private static void twice(CheckedStudy s) {
        s.set("r3", "q15", new Answer.Day(LocalDate.of(2018, 1, 1)));
        s.set(
                "r3",
                "q20",
                new Answer.Words(CheckedStudy.LONG.toUpperCase(Locale.ROOT) + " of  2011"));
    }

    @Test
    void thosePeopleAreToldWhoseAnswersAreTheSameThroughoutAndNoOthers() {
        try (CheckedStudy study = new CheckedStudy(made(folder.resolve("twice")))) {
            twice(study);
            assertThat(responses(study, "same_answers")).containsExactly("r001", "r003");
            study.blank("r3", "q14");
            assertThat(responses(study, "same_answers"))
                    .as("one of them did not answer a question that the other did")
                    .isEmpty();
        }
    }

    @Test
    void responsesWithFewAnswersAreOftenAlikeAndNotTold() {
        try (CheckedStudy study = new CheckedStudy(made(folder.resolve("few")))) {
            for (int i = 0; i < 5; i++) {
                study.begin("few" + i, Optional.empty());
                study.set("few" + i, "q1", new Answer.Choice(2));
            }
            assertThat(responses(study, "same_answers")).isEmpty();
        }
    }

    @Test
    void aNumberIsFarOutOnlyAmongEnoughOthersThatDiffer() {
        assertThat(farOut(1, 2, 3, 4, 1000)).isEmpty();
        double[] alike = new double[30];
        alike[3] = 7;
        assertThat(farOut(alike)).isEmpty();
        // R: x <- c(1:20, 60); quantile(x, c(.25, .75)) gives 6 and 16, so 46 is the limit
        double[] spread = new double[21];
        for (int i = 0; i < 20; i++) {
            spread[i] = i + 1;
        }
        spread[20] = 46;
        assertThat(farOut(spread)).isEmpty();
        spread[20] = 46.1;
        assertThat(farOut(spread)).containsExactly(46.1);
    }

    private static List<Double> farOut(double... values) {
        Comparison comparison = new FarOut().comparing();
        List<Double> all = java.util.Arrays.stream(values).boxed().toList();
        Spot any = new Spot(1, "any");
        for (int i = 0; i < values.length; i++) {
            comparison.put(new Spot(i, "r" + i), values[i]);
        }
        comparison.changed();
        return all.stream().filter(v -> comparison.standsOut(any, v)).toList();
    }

    @Test
    void aDayToComeIsNoDayAndNothingIsKeyedBeforeItCame() {
        LocalDate today = LocalDate.of(2026, 11, 27);
        assertThat(DayProblem.of("2026-11-27", "2026-11-27T23:59:00", today)).isEmpty();
        assertThat(DayProblem.of("", "", today)).isEmpty();
        assertThat(DayProblem.of("2026-11-28", "", today)).contains(DayProblem.RECEIVED_AHEAD);
        assertThat(DayProblem.of("2026-11-20", "2027-11-20", today))
                .contains(DayProblem.KEYED_AHEAD);
        assertThat(DayProblem.of("2026-11-20", "2026-11-19T10:00:00", today))
                .contains(DayProblem.KEYED_BEFORE);
    }

    @Test
    void aWrongDayIsAcceptedWithTheDaysItHasAndNotWithOthers() {
        try (CheckedStudy study = new CheckedStudy(made(folder.resolve("day")))) {
            study.file.run(EditResponse.received("r1", "r1", "2031-01-07"));
            Finding found =
                    study.found().open().stream()
                            .filter(f -> f.check().key().equals("wrong_day"))
                            .flatMap(f -> f.findings().stream())
                            .findFirst()
                            .orElseThrow();
            assertThat(found.seen()).startsWith("2031-01-07 ");
            study.file.run(EditResponse.received("r1", "r1", "2017-12-07"));
            assertThat(study.keys()).doesNotContain("wrong_day");
        }
    }

    @Test
    void shortTextsMayBeTheSame() {
        try (CheckedStudy study = new CheckedStudy(folder)) {
            study.set("r1", "q20", new Answer.Words("Nothing"));
            study.set("r2", "q20", new Answer.Words("Nothing"));
            assertThat(study.keys()).isEmpty();
        }
    }
}

package org.feltbok.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.CountedForbidden;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.checks.LiveFindings;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Answers against the rules of the questionnaire are known by the cell. */
class ForbiddenAnswersTest {
    private static final List<String> MEASURES =
            List.of("q3.1.share", "q3o.n", "q11.n", "q12.n", "q13.mean", "q14.mean given q11=1-7");

    @TempDir Path folder;
    private StudyFile file;
    private Form form;
    private EntryRules rules;
    private LiveStudyData live;
    private final List<LiveStudyData.DataChange> told = new ArrayList<>();

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        rules = TestForm.rules(form);
        for (String key : List.of("r1", "r2", "r3")) {
            file.run(
                    new StartResponse(
                            form, key, Optional.empty(), key, "", 1, "M", "2026-11-23T12:00"));
        }
        live = new LiveStudyData(file);
        live.listen(told::add);
    }

    @AfterEach
    void close() {
        live.close();
        file.close();
    }

    private void set(String response, String name, Answer answer) {
        Item item = form.item(name).orElseThrow();
        file.run(new SetAnswer(rules, response, response, item, answer));
    }

    private static Map<String, Integer> forbidden(StudyData data, String... measures) {
        Measures read = new Measures(data);
        return CountedForbidden.of(data, List.of(measures).stream().map(read::read).toList())
                .byItem();
    }

    private Map<String, Integer> now(String... measures) {
        Map<String, Integer> kept = forbidden(live.snapshot(), measures);
        assertThat(kept).isEqualTo(forbidden(StudyDataStore.read(file), measures));
        return kept;
    }

    @Test
    void anAnswerThatAnotherRulesOutIsKnownWhenTheOtherChangesAndForgottenWhenItIsTakenBack() {
        set("r1", "q10_2", Answer.Choices.of(List.of(1)));
        set("r1", "q10_1", Answer.Choices.of(List.of(4)));
        set("r1", "q11", new Answer.Choice(5));
        assertThat(now("q11.n")).isEmpty();
        told.clear();
        set("r1", "q10_1", Answer.Choices.of(List.of(1)));
        assertThat(now("q11.n")).containsExactly(Map.entry("q11", 1));
        assertThat(told)
                .as("figures that rest on either are computed again")
                .containsExactly(
                        new LiveStudyData.DataChange(Set.of("survey/q10_1", "survey/q11")));
        file.undo();
        assertThat(now("q11.n")).isEmpty();
    }

    @Test
    void anOpenAnswerKeptAsideIsNotCountedAndSoNotSaidToBe() {
        set("r1", "q3", Answer.Choices.of(List.of(15)));
        set("r1", "q3o", new Answer.Words("Havn"));
        set("r1", "q3", Answer.Choices.of(List.of(1)));
        assertThat(now("q3o.n")).isEmpty();
    }

    @Test
    void aNumberOutsideItsRuleCountsOnlyForTheRowsThatTheFigureCounts() {
        set("r1", "q1", new Answer.Choice(1));
        set("r1", "q13", new Answer.Amount(900));
        set("r2", "q1", new Answer.Choice(2));
        set("r2", "q13", new Answer.Amount(20));
        assertThat(now("q13.mean")).containsExactly(Map.entry("q13", 1));
        assertThat(now("q13.mean given q1=1", "q13.mean given q1=2"))
                .containsExactly(Map.entry("q13", 1));
        assertThat(now("q13.mean given q1=2")).isEmpty();
        assertThat(now("q1.1.share")).isEmpty();
        assertThat(now("q1.1.share given q13>100"))
                .as("a condition rests on it too")
                .containsExactly(Map.entry("q13", 1));
    }

    @Test
    void aTimeThatIsPutRightIsNoLongerForbidden() {
        assertThat(now("q17.n")).isEmpty();
        set("r1", "q17", new Answer.Time(LocalTime.of(23, 45)));
        assertThat(now("q17.n")).containsExactly(Map.entry("q17", 1));
        set("r1", "q17", new Answer.Time(LocalTime.of(9, 30)));
        assertThat(now("q17.n")).isEmpty();
        file.undo();
        assertThat(now("q17.n")).containsExactly(Map.entry("q17", 1));
    }

    @Test
    void anAnswerThatMustStandAloneBesideOthersIsForbidden() {
        set("r3", "q3", Answer.Choices.of(List.of(1, 16)));
        assertThat(now("q3.1.share")).containsExactly(Map.entry("q3", 1));
        set("r3", "q3", Answer.Choices.of(List.of(16)));
        assertThat(now("q3.1.share")).isEmpty();
    }

    @Test
    void whatIsListedNamesTheResponseAndWhatIsWrong() {
        set("r2", "q13", new Answer.Amount(501));
        assertThat(LiveFindings.of(file).told())
                .extracting(f -> f.key() + f.args())
                .contains("checks.told.out_of_range[q13, 1, r002, 0]");
    }

    /** After any row of changes the snapshot kept up to date knows what one read anew knows. */
    @Test
    void keptByTheCellIsAsGoodAsReadAnew() {
        Map<String, List<Answer>> values =
                Map.of(
                        "q3",
                        List.of(
                                Answer.NONE,
                                Answer.Choices.of(List.of(1)),
                                Answer.Choices.of(List.of(15)),
                                Answer.Choices.of(List.of(15, 16))),
                        "q3o",
                        List.of(Answer.NONE, new Answer.Words("a"), new Answer.Words("b")),
                        "q10_1",
                        List.of(Answer.NONE, Answer.Choices.of(List.of(4))),
                        "q11",
                        List.of(Answer.NONE, new Answer.Choice(2), new Answer.Choice(5)),
                        "q12",
                        List.of(Answer.NONE, new Answer.Words("c"), new Answer.Words("dd")),
                        "q13",
                        List.of(Answer.NONE, new Answer.Amount(1), new Answer.Amount(1000)),
                        "q15",
                        List.of(Answer.NONE, new Answer.Day(LocalDate.of(2026, 1, 2))));
        List<String> names = values.keySet().stream().sorted().toList();
        int seen = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 15; step++) {
                if (random.nextInt(6) == 0) {
                    file.undo();
                } else {
                    String name = names.get(random.nextInt(names.size()));
                    List<Answer> some = values.get(name);
                    set("r" + (1 + random.nextInt(3)), name, some.get(random.nextInt(some.size())));
                }
                seen += now(MEASURES.toArray(String[]::new)).size();
            }
        }
        assertThat(seen).isPositive();
    }
}

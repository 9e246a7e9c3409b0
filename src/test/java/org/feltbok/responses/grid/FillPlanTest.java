package org.feltbok.responses.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.responses.SetAnswers;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of texts that are typed or pasted into cells. */
class FillPlanTest {
    @TempDir Path folder;
    private StudyFile file;
    private Form form;
    private EntryRules rules;
    private Answers before;
    private boolean complete;
    private CellText.Said how = CellText.Said.CODES;
    private final CellText cells =
            new CellText(Language.EN, k -> k == MissingKind.DONT_KNOW ? "don't know" : k.word());

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        rules = TestForm.rules(form);
        before = rules.settled(Answers.empty(form));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Item item(String name) {
        return form.item(name).orElseThrow();
    }

    private FillPlan plan(String... namesAndTexts) {
        Map<Item, String> wishes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            wishes.put(item(namesAndTexts[i]), namesAndTexts[i + 1]);
        }
        Response.Status status = complete ? Response.Status.COMPLETE : Response.Status.PARTIAL;
        Response response =
                new Response(
                        "r1",
                        "1",
                        Optional.empty(),
                        status,
                        "",
                        1,
                        "",
                        "",
                        "",
                        false,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        1);
        FillPlan.Row row = new FillPlan.Row(response, "Bykle", before, wishes, Set.of());
        return FillPlan.of(rules, cells, Language.EN, List.of(row), how);
    }

    private Answer taken(String name, String text) {
        FillPlan plan = plan(name, text);
        assertThat(plan.refused()).as(text).isEmpty();
        assertThat(plan.changes()).as(text).hasSize(1);
        return plan.changes().getFirst().given().getFirst().answer();
    }

    private String refused(String name, String text) {
        FillPlan plan = plan(name, text);
        assertThat(plan.changes()).as(text).isEmpty();
        return plan.refused().getFirst().key();
    }

    @Test
    void codesAndLabelsAreTakenAlike() {
        assertThat(taken("q1", "2")).isEqualTo(new Answer.Choice(2));
        assertThat(taken("q1", " nei ")).isEqualTo(new Answer.Choice(2));
        assertThat(taken("q3", "1 11")).isEqualTo(Answer.Choices.of(List.of(1, 11)));
        assertThat(taken("q3", "1,11")).isEqualTo(Answer.Choices.of(List.of(1, 11)));
        assertThat(taken("q3", "Helse; Plan")).isEqualTo(Answer.Choices.of(List.of(1, 11)));
        assertThat(taken("q14", "2.5")).isEqualTo(new Answer.Amount(2.5));
        assertThat(taken("q15", "2018-11-14"))
                .isEqualTo(new Answer.Day(LocalDate.of(2018, 11, 14)));
    }

    @Test
    void whatIsNoAnswerIsRefusedWithTheReason() {
        assertThat(refused("q1", "9")).isEqualTo("entry.refused.option");
        assertThat(refused("q3", "1 9")).isEqualTo("entry.refused.option");
        assertThat(refused("q13", "501")).isEqualTo("entry.refused.range");
        assertThat(refused("q13", "1.5")).isEqualTo("entry.refused.whole");
        assertThat(refused("q15", "soon")).isEqualTo("entry.refused.date");
        assertThat(refused("q3", "1 16")).isEqualTo("grid.refused.not_alone");
        before = rules.answer(before, item("q3"), Answer.Choices.of(List.of(1)));
        assertThat(refused("q3o", "Beredskap")).isEqualTo("grid.refused.not_asked");
    }

    @Test
    void signsAndNamesMeanThatAnAnswerIsMissing() {
        assertThat(taken("q13", "?")).isEqualTo(Answer.missing(MissingKind.DONT_KNOW));
        assertThat(taken("q13", "don't know")).isEqualTo(Answer.missing(MissingKind.DONT_KNOW));
        assertThat(taken("q13", "-")).isEqualTo(Answer.missing(MissingKind.NOT_ANSWERED));
        assertThat(taken("q13", "\u2212\u2212")).isEqualTo(Answer.missing(MissingKind.REFUSED));
        assertThat(taken("q13", "#unreadable")).isEqualTo(Answer.missing(MissingKind.UNREADABLE));
        // where don't know is printed it is that answer
        assertThat(taken("q1", "?")).isEqualTo(new Answer.Choice(3));
        // in words of their own signs are words
        assertThat(taken("q20", "?")).isEqualTo(new Answer.Words("?"));
        assertThat(taken("q20", "#dont_know")).isEqualTo(Answer.missing(MissingKind.DONT_KNOW));
    }

    @Test
    void aZeroIsDontKnowWhereItIsTypedAndNeverWhereItIsPasted() {
        assertThat(refused("q4_1", "0")).isEqualTo("entry.refused.option");
        how = CellText.Said.TYPED;
        assertThat(taken("q4_1", "0")).isEqualTo(new Answer.Choice(7));
    }

    @Test
    void oneTextMayAskForAnotherInTheSameBlock() {
        before = rules.answer(before, item("q3"), Answer.Choices.of(List.of(1)));
        FillPlan plan = plan("q3o", "Beredskap", "q3", "1 15");
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.taken()).isEqualTo(2);
    }

    @Test
    void whatIsRefusedAsksForNothing() {
        before = rules.answer(before, item("q3"), Answer.Choices.of(List.of(1)));
        FillPlan plan = plan("q3", "1 99 15", "q3o", "Beredskap", "q4_1", "2");
        assertThat(plan.refused())
                .extracting(r -> r.item().name())
                .containsExactlyInAnyOrder("q3", "q3o");
        assertThat(plan.taken()).isEqualTo(1);
    }

    @Test
    void aLockedResponseTakesNothingButWhatStandsThere() {
        before = before.with(item("q1"), new Answer.Choice(2));
        complete = true;
        assertThat(refused("q1", "1")).isEqualTo("entry.refused.complete");
        FillPlan same = plan("q1", "2", "q3o", "");
        assertThat(same.changes()).isEmpty();
        assertThat(same.taken()).isEqualTo(2);
        assertThat(plan("q1", "1").isLocked()).isTrue();
    }

    @Test
    void emptyTakesAwayAndLeavesWhatIsEmpty() {
        assertThat(plan("q4_1", "", "q3o", "").changes()).isEmpty();
        before = before.with(item("q4_1"), new Answer.Choice(2));
        assertThat(taken("q4_1", "")).isEqualTo(Answer.NONE);
    }

    /** Whatever stands in a cell goes to the clipboard and comes back as the same. */
    @Test
    void whatIsCopiedIsTakenAsTheSame() {
        List<Map.Entry<String, Answer>> all =
                List.of(
                        Map.entry("q1", new Answer.Choice(2)),
                        Map.entry("q1", Answer.missing(MissingKind.REFUSED)),
                        Map.entry("q3", Answer.Choices.of(List.of(1, 15))),
                        Map.entry("q3", Answer.Choices.of(List.of())),
                        Map.entry("q13", new Answer.Amount(12)),
                        Map.entry("q13", Answer.missing(MissingKind.DONT_KNOW)),
                        Map.entry("q14", new Answer.Amount(-0.125)),
                        Map.entry("q15", new Answer.Day(LocalDate.of(2018, 1, 2))),
                        Map.entry("q20", new Answer.Words("=1+1")),
                        Map.entry("q20", new Answer.Words("?")),
                        Map.entry("q20", Answer.missing(MissingKind.NOT_ANSWERED)));
        for (Map.Entry<String, Answer> one : all) {
            for (boolean labels : List.of(false, true)) {
                Item item = item(one.getKey());
                String copied = cells.copied(item, one.getValue(), labels);
                assertThat(cells.read(item, copied, CellText.Said.of(labels)).answer())
                        .as(one + " " + labels + " " + copied)
                        .contains(one.getValue());
            }
        }
        assertThat(cells.copied(item("q20"), new Answer.Words("=1+1"), false)).isEqualTo("'=1+1");
    }

    @Test
    void anAnswerThatIsRecordedIsNamedInTheChange() {
        assertThat(plan("q1", "2", "q4_1", "3").changes())
                .containsExactly(
                        new SetAnswers.Of(
                                "r1",
                                "Bykle",
                                List.of(
                                        SetAnswers.Given.of(item("q1"), new Answer.Choice(2)),
                                        SetAnswers.Given.of(item("q4_1"), new Answer.Choice(3)))));
    }
}

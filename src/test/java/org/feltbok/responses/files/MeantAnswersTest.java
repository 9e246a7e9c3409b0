package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.files.ImportChoices.Spot;
import org.feltbok.responses.files.ImportChoices.Written;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.ReadAs;
import org.feltbok.tabular.RecordTable;
import org.feltbok.tabular.RecordTable.Column;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands in a cell never becomes another answer than the one that is meant. */
class MeantAnswersTest {
    private static final String NOT_HERE = "Nei, ikke i det hele tatt";
    @TempDir Path folder;

    private StudyFile file;
    private Form form;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private ImportPlan plan(String csv, ImportChoices choices) throws IOException {
        Path path = Files.writeString(folder.resolve("svar.csv"), csv);
        return ResponseImport.of(form, path, ReadAs.SEEN).rehearse(file, choices);
    }

    private ImportPlan labelled(String item, Map<String, String> labels, ImportChoices choices) {
        RecordTable table =
                new RecordTable(
                        "s.sav",
                        null,
                        List.of(new Column("_response", ""), new Column(item, "", labels)),
                        List.of(
                                new Grid.Line(1, List.of("a", "1"), Set.of()),
                                new Grid.Line(2, List.of("b", "2"), Set.of()),
                                new Grid.Line(3, List.of("c", "3"), Set.of())));
        return new ResponseImport(
                        form,
                        folder.resolve("s.sav"),
                        table,
                        List.of(table),
                        Optional.empty(),
                        List.of())
                .rehearse(file, choices);
    }

    private Answer answer(ImportPlan plan, int row, String item) {
        return plan.cell(plan.rows().get(row), form.item(item).orElseThrow()).after();
    }

    private static List<String> wrong(ImportPlan plan) {
        return plan.faults().stream().map(PlanFault::text).toList();
    }

    @Test
    void aLabelThatIsNoAnswerHereIsNotReadByItsCode() {
        Map<String, String> labels = Map.of("1", "Nei", "2", NOT_HERE);
        ImportPlan plan = labelled("q1", labels, ImportChoices.NONE);
        assertThat(wrong(plan)).containsExactly(NOT_HERE);
        ImportChoices mended =
                ImportChoices.NONE.correct(new Spot(1, NOT_HERE), CellCorrection.readAs("3"));
        ImportPlan right = labelled("q1", labels, mended);
        assertThat(right.faults()).isEmpty();
        assertThat(answer(right, 0, "q1")).isEqualTo(new Answer.Choice(2));
        assertThat(answer(right, 1, "q1")).isEqualTo(new Answer.Choice(3));
        assertThat(answer(right, 2, "q1")).isEqualTo(new Answer.Choice(3));
        ImportPlan codes = labelled("q1", labels, ImportChoices.NONE.written(Written.CODES));
        assertThat(answer(codes, 0, "q1")).isEqualTo(new Answer.Choice(1));
    }

    @Test
    void aLabelWithSignsInItIsOneTextWhereSeveralAnswersMayStand() {
        String label = "Helse, men ikke psykisk";
        ImportPlan plan = labelled("q3", Map.of("1", label), ImportChoices.NONE);
        assertThat(wrong(plan)).containsExactly(label);
    }

    @Test
    void theSameLabelButForSignsMeansTheSameCode() {
        Map<String, String> labels = Map.of("1", "1. Ja", "2", "NEI!", "3", "Vet  ikke");
        ImportPlan plan = labelled("q1", labels, ImportChoices.NONE);
        assertThat(plan.faults()).isEmpty();
        assertThat(answer(plan, 2, "q1")).isEqualTo(new Answer.Choice(3));
    }

    @Test
    void aTextAmongSeveralAnswersTicksNothingByAWordInIt() throws IOException {
        String csv = "_response,q3,q10_1\na,Har 2 barn,1 2\nb,1 2 12,Egen Samarbeid\n";
        ImportPlan plan = plan(csv, ImportChoices.NONE);
        assertThat(wrong(plan)).containsExactly("Har 2 barn");
        assertThat(answer(plan, 1, "q3")).isEqualTo(Answer.Choices.of(List.of(1, 2, 12)));
        ImportPlan out =
                plan(
                        csv,
                        ImportChoices.NONE.correct(
                                new Spot(1, "Har 2 barn"), CellCorrection.LEAVE_OUT));
        assertThat(out.faults()).isEmpty();
        assertThat(answer(out, 0, "q3")).isEqualTo(Answer.NONE);
    }

    @Test
    void programsOfFormsSetNothingApartByBlanks() throws IOException {
        ImportPlan plan = plan("Tidsmerke,q3\n2026-11-01 12:00:00,1 2\n", ImportChoices.NONE);
        assertThat(wrong(plan)).containsExactly("1 2");
    }

    @Test
    void whereOnlyLabelsStandWhatIsChosenCountsAllTheSame() throws IOException {
        String csv = "_response,q1,q3\na,1,Helse;2;tull\nb,Nei,Skole;sludd\n";
        ImportChoices labels = ImportChoices.NONE.written(Written.LABELS);
        assertThat(wrong(plan(csv, labels))).containsExactly("1", "2", "tull", "sludd");
        ImportChoices some =
                labels.correct(new Spot(1, "1"), CellCorrection.readAs("1"))
                        .correct(new Spot(2, "tull"), CellCorrection.readAs("12"))
                        .correct(new Spot(2, "sludd"), CellCorrection.OTHER);
        // a code that nobody has chosen is still none
        assertThat(wrong(plan(csv, some))).containsExactly("2");
        ImportPlan right = plan(csv, some.correct(new Spot(2, "2"), CellCorrection.readAs("11")));
        assertThat(right.faults()).isEmpty();
        assertThat(answer(right, 0, "q1")).isEqualTo(new Answer.Choice(1));
        assertThat(answer(right, 0, "q3")).isEqualTo(Answer.Choices.of(List.of(1, 11, 12)));
        assertThat(answer(right, 1, "q3")).isEqualTo(Answer.Choices.of(List.of(3, 15)));
        ImportPlan coded = labelled("q1", Map.of("1", "Ja", "2", "Nei", "3", "Vet ikke"), labels);
        assertThat(coded.faults()).isEmpty();
        assertThat(answer(coded, 1, "q1")).isEqualTo(new Answer.Choice(2));
    }
}

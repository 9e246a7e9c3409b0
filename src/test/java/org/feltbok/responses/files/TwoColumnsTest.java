package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Section;
import org.feltbok.responses.Form;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.files.MatchedColumn.How;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.ReadAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Of two columns for the same thing none wins in silence, and what people choose counts. */
class TwoColumnsTest {
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

    private ColumnTarget target(String word) {
        return ColumnTarget.of(word, form).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_response",
                "_case",
                "_mode",
                "_status",
                "_pass",
                "_entered_at",
                "_note",
                "q1",
                "q3/1",
                "q20"
            })
    void whatStandsTwiceInAFileIsTold(String twice) throws IOException {
        ImportPlan plan =
                plan("_response,%s,q13,%s\na,,1,\n".formatted(twice, twice), ImportChoices.NONE);
        assertThat(plan.faults())
                .extracting(f -> f.fault().key())
                .isNotEmpty()
                .containsOnly("responses.import.two_columns");
        assertThat(plan.faults().getFirst().isOfColumn()).isTrue();
        assertThat(plan.isReady()).isFalse();
        ImportChoices one = ImportChoices.NONE.target(3, ColumnTarget.LEFT_OUT);
        if (!twice.equals("_response")) {
            assertThat(plan("_response,%s,q13,%s\na,,1,\n".formatted(twice, twice), one).isReady())
                    .isTrue();
        }
    }

    @Test
    void aColumnThatSeemedToHoldWhatAnotherWasChosenForIsToBeSettled() throws IOException {
        String csv = "_response,Kommune,Sted,q1\na,Bykle,Røst,1\nb,Fedje,Utsira,2\n";
        assertThat(plan(csv, ImportChoices.NONE).columns().get(1).how()).isEqualTo(How.VALUES);
        ImportPlan plan = plan(csv, ImportChoices.NONE.target(2, target("_case")));
        assertThat(plan.columns().get(1).how()).isEqualTo(How.DISPLACED);
        assertThat(plan.unsettled()).extracting(MatchedColumn::head).containsExactly("Kommune");
        assertThat(plan.rows()).extracting(PlannedRow::of).containsExactly("Røst", "Utsira");
        assertThat(plan.told())
                .extracting(f -> f.key())
                .containsExactly("responses.import.displaced_column");
        ImportPlan rest =
                plan(csv, ImportChoices.NONE.target(2, target("_case")).leaveOutUnknown());
        assertThat(rest.isReady()).isTrue();
        assertThat(rest.rows()).extracting(PlannedRow::of).containsExactly("Røst", "Utsira");
    }

    @Test
    void theKeyOfAProgramGivesWayToTheOneThatIsChosen() throws IOException {
        String csv = "_uuid,Skjemanr,q1\nu1,7,1\n";
        ImportPlan plan = plan(csv, ImportChoices.NONE.target(1, target("_response")));
        assertThat(plan.rows()).extracting(PlannedRow::key).containsExactly("7");
        assertThat(plan.unsettled()).extracting(MatchedColumn::head).containsExactly("_uuid");
    }

    @Test
    void aColumnOfThatVeryNameStaysAndIsTold() throws IOException {
        String csv = "_response,_case,Sted\na,Bykle,Røst\n";
        ImportPlan plan = plan(csv, ImportChoices.NONE.target(2, target("_case")));
        assertThat(plan.faults())
                .extracting(f -> f.fault().key())
                .containsExactly("responses.import.two_columns");
    }

    @Test
    void twoThatAreChosenForTheSameAreTold() throws IOException {
        ImportPlan plan =
                plan(
                        "_response,A,B\na,Bykle,Røst\n",
                        ImportChoices.NONE.target(1, target("_case")).target(2, target("_case")));
        assertThat(plan.faults())
                .extracting(f -> f.fault().key())
                .containsExactly("responses.import.two_columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score3", "sum3", "SQ003", "seksjon 4 (2)", "Qualität 13", "status1"})
    void aWordThatIsNoneForAQuestionSaysNothingByItsNumber(String head) throws IOException {
        assertThat(plan("_response,%s\na,1\n".formatted(head), ImportChoices.NONE).unsettled())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q13",
                "q 13",
                "S13",
                "Spm. 13",
                "Spørsmål 13",
                "SPØRSMÅL 13",
                "Question 13",
                "G01Q13",
                "sp13"
            })
    void aWordForAQuestionDoesAndIsCalledAGuess(String head) throws IOException {
        ImportPlan plan = plan("_response,%s\na,1\n".formatted(head), ImportChoices.NONE);
        assertThat(plan.columns().get(1).target()).isEqualTo(target("q13"));
        boolean isNamed = plan.columns().get(1).how() == How.NAME;
        assertThat(plan.guessed()).hasSize(isNamed ? 0 : 1);
    }

    @Test
    void theEndOfANameIsAGuessUnlessWhatStandsBeforeIsAGroup() throws IOException {
        ImportPlan one = plan("_response,father.q13\na,1\n", ImportChoices.NONE);
        assertThat(one.columns().get(1).target()).isEqualTo(target("q13"));
        assertThat(one.columns().get(1).how()).isEqualTo(How.PART);
        assertThat(one.guessed()).hasSize(1);
        ImportPlan two = plan("_response,father.q13,q13\na,1,2\n", ImportChoices.NONE);
        assertThat(two.columns().get(2).target()).isEqualTo(target("q13"));
        assertThat(two.unsettled()).hasSize(1);
        String group =
                form.questionnaire().sections().stream()
                        .map(Section::name)
                        .filter(n -> !n.isEmpty())
                        .findFirst()
                        .orElseThrow();
        for (String head : List.of(group + ".q13", group + "-q13", "any/q13")) {
            assertThat(plan("_response,%s\na,1\n".formatted(head), ImportChoices.NONE).guessed())
                    .as(head)
                    .isEmpty();
        }
    }
}

package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two measures that mean the same are the same text in full, and depend on the same. */
class MeasureNamesTest {
    private final StudyData study =
            new MadeData(4)
                    .number("x", 1, 2, 3, 4)
                    .ticks("t", 1, 2, 3, 0)
                    .ofCases("size", 1, 1, 2, 2)
                    .data();
    private final MeasureNames names = new MeasureNames(study);

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '~',
            value = {
                "x.mean given size=1 ~ s/x.mean given cases/size=1",
                "s/x.mean given cases/size=1 ~ s/x.mean given cases/size=1",
                "responses.n by x=1 ~ responses[s].n by s/x=1",
                "cases.n of size=1 ~ cases.n of cases/size=1",
                "unknown.mean ~ unknown.mean",
            })
    void inFullEveryNameStandsWithWhatItBelongsTo(String written, String full) {
        assertThat(names.full(Measure.parse(written)).toString()).isEqualTo(full);
    }

    @Test
    void aShareDependsOnTheItemItsConditionsAndItsWeight() {
        assertThat(names.dependencies(Measure.parse("t.n given size=1 weight x")))
                .containsExactlyInAnyOrder("s/t", "cases/size", "s/x");
    }

    @Test
    void whoseRowsAreCountedIsTheQuestionnaireOfWhatIsMeasuredOrNone() {
        assertThat(names.counted(Measure.parse("x.mean"))).contains(study.survey("s"));
        assertThat(names.counted(Measure.parse("cases.n"))).isEmpty();
        assertThat(names.counted(Measure.parse("unknown.mean"))).isEmpty();
    }
}

package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;

/** Expected values are worked out by hand from the rows in {@link SmallStudy}. */
class MeasuresTest {
    @TempDir static Path folder;

    private static StudyFile file;
    private static Measures measures;

    @BeforeAll
    static void open() {
        file = SmallStudy.create(folder);
        measures = new Measures(StudyDataStore.read(file));
    }

    @AfterAll
    static void close() {
        file.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            nullValues = "-",
            value = {
                // q1: yes 1 4 5 7, no 2 6, don't know 3
                "q1.1.share ~ 57.142857142857146 ~ 7",
                "q1.3.share ~ 14.285714285714286 ~ 7",
                "q1.1-2.share ~ 85.71428571428571 ~ 7",
                "q1.1.n ~ 4 ~ 7",
                "q1.n ~ 6 ~ 6",
                "q1.1.share by size=small ~ 66.66666666666667 ~ 3",
                "q1.1.share by size=100-200 ~ 50 ~ 2",
                "q1.1.share by region=north ~ 66.66666666666667 ~ 3",
                "q1.1.share given status=complete ~ 40 ~ 5",
                "q1.1.share given status=complete by size=small ~ 66.66666666666667 ~ 3",
                "q1.1.share given q2_1=4-6 ~ 33.333333333333336 ~ 3",
                "q1.1.share given q2_1>=4 ~ 33.333333333333336 ~ 3",
                "q1.1.share given q1!=3 ~ 66.66666666666667 ~ 6",
                "q1.1.share given q3=2 ~ 50 ~ 2",
                "q1.1.share by pop<900 ~ 50 ~ 2",
                "q1.1.share by case=k1 ~ 100 ~ 1",
                // q2_1: 6 5 dk 1 notanswered 4 3
                "q2_1.mean ~ 3.8 ~ 5",
                "q2_1.sd ~ 1.9235384061671346 ~ 5",
                "q2_1.median ~ 4 ~ 5",
                "q2_1.min ~ 1 ~ 5",
                "q2_1.max ~ 6 ~ 5",
                "q2_1.sum ~ 19 ~ 5",
                "q2_1.n ~ 5 ~ 5",
                "q2_1.6.share ~ 16.666666666666668 ~ 6",
                "q2_1.answered_share ~ 71.42857142857143 ~ 7",
                "q2_2.answered_share ~ 71.42857142857143 ~ 7",
                "q2_1.mean by size=small ~ 4 ~ 3",
                "q2_1.mean by region=south ~ 3.3333333333333335 ~ 3",
                "q2_1.mean given q1=3 ~ - ~ 0",
                "q2_1.sd given q2_1=6 ~ - ~ 1",
                // q3: several answers; five answered
                "q3.1.share ~ 60 ~ 5",
                "q3.1;2.share ~ 80 ~ 5",
                "q3.n ~ 5 ~ 5",
                "q3.1.mention_share ~ 50 ~ 6",
                "q3.16.n ~ 1 ~ 5",
                // q4: answered by 1 2 4 6; bread 1 2, fish 1 4
                "q4.n ~ 4 ~ 4",
                "q4#bread.share ~ 50 ~ 4",
                "q4#food.share ~ 75 ~ 4",
                "q4#travel.n ~ 0 ~ 4",
                "q4#bread.mention_share ~ 50 ~ 4",
                "q4#.codes ~ 2 ~ 4",
                "q4#.n ~ 4 ~ 4",
                "q4#bread.share by size=100-200 ~ 0 ~ 1",
                // q5: 10 20 dk 40 - 35
                "q5.mean ~ 26.25 ~ 4",
                "q5.median ~ 27.5 ~ 4",
                "q5.answered_share ~ 80 ~ 5",
                "responses.n ~ 7 ~ 7",
                "responses[main].n ~ 7 ~ 7",
                "responses.share by size=small ~ 42.857142857142854 ~ 7",
                "responses.rate ~ 71.42857142857143 ~ 7",
                "responses.rate given status=partial ~ 14.285714285714286 ~ 7",
                "responses.rate by size=small ~ 100 ~ 3",
                "responses.rate by region=south ~ 66.66666666666667 ~ 3",
                "cases.n ~ 7 ~ 7",
                "cases.n of kind=country ~ 1 ~ 1",
                "cases.n by size=small ~ 3 ~ 3",
                "cases.share by size=small ~ 42.857142857142854 ~ 7",
                "cases.n given pop<800 ~ 1 ~ 1",
                "pop.mean ~ 1216.5 ~ 6",
                "pop.median ~ 999.5 ~ 6",
                "pop.max of kind=country ~ 90000 ~ 1",
                "people[2000].sum ~ 8199 ~ 7",
                "people[2000].old.share ~ 10 ~ 7",
                "people[2000].old:old.ratio ~ 1 ~ 7",
                "future[2000,2040].change ~ 50 ~ 7",
                "future[2000,2040].index by size=small ~ 150 ~ 3",
                "future[2000,2030].index ~ - ~ 0",
                "future[2000].mean of kind=country ~ 90000 ~ 1",
            })
    void evaluates(String measure, Double value, int n) {
        Estimate result = measures.evaluate(measure);
        assertThat(result.n()).as("n of %s", measure).isEqualTo(n);
        if (value == null) {
            assertThat(result.value()).isEmpty();
        } else {
            assertThat(result.value().orElseThrow()).isCloseTo(value, within(1e-9));
        }
        assertThat(Measure.parse(measure).toString()).isEqualTo(measure);
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(measures.evaluate("q2_1.mean").missing())
                .isEqualTo(Map.of(MissingKind.DONT_KNOW, 1, MissingKind.NOT_ANSWERED, 1));
        assertThat(measures.evaluate("q1.1.share").missing())
                .isEqualTo(Map.of(MissingKind.DONT_KNOW, 1));
        assertThat(measures.evaluate("q3.1.share").missing())
                .isEqualTo(Map.of(MissingKind.NOT_RECORDED, 1, MissingKind.NOT_ASKED, 1));
        assertThat(measures.evaluate("q5.mean").missing())
                .isEqualTo(Map.of(MissingKind.NOT_RECORDED, 2, MissingKind.DONT_KNOW, 1));
    }

    @Test
    void aSecondEntryAndACaseWithoutValueAreLeftOut() {
        Dataset data = StudyDataStore.read(file).survey("").data();
        assertThat(data.size()).isEqualTo(7);
        assertThat(data.categories("size").get(2))
                .isEqualTo(CategoryColumn.missing(MissingKind.NOT_RECORDED));
        assertThat(data.categories("region").get(6))
                .isEqualTo(CategoryColumn.missing(MissingKind.NOT_RECORDED));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "q1 ~ analysis.measure",
                "q1.wrong ~ analysis.statistic",
                "q9.mean ~ analysis.no_variable",
                "q1.8.share ~ analysis.no_code",
                "q1.1-x.share ~ analysis.no_code",
                "q1.1.mean ~ analysis.unfit",
                "cases.mean ~ analysis.unfit",
                "q1.1.mention_share ~ analysis.unfit",
                "nothing[2000].sum ~ analysis.no_indicator",
                "people[20].sum ~ analysis.measure",
                "q1.1.share by size ~ analysis.condition",
                "q1.1.share by pop<x ~ analysis.condition_number",
                "q1.1.share by size=huge ~ analysis.no_code",
                "responses[other].n ~ analysis.no_survey",
                "q4#nope.share ~ analysis.no_code",
            })
    void saysWhatIsWrong(String measure, String key) {
        assertThatThrownBy(() -> measures.evaluate(measure))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            assertThat(e.faults().getFirst().key()).isEqualTo(key);
                            for (Language language : Language.values()) {
                                assertThat(new Texts(language).fault(e.faults().getFirst()))
                                        .doesNotContain("!analysis");
                            }
                        });
    }
}

package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Behind a number are as many as it says that it rests on. */
class BehindTest {
    @TempDir Path folder;

    private StudyFile file;
    private Measures measures;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        measures = new Measures(new LiveStudyData(file).snapshot());
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Behind behind(String measure) {
        return measures.behind(measures.read(measure));
    }

    private List<String> keys(List<Integer> rows, Behind of) {
        return rows.stream().map(r -> of.data().row(r).key()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q1.1.share",
                "q1.3.share",
                "q1.1-2.share",
                "q1.1.share by region=north",
                "q1.2.share given status=complete",
                "q2_1.4-6.share by size=small",
                "q3.1.share",
                "q3.16.share",
                "q4#bread.share",
                "q4#travel.share by region=south",
                "region.north.share",
                "size.small.share",
                "q1.answered_share",
                "q2_1.answered_share",
                "q2_2.answered_share by size=small",
                "q3.answered_share",
                "q4.answered_share",
                "q4.answered_share by region=north",
                "q4.answered_share given status=partial",
                "q5.answered_share",
                "q5.answered_share by size=small",
                "cases.share by region=north",
                "responses.share by size=small"
            })
    void aShareIsThoseCountedOfAllInTheBase(String measure) {
        Behind behind = behind(measure);
        Estimate estimate = measures.evaluate(measure);
        assertThat(behind.base()).as("base").isEqualTo(estimate.n());
        assertThat(100.0 * behind.counted().size() / behind.base())
                .isCloseTo(estimate.value().orElse(Double.NaN), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q1.n",
                "q1.base",
                "q2_1.base",
                "q2_2.base by size=small",
                "q3.base",
                "q4.base",
                "q5.base",
                "q3.weighted_n",
                "q2_1.n",
                "q2_1.numbers",
                "q2_1.mean",
                "q2_1.median by region=north",
                "q5.mean",
                "q5.sum given status=complete",
                "pop.mean",
                "pop.sum by region=south",
                "region.n",
                "q3.n",
                "q4.n",
                "cases.n",
                "responses.n",
                "responses.n by region=north"
            })
    void behindAnyOtherNumberAreThoseItRestsOn(String measure) {
        Behind behind = behind(measure);
        assertThat(behind.counted()).hasSize(measures.evaluate(measure).n());
        assertThat(behind.others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q1.1.n", "q3.16.n", "q4#bread.n", "q4#food.n"})
    void behindACountAreThoseCounted(String measure) {
        assertThat(behind(measure).counted())
                .hasSize((int) measures.evaluate(measure).value().orElseThrow());
    }

    @Test
    void behindAnAnsweredShareAreThoseWhoCameAndGaveNoAnswerToo() {
        Behind behind = behind("q4.answered_share");
        assertThat(keys(behind.counted(), behind)).containsExactly("r1", "r2", "r4", "r6");
        assertThat(keys(behind.others(), behind)).containsExactly("r3");
    }

    @Test
    void behindAWeightedNumberAreThoseWithAWeightAndHowMuchEachCounts() {
        Behind behind = behind("q5.mean weight pop");
        assertThat(behind.counted()).hasSize(measures.evaluate("q5.mean weight pop").n());
        NumberColumn answers = behind.data().numbers("q5");
        var weights = behind.weights().orElseThrow();
        double sum = 0;
        double all = 0;
        for (int row : behind.counted()) {
            sum += weights.applyAsDouble(row) * answers.get(row);
            all += weights.applyAsDouble(row);
        }
        assertThat(sum / all)
                .isCloseTo(
                        measures.evaluate("q5.mean weight pop").value().orElseThrow(),
                        within(1e-9));
        assertThat(behind("q5.mean").weights()).isEmpty();
    }

    @Test
    void whoTickedOnlyDontKnowIsInTheBaseOfSeveralAnswersAndNotAmongTheValidOnes() {
        file.run(new SmallStudy.Change(w -> w.update("option", "areas16", "missing", "DONT_KNOW")));
        measures = new Measures(new LiveStudyData(file).snapshot());
        Behind valid = behind("q3.n");
        assertThat(measures.evaluate("q3.n").n()).isEqualTo(4);
        assertThat(keys(valid.counted(), valid)).containsExactly("r1", "r2", "r4", "r6");
        Behind base = behind("q3.base");
        assertThat(measures.evaluate("q3.base").n()).isEqualTo(5);
        assertThat(keys(base.counted(), base)).containsExactly("r1", "r2", "r3", "r4", "r6");
        Behind share = behind("q3.answered_share");
        assertThat(keys(share.counted(), share)).containsExactly("r1", "r2", "r4", "r6");
        assertThat(keys(share.others(), share)).containsExactly("r3", "r7");
        assertThat(share.base()).isEqualTo(measures.evaluate("q3.answered_share").n());
    }

    /** Whatever is asked of an item: those behind it are those that it rests on. */
    @Test
    void behindEveryNumberOfAnItemAreAsManyAsItRestsOn() {
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("option", "areas16", "missing", "DONT_KNOW");
                            w.update("option", "scale6", "code", "much");
                        }));
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                "i",
                                "idx",
                                LocalText.of("Index"),
                                "main",
                                null,
                                LocalText.of(""),
                                null,
                                "{\"mean\":[\"q2_1\",\"q2_2\"],\"least\":1}",
                                "")));
        measures = new Measures(new LiveStudyData(file).snapshot());
        for (String item :
                List.of("q1", "q2_1", "q2_2", "q3", "q4", "q5", "pop", "region", "idx")) {
            for (Statistic each : Statistics.offered(measures.what(measures.read(item + ".n")))) {
                String measure = item + "." + each.word();
                assertThat(behind(measure).base())
                        .as(measure)
                        .isEqualTo(measures.evaluate(measure).n());
            }
        }
    }

    @Test
    void behindSumsOfAnIndicatorAreTheCasesThatHaveAllOfThem() {
        double none = Double.NaN;
        Measures made =
                new MadeData(5)
                        .indicator(
                                "people",
                                Map.of(
                                        new IndicatorData.Slice(2000, ""),
                                        new double[] {0, 20, none, 40, 50},
                                        new IndicatorData.Slice(2000, "old"),
                                        new double[] {0, 2, 3, none, 5},
                                        new IndicatorData.Slice(2001, ""),
                                        new double[] {1, 21, 31, 41, none}))
                        .measures();
        for (String measure :
                List.of(
                        "people[2000].sum",
                        "people[2000].n",
                        "people[2000].old.share",
                        "people[2000].old.mean",
                        "people[2000,2001].change",
                        "people[2000,2001].index")) {
            Behind behind = made.behind(made.read(measure));
            assertThat(behind.base()).as(measure).isEqualTo(made.evaluate(measure).n());
            assertThat(behind.others()).isEmpty();
        }
        assertThat(made.behind(made.read("people[2000].old.share")).counted())
                .containsExactly(0, 1, 4);
        assertThat(made.behind(made.read("people[2000,2001].change")).counted())
                .as("of nobody one may come from")
                .containsExactly(0, 1, 3);
    }

    @Test
    void itSaysWho() {
        Behind behind = behind("q1.1.share given status=complete");
        assertThat(keys(behind.counted(), behind)).containsExactly("r1", "r4");
        assertThat(keys(behind.others(), behind)).containsExactly("r2", "r3", "r6");
        assertThat(behind.data().name()).isEqualTo("main");
    }

    @Test
    void behindTheResponseRateAreTheResponses() {
        Behind behind = behind("responses.rate");
        assertThat(behind.others()).isEmpty();
        assertThat(behind.counted()).isNotEmpty();
    }

    @Test
    void nobodyIsBehindWhatWasTyped() {
        Measure typed =
                Measure.stated(new Measure.Stated(OptionalDouble.of(12), LocalText.of(""), "", ""));
        assertThat(measures.behind(typed).base()).isZero();
    }
}

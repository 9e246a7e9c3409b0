package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.text.LocalText;
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

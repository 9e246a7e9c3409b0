package org.feltbok.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What the list of cases says of each case, and how many it counts. */
class CaseSheetTest {
    @TempDir Path folder;

    private StudyFile study;
    private CaseSheet sheet;

    @BeforeEach
    void open() {
        study = SmallStudy.create(folder);
        sheet = study.read(CaseSheet::read);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Case of(int number) {
        return sheet.data().cases().get(number - 1);
    }

    private Attribute attribute(String name) {
        return sheet.data().attribute(name).orElseThrow();
    }

    @Test
    void aClassCountsTheCasesOfTheFrameOnly() {
        Grouping size = sheet.groupings().getFirst();
        // 500, 800 and 999 are below 1000; of the third case the number is not known
        assertThat(sheet.frameIn(size, 0)).isEqualTo(3);
        // 1000, 1500 and 2500; the country with its 90000 is only for comparison
        assertThat(sheet.frameIn(size, 1)).isEqualTo(3);
        assertThat(sheet.classOf(of(8), size)).isEqualTo(1);
        assertThat(sheet.classOf(of(3), size)).isEqualTo(Grouped.NONE);
    }

    @Test
    void aCaseHasItsFirstEntriesAndTellsOfASecond() {
        assertThat(sheet.responses(of(1))).hasSize(1);
        CaseResponse first = sheet.response(of(1)).orElseThrow();
        assertThat(first.main()).isTrue();
        assertThat(first.complete()).isTrue();
        assertThat(first.twice()).isTrue();
        assertThat(first.questionnaire().text()).isEqualTo("Skjema");
        assertThat(sheet.response(of(2)).orElseThrow().twice()).isFalse();
        assertThat(sheet.response(of(5)).orElseThrow().complete()).isFalse();
    }

    @Test
    void aCaseThatDidNotAnswerHasNothing() {
        assertThat(sheet.responses(of(6))).isEmpty();
        assertThat(sheet.response(of(6))).isEmpty();
        assertThat(sheet.interviews(of(6))).isEmpty();
    }

    @Test
    void whatIsKnownIsToldAsItIsWritten() {
        assertThat(sheet.data().text(of(8), attribute("pop"))).isEqualTo("90000");
        assertThat(sheet.data().number(of(8), attribute("pop"))).hasValue(90000);
        assertThat(sheet.data().text(of(7), attribute("region"))).isEqualTo("#refused");
        assertThat(sheet.data().missing(of(7), attribute("region")))
                .hasValueSatisfying(k -> assertThat(k.word()).isEqualTo("#refused"));
        assertThat(sheet.data().text(of(3), attribute("pop"))).isEmpty();
        assertThat(sheet.data().number(of(3), attribute("pop"))).isEmpty();
        assertThat(sheet.data().number(of(1), attribute("region"))).isEmpty();
    }

    @Test
    void beforeAnythingIsReadThereAreNoCases() {
        assertThat(CaseSheet.empty().data().cases()).isEmpty();
        assertThat(CaseSheet.empty().responses(of(1))).isEmpty();
        assertThat(CaseSheet.empty().unitMany().text()).isEmpty();
    }

    @Test
    void indicatorsStandInTheirOrderByCaseYearAndPart() {
        List<Indicator> indicators = study.read(IndicatorStore::all);
        assertThat(indicators).extracting(Indicator::name).containsExactly("people", "future");
        assertThat(indicators.getLast().continues()).isEqualTo("people");
        List<IndicatorValue> values = study.read(IndicatorStore::values);
        assertThat(values).hasSize(24);
        assertThat(values.subList(0, 4))
                .extracting(IndicatorValue::caseId, IndicatorValue::part, IndicatorValue::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("c1", "", 500.0),
                        org.assertj.core.groups.Tuple.tuple("c1", "old", 50.0),
                        org.assertj.core.groups.Tuple.tuple("c2", "", 800.0),
                        org.assertj.core.groups.Tuple.tuple("c2", "old", 80.0));
        assertThat(values.getLast().value()).isEqualTo(135000.0);
    }
}

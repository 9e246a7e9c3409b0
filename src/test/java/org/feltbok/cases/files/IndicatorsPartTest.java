package org.feltbok.cases.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cases.Indicator;
import org.feltbok.cases.IndicatorStore;
import org.feltbok.cases.IndicatorValue;
import org.feltbok.store.StudyFile;
import org.feltbok.study.plain.ReadFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Indicators and their values in plain files. */
class IndicatorsPartTest {
    private static final String INDICATORS =
            """
            indicator,label,label::en,unit,decimals,origin,breakdown,continues,note
            cost,Utgift,Cost,kr,2,reg,Alder,old/cost,etter 2015
            old/cost,old/cost,,,,,,,
            """;
    private static final String COST =
            """
            case,indicator,year,part,value,origin
            k1,cost,2016,,12.5,reg
            k1,cost,2016,0-5,-3,
            """;

    @TempDir Path temp;
    private ReadFolder folder;

    @BeforeEach
    void folder() {
        folder = new ReadFolder(temp, new CasesPart(), new IndicatorsPart());
        folder.put("origins.csv", "origin,kind\nreg,register\n")
                .put("cases/cases.csv", "case,name\nk1,Alfa\nk2,Beta\n")
                .put("indicators/indicators.csv", INDICATORS)
                .put("indicators/data/cost.csv", COST);
    }

    @Test
    void whatIsWrittenIsWhatWasRead() {
        folder.put(
                "indicators/data/old%2Fcost.csv",
                "case,indicator,year,value\nk2,old/cost,2014,1000\n");
        try (StudyFile file = folder.study()) {
            assertThat(file.read(IndicatorStore::all))
                    .extracting(Indicator::name, Indicator::decimals, Indicator::continues)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("cost", 2, "old/cost"),
                            org.assertj.core.groups.Tuple.tuple("old/cost", 0, ""));
            assertThat(folder.written(file))
                    .containsEntry("indicators/indicators.csv", INDICATORS)
                    .containsEntry("indicators/data/cost.csv", COST)
                    .containsEntry(
                            "indicators/data/old%2Fcost.csv",
                            "case,indicator,year,value\nk2,old/cost,2014,1000\n");
        }
    }

    @Test
    void theWholeAndItsPartsAreValuesOfTheirOwn() {
        try (StudyFile file = folder.study()) {
            List<IndicatorValue> values = file.read(IndicatorStore::values);
            assertThat(values)
                    .extracting(IndicatorValue::part, IndicatorValue::value)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("", 12.5),
                            org.assertj.core.groups.Tuple.tuple("0-5", -3.0));
        }
    }

    @Test
    void oneValueTwiceIsToldAlsoWhereItStandsInAnotherFile() {
        folder.put(
                "indicators/data/more.csv",
                "case,indicator,year,part,value\nk1,cost,2016,6-9,1\nk1,cost,2016,,12.5\n");
        assertThat(folder.told())
                .containsExactly("indicators/data/more.csv 3 value cases.duplicate_value[]");
    }

    @Test
    void everyCellOfAValueIsLookedAt() {
        folder.put(
                "indicators/data/cost.csv",
                "case,indicator,year,value,origin\nk9,cost,2016,1,\nk1,csot,2016,1,\n"
                        + "k1,cost,last,1,\nk1,cost,2016,much,\nk1,cost,2017,,\nk1,cost,2018,1,x\n");
        assertThat(folder.told())
                .containsExactlyInAnyOrder(
                        "indicators/data/cost.csv 2 case plain.unknown.case[k9]",
                        "indicators/data/cost.csv 3 indicator plain.unknown.indicator[csot]",
                        "indicators/data/cost.csv 4 year plain.not_whole[last]",
                        "indicators/data/cost.csv 5 value plain.not_number[much]",
                        "indicators/data/cost.csv 6 value plain.missing_cell[value]",
                        "indicators/data/cost.csv 7 origin plain.unknown.origin[x]");
    }

    @Test
    void anIndicatorContinuesOneThatIsThere() {
        folder.put("indicators/indicators.csv", "indicator,continues\ncost,gone\n");
        assertThat(folder.told())
                .containsExactly(
                        "indicators/indicators.csv 2 continues plain.unknown.indicator[gone]");
    }
}

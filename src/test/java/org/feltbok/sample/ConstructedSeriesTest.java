package org.feltbok.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the report says of the series that had to be constructed: the list of what must hold, each
 * sentence of it. Read from the plain files, computed here.
 */
class ConstructedSeriesTest {
    private static final Path STUDY = Path.of("sample-data/small-municipalities");
    private static final List<String> TYPES = List.of("SH", "SL", "UH", "UL");
    private static final List<String> SIZES = List.of("size1", "size2", "size3", "size4", "size5");
    private static final Map<String, Double> VALUES = new HashMap<>();
    private static List<Municipality> all;

    @BeforeAll
    static void read() throws IOException {
        all = Municipality.readAll(STUDY);
        for (Map<String, String> row :
                CsvTable.read(STUDY.resolve("indicators/data/series_constructed.csv")).rows()) {
            VALUES.put(
                    key(
                            row.get("case"),
                            row.get("indicator"),
                            row.get("part"),
                            Integer.parseInt(row.get("year"))),
                    Double.parseDouble(row.get("value")));
        }
    }

    private static String key(String of, String indicator, String part, int year) {
        return of + "|" + indicator + "|" + part + "|" + year;
    }

    /** A type's mean, or the value of a group that is a case. */
    private static double value(String group, String indicator, String part, int year) {
        return TYPES.contains(group)
                ? type(group).stream()
                        .mapToDouble(m -> VALUES.get(key(m.key(), indicator, part, year)))
                        .average()
                        .orElseThrow()
                : VALUES.get(key("gr-" + group, indicator, part, year));
    }

    private static List<Municipality> type(String type) {
        return all.stream().filter(m -> m.group("type").equals(type)).toList();
    }

    private static double value(String group, String indicator, int year) {
        return value(group, indicator, "", year);
    }

    private static IntStream years() {
        return IntStream.rangeClosed(2003, 2017);
    }

    private static double growth(String group, String indicator, String part, int from, int to) {
        return value(group, indicator, part, to) - value(group, indicator, part, from);
    }

    @Test
    void domesticMigrationAddsUpToNothingAndTheMostCentralAlwaysGain() {
        years().forEach(
                        y -> {
                            double sum =
                                    IntStream.rangeClosed(1, 6)
                                            .mapToDouble(
                                                    c ->
                                                            value(
                                                                    "centrality" + c,
                                                                    "net_migration",
                                                                    y))
                                            .sum();
                            assertThat(sum).as("%s", y).isZero();
                            assertThat(value("centrality1", "net_migration", y)).isPositive();
                            assertThat(value("centrality6", "net_migration", y)).isNegative();
                        });
    }

    @Test
    void theCostOfDemographyIsAboutTwoBillionOfWhichAboutOneAndAHalfIsInFreeIncome() {
        assertThat(value("small", "demography_cost", "all", 2040)).isBetween(1800.0, 2200.0);
        assertThat(value("small", "demography_cost", "free_income", 2040))
                .isBetween(1440.0, 1760.0);
        IntStream.rangeClosed(2020, 2040)
                .forEach(
                        y ->
                                assertThat(growth("small", "demography_cost", "all", y - 1, y))
                                        .isPositive());
    }

    @Test
    void smallMunicipalitiesHaveClearlyTheHighestIncomeAndTheGapIsRatherStable() {
        years().forEach(
                        y -> {
                            double gap =
                                    value("size1", "gross_income", y)
                                            / value("size2", "gross_income", y);
                            assertThat(gap).as("%s", y).isBetween(1.2, 1.32);
                        });
        assertThat(growth("size1", "gross_income", "", 2008, 2009))
                .isGreaterThan(2 * growth("size2", "gross_income", "", 2008, 2009));
        SIZES.forEach(
                s ->
                        assertThat(value(s, "gross_income", 2017) / value(s, "gross_income", 2003))
                                .isGreaterThan(1.2));
    }

    @Test
    void incomeDevelopsAlikeInAllTypesButCentralSmallOnesGrewLessAtTheEnd() {
        for (String type : List.of("SH", "SL", "UH", "UL", "larger")) {
            double growth = value(type, "gross_income", 2017) / value(type, "gross_income", 2003);
            assertThat(growth).as(type).isBetween(1.3, 1.45);
            years().forEach(y -> assertThat(value(type, "gross_income", y)).isBetween(60.0, 150.0));
            double last = value(type, "gross_income", 2017) / value(type, "gross_income", 2016);
            assertThat(last < 1.01).as(type).isEqualTo(type.startsWith("S"));
        }
    }

    @Test
    void freeIncomeOfTheCountryIsHundredWeightedByPopulationAndTheLargestTendToLieBelow() {
        int[] cuts = {3000, 10000, 20000, 50000, Integer.MAX_VALUE};
        double[] persons = new double[5];
        all.stream()
                .filter(m -> !m.country())
                .forEach(
                        m -> {
                            int size = 0;
                            while (m.population() > cuts[size]) {
                                size++;
                            }
                            persons[size] += m.population();
                        });
        years().forEach(
                        y -> {
                            double sum = 0;
                            double weight = 0;
                            for (int i = 0; i < 5; i++) {
                                sum += persons[i] * value(SIZES.get(i), "free_income", y);
                                weight += persons[i];
                                assertThat(value(SIZES.get(i), "free_income", y))
                                        .isBetween(80.0, 150.0);
                            }
                            assertThat(sum / weight).as("%s", y).isBetween(99.95, 100.05);
                            assertThat(value("size5", "free_income", y)).isLessThan(100);
                        });
        assertThat(range("size1", "free_income")).isGreaterThan(range("size2", "free_income"));
        assertThat(range("size1", "free_income")).isGreaterThan(range("size5", "free_income"));
    }

    private static double range(String group, String indicator) {
        return years().mapToDouble(y -> value(group, indicator, y)).max().orElseThrow()
                - years().mapToDouble(y -> value(group, indicator, y)).min().orElseThrow();
    }

    @Test
    void freeIncomeOf2017IsTheAppendixAndLowIncomeIsNearTheLarger() {
        for (String type : TYPES) {
            for (Municipality each : type(type)) {
                assertThat(VALUES.get(key(each.key(), "free_income", "", 2017)))
                        .isEqualTo(each.income());
            }
        }
        for (String low : List.of("SL", "UL")) {
            double now = value(low, "free_income", 2017) - value("larger", "free_income", 2017);
            double before = value(low, "free_income", 2003) - value("larger", "free_income", 2003);
            assertThat(now).as(low).isBetween(0.0, 7.0);
            assertThat(before).as(low).isGreaterThan(now + 3);
        }
        years().forEach(
                        y -> {
                            for (String type : List.of("SH", "SL", "UH", "UL", "larger")) {
                                assertThat(value(type, "free_income", y)).isGreaterThan(100);
                            }
                        });
    }

    @Test
    void theShareOfTaxesFellUntil2011AndIsLowestInNonCentralSmallOnes() {
        for (String type : List.of("SH", "SL", "UH", "UL", "larger")) {
            assertThat(growth(type, "tax_share", "ordinary", 2003, 2011)).isLessThan(-3);
            assertThat(Math.abs(growth(type, "tax_share", "ordinary", 2011, 2017))).isLessThan(0.5);
        }
        years().forEach(
                        y -> {
                            for (String central : List.of("SH", "SL")) {
                                for (String other : List.of("UH", "UL")) {
                                    assertThat(value(other, "tax_share", "ordinary", y))
                                            .isLessThan(value(central, "tax_share", "ordinary", y));
                                }
                                assertThat(value(central, "tax_share", "ordinary", y))
                                        .isLessThan(value("larger", "tax_share", "ordinary", y));
                            }
                        });
    }

    @Test
    void withPropertyTaxNoneHasLessAndCentralOnesWithHighIncomeHaveAsMuchAsTheLarger() {
        for (String type : TYPES) {
            for (Municipality each : type(type)) {
                years().forEach(
                                y ->
                                        assertThat(
                                                        VALUES.get(
                                                                key(
                                                                        each.key(),
                                                                        "tax_share",
                                                                        "property",
                                                                        y)))
                                                .isGreaterThanOrEqualTo(
                                                        VALUES.get(
                                                                key(
                                                                        each.key(),
                                                                        "tax_share",
                                                                        "ordinary",
                                                                        y))));
            }
        }
        assertThat(value("SH", "tax_share", "property", 2017))
                .isBetween(
                        value("larger", "tax_share", "property", 2017) - 0.5,
                        value("larger", "tax_share", "property", 2017) + 0.5);
        assertThat(
                        value("UH", "tax_share", "property", 2017)
                                - value("UH", "tax_share", "ordinary", 2017))
                .isGreaterThan(5);
    }

    @Test
    void netResultsAreAboveTheRecommendedLevelAsSaidAndFellIn2014() {
        for (int year = 2003; year < 2014; year++) {
            assertThat(value("larger", "net_result", year)).isLessThan(3);
        }
        for (String high : List.of("SH", "UH")) {
            assertThat(
                            IntStream.rangeClosed(2003, 2013)
                                    .filter(y -> value(high, "net_result", y) > 3)
                                    .count())
                    .isGreaterThan(6);
            assertThat(value(high, "net_result", 2017))
                    .isGreaterThan(value("larger", "net_result", 2017));
        }
        for (String low : List.of("SL", "UL")) {
            years().forEach(
                            y ->
                                    assertThat(
                                                    Math.abs(
                                                            value(low, "net_result", y)
                                                                    - value(
                                                                            "larger",
                                                                            "net_result",
                                                                            y)))
                                            .isLessThan(0.8));
            assertThat(value(low, "net_result", 2017))
                    .isLessThan(value("larger", "net_result", 2017));
        }
        for (String group : List.of("SH", "SL", "UH", "UL", "larger")) {
            assertThat(growth(group, "net_result", "", 2013, 2014)).isLessThan(-0.7);
            IntStream.rangeClosed(2015, 2017)
                    .forEach(y -> assertThat(value(group, "net_result", y)).isGreaterThan(1.75));
        }
    }

    @Test
    void fundsAreHighestInCentralOnesWithHighIncomeAndGrewLeastInTheOtherCentralOnes() {
        for (String other : List.of("SL", "UH", "UL", "larger")) {
            years().forEach(
                            y ->
                                    assertThat(value("SH", "fund", y))
                                            .isGreaterThan(value(other, "fund", y)));
        }
        for (String other : List.of("SH", "UH", "UL", "larger")) {
            assertThat(growth("SL", "fund", "", 2012, 2017))
                    .isLessThan(growth(other, "fund", "", 2012, 2017));
        }
        assertThat(Math.abs(value("SL", "fund", 2017) - value("larger", "fund", 2017)))
                .isLessThan(1);
    }

    @Test
    void yearsInRobekAreFewerInSmallOnesAndFortyPercentOfNonCentralOnesWereEverInIt()
            throws IOException {
        Map<String, Integer> years = new HashMap<>();
        for (Map<String, String> row : CsvTable.read(STUDY.resolve("cases/cases.csv")).rows()) {
            if (row.get("frame").equals("yes")) {
                years.put(row.get("case"), Integer.parseInt(row.get("robek_years")));
            }
        }
        Map<String, Double> means = new HashMap<>();
        Map<String, Long> ever = new HashMap<>();
        for (String type : TYPES) {
            means.put(
                    type,
                    type(type).stream().mapToInt(m -> years.get(m.key())).average().orElseThrow());
            ever.put(type, type(type).stream().filter(m -> years.get(m.key()) > 0).count());
        }
        assertThat(years.values()).allMatch(y -> y >= 0 && y <= 18);
        assertThat(ever).containsEntry("UL", 8L).containsEntry("UH", 17L);
        assertThat(ever.get("SH") / 20.0).isLessThan(0.4);
        assertThat(ever.get("SL") / 42.0).isLessThan(0.4);
        assertThat(means.get("UH"))
                .isGreaterThan(means.get("UL"))
                .isGreaterThan(means.get("SH"))
                .isGreaterThan(means.get("SL"))
                .isLessThan(3.1);
        assertThat(means.get("UH") * 42 / ever.get("UH"))
                .isGreaterThan(means.get("UL") * 20 / ever.get("UL"));
    }

    @Test
    void investmentIsHighestInTheLargerButNotByMuchAndLowestInCentralOnesWithLowIncome() {
        for (String type : TYPES) {
            double own = value(type, "investment", 2017);
            assertThat(own).isLessThan(value("larger", "investment", 2017));
            assertThat(own).isGreaterThanOrEqualTo(value("SL", "investment", 2017));
        }
        assertThat(value("larger", "investment", 2017) - value("UH", "investment", 2017))
                .isLessThan(1);
    }

    @Test
    void debtGrewEverywhereAndMostInCentralOnesWithHighIncomeOfWhichFiveMadeTheJump() {
        for (String type : TYPES) {
            assertThat(growth(type, "debt", "", 2003, 2017)).isPositive();
            assertThat(value(type, "debt", 2007)).isGreaterThanOrEqualTo(value("SH", "debt", 2007));
            years().forEach(
                            y ->
                                    assertThat(value(type, "debt", y))
                                            .isLessThan(value("larger", "debt", y)));
            if (!type.equals("SH")) {
                assertThat(growth("SH", "debt", "", 2007, 2017))
                        .isGreaterThan(growth(type, "debt", "", 2007, 2017));
                assertThat(growth(type, "debt", "", 2012, 2017))
                        .isGreaterThan(growth(type, "debt", "", 2007, 2012));
            }
        }
        assertThat(
                        type("SH").stream()
                                .filter(
                                        m ->
                                                VALUES.get(key(m.key(), "debt", "", 2015))
                                                        > VALUES.get(key(m.key(), "debt", "", 2014))
                                                                + 20)
                                .count())
                .isEqualTo(5);
    }

    @Test
    void theSummaryIsTheSameNumbersInPercentOfTheLarger() {
        Map<String, String[]> quantities = new HashMap<>();
        quantities.put("gross_income", new String[] {"gross_income", ""});
        quantities.put("tax_share_ordinary", new String[] {"tax_share", "ordinary"});
        quantities.put("net_result", new String[] {"net_result", ""});
        quantities.put("fund", new String[] {"fund", ""});
        quantities.put("debt", new String[] {"debt", ""});
        quantities.forEach(
                (part, of) ->
                        TYPES.forEach(
                                t ->
                                        assertThat(value(t, "relative_to_larger", part, 2017))
                                                .as("%s %s", part, t)
                                                .isCloseTo(
                                                        100
                                                                * value(t, of[0], of[1], 2017)
                                                                / value(
                                                                        "larger", of[0], of[1],
                                                                        2017),
                                                        org.assertj.core.api.Assertions.within(
                                                                0.01))));
    }

    @Test
    void careNeedsGrowMostWhereTheOldestDoAndTheThreeWithoutDataHaveNone() {
        for (String key : List.of("1151", "1252", "1835")) {
            assertThat(VALUES).doesNotContainKey(key(key, "service_fte", "care", 2018));
            assertThat(VALUES).containsKey(key(key, "service_fte", "kindergarten", 2018));
        }
        double small = need(all.stream().filter(Municipality::inFrame).toList(), 2040);
        assertThat(small / need(all.stream().filter(Municipality::inFrame).toList(), 2018))
                .isBetween(1.42, 1.43);
    }

    private static double need(List<Municipality> some, int year) {
        return some.stream()
                .mapToDouble(m -> VALUES.get(key(m.key(), "service_need", "care", year)))
                .sum();
    }

    @Test
    void theGeneratorGivesTheSeriesOfTheFileAgain() throws IOException {
        List<Municipality> frame = all.stream().filter(Municipality::inFrame).toList();
        assertThat(GenerateSeries.rows(STUDY, frame))
                .isEqualTo(
                        CsvTable.read(STUDY.resolve("indicators/data/series_constructed.csv"))
                                .rows());
    }
}

package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.MadeData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Tested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A figure asks for a test, and its cells, its note and its files say what came of it. */
class FigureTestsTest {
    private final MadeData data =
            new MadeData(12)
                    .number("x", 1, 2, 2, 3, 4, 9, 8, 7, 6, 9, 5, 5)
                    .number("w", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2)
                    .scale("k", 4, 1, 2, 9, 2, 1, 4, 4, 3, 4, 4, 0, 2)
                    .classes("g", "aaaaabbbbbcc");

    private FigureTable table(String json) {
        return table(json, Language.EN);
    }

    private FigureTable table(String json, Language language) {
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f.json");
        assertThat(FigureSpec.parse(spec.toJson(), "again")).isEqualTo(spec);
        return new FigureComputer(data.data(), new Texts(language))
                .compute(spec, List.of())
                .table();
    }

    private static String means(String test) {
        return "{'key': 'f', 'variable': 'x', 'rows': [{'groups': 'g', 'all': 'first'}],"
                + " 'columns': [{'statistic': 'mean'}], 'test': "
                + test
                + "}";
    }

    private static Tested tested(FigureTable table, int row) {
        return Objects.requireNonNull(table.cells().get(row).getFirst().tested());
    }

    @Test
    void aTestOfAllGroupsAtOnceHasNoSidesAndOneComparisonIsNotAdjusted() {
        assertThat(table(means("{'compare': 'all', 'method': 'anova'}")).note())
                .contains("Tested with analysis of variance at 5 percent; * is below it.");
        assertThat(table(means("{'compare': 'all', 'method': 'anova'}"), Language.NB).note())
                .contains("Testet med variansanalyse på 5 prosent; * er under det.");
    }

    /** Groups of 5, 6 and 1, and two of nobody. */
    @Test
    void comparisonsThatCouldNotBeTestedAreToldApartAndGiveNoTestItsReason() {
        MadeData few =
                new MadeData(12)
                        .scale("k", 4, 1, 2, 4, 2, 1, 4, 4, 3, 4, 4, 3, 2)
                        .classesOfCases("h", "aaaaabbbbbbc", "a", "b", "c", "d", "e");
        String json =
                "{'key': 'f', 'variable': 'k', 'rows': [{'groups': 'h'}],"
                        + " 'columns': [{'statistic': 'mean'}], 'test': 'pairs'}";
        String note =
                new FigureComputer(few.data(), new Texts(Language.EN))
                        .compute(FigureSpec.parse(json.replace('\'', '"'), "f"), List.of())
                        .table()
                        .note();
        assertThat(note)
                .contains("Of 10 comparisons", "of them could not be tested;")
                .doesNotContain("has only 0");
    }

    @Test
    void manyAreToldAsInHeadsOfTables() {
        MadeData many =
                new MadeData(2400)
                        .number("x", IntStream.range(0, 2400).mapToDouble(i -> i % 7).toArray())
                        .classes("g", "aab".repeat(800));
        FigureSpec spec = FigureSpec.parse(means("'pairs'").replace('\'', '"'), "f");
        for (var told :
                Map.of(Language.EN, "n = 1,600/800", Language.NB, "n = 1\u00a0600/800")
                        .entrySet()) {
            assertThat(
                            new FigureComputer(many.data(), new Texts(told.getKey()))
                                    .compute(spec, List.of())
                                    .table()
                                    .note())
                    .contains(told.getValue());
        }
    }

    /** R: t.test(c(1,2,2,3,4), c(9,8,7,6,9,5,5)) */
    @Test
    void aGroupIsHeldAgainstTheOthersWithoutItself() {
        FigureTable table = table(means("'rest'"));
        Tested a = tested(table, 1);
        assertThat(a.method()).isEqualTo("welch");
        assertThat(a.statistic()).isCloseTo(-5.543490818647717, within(1e-9));
        assertThat(a.df().getFirst()).isCloseTo(9.979124608049480, within(1e-9));
        assertThat(a.p()).isCloseTo(0.000248192133920528, within(1e-9));
        assertThat(a.adjusted()).isNull();
        assertThat(a.isSignificant()).isTrue();
        assertThat(a.words())
                .isEqualTo(
                        "The means of a and the others (n = 5/7; 2.4/7.0): t(10.0) = −5.54,"
                                + " p < 0.001, Cohen's d = −3.02.");
        assertThat(table.cells().getFirst().getFirst().tested()).isNull();
        assertThat(tested(table, 3).isSignificant()).isFalse();
        assertThat(table.note())
                .contains("Welch's t test at 5 percent", "not adjusted", "* is below it", a.words())
                .contains("is taken because means of numbers are compared");
    }

    @Test
    void pairsAreAdjustedIfAskedAndACellBearsItsStrongest() {
        FigureTable table =
                table(means("{'compare': 'pairs', 'adjust': 'holm', 'method': 'pooled'}"));
        Tested a = tested(table, 1);
        assertThat(a.method()).isEqualTo("pooled");
        assertThat(a.adjusted()).isCloseTo(3 * Objects.requireNonNull(a.p()), within(1e-12));
        assertThat(a.words()).startsWith("The means of a and b").contains("adjusted p");
        assertThat(table.note()).contains("Holm").contains("The means of b and c");
    }

    @Test
    void othersAreHeldAgainstAGroupThatIsNamed() {
        FigureTable table = table(means("{'against': 'b'}"));
        assertThat(tested(table, 1).words()).startsWith("The means of a and b (n = 5/5; 2.4/7.8)");
        assertThat(table.cells().get(2).getFirst().tested()).isNull();
        assertThatThrownBy(() -> table(means("{'against': 'z'}")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(new Texts(Language.EN).fault(e.faults().getFirst()))
                                        .contains("no group z", "a, b, c"));
    }

    @Test
    void aClassOfSeveralGroupsIsNotTakenForTheFirstOfThem() {
        MadeData two =
                new MadeData(8)
                        .number("x", 1, 2, 3, 5, 5, 7, 8, 9)
                        .classes("g", "aabbaabb")
                        .classes("h", "aaaabbbb");
        String json =
                "{'key': 'f', 'variable': 'x', 'rows': [{'groups': 'g'}], 'columns': [{'groups': 'h',"
                        + " 'statistic': 'mean'}], 'test': {'against': 'WHICH'}}";
        var computer = new FigureComputer(two.data(), new Texts(Language.EN));
        assertThatThrownBy(
                        () ->
                                computer.compute(
                                        FigureSpec.parse(
                                                json.replace("WHICH", "b").replace('\'', '"'), "f"),
                                        List.of()))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(new Texts(Language.EN).fault(e.faults().getFirst()))
                                        .contains("a, b", "b, a", "b, b")
                                        .doesNotContain("a, a"));
        assertThat(
                        computer.compute(
                                        FigureSpec.parse(
                                                json.replace("WHICH", "b, b").replace('\'', '"'),
                                                "f"),
                                        List.of())
                                .table()
                                .note())
                .contains("The means of a, a and b, b");
    }

    @Test
    void allGroupsAtOnceAndTheirTrendAreToldOfEach() {
        FigureTable all = table(means("'all'"));
        assertThat(tested(all, 1).method()).isEqualTo("welch_anova");
        assertThat(tested(all, 1)).isEqualTo(tested(all, 3));
        assertThat(tested(all, 1).p()).isNull();
        assertThat(all.note()).contains("no test, since in one group all numbers are the same");
        FigureTable trend = table(means("'trend'"));
        assertThat(tested(trend, 2).method()).isEqualTo("spearman");
        assertThat(tested(trend, 2).words()).contains("The order of the groups with the number");
    }

    /**
     * R: fisher.test(matrix(c(0, 5, 5, 1), 2)) of k = 3 or 4 in a against the rest, "don't know"
     * too
     */
    @Test
    void sharesAreTestedByCountsAndASmallTableExactly() {
        FigureTable table =
                table(
                        "{'key': 'f', 'variable': 'k', 'codes': '3-4', 'rows': [{'groups': 'g'}],"
                                + " 'columns': [{'statistic': 'share'}], 'test': 'rest'}");
        Tested a = tested(table, 0);
        assertThat(a.method()).isEqualTo("fisher");
        assertThat(a.p()).isCloseTo(0.0151515151515151, within(1e-12));
        assertThat(a.words()).startsWith("The answers of a and the others (n = 5/6; 0.0/83.3)");
        assertThat(a.statistic()).isNull();
        assertThat(a.df()).isEmpty();
    }

    /** k: few in each class; x: means of numbers. Each is told with the test it got and why. */
    @Test
    void whereComparisonsGetDifferentTestsTheNoteSaysWhyOfEach() {
        FigureTable table =
                table(
                        "{'key': 'f', 'rows': [{'groups': 'g'}], 'columns': ["
                                + "{'variable': 'x', 'statistic': 'mean', 'label': 'Years'},"
                                + " {'variable': 'k', 'statistic': 'mean', 'label': 'Scale'}],"
                                + " 'test': 'all'}");
        assertThat(table.note())
                .contains("is taken because means of numbers are compared, and groups may spread")
                .contains("is taken because ranks are compared, since the answers are an ordered")
                .contains("(Years: the means of", "(Scale: ");
        FigureTable one = table(means("'pairs'"));
        assertThat(one.note().split("is taken because", -1)).hasSize(2);
    }

    /** Of one question, too: each pair may get another test. */
    @Test
    void whereTwoPairsOfOneQuestionGetDifferentTestsEachIsTold() {
        FigureTable table =
                table(
                        "{'key': 'f', 'variable': 'k', 'rows': [{'groups': 'g'}],"
                                + " 'columns': [{'statistic': 'mean'}], 'test': 'pairs'}");
        assertThat(table.note())
                .contains("has only 4 (the ranks of a and b)", "has only 1 (the ranks of a and c;");
    }

    @Test
    void aGroupThatStandsTwiceInAFigureIsComparedOnce() {
        String once =
                "{'key': 'f', 'variable': 'x', 'rows': [{'groups': 'g'}],"
                        + " 'columns': [{'statistic': 'mean'}], 'test': {'compare': 'pairs',"
                        + " 'adjust': 'holm', 'method': 'pooled'}}";
        String twice = once.replace("[{'groups': 'g'}]", "[{'groups': 'g'}, {'groups': 'g'}]");
        assertThat(table(twice).cells()).hasSize(6);
        assertThat(table(twice).note()).isEqualTo(table(once).note());
        assertThat(tested(table(twice), 0).adjusted()).isEqualTo(tested(table(once), 0).adjusted());
    }

    /**
     * In base R: x <- c(1,2,2,3,4,9,8,7,6,9,5,5); w <- c(rep(1, 11), 2); g <- 1:12 <= 5; m1 <-
     * weighted.mean(x[g], w[g]); m2 <- weighted.mean(x[!g], w[!g]); u <- ifelse(g,
     * w*(x-m1)/sum(w[g]), -w*(x-m2)/sum(w[!g])); t <- (m1-m2)/sqrt(12/11*sum((u-mean(u))^2)); t;
     * 2*pt(-abs(t), 10)
     */
    @Test
    void weightedMeansAreTestedWithTheSpreadOfTheirWeights() {
        FigureTable table = table(means("'rest', 'weight': 'w'"));
        Tested a = tested(table, 1);
        assertThat(a.method()).isEqualTo("weighted_means");
        assertThat(a.statistic()).isCloseTo(-5.20747216256251, within(1e-9));
        assertThat(a.df()).containsExactly(10.0);
        assertThat(a.p()).isCloseTo(0.000396987732389038, within(1e-9));
        assertThat(a.words())
                .startsWith("The weighted means of a and the others (n = 5/7; 2.4/6.8): t(10) = ");
        assertThat(table.note())
                .contains("is taken because rows weigh differently")
                .doesNotContain("there is no test that knows weights");
    }

    /** In base R, as above, of hits. */
    @Test
    void weightedSharesAreTestedWhereEnoughAreExpected() {
        MadeData many =
                new MadeData(24)
                        .number(
                                "w", 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1,
                                2, 1, 2)
                        .scale(
                                "k", 2, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
                                1, 1, 1, 1)
                        .classes("g", "aaaaaaaaaaaabbbbbbbbbbbb");
        String json =
                "{'key': 'f', 'variable': 'k', 'codes': '1', 'rows': [{'groups': 'g'}], 'columns':"
                        + " [{'statistic': 'share'}], 'weight': 'w', 'test': 'pairs'}";
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f.json");
        FigureTable table =
                new FigureComputer(many.data(), new Texts(Language.EN))
                        .compute(spec, List.of())
                        .table();
        Tested a = tested(table, 0);
        assertThat(a.method()).isEqualTo("weighted_shares");
        assertThat(a.p()).isCloseTo(0.309161961999177, within(1e-9));
        String few = json.replace("'codes': '1'", "'codes': '9'");
        assertThat(
                        new FigureComputer(many.data(), new Texts(Language.EN))
                                .compute(FigureSpec.parse(few.replace('\'', '"'), "f"), List.of())
                                .table()
                                .note())
                .contains("no test, since at least 5 hits and 5 others must be expected");
    }

    /**
     * In R: d <- data.frame(x = c(1,2,2,3,4,9,8,7,6,9,5,5), w = c(rep(1, 11), 2), n =
     * c(1,1,1,1,1,2,2,2,2,2,3,3)); s <- svydesign(~1, weights = ~w, data = d); regTermTest(svyglm(x
     * ~ factor(n), s), ~factor(n)); regTermTest(svyglm(x ~ n, s), ~n); r <- sapply(d$x, \(v)
     * sum(d$w[d$x < v]) + sum(d$w[d$x == v])/2)/13; svyttest(r ~ I(n > 1), update(s, r = r))
     */
    @ParameterizedTest
    @CsvSource({
        "all, mean, weighted_anova, 28.10661764705884, 0.0001347660294397363, means of 3 groups",
        "trend, mean, weighted_regression, 4.174759821940459, 0.06827827365153546, explained by",
        "rest, median, weighted_rank_sum, -5.698884856650825, 0.0001986118990439642, ranks of a"
    })
    void weightedGroupsAreTestedByTheirDesign(
            String compare, String statistic, String method, double value, double p, String words) {
        FigureTable table =
                table(means("'" + compare + "', 'weight': 'w'").replace("mean'", statistic + "'"));
        Tested a = tested(table, 1);
        assertThat(a.method()).isEqualTo(method);
        assertThat(a.statistic()).isCloseTo(value, within(1e-9));
        assertThat(a.p()).isCloseTo(p, within(1e-9));
        assertThat(a.words()).contains(words);
        assertThat(table.note()).contains("drawn with replacement", "effective n");
        assertThat(table.note().contains("No effect size stands here"))
                .as("said where there is none")
                .isEqualTo(!method.equals("weighted_regression"));
    }

    @Test
    void whereNoTestKnowsWeightsTheNoteSaysWhichThereAre() {
        for (String unknown :
                List.of(
                        means("'trend', 'weight': 'w'").replace("'mean'", "'median'"),
                        "{'key': 'f', 'rows': [{'groups': 'g'}], 'columns': [{'variable':"
                                + " 'responses', 'statistic': 'n'}], 'weight': 'w', 'test': 'frame'}")) {
            FigureTable table = table(unknown);
            assertThat(table.cells().get(1).getFirst().tested()).as(unknown).isNull();
            assertThat(table.note()).contains("there is no test that knows weights");
            assertThat(table(unknown, Language.NB).note())
                    .contains("finnes det ingen test som kjenner vekter");
        }
    }

    @Test
    void aFigureThatComparesNoGroupsSaysThatThereIsNothingToTest() {
        FigureTable table =
                table(
                        "{'key': 'f', 'rows': [{'answers': 'k'}], 'columns': [{'statistic':"
                                + " 'share'}], 'test': 'rest'}");
        assertThat(table.note()).contains("nothing here to test");
        assertThat(table.cells().stream().flatMap(List::stream).map(Cell::tested))
                .containsOnlyNulls();
    }

    @Test
    void aTestThatIsNotMadeForTheDataIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> table(means("{'method': 'fisher'}")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(new Texts(Language.EN).fault(e.faults().getFirst()))
                                        .contains("fisher", "welch", "mann_whitney"));
    }

    @Test
    void wrongWordsInATestAreFaultsWhereTheyStand() {
        for (String wrong :
                List.of(
                        "'neighbours'",
                        "{'method': 'guess'}",
                        "{'level': 0}",
                        "{'level': 50}",
                        "{'adjust': 'bonferroni'}",
                        "{'compare': 'against'}",
                        "{'side': 'one'}")) {
            assertThatThrownBy(() -> table(means(wrong)))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e ->
                                    assertThat(new Texts(Language.EN).fault(e.faults().getFirst()))
                                            .contains("test"));
        }
    }

    @Test
    void manyComparisonsAreCountedAndTheSignificantOnesTold() {
        FigureTable table =
                table(
                        "{'key': 'f', 'rows': [{'groups': 'g'}], 'columns': ["
                                + "{'variable': 'x', 'statistic': 'mean'}, {'variable': 'k',"
                                + " 'statistic': 'mean'}, {'variable': 'w', 'statistic': 'mean'},"
                                + " {'variable': 'x', 'statistic': 'median'}, {'variable': 'k',"
                                + " 'statistic': 'median'}], 'test': 'rest'}");
        assertThat(table.note()).contains("Of 15 comparisons").contains("values.csv");
    }

    /** Where no number stands in the drawing, or not each, the reader is sent to the table. */
    @Test
    void aDrawingWithoutRoomForASignSaysThatTheTableHasIt() {
        String bars = means("'rest', 'chart': {'kind': 'bar'}");
        assertThat(table(bars).note()).doesNotContain("Not every number is written");
        assertThat(table(means("'rest', 'chart': {'kind': 'bar', 'labels': false}")).note())
                .contains("Not every number is written in the drawing; the table has each sign.");
        assertThat(table(means("'trend', 'chart': {'kind': 'line'}")).note())
                .contains("Not every number is written");
        assertThat(table(means("'rest', 'chart': {'kind': 'heat', 'labels': false}")).note())
                .doesNotContain("Not every number is written");
        String none =
                means("{'compare': 'rest', 'level': 0.001}")
                        .replace("}}", "}, 'chart':" + " {'kind': 'bar', 'labels': false}}");
        assertThat(table(none).note()).doesNotContain("Not every number is written");
    }
}

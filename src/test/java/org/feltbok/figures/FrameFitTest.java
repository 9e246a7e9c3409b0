package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.MadeData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Tested;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/**
 * A figure holds those who answered against the frame: 5 cases of a, 3 of b and 4 of c, and one of
 * a that does not belong to it; 4, 1 and 2 of them answered, and the one outside.
 */
class FrameFitTest {
    private static MadeData data() {
        return new MadeData(13)
                .classesOfCases("g", "aaaaabbbcccca")
                .ofCases("size", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
                .outside(12)
                .responsesOf(0, 1, 2, 3, 5, 8, 9, 12)
                .scale("k", 3, 1, 2, 3, 1, 2, 3, 1, 2);
    }

    private static FigureTable table(MadeData data, String json, Language language) {
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f.json");
        assertThat(FigureSpec.parse(spec.toJson(), "again")).isEqualTo(spec);
        return new FigureComputer(data.data(), new Texts(language))
                .compute(spec, List.of())
                .table();
    }

    private static String shares(String by) {
        return "{'key': 'f', 'statistic': 'share', 'rows': [{'groups': '"
                + by
                + "', 'all': 'last'}], 'columns': [{'variable': 'cases'}, {'variable':"
                + " 'responses'}], 'test': 'frame'}";
    }

    /** The same by a test that is named. */
    private static String infinite(String by) {
        return shares(by).replace("'frame'}", "{'compare': 'frame', 'method': 'goodness_of_fit'}}");
    }

    private static Tested tested(FigureTable table, int row, int column) {
        return Objects.requireNonNull(table.cells().get(row).get(column).tested());
    }

    /**
     * R: {@code x <- c(4, 1, 2); N <- c(5, 3, 4); X <- chisq.test(rbind(x, N - x), correct =
     * FALSE)$statistic * (sum(N) - 1) / sum(N); pchisq(X, 2, lower.tail = FALSE)}
     */
    @Test
    void aTestThatKnowsThatTheFrameIsFiniteIsSuggestedAndTheReasonIsTold() {
        FigureTable table = table(data(), shares("g"), Language.EN);
        Tested told = tested(table, 0, 1);
        assertThat(told.method()).isEqualTo("fit_finite");
        assertThat(told.statistic()).isCloseTo(1.6971428571428573, within(1e-9));
        assertThat(told.p()).isCloseTo(0.4280259610540978, within(1e-9));
        assertThat(table.note())
                .contains(
                        "those who answered are 7 of the 12 in the frame, and nobody is drawn twice");
        assertThat(table(data(), shares("g"), Language.NB).note())
                .contains("de som svarte, er 7 av de 12 i utvalgsrammen");
    }

    /** R: chisq.test(c(4, 1, 2), p = c(5, 3, 4), rescale.p = TRUE) */
    @Test
    void responsesByGroupAreHeldAgainstTheFrame() {
        FigureTable table = table(data(), infinite("g"), Language.EN);
        Tested told = tested(table, 0, 1);
        assertThat(told.method()).isEqualTo("goodness_of_fit");
        assertThat(told.statistic()).isCloseTo(0.7714285714285711, within(1e-9));
        assertThat(told.df()).containsExactly(2.0);
        assertThat(told.p()).isCloseTo(0.6799647735788938, within(1e-9));
        assertThat(told.words())
                .startsWith("3 classes against their shares of the whole (n = 4/1/2): χ²(2) = 0.77")
                .contains("p = 0.680", "Cohen's w = 0.33", "expected counts are below 5");
        assertThat(tested(table, 2, 1)).isEqualTo(told);
        assertThat(table.cells().getFirst().getFirst().tested()).as("of the cases").isNull();
        assertThat(Objects.requireNonNull(table.cells().getLast().get(1)).tested())
                .as("of all")
                .isNull();
        assertThat(table.note()).contains("those of the 12 cases of the frame", told.words());
        assertThat(table(data(), infinite("g"), Language.NB).note()).contains("utvalgsrammen");
    }

    @Test
    void ratesAndCountsAreHeldAgainstItAlike() {
        String counts = infinite("g").replace("'statistic': 'share'", "'statistic': 'n'");
        assertThat(tested(table(data(), counts, Language.EN), 0, 1).p())
                .isCloseTo(0.6799647735788938, within(1e-9));
        String rate =
                "{'key': 'f', 'rows': [{'groups': 'g'}], 'columns': [{'variable': 'responses',"
                        + " 'statistic': 'rate'}], 'test': {'compare': 'frame', 'method': 'goodness_of_fit'}}";
        assertThat(tested(table(data(), rate, Language.EN), 1, 0).p())
                .isCloseTo(0.6799647735788938, within(1e-9));
    }

    /** R: chisq.test(c(4, 1), p = c(5, 3), rescale.p = TRUE)$p.value */
    @Test
    void whomTheFigureLeavesOutIsInNeither() {
        String some =
                infinite("g")
                        .replace("'statistic': 'share'", "'statistic': 'n', 'given': 'size<9'");
        Tested told = tested(table(data(), some, Language.EN), 0, 1);
        assertThat(told.words()).contains("(n = 4/1/0)");
        assertThat(told.p()).isCloseTo(0.4189234409463829, within(1e-9));
    }

    private void assertRefused(MadeData data, String json, String reason) {
        FigureTable table = table(data, json, Language.EN);
        assertThat(table.note()).contains(reason);
        assertThat(table.cells().stream().flatMap(List::stream).map(Cell::tested))
                .containsOnlyNulls();
    }

    @Test
    void whatNobodyKnowsOfTheOthersIsNotHeldAgainstIt() {
        assertRefused(
                data(),
                "{'key': 'f', 'rows': [{'groups': 'k'}], 'columns': [{'variable': 'responses',"
                        + " 'statistic': 'n'}], 'test': 'frame'}",
                "of those who did not answer nobody knows");
    }

    @Test
    void severalResponsesOfACaseAreNoNumberOfCases() {
        assertRefused(
                data().responsesOf(0, 0, 2, 3, 5, 8, 9, 12), shares("g"), "a case has several");
    }

    @Test
    void otherNumbersAreNotHeldAgainstIt() {
        assertRefused(
                data(),
                "{'key': 'f', 'variable': 'k', 'rows': [{'groups': 'g'}], 'columns':"
                        + " [{'statistic': 'mean'}], 'test': 'frame'}",
                "nothing here to hold against the frame");
    }

    private static CheckedClaim claimed(MadeData data, String measure, String name) {
        return new ClaimCheck(data.data(), new Texts(Language.EN))
                .of(new Claim("", "f", Claim.Said.NO_DIFFERENCE, measure, name, "", 5, "", "", ""));
    }

    @Test
    void aClaimIsHeldAgainstTheFrameAsAFigureIs() {
        CheckedClaim whole = claimed(data(), "responses.share", "g");
        assertThat(whole.verdict()).isEqualTo(CheckedClaim.Verdict.HOLDS);
        assertThat(whole.told().getFirst()).contains("(n = 4/1/2)", "p = 0.428");
        CheckedClaim some = claimed(data(), "responses.share given size<9", "g");
        assertThat(some.told().getFirst()).contains("(n = 4/1/0)", "p = 0.217");
        assertThat(claimed(data(), "responses.n", "g").told()).isEqualTo(whole.told());
    }

    @Test
    void aClaimThatCannotBeHeldAgainstTheFrameCannotBeTestedAndTheReasonIsTold() {
        assertUntestable(
                claimed(data().responsesOf(0, 0, 2, 3, 5, 8, 9, 12), "responses.share", "g"),
                "a case has several");
        assertUntestable(
                claimed(data(), "responses.share", "k"),
                "of those who did not answer nobody knows");
    }

    private static void assertUntestable(CheckedClaim claim, String reason) {
        assertThat(claim.verdict()).isEqualTo(CheckedClaim.Verdict.UNTESTABLE);
        assertThat(claim.told()).singleElement().asString().contains(reason);
        assertThat(claim.finding()).isEmpty();
    }

    @Test
    void nobodyInTheFrameIsNoTest() {
        assertRefused(
                data().outside(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                shares("g").replace("'statistic': 'share'", "'statistic': 'n'"),
                "Nobody of the frame");
    }
}

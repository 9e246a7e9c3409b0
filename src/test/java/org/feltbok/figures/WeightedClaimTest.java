package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.MadeData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim.Verdict;
import org.feltbok.figures.Claim.Said;
import org.feltbok.figures.ClaimChoices.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What is said of weighted numbers is tested as they are in figures, or says why it is not. */
class WeightedClaimTest {
    private static final Texts TEXTS = new Texts(Language.EN);

    private final MadeData data =
            new MadeData(12)
                    .number("x", 1, 2, 2, 3, 4, 9, 8, 7, 6, 9, 5, 5)
                    .number("w", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2)
                    .number("skew", 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
                    .number("other", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                    .classes("g", "aaaaabbbbbcc")
                    .scale("half", 2, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2);

    private static Claim claim(Said said, String measure, String compared, String method) {
        return new Claim("", "f", said, measure, compared, method, 5, "", "", "");
    }

    private CheckedClaim check(Said said, String measure, String compared) {
        return new ClaimCheck(data.data(), TEXTS).of(claim(said, measure, compared, ""));
    }

    /** The p of {@code FigureTestsTest}, which base R gives for the same numbers. */
    @Test
    void aWeightedMeanIsTestedAgainstTheRestAsInAFigure() {
        CheckedClaim checked = check(Said.SIGNIFICANTLY_LOWER, "x.mean weight w", "g=a | rest");

        assertThat(checked.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(checked.told())
                .singleElement()
                .asString()
                .contains("weighted means of", "(n = 5/7; 2.4/6.8): t(10) = −5.21", "p < 0.001");
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNIFICANT, x.mean weight w, g=a | g=b, HOLDS",
        "NOT_SIGNIFICANT, x.mean weight w, g=a | g=b, FAILS",
        "SIGNIFICANTLY_HIGHER, x.mean weight w, g=b | g=a, HOLDS",
        "SIGNIFICANTLY_HIGHER, x.mean weight w, g=a | g=b, FAILS",
        "SIGNIFICANT, x.mean weight w, half, HOLDS",
        "NO_DIFFERENCE, x.mean weight w, g, FAILS",
        "ORDER, x.mean weight w, g=b | g=c | g=a, HOLDS",
        "HIGHER, x.median weight w, g=b | g=a, HOLDS",
        "LOWER, x.median weight w, g=b | g=a, FAILS",
        "SIGNIFICANT, x.mean weight w, g, HOLDS",
        "SIGNIFICANT, x.mean weight w, other, HOLDS",
        "SIGNIFICANT, x.median weight w, half, HOLDS",
        "NO_DIFFERENCE, x.median weight w, g, FAILS",
        "SIGNIFICANT, x.median weight w, g=a | g=b, HOLDS",
        "SIGNIFICANTLY_HIGHER, x.median weight w, g=b | g=a, HOLDS"
    })
    void whatIsSaidOfWeightedNumbersHoldsOrFails(
            Said said, String measure, String groups, Verdict verdict) {
        assertThat(check(said, measure, groups).verdict()).isEqualTo(verdict);
    }

    @Test
    void theNumbersComparedAreTheWeightedOnes() {
        // unweighted (9+8+7+6+9)/5 and (1+2+2+3+4)/5; weighted the second is (9·1+2+2+3+4)/13
        assertThat(check(Said.SIGNIFICANT, "x.mean weight skew", "g=b | g=a").told().getFirst())
                .contains("7.8/1.5");
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNIFICANT, x.sd weight w, g",
        "SIGNIFICANTLY_HIGHER, x.sd weight w, g=b | g=a",
        "SIGNIFICANT, responses.share weight w, g"
    })
    void whereNoTestKnowsWeightsTheClaimSaysSoAndIsNeitherHeldNorRefuted(
            Said said, String measure, String groups) {
        CheckedClaim checked = check(said, measure, groups);

        assertThat(checked.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(checked.told()).singleElement().asString().contains("knows weights");
        assertThat(checked.finding()).isEmpty();
    }

    @Test
    void aTestThatKnowsNoWeightsIsRefusedWithTheOneThatDoes() {
        CheckedClaim checked =
                new ClaimCheck(data.data(), TEXTS)
                        .of(claim(Said.SIGNIFICANT, "x.mean weight w", "g=a | g=b", "welch"));

        assertThat(checked.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(checked.told().getFirst()).contains("weighted_means");
    }

    @Test
    void theFormOffersTheWeightedTestAndSaysWhyItIsTaken() {
        ClaimLook look =
                ClaimCheck.look(
                        data.data(),
                        TEXTS,
                        claim(Said.SIGNIFICANT, "x.mean weight w", "g=a | g=b", ""));

        assertThat(look.methods())
                .containsExactly(
                        "weighted_means",
                        "weighted_rank_sum",
                        "weighted_anova",
                        "weighted_kruskal_wallis");
        assertThat(look.why()).contains("rows weigh differently");
    }

    @Test
    void whatIsOfferedOfWeightedNumbersCanBeTested() {
        FigureTable table =
                new FigureComputer(data.data(), TEXTS)
                        .compute(
                                FigureSpec.parse(
                                        ("{'key': 'f', 'variable': 'x', 'weight': 'w', 'rows':"
                                                        + " [{'groups': 'g'}], 'columns':"
                                                        + " [{'statistic': 'mean'}]}")
                                                .replace('\'', '"'),
                                        "f"),
                                List.of())
                        .table();
        var choices = new ClaimChoices(data.data(), TEXTS);

        assertThat(choices.measures(table))
                .extracting(Choice::written)
                .containsExactly("x.mean weight w");
        assertThat(choices.compared(table, "x.mean weight w", Said.SIGNIFICANT))
                .extracting(Choice::written)
                .contains("g=a | g=b", "g=a | rest", "g");
        assertThat(choices.compared(table, "responses.share weight w", Said.SIGNIFICANT))
                .as("no test of the frame knows weights")
                .extracting(Choice::written)
                .doesNotContain("g");
    }
}

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

import java.util.List;
import java.util.Objects;

/**
 * A figure of cases asks how two of their numbers go together. R: x <- c(1,2,2,3,4,9,8,7,6,9,5,NA);
 * y <- c(3,1,4,4,6,8,9,NA,7,10,5,2); z <- c(2,1,0,5,1,3,2,2,4,1,0,0)
 */
class RelationsTest {
    private final MadeData data =
            new MadeData(12)
                    .ofCases("x", 1, 2, 2, 3, 4, 9, 8, 7, 6, 9, 5, Double.NaN)
                    .ofCases("y", 3, 1, 4, 4, 6, 8, 9, Double.NaN, 7, 10, 5, 2)
                    .ofCases("z", 2, 1, 0, 5, 1, 3, 2, 2, 4, 1, 0, 0)
                    .ofCases("same", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)
                    .number("answer", 3, 1, 4, 4, 6, 8, 9, 7, 7, 10, 5, 2)
                    .classesOfCases("g", "aaaaaabbbbcc");

    private FigureTable table(String json, Language language) {
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f.json");
        assertThat(FigureSpec.parse(spec.toJson(), "again")).isEqualTo(spec);
        return new FigureComputer(data.data(), new Texts(language))
                .compute(spec, List.of())
                .table();
    }

    private static String points(String x, String y, String test) {
        return of("{'cases': 'frame=yes'}", test, column(x, "x"), column(y, "y"));
    }

    private static String column(String variable, String role) {
        return "{'variable': '" + variable + "', 'statistic': 'mean', 'role': '" + role + "'}";
    }

    private static String of(String rows, String test, String... columns) {
        return "{'key': 'f', 'rows': ["
                + rows
                + "], 'columns': ["
                + String.join(",", columns)
                + "], 'chart': {'kind': 'scatter'}, 'test': "
                + test
                + "}";
    }

    private static Tested tested(FigureTable table, int row, int column) {
        return Objects.requireNonNull(table.cells().get(row).get(column).tested());
    }

    /** R: cor.test(x, y) */
    @Test
    void twoNumbersOfCasesAreRelatedByPearson() {
        FigureTable table = table(points("x", "y", "'relation'"), Language.EN);
        Tested told = tested(table, 0, 1);
        assertThat(told.method()).isEqualTo("pearson");
        assertThat(told.statistic()).isCloseTo(6.922727863626113, within(1e-9));
        assertThat(told.df()).containsExactly(8.0);
        assertThat(told.p()).isCloseTo(0.0001217088571401486, within(1e-9));
        assertThat(told.words()).isEqualTo("X with y (n = 10): t(8) = 6.92, p < 0.001, r = 0.93.");
        assertThat(told.isSignificant()).as("no number of one case is").isFalse();
        assertThat(table.cells().getFirst().getFirst().tested()).isNull();
        assertThat(table.note())
                .contains("Tested with Pearson's correlation, two sided.", told.words())
                .contains("is taken because both are numbers with distances")
                .doesNotContain("* is below it");
    }

    @Test
    void thatEachRowIsOneCaseMakesNoTestOfFew() {
        FigureSpec spec =
                FigureSpec.parse(points("x", "answer", "'relation'").replace('\'', '"'), "f.json");
        Texts texts = new Texts(Language.EN);
        ComputedFigure figure = new FigureComputer(data.data(), texts).compute(spec, List.of());
        var leaving = new SmallBaseTable(data.data(), SmallBases.MARKED, texts);
        String note = leaving.of(List.of(figure)).figures().getFirst().table().note();
        assertThat(note).contains("rests on fewer than 5").doesNotContain("A test with such");
    }

    /** R: cor.test(x, y, method = "spearman", exact = FALSE) */
    @Test
    void ranksAreRelatedWhereTheFigureSaysSo() {
        FigureTable table =
                table(
                        points("x", "y", "{'compare': 'relation', 'method': 'spearman'}"),
                        Language.NB);
        Tested told = tested(table, 11, 1);
        assertThat(told.p()).isCloseTo(5.682607613178802e-05, within(1e-9));
        assertThat(told.statistic()).isCloseTo(10.09101876318199, within(1e-9));
        assertThat(table.note()).contains("ρ = 0,94").contains("Spearman");
    }

    /** R: summary(lm(y ~ x)) */
    @Test
    void aLineTellsItsCoefficientsWithStandardErrors() {
        FigureTable table =
                table(
                        points("x", "y", "{'compare': 'relation', 'method': 'regression'}"),
                        Language.EN);
        Tested told = tested(table, 3, 1);
        assertThat(told.statistic()).isCloseTo(47.92416107383, within(1e-9));
        assertThat(told.df()).containsExactly(1.0, 8.0);
        assertThat(told.p()).isCloseTo(0.0001217088571401486, within(1e-9));
        assertThat(table.note())
                .contains("Y explained by x (n = 10): F(1; 8) = 47.92, p < 0.001, R² = 0.86.")
                .contains("Constant: 1.418, standard error 0.7152, t(8) = 1.98, p = 0.083.")
                .contains("x: 0.8739, standard error 0.1262, t(8) = 6.92, p < 0.001.");
    }

    /** R: summary(lm(y ~ x + z)) */
    @Test
    void columnsAlongXExplainTogether() {
        FigureTable table =
                table(
                        of(
                                "{'cases': 'frame=yes'}",
                                "{'compare': 'relation', 'method': 'regression'}",
                                column("x", "x"),
                                column("z", "x"),
                                column("y", "y")),
                        Language.EN);
        Tested told = tested(table, 0, 2);
        assertThat(told.statistic()).isCloseTo(20.987005838, within(1e-9));
        assertThat(told.p()).isCloseTo(0.001103985218343605, within(1e-9));
        assertThat(table.note())
                .contains("z: −0.01864, standard error 0.2453, t(7) = −0.08, p = 0.942.");
    }

    @Test
    void allCasesAreRelatedThoughFewAreShown() {
        String json =
                points("x", "y", "'relation'")
                        .replace("'key': 'f',", "'key': 'f', 'limit': 3, 'sort': 'descending',");
        FigureTable few = table(json, Language.EN);
        assertThat(few.cells()).hasSize(3);
        assertThat(tested(few, 0, 1).words()).contains("(n = 10)");
    }

    @Test
    void pairsThatAreTooFewAndNumbersThatDoNotVaryGetNoTestAndAReason() {
        assertThat(table(points("same", "y", "'relation'"), Language.EN).note())
                .contains("no test, since all numbers are the same");
        String two = points("x", "y", "'relation'").replace("frame=yes", "case=c0;c1");
        assertThat(table(two.replace("case=c0;c1", "z>4"), Language.EN).note())
                .contains("no test, since")
                .contains("here is 1");
        assertThat(
                        table(
                                        points(
                                                "same",
                                                "y",
                                                "{'compare': 'relation', 'method':"
                                                        + " 'regression'}"),
                                        Language.EN)
                                .note())
                .contains("same is made of the other variables");
    }

    @Test
    void meansOfGroupsAreNoCasesAndAreNotRelated() {
        FigureTable table =
                table(
                        of("{'groups': 'g'}", "'relation'", column("x", "x"), column("y", "y")),
                        Language.EN);
        assertThat(table.note()).contains("rows must be cases");
        assertThat(table.cells().stream().flatMap(List::stream).map(Cell::tested))
                .containsOnlyNulls();
    }

    @Test
    void aTestThatIsOfGroupsIsRefusedWithThoseThatRelate() {
        assertThatThrownBy(
                        () ->
                                table(
                                        points(
                                                "x",
                                                "y",
                                                "{'compare': 'relation', 'method': 'welch'}"),
                                        Language.EN))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(new Texts(Language.EN).fault(e.faults().getFirst()))
                                        .contains("pearson", "spearman"));
    }

    @Test
    void severalRelationsAreAdjustedIfAsked() {
        FigureTable table =
                table(
                        of(
                                "{'cases': 'frame=yes'}",
                                "{'compare': 'relation', 'adjust': 'holm'}",
                                column("x", "x"),
                                column("y", "y"),
                                column("z", "y")),
                        Language.EN);
        Tested y = tested(table, 0, 1);
        assertThat(y.adjusted()).isCloseTo(2 * 0.0001217088571401486, within(1e-9));
        assertThat(tested(table, 0, 2).words()).startsWith("X with z");
        assertThat(table.note()).contains("adjusted for the number of relations (Holm)");
    }
}

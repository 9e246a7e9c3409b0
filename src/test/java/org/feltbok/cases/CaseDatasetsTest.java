package org.feltbok.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.TextColumn;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.expr.Expression;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cases as a dataset: what is not known stays unknown, groupings may rest on groupings. */
class CaseDatasetsTest {
    private static final LocalText NONE = LocalText.of("");
    private static final Attribute SIZE = attribute("size", AttributeType.NUMBER);
    private static final Attribute REGION =
            attribute(
                    "region",
                    AttributeType.CATEGORY,
                    new AttributeCategory("1", "n", LocalText.of("North")),
                    new AttributeCategory("2", "s", LocalText.of("South")));
    private static final Attribute PLACE = attribute("place", AttributeType.TEXT);

    private static final CaseData DATA =
            new CaseData(
                    List.of(
                            new Case("a", "a", "A", "", true, "town", ""),
                            new Case("b", "b", "B", "", true, "town", ""),
                            new Case("c", "c", "C", "", false, "country", ""),
                            new Case("d", "d", "D", "", true, "town", "")),
                    List.of(SIZE, REGION, PLACE),
                    Map.of(
                            "a", Map.of("size", 10L, "region", "n", "place", "Ås"),
                            "b", Map.of("size", "#refused", "region", "gone"),
                            "c", Map.of("size", 30.5, "region", "#dont_know", "place", "Bø")));

    private static Attribute attribute(
            String name, AttributeType type, AttributeCategory... categories) {
        return new Attribute(
                name, name, LocalText.of(name), type, NONE, 1, null, "", List.of(categories));
    }

    private static Grouping grouping(String name, String rule, String... codes) {
        return new Grouping(
                name,
                name,
                LocalText.of(name),
                GroupingJson.read(rule.replace('\'', '"')),
                Stream.of(codes)
                        .map(c -> new GroupingClass(name + c, c, LocalText.of(c)))
                        .toList());
    }

    private static GroupingRule.When when(String code, String condition) {
        return new GroupingRule.When(code, Expression.parse(condition));
    }

    private static List<Integer> cells(Dataset cases, String name) {
        CategoryColumn column = cases.categories(name);
        return IntStream.range(0, cases.size()).mapToObj(column::get).toList();
    }

    private static int missing(MissingKind kind) {
        return CategoryColumn.missing(kind);
    }

    @Test
    void everyCaseIsInTheFrameOrNotAndOfAKind() {
        Dataset cases = new CaseDatasets(DATA).make(List.of());
        assertThat(cells(cases, CaseNames.FRAME)).containsExactly(0, 0, 1, 0);
        assertThat(cells(cases, CaseNames.KIND)).containsExactly(0, 0, 1, 0);
        assertThat(cases.require(CaseNames.KIND).categories())
                .extracting(Category::code)
                .containsExactly("town", "country");
    }

    @Test
    void aNumberThatIsNotThereSaysWhy() {
        var sizes = new CaseDatasets(DATA).make(List.of()).numbers("size");
        assertThat(sizes.get(0)).isEqualTo(10);
        assertThat(sizes.get(2)).isEqualTo(30.5);
        assertThat(sizes.get(1)).isNaN();
        assertThat(sizes.missing(1)).isEqualTo(MissingKind.REFUSED);
        assertThat(sizes.missing(3)).isEqualTo(MissingKind.NOT_RECORDED);
    }

    @Test
    void aCategoryThatIsNoLongerThereIsNotRecorded() {
        assertThat(cells(new CaseDatasets(DATA).make(List.of()), "region"))
                .containsExactly(
                        0,
                        missing(MissingKind.NOT_RECORDED),
                        missing(MissingKind.DONT_KNOW),
                        missing(MissingKind.NOT_RECORDED));
    }

    @Test
    void aTextIsCountedAsAnsweredAndKeepsItsWords() {
        Dataset cases = new CaseDatasets(DATA).make(List.of());
        assertThat(cells(cases, "place"))
                .containsExactly(
                        0, missing(MissingKind.NOT_RECORDED), 0, missing(MissingKind.NOT_RECORDED));
        TextColumn words = (TextColumn) cases.column(TextColumn.name("place"));
        assertThat(words.get(2)).contains("Bø");
    }

    @Test
    void aGroupingMayRestOnAnotherWhicheverStandsFirst() {
        Grouping size = grouping("large", "{'from':'size','cuts':[{'at':20}]}", "no", "yes");
        Grouping both =
                new Grouping(
                        "both",
                        "both",
                        LocalText.of("both"),
                        new GroupingRule.Rules(
                                List.of(when("x", "${large} = 'yes'"), when("y", "${size} > 0"))),
                        List.of(
                                new GroupingClass("b1", "x", LocalText.of("x")),
                                new GroupingClass("b2", "y", LocalText.of("y"))));
        assertThat(both.rule().names()).contains("large");
        for (List<Grouping> order : List.of(List.of(size, both), List.of(both, size))) {
            List<CaseDatasets.Problem> problems = new ArrayList<>();
            Dataset cases = new CaseDatasets(DATA).make(order, problems);
            assertThat(problems).isEmpty();
            assertThat(cells(cases, "large").subList(0, 3))
                    .containsExactly(0, missing(MissingKind.REFUSED), 1);
            assertThat(cells(cases, "both").get(0)).isEqualTo(1);
            assertThat(cells(cases, "both").get(2)).isZero();
        }
    }

    @Test
    void aGroupingThatCannotBeMadeIsToldAndHasNobodyInIt() {
        List<CaseDatasets.Problem> problems = new ArrayList<>();
        Grouping wrong = grouping("wrong", "{'from':'place','cuts':[{'at':20}]}", "no", "yes");
        Grouping right = grouping("right", "{'from':'size','cuts':[{'at':20}]}", "no", "yes");
        Dataset cases = new CaseDatasets(DATA).make(List.of(wrong, right), problems);
        assertThat(problems).extracting(p -> p.grouping().name()).containsOnly("wrong");
        assertThat(cells(cases, "wrong")).allMatch(c -> c < 0);
        assertThat(cells(cases, "right")).startsWith(0);
    }

    @Test
    void aNumberOfClassesThatDoesNotFitTheBordersIsTold() {
        List<CaseDatasets.Problem> problems = new ArrayList<>();
        Grouping few = grouping("few", "{'from':'size','cuts':[{'at':20},{'at':30}]}", "no", "yes");
        new CaseDatasets(DATA).make(List.of(few), problems);
        assertThat(problems).isNotEmpty();
    }
}

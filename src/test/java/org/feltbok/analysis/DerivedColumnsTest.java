package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Columns made of columns: what each gives, and that a changed cell changes what rests on it. */
class DerivedColumnsTest {
    private static final int NOT_ANSWERED = CategoryColumn.missing(MissingKind.NOT_ANSWERED);
    private static final int NOT_APPLICABLE = CategoryColumn.missing(MissingKind.NOT_APPLICABLE);

    private final Dataset data =
            new MadeData(6)
                    .number("x", 1, 2.5, 4, Double.NaN, 8, 2)
                    .scale("k", 5, 1, 2, 5, 9, 0, 4)
                    .scale("l", 5, 3, 4, 0, 9, 2, 4)
                    .ticks("t", 1, 2, 3, 0, -1, 1)
                    .open("o", 1, 0, 3, -1, 2, 0)
                    .data()
                    .survey("")
                    .data();

    private Dataset with(Map<String, Derived> derived) {
        return deriving(data, derived);
    }

    private static Dataset deriving(Dataset start, Map<String, Derived> derived) {
        List<Variable> variables = new ArrayList<>();
        derived.forEach((name, column) -> variables.add(variable(name, column)));
        return start.deriving(derived, variables);
    }

    private static Variable variable(String name, Derived column) {
        LocalText label = LocalText.of(name);
        return column instanceof Derived.ByRow
                ? Variable.flag(name, label, label)
                : new Variable(name, label, label, Variable.Type.NUMBER, List.of(), 1, Set.of());
    }

    private static List<Integer> cells(Dataset data, String name) {
        CategoryColumn column = data.categories(name);
        return IntStream.range(0, column.size()).mapToObj(column::get).toList();
    }

    private static List<Double> numbers(Dataset data, String name) {
        NumberColumn column = data.numbers(name);
        return IntStream.range(0, column.size()).mapToObj(column::get).toList();
    }

    @Test
    void aRecodeKeepsWhyACellIsMissing() {
        Dataset made =
                with(
                        Map.of(
                                "r",
                                new DerivedColumns.Recode(
                                        "k", Map.of(0, 0, 1, 0, 4, 1), NOT_APPLICABLE, 2)));
        // 1 and 2 become the first, 5 the second; "don't know" and 4 belong to none
        assertThat(cells(made, "r"))
                .containsExactly(0, 0, 1, NOT_APPLICABLE, NOT_ANSWERED, NOT_APPLICABLE);
    }

    /** R: {@code as.integer(cut(c(1,2.5,4,NA,8,2), c(-Inf,2,4,Inf))) - 1}. */
    @Test
    void aCutIsAsInR() {
        Dataset made = with(Map.of("c", DerivedClasses.Cut.below("x", List.of(2.0, 4.0))));
        assertThat(cells(made, "c")).containsExactly(0, 1, 1, NOT_ANSWERED, 2, 0);
    }

    /** R: {@code rowMeans(cbind(k, l), na.rm=TRUE)} with 9 as NA, where both or one are there. */
    @Test
    void anIndexIsTheMeanOfWhatIsThere() {
        Dataset made =
                with(
                        Map.of(
                                "both",
                                        new DerivedNumbers.IndexOf(
                                                List.of("k", "l"), Set.of(), false, 2),
                                "any",
                                        new DerivedNumbers.IndexOf(
                                                List.of("k", "l"), Set.of(), false, 1)));
        assertThat(numbers(made, "both"))
                .containsExactly(2.0, 3.0, Double.NaN, Double.NaN, Double.NaN, 4.0);
        assertThat(numbers(made, "any")).containsExactly(2.0, 3.0, 5.0, Double.NaN, 2.0, 4.0);
    }

    @Test
    void codesOfAnswersWithoutOrderAreNoNumbersForAnIndexACutOrParts() {
        Dataset nominal =
                new MadeData(3).classes("g", "aab").number("x", 1, 2, 3).data().survey("").data();
        List<Category> two = List.of(Category.number(1), Category.number(2));
        for (Derivation rule :
                List.of(
                        new Derivation.Index(List.of("x", "g"), List.of(), false, 1),
                        new Derivation.Index(List.of("g", "x"), List.of("g"), true, 2),
                        new Derivation.Cuts("g", List.of(new DerivedClasses.Border(1.5, true))),
                        new Derivation.Quantiles("g", 2))) {
            assertThatThrownBy(() -> DerivedBinding.of(rule, nominal, two))
                    .as(rule.toString())
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> {
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("analysis.derived.nominal");
                                assertThat(new Texts(Language.EN).fault(e.faults().getFirst()))
                                        .contains("g", "ordinal", "recode");
                            });
        }
    }

    @Test
    void aCalculationOfWhatIsMissingIsMissing() {
        Dataset made = with(Map.of("f", DerivedNumbers.Calculation.of("${x} * 2 + ${k}")));
        assertThat(numbers(made, "f")).containsExactly(3.0, 7.0, 13.0, Double.NaN, Double.NaN, 8.0);
    }

    @Test
    void whatIsWorkedOutAsADecimalNumberIsInTheClassThatItsDecimalsSay() {
        Map<String, Derived> chain = new LinkedHashMap<>();
        chain.put("f", DerivedNumbers.Calculation.of("0.1 + 0.2 + 0 * ${x}"));
        chain.put("below", DerivedClasses.Cut.below("f", List.of(0.3)));
        Dataset made = with(chain);
        assertThat(numbers(made, "f")).contains(0.3).doesNotContain(0.1 + 0.2);
        assertThat(cells(made, "below")).contains(0).doesNotContain(1);
    }

    @Test
    void whereNothingIsMissingAndYetThereIsNoNumberItDoesNotApply() {
        NumberColumn made =
                with(Map.of("f", DerivedNumbers.Calculation.of("${x} div (${k} - 1)")))
                        .numbers("f");
        assertThat(made.get(0)).isNaN();
        assertThat(made.missing(0)).isEqualTo(MissingKind.NOT_APPLICABLE);
        assertThat(made.get(1)).isEqualTo(2.5);
        assertThat(made.get(4)).isNaN();
        assertThat(made.missing(4)).isEqualTo(MissingKind.NOT_ANSWERED);
    }

    @Test
    void aUnionOfCodesIsThereIfAnyIs() {
        Dataset made = with(Map.of("u", new DerivedColumns.AnyOf(List.of("o#x", "o#y"))));
        assertThat(cells(made, "u")).containsExactly(1, 0, 1, NOT_ANSWERED, 1, 0);
    }

    @Test
    void aCodeIsWithItsAnswerAndHiddenWithoutIt() {
        BitSet first = new BitSet();
        first.set(0);
        Map<String, Derived> flags =
                Map.of("flag", new DerivedColumns.CodeFlag("o", "@given", first));
        Dataset made =
                deriving(
                        data.with("@given", SetColumn.none(6).with(0, 0).with(2, 0, 1).with(3, 0)),
                        flags);
        assertThat(cells(made, "flag")).containsExactly(1, 0, 1, NOT_ANSWERED, 0, 0);
        Dataset answered = made.withCell("o", 3, 0);
        assertThat(cells(answered, "flag")).containsExactly(1, 0, 1, 1, 0, 0);
        Dataset taken = answered.withSet("@given", 3);
        assertThat(cells(taken, "flag")).containsExactly(1, 0, 1, 0, 0, 0);
    }

    @Test
    void ofSeveralAnswersOneIsEnough() {
        Dataset made = with(Map.of("any", new DerivedColumns.AnyAnswered(List.of("t/1", "t/2"))));
        assertThat(cells(made, "any")).containsExactly(0, 0, 0, 0, NOT_ANSWERED, 0);
        assertThat(cells(made.withCell("t/2", 4, 1), "any")).containsExactly(0, 0, 0, 0, 0, 0);
    }

    /** Seeded: however cells change, each column is what it would be made anew, chains too. */
    @Test
    void whatRestsOnAChangedCellFollows() {
        Map<String, Derived> chain = new LinkedHashMap<>();
        // given in the wrong order on purpose
        chain.put("classes", DerivedClasses.Cut.below("sum", List.of(3.0, 6.0)));
        chain.put("sum", DerivedNumbers.Calculation.of("${index} + ${x}"));
        chain.put("index", new DerivedNumbers.IndexOf(List.of("k", "l"), Set.of(), false, 1));
        chain.put(
                "other",
                new DerivedColumns.Recode("classes", Map.of(0, 1, 2, 0), NOT_APPLICABLE, 2));
        Dataset now = with(chain);
        assertThat(now.roots("other")).containsExactlyInAnyOrder("k", "l", "x");
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            String name = random.nextBoolean() ? "k" : "l";
            int row = random.nextInt(6);
            int cell = random.nextInt(7) - 1;
            now =
                    random.nextInt(3) == 0
                            ? now.with("x", now.numbers("x").with(row, random.nextInt(9)), row)
                            : now.withCell(name, row, cell);
            Dataset anew =
                    deriving(
                            data.with("x", now.numbers("x"))
                                    .with("k", now.categories("k"))
                                    .with("l", now.categories("l")),
                            chain);
            for (String made : chain.keySet()) {
                if (made.equals("sum") || made.equals("index")) {
                    assertThat(numbers(now, made)).as(made).isEqualTo(numbers(anew, made));
                } else {
                    assertThat(cells(now, made)).as(made).isEqualTo(cells(anew, made));
                }
            }
        }
    }

    @Test
    void aNumberRestsOnAllThatItsColumnIsMadeOf() {
        StudyData study = new MadeData(2).scale("k", 5, 1, 2).scale("l", 5, 3, 4).data();
        Survey survey = study.survey("");
        Dataset made =
                deriving(
                        survey.data(),
                        Map.of(
                                "index",
                                new DerivedNumbers.IndexOf(List.of("k", "l"), Set.of(), false, 1)));
        Survey with =
                new Survey(
                        survey.name(),
                        survey.title(),
                        survey.questions(),
                        Set.of(),
                        Set.of(),
                        made,
                        AgainstRules.NONE);
        Measures measures = new Measures(study.with(with));
        assertThat(measures.evaluate("index.mean").value()).hasValue(2.5);
        assertThat(measures.dependencies(Measure.parse("index.mean given k=1")))
                .containsExactlyInAnyOrder("s/index", "s/k", "s/l");
    }

    @Test
    void whatRestsOnNothingThatChangedIsTheSameObject() {
        Dataset made =
                with(
                        Map.of(
                                "c",
                                DerivedClasses.Cut.below("x", List.of(2.0)),
                                "r",
                                new DerivedColumns.Recode("k", Map.of(0, 0), NOT_APPLICABLE, 1)));
        Dataset changed = made.withCell("k", 0, 3);
        assertThat(changed.column("c")).isSameAs(made.column("c"));
        assertThat(changed.column("r")).isNotSameAs(made.column("r"));
    }

    @Test
    void columnsMadeOfEachOtherAreRefused() {
        assertThatThrownBy(
                        () ->
                                with(
                                        Map.of(
                                                "a", DerivedNumbers.Calculation.of("${b} + 1"),
                                                "b", DerivedNumbers.Calculation.of("${a} + 1"))))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo("analysis.circle"));
    }
}

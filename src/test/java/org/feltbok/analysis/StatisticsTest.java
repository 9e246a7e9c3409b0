package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.DayNumber;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What holds for every statistic there is, so that one that is added is whole. */
class StatisticsTest {
    private static final double NONE = Double.NaN;

    private final Measures measures =
            withIndex(
                    new MadeData(6)
                            .number("x", 4, 2, NONE, 8, 6, 4)
                            .number("w", 1, 1, 1, 1, 1, 3)
                            .scale("k", 4, 1, 2, 9, 0, 4, 2)
                            .classes("g", "aabb a")
                            .ticks("t", 1, 2, 3, -1, 1, 1)
                            .open("o", 1, 2, 3, -1, 1, 1)
                            .days(
                                    "d",
                                    "2018-11-14",
                                    "2020-01-01",
                                    "",
                                    "2018-12-31",
                                    "2018-11-15",
                                    "1899-12-31")
                            .ofCases("size", 10, 20, 30, 40, 50, 60)
                            .indicator("people", 2018, 10, 20, 30, 40, 50, 60)
                            .data());

    private static Measures withIndex(StudyData study) {
        Survey survey = study.survey("");
        Variable index =
                new Variable(
                        "index",
                        MadeData.text("index"),
                        MadeData.text("index"),
                        Variable.Type.NUMBER,
                        List.of(),
                        2,
                        Set.of());
        Dataset data =
                survey.data()
                        .defining(
                                index,
                                new Derivation.Index(List.of("x", "k"), List.of(), false, 1));
        return new Measures(study.with(survey.with(data)));
    }

    /** A measure of each kind without its statistic. */
    private static final Map<Statistic.Of, String> OF = new EnumMap<>(Statistic.Of.class);

    static {
        OF.put(Statistic.Of.CASES, "cases");
        OF.put(Statistic.Of.RESPONSES, "responses");
        OF.put(Statistic.Of.NUMBER, "x");
        OF.put(Statistic.Of.SCALE, "k");
        OF.put(Statistic.Of.CATEGORY, "g");
        OF.put(Statistic.Of.SEVERAL, "t");
        OF.put(Statistic.Of.TEXT, "o");
        OF.put(Statistic.Of.DAY, "d");
        OF.put(Statistic.Of.CODES, "k.2");
        OF.put(Statistic.Of.TICKS, "t.1");
        OF.put(Statistic.Of.CODE, "o#x");
        OF.put(Statistic.Of.CODEBOOK, "o#");
        OF.put(Statistic.Of.INDICATOR, "people[2018].old:old");
        OF.put(Statistic.Of.TERM, "ols(x~k).k");
        OF.put(Statistic.Of.MODEL, "ols(x~k)");
    }

    /** What each gives, worked out by hand from the data above. */
    private static final Map<String, Map.Entry<String, Double>> BEHAVIOUR = new TreeMap<>();

    private static void gives(String measure, String statistic, double value) {
        BEHAVIOUR.put(statistic, Map.entry(measure, value));
    }

    static {
        gives("k.2", "share", 40);
        gives("k", "n", 4);
        gives("k", "base", 5);
        gives("k", "numbers", 4);
        gives("k", "mean", 2.25);
        gives("x", "median", 4);
        gives("x", "quantile(0.25)", 4);
        gives("x", "sum", 24);
        gives("x", "min", 2);
        gives("x", "max", 8);
        gives("d", "earliest", 1);
        gives("d", "latest", DayNumber.of(LocalDate.of(2020, 1, 1)));
        gives("x", "sd", Math.sqrt(20.8 / 4));
        // R: x <- cbind(c(4,2,6,4), c(1,2,4,2)); 2 * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
        gives("index", "alpha", 0.7710843373493976);
        gives("k", "answered_share", 100 * 4 / 6.0);
        gives("t.1", "mention_share", 100 * 4 / 6.0);
        gives("o#", "codes", 2);
        gives("responses", "rate", 100);
        gives("people[2018,2018]", "change", 0);
        gives("people[2018,2018]", "index", 100);
        gives("people[2018].old:old", "ratio", 1);
        // R: coef(summary(lm(c(4,2,6,4) ~ c(1,2,4,2))))
        gives("ols(x~k).k", "coefficient", 0.8421052631578947);
        gives("ols(x~k).constant", "standard_error", 1.7455919949238945);
        gives("ols(x~k).k", "t_value", 1.206045378311055);
        gives("ols(x~k).k", "p_value", 0.3511143154769498);
        gives("ols(x~k)", "r_squared", 0.4210526315789475);
        gives("x", "weighted_n", 5);
        gives("x", "effective_n", 5);
        gives("k.2", "share_ci(95)", 40);
        // R: prop.test(2, 5, correct=FALSE); t.test(c(4,2,8,6,4))
        gives("k.2", "share_low(95)", 11.76207742326479);
        gives("k.2", "share_high(95)", 76.92757187239870);
        gives("x", "mean_ci(95)", 4.8);
        gives("x", "mean_low(95)", 1.968570446035455);
        gives("x", "mean_high(95)", 7.631429553964544);
    }

    @TestFactory
    Stream<DynamicTest> eachGivesWhatItSays() {
        return Statistics.all().stream()
                .map(
                        s ->
                                DynamicTest.dynamicTest(
                                        s.word(),
                                        () -> {
                                            Map.Entry<String, Double> row = BEHAVIOUR.get(s.word());
                                            assertThat(row)
                                                    .as("a row of the table for %s", s.word())
                                                    .isNotNull();
                                            assertThat(value(row.getKey() + "." + s.word()))
                                                    .isCloseTo(row.getValue(), within(1e-9));
                                        }));
    }

    private double value(String measure) {
        return measures.evaluate(measure).value().orElseThrow();
    }

    @Test
    void eachHasALabelInBothLanguagesAndALineOfR() {
        for (Statistic s : Statistics.all()) {
            assertThat(s.inR()).as(s.word()).isNotBlank();
            assertThat(s.fits()).as(s.word()).isNotEmpty();
            for (Language language : Language.values()) {
                Texts texts = new Texts(language);
                String label = texts.get("figures.statistic." + s.name(), s.inLabel().toArray());
                assertThat(label).as(s.word()).isNotBlank().doesNotContain("figures.statistic");
                for (Statistic.Of of : s.fits()) {
                    s.tells(of, Estimate.count(0))
                            .forEach(
                                    t ->
                                            assertThat(texts.get(t.key(), t.arguments().toArray()))
                                                    .doesNotContain("figures.note"));
                }
            }
        }
    }

    @Test
    void eachIsReadAsItIsWritten() {
        for (Statistic s : Statistics.all()) {
            assertThat(Statistics.of(s.word())).contains(s);
            assertThat(Measure.parse("x." + s.word()).toString()).isEqualTo("x." + s.word());
        }
        assertThat(Statistics.all()).doesNotHaveDuplicates();
        assertThat(Statistics.of("nothing")).isEmpty();
        assertThat(Statistics.of("share_ci")).contains(Statistics.of("share_ci(95)").orElseThrow());
    }

    @Test
    void ofNobodyEachIsUndefinedUnlessItIsANumberOfThings() {
        for (Statistic s : Statistics.all()) {
            for (Statistic.Of of : s.fits()) {
                String measure = measure(of, s) + " given w>100";
                if (of == Statistic.Of.CASES
                        || of == Statistic.Of.INDICATOR
                        || s.name().equals("rate")) {
                    measure = measure(of, s) + " given size>100";
                }
                Estimate none = measures.evaluate(measure);
                if (s.isCount() && none.value().isPresent()) {
                    assertThat(none.value()).as(measure).hasValue(0);
                } else {
                    assertThat(none.value()).as(measure).isEmpty();
                    assertThat(none.boxed()).as(measure).isNull();
                    assertThat(none.interval()).as(measure).isEmpty();
                }
            }
        }
    }

    @Test
    void eachIsOfferedWhereItsNeedsAreMetAndRefusedElsewhere() {
        for (Statistic.Of of : Statistic.Of.values()) {
            List<Statistic> offered = Statistics.offered(of);
            assertThat(offered).as(of.name()).isNotEmpty();
            for (Statistic s : Statistics.all()) {
                String measure = measure(of, s);
                if (offered.contains(s)) {
                    measures.evaluate(measure);
                    assertThat(measures.what(Measure.parse(measure))).isEqualTo(of);
                } else {
                    assertThatThrownBy(() -> measures.evaluate(measure))
                            .as(measure)
                            .isInstanceOfSatisfying(
                                    FaultException.class,
                                    e ->
                                            assertThat(e.faults().getFirst().key())
                                                    .isIn(
                                                            "analysis.unfit",
                                                            "analysis.nominal",
                                                            "analysis.day.no_number"));
                }
            }
        }
    }

    @Test
    void aNumberOfAnswersWithoutOrderIsRefusedAndSaysWhatToDo() {
        for (String statistic :
                List.of("mean", "median", "sd", "sum", "quantile(0.5)", "numbers")) {
            assertThatThrownBy(() -> measures.evaluate("g." + statistic))
                    .as(statistic)
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> {
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("analysis.nominal");
                                assertThat(new Texts(Language.EN).fault(e.faults().getFirst()))
                                        .contains("g." + statistic, "ordinal", "shares");
                            });
        }
        assertThat(Statistics.offered(Statistic.Of.CATEGORY))
                .extracting(Statistic::name)
                .doesNotContain("mean", "median", "sd", "mean_ci")
                .contains("n", "answered_share");
    }

    private LocalDate day(String measure) {
        return DayNumber.day(value(measure));
    }

    /**
     * R: {@code median(as.Date(c(..)))}, which is half a day later where two days are in the
     * middle.
     */
    @Test
    void theMiddleOfDaysIsADay() {
        assertThat(day("d.median")).isEqualTo("2018-11-15");
        assertThat(day("d.earliest")).isEqualTo("1899-12-31");
        assertThat(day("d.latest given g=b")).isEqualTo("2018-12-31");
        assertThat(day("d.median given (${x} <= 4 and ${w} = 1)")).isEqualTo("2019-06-08");
        assertThat(day("d.median given x>=4")).isEqualTo("2018-11-14");
        assertThat(day("d.median weight w")).isEqualTo("2018-11-15");
        assertThat(measures.evaluate("d.median").n()).isEqualTo(5);
        assertThat(measures.evaluate("d.median").missing())
                .containsExactly(Map.entry(MissingKind.NOT_ANSWERED, 1));
        assertThat(measures.evaluate("d.n").value()).hasValue(5);
    }

    @Test
    void aDayIsNoNumberAndWhatToShowInsteadIsSaid() {
        for (String statistic : List.of("mean", "sum", "sd", "min", "quantile(0.5)", "mean_ci")) {
            assertThatThrownBy(() -> measures.evaluate("d." + statistic))
                    .as(statistic)
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> {
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("analysis.day.no_number");
                                for (Language language : Language.values()) {
                                    assertThat(new Texts(language).fault(e.faults().getFirst()))
                                            .contains("d." + statistic, "earliest", "d/year");
                                }
                            });
        }
        assertThat(Statistics.offered(Statistic.Of.DAY))
                .extracting(Statistic::name)
                .contains("earliest", "latest", "median", "n")
                .doesNotContain("mean", "sum", "min", "max", "sd", "quantile");
    }

    @Test
    void eachIsWeightedOrSaysWhyNot() {
        for (Statistic s : Statistics.all()) {
            for (Statistic.Of of : s.fits()) {
                boolean ofCases =
                        of == Statistic.Of.CASES
                                || of == Statistic.Of.INDICATOR
                                || s.name().equals("rate");
                String measure = measure(of, s) + " weight " + (ofCases ? "size" : "w");
                if (s.unweightable(of).isEmpty()) {
                    assertThat(measures.evaluate(measure).weighted()).as(measure).isPresent();
                } else {
                    assertThatThrownBy(() -> measures.evaluate(measure))
                            .as(measure)
                            .isInstanceOf(FaultException.class);
                }
            }
        }
    }

    private static String measure(Statistic.Of of, Statistic statistic) {
        return OF.get(of) + "." + statistic.word();
    }
}

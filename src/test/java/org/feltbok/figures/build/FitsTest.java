package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.TestSpec;
import org.feltbok.figures.build.Choices.Period;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What goes together in the small study, and why other things do not. */
class FitsTest {
    private static final Texts EN = new Texts(Language.EN);

    @TempDir static Path folder;

    private static Built study;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            study = Built.of(file);
        }
    }

    private static Choices what(String name, String... by) {
        return study.settle(study.what(name).by(List.of(by)));
    }

    private static Fits fits(Choices choices) {
        return Fits.of(choices, study.all(), Language.EN).orElseThrow();
    }

    private static List<NumberKind> numbers(String name) {
        return Arrays.stream(NumberKind.values())
                .filter(n -> fits(what(name)).number(n).isEmpty())
                .toList();
    }

    private static List<ChartStyle.Kind> charts(Choices choices) {
        return Arrays.stream(ChartStyle.Kind.values())
                .filter(k -> fits(choices).chart(k).isEmpty())
                .toList();
    }

    private static Countable of(String name) {
        return study.all().named(name).orElseThrow();
    }

    private static String told(Optional<Fault> reason) {
        return EN.fault(reason.orElseThrow());
    }

    @Test
    void eachKindOfQuestionHasItsNumbers() {
        assertThat(numbers("q1"))
                .containsExactly(NumberKind.COUNT, NumberKind.SHARE, NumberKind.ANSWERED);
        assertThat(numbers("q2_1")).contains(NumberKind.SHARE, NumberKind.MEAN, NumberKind.MEDIAN);
        assertThat(numbers("q3"))
                .containsExactly(
                        NumberKind.COUNT,
                        NumberKind.SHARE,
                        NumberKind.MENTIONS,
                        NumberKind.ANSWERED);
        assertThat(numbers("q4")).contains(NumberKind.MENTIONS).doesNotContain(NumberKind.MEAN);
        assertThat(numbers("q5")).contains(NumberKind.SUM).doesNotContain(NumberKind.SHARE);
        assertThat(numbers("people"))
                .contains(NumberKind.CHANGE, NumberKind.INDEX, NumberKind.RATIO, NumberKind.SHARE);
        assertThat(numbers("future")).as("without parts").doesNotContain(NumberKind.RATIO);
        assertThat(numbers("responses")).containsExactly(NumberKind.COUNT, NumberKind.RATE);
    }

    @Test
    void aShareOfAllNeedsGroups() {
        assertThat(told(fits(what("cases")).number(NumberKind.SHARE)))
                .contains("choose what to group by first");
        assertThat(fits(what("cases", "size")).number(NumberKind.SHARE)).isEmpty();
    }

    @Test
    void chartsFollowWhatIsCompared() {
        assertThat(charts(what("q1")))
                .contains(ChartStyle.Kind.PIE, ChartStyle.Kind.STACKED_BAR)
                .doesNotContain(
                        ChartStyle.Kind.LINE,
                        ChartStyle.Kind.BOX,
                        ChartStyle.Kind.HEAT,
                        ChartStyle.Kind.DIVERGING_BAR);
        assertThat(charts(what("q1", "size")))
                .contains(ChartStyle.Kind.HEAT)
                .doesNotContain(ChartStyle.Kind.PIE, ChartStyle.Kind.HISTOGRAM);
        assertThat(charts(what("q2")))
                .contains(ChartStyle.Kind.DIVERGING_BAR, ChartStyle.Kind.BOX, ChartStyle.Kind.HEAT)
                .doesNotContain(ChartStyle.Kind.DOTS, ChartStyle.Kind.PIE);
        assertThat(charts(what("q3"))).doesNotContain(ChartStyle.Kind.STACKED_BAR);
        assertThat(charts(study.settle(what("q3").number(NumberKind.MENTIONS, ""))))
                .contains(ChartStyle.Kind.STACKED_BAR, ChartStyle.Kind.PIE);
        assertThat(charts(what("future"))).contains(ChartStyle.Kind.LINE);
        assertThat(charts(study.settle(what("future").period(new Period(2040, 2040, "")))))
                .doesNotContain(ChartStyle.Kind.LINE);
    }

    @Test
    void reasonsNameWhatIsInTheWay() {
        assertThat(told(fits(what("q1")).chart(ChartStyle.Kind.BOX))).contains("Statement q1");
        assertThat(told(fits(what("q2")).chart(ChartStyle.Kind.DOTS))).contains("several");
        assertThat(told(fits(what("q1", "size")).chart(ChartStyle.Kind.PIE)))
                .contains("here are several");
        assertThat(told(fits(what("q5")).chart(ChartStyle.Kind.STACKED_BAR)))
                .contains("nothing is stacked");
    }

    @Test
    void groupsAreClassesOfThoseWhoAreCounted() {
        Fits ofAnswers = fits(what("q1"));
        assertThat(ofAnswers.group(of("size"))).isEmpty();
        assertThat(ofAnswers.group(of("q2_1"))).isEmpty();
        assertThat(ofAnswers.group(of("q3"))).isEmpty();
        assertThat(told(ofAnswers.group(of("q1")))).contains("is what is counted");
        assertThat(told(ofAnswers.group(of("pop")))).contains("make groups of it");
        assertThat(told(ofAnswers.group(of("q2")))).contains("no classes");
        assertThat(ofAnswers.group(of("q4"))).as("its codes").isEmpty();
        assertThat(told(fits(what("q1", "size")).group(of("size")))).contains("already");
        assertThat(told(fits(what("people")).group(of("q1")))).contains("not known");
    }

    @Test
    void codesAreGroupsAlsoOfThemselves() {
        assertThat(fits(what("q4")).group(of("q4"))).as("which are given together").isEmpty();
        assertThat(fits(what("q4", "q4")).comparisons()).as("who has a code has it").isEmpty();
        assertThat(fits(what("q1", "q4")).comparisons()).contains(TestSpec.Compare.REST);
        assertThat(charts(what("q4", "q4"))).contains(ChartStyle.Kind.HEAT, ChartStyle.Kind.TABLE);
    }

    @Test
    void whoIsCountedIsChosenByClassesAndNumbers() {
        Fits fits = fits(what("q1"));
        assertThat(fits.only(of("size"))).isEmpty();
        assertThat(fits.only(of("q5"))).isEmpty();
        assertThat(fits.only(of("pop"))).isEmpty();
        assertThat(told(fits.only(of("q2")))).contains("neither classes nor numbers");
        assertThat(told(fits(what("size")).only(of("q5")))).contains("not known");
    }

    @Test
    void rowsAndColumnsTurnWhereThereIsOneGrouping() {
        assertThat(fits(what("q1")).mayTurn()).isFalse();
        assertThat(fits(what("q1", "size")).mayTurn()).isTrue();
        assertThat(fits(what("q1", "size", "region")).mayTurn()).isFalse();
        assertThat(
                        fits(study.settle(what("q1", "size").chart(ChartStyle.Kind.STACKED_BAR)))
                                .mayTurn())
                .isFalse();
    }

    @Test
    void whatGivesWayIsReplacedByTheUsual() {
        Choices box = study.settle(what("q5").chart(ChartStyle.Kind.BOX));
        assertThat(box.number()).isEqualTo(NumberKind.MEDIAN);
        Choices classes = study.settle(what("q5").chart(ChartStyle.Kind.HISTOGRAM));
        assertThat(classes.number()).isEqualTo(NumberKind.COUNT);
        Choices together = study.settle(what("q2_1").answers("5;6"));
        assertThat(together.answers()).isEqualTo("5;6");
        assertThat(study.settle(together.number(NumberKind.MEAN, "")).answers()).isEmpty();
        Choices pie = study.settle(what("q1").chart(ChartStyle.Kind.PIE));
        assertThat(study.settle(pie.by(List.of("size"))).chart()).isNotEqualTo(ChartStyle.Kind.PIE);
    }

    @Test
    void eachChoiceIsOfferedTheTestsThatAreMadeForIt() {
        assertThat(fits(what("responses", "size")).comparisons())
                .containsExactly(TestSpec.Compare.FRAME);
        assertThat(told(fits(what("responses", "q1")).test())).contains("known of every case");
        assertThat(fits(what("q2_1", "size")).comparisons())
                .contains(TestSpec.Compare.ALL, TestSpec.Compare.TREND)
                .doesNotContain(TestSpec.Compare.FRAME, TestSpec.Compare.RELATION);
    }

    @Test
    void aTestThatNoLongerFitsGivesWay() {
        Choices tested =
                study.settle(
                        what("responses", "size").test(Optional.of(test(TestSpec.Compare.FRAME))));
        assertThat(tested.test()).isPresent();
        assertThat(study.settle(tested.of("q2_1")).test()).isEmpty();
        assertThat(study.settle(tested.test(Optional.of(test(TestSpec.Compare.REST)))).test())
                .isEmpty();
    }

    @Test
    void withAWeightGroupsAreTestedOneAgainstAnother() {
        assertThat(
                        fits(what("q2_1", "size").number(NumberKind.MEAN, "").weight("q5"))
                                .comparisons())
                .containsExactly(
                        TestSpec.Compare.ALL,
                        TestSpec.Compare.REST,
                        TestSpec.Compare.PAIRS,
                        TestSpec.Compare.TREND,
                        TestSpec.Compare.AGAINST);
        assertThat(
                        fits(what("q2_1", "size").number(NumberKind.MEDIAN, "").weight("q5"))
                                .comparisons())
                .as("no test of an order knows ranks and weights")
                .containsExactly(
                        TestSpec.Compare.ALL,
                        TestSpec.Compare.REST,
                        TestSpec.Compare.PAIRS,
                        TestSpec.Compare.AGAINST);
        assertThat(
                        told(
                                fits(what("q2_1", "size")
                                                .number(NumberKind.DEVIATION, "")
                                                .weight("q5"))
                                        .test()))
                .contains("With a weight, means, shares and medians are tested");
        assertThat(told(fits(what("responses", "size").weight("q5")).test()))
                .contains("With a weight");
    }

    private static TestSpec test(TestSpec.Compare compare) {
        return new TestSpec(compare, "", "", false, 5);
    }

    @Test
    void whyATimeSeriesHasNoTestIsSaidOfIt() {
        assertThat(told(fits(what("future", "size")).test())).contains("time series");
    }
}

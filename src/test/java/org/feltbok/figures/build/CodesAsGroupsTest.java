package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.Testable;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.TestSpec;
import org.feltbok.figures.ui.BlindFigures;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Figures by the codes of an open answer: which are given together, and how those who have one
 * answer other questions. In the small study four answer q4; the first has bread and fish, the
 * second bread, the fourth fish, and nobody travel.
 */
class CodesAsGroupsTest {
    @TempDir Path folder;

    private StudyFile file() {
        return SmallStudy.create(folder);
    }

    private static Choices by(Built study, String what, String by, NumberKind number) {
        return study.settle(study.settle(study.what(what).by(List.of(by))).number(number, ""));
    }

    private static FigureSpec spec(Built study, Choices choices) {
        return study.builder()
                .build(choices, new Proposal(study.data(), study.book(), study.all()).of(choices));
    }

    private static ComputedFigure compute(Built study, Choices choices) {
        return study.moment().compute(spec(study, choices), new Texts(Language.EN));
    }

    private static @Nullable Double at(FigureTable table, int row, int column) {
        return table.cells().get(row).get(column).value();
    }

    private static List<String> keys(FigureTable table) {
        return table.columns().stream().map(FigureTable.Column::key).limit(3).toList();
    }

    private static int count(boolean[] rows) {
        int count = 0;
        for (boolean row : rows) {
            count += row ? 1 : 0;
        }
        return count;
    }

    @Test
    void codesGivenTogetherAreCounted() {
        try (StudyFile file = file()) {
            Built study = Built.of(file);
            Choices choices =
                    study.settle(
                            by(study, "q4", "q4", NumberKind.COUNT).chart(ChartStyle.Kind.HEAT));
            ComputedFigure figure = compute(study, choices);
            FigureTable table = figure.table();
            assertThat(choices.chart()).isEqualTo(ChartStyle.Kind.HEAT);
            assertThat(keys(table)).containsExactly("bread", "fish", "travel");
            assertThat(List.of(at(table, 0, 0), at(table, 0, 1))).containsExactly(2.0, 1.0);
            assertThat(List.of(at(table, 1, 0), at(table, 1, 1))).containsExactly(1.0, 2.0);
            assertThat(table.caption()).endsWith("codes given together");
        }
    }

    @Test
    void ofThoseWhoHaveACodeAShareHasTheOtherAndOfNobodyNone() {
        try (StudyFile file = file()) {
            Built study = Built.of(file);
            FigureTable table = compute(study, by(study, "q4", "q4", NumberKind.SHARE)).table();
            assertThat(at(table, 1, 0)).isCloseTo(50, within(1e-9));
            assertThat(at(table, 0, 0)).isCloseTo(100, within(1e-9));
            assertThat(at(table, 0, 2)).as("nobody has travel").isNull();
        }
    }

    @Test
    void figuresByCodesFollowTheCodingsAndAreKeptFromWhoIsBlind() {
        try (StudyFile file = file()) {
            Choices choices;
            ComputedFigure before;
            {
                Built study = Built.of(file);
                choices = by(study, "q4", "q4", NumberKind.COUNT);
                before = compute(study, choices);
            }
            assertThat(at(before.table(), 2, 1)).isIn(0.0, null);
            assertThat(BlindFigures.hidden(before, Set.of("q4"))).isPresent();
            assertThat(BlindFigures.hidden(before, Set.of("q1"))).isEmpty();
            file.run(
                    new SmallStudy.Change(
                            w ->
                                    SmallStudy.put(
                                            w,
                                            "coding",
                                            "x9",
                                            "code_id",
                                            SmallStudy.CODE_TRAVEL,
                                            "person_id",
                                            "p1",
                                            "answer_text_id",
                                            "t4")));
            assertThat(at(compute(Built.of(file), choices).table(), 2, 1)).isEqualTo(1.0);
        }
    }

    @Test
    void otherQuestionsAreShownByCodesWithATestAgainstThoseWithout() {
        try (StudyFile file = file()) {
            Built study = Built.of(file);
            Choices asked = by(study, "q1", "q4", NumberKind.SHARE);
            assertThat(BlindFigures.hidden(compute(study, asked), Set.of("q4")))
                    .as("groups by codes show them too")
                    .isPresent();
            Choices tested =
                    study.settle(
                            asked.test(
                                    Optional.of(
                                            new TestSpec(
                                                    TestSpec.Compare.REST,
                                                    "",
                                                    "",
                                                    false,
                                                    TestSpec.LEVEL))));
            assertThat(tested.test()).isPresent();
            ComputedFigure figure = compute(study, tested);
            assertThat(keys(figure.table())).containsExactly("bread", "fish", "travel");
            assertThat(figure.table().note()).isNotEmpty();
            Testable bread =
                    new Measures(study.data())
                            .testable(Measure.parse("q1.1.share by q4#bread=1"))
                            .orElseThrow();
            assertThat(count(bread.in())).as("with bread").isEqualTo(2);
            assertThat(count(bread.known())).as("and all who answered q4").isEqualTo(4);
        }
    }

    @Test
    void groupsByCodesAreNotHeldAgainstOneOfThem() {
        try (StudyFile file = file()) {
            Built study = Built.of(file);
            Fits fits =
                    Fits.of(by(study, "q1", "q4", NumberKind.SHARE), study.all(), Language.EN)
                            .orElseThrow();
            assertThat(fits.references()).isEmpty();
            assertThat(new Texts(Language.EN).fault(fits.against().orElseThrow()))
                    .contains("hold each against the rest");
        }
    }

    @Test
    void choicesAreReadBackFromTheFigure() {
        try (StudyFile file = file()) {
            Built study = Built.of(file);
            Choices choices = by(study, "q4", "q4", NumberKind.SHARE);
            FigureSpec spec = spec(study, choices);
            assertThat(new ChoicesReader(study.builder(), study.all()).read(spec))
                    .contains(choices);
        }
    }
}

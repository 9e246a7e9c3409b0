package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A line through points is a choice of a scatter plot alone. */
class FitLineChoiceTest {
    @TempDir static Path folder;

    private static Built study;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            SmallStudy.secondNumber(file);
            study = Built.of(file);
        }
    }

    private static Choices points() {
        return study.settle(study.what("wealth").by(List.of("pop")));
    }

    private static FigureSpec spec(Choices choices) {
        return study.builder()
                .build(choices, new Proposal(study.data(), study.book(), study.all()).of(choices));
    }

    @Test
    void theLineIsOffUntilItIsChosenAndGoesThroughAllPoints() {
        Choices choices = points();
        assertThat(choices.chart()).isEqualTo(ChartStyle.Kind.SCATTER);
        assertThat(spec(choices).chart().fitLine()).isFalse();
        FigureTable table = study.table(study.settle(choices.fitLine(true)));
        assertThat(table.chart().fit().orElseThrow().line().n()).isEqualTo(6);
        assertThat(table.note()).contains("Linje etter minste kvadraters metode");
    }

    @Test
    void aFigureWithALineIsReadAsTheChoicesThatMakeItAndKeepsTheRestOfItsLook() {
        Choices lined = study.settle(points().fitLine(true));
        FigureSpec spec = spec(lined);
        var reader = new ChoicesReader(study.builder(), study.all());
        assertThat(reader.read(spec)).contains(lined);
        assertThat(reader.read(spec(points()))).contains(points());
        FigureSpec named =
                FigureSpec.parse(
                        spec.toJson()
                                .replace(
                                        "\"fit_line\" : true",
                                        "\"fit_line\": true, \"point_labels\": true, \"x_lines\":"
                                                + " [500]"),
                        "f");
        FigureSpec without =
                study.builder()
                        .rebuild(
                                named,
                                lined,
                                points(),
                                new FigureBuilder.Dress(
                                        named.key(),
                                        named.number(),
                                        named.title(),
                                        named.subtitle(),
                                        named.section()));
        assertThat(without.chart().fitLine()).isFalse();
        assertThat(without.chart().xLines()).containsExactly(500.0);
        assertThat(without.rows()).isEqualTo(named.rows());
    }

    @Test
    void namesAtPointsAreAChoiceOfTheirOwnAndReadAgain() {
        assertThat(spec(points()).chart().pointLabels()).isFalse();
        Choices named = study.settle(points().pointNames(true));
        assertThat(spec(named).chart().pointLabels()).isTrue();
        assertThat(study.table(named).chart().pointLabels()).isTrue();
        var reader = new ChoicesReader(study.builder(), study.all());
        assertThat(reader.read(spec(named))).contains(named);
        Choices bars = study.settle(named.by(List.of("region")));
        assertThat(bars.pointNames()).isFalse();
        assertThat(spec(bars).chart().pointLabels()).isFalse();
    }

    @Test
    void anotherChartHasNoLineAndNoneIsWrittenForIt() {
        Choices bars = study.settle(points().fitLine(true).by(List.of("region")));
        assertThat(bars.chart()).isNotEqualTo(ChartStyle.Kind.SCATTER);
        assertThat(bars.fitLine()).isFalse();
        assertThat(spec(bars).toJson()).doesNotContain("fit_line");
    }
}

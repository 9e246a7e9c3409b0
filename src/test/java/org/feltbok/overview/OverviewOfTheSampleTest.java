package org.feltbok.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questions.NewWave;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The overview of the sample study against what is known of that study. */
class OverviewOfTheSampleTest {
    @TempDir Path folder;

    @Test
    void saysOfEachWaveHowManyAnsweredIt() {
        try (var file = SampleStudy.open(folder);
                var now = new NowOf(file)) {
            assertThat(now.reader().responses().orElseThrow().waves()).isEmpty();
            var all = file.read(QuestionnaireStore::all);
            file.run(NewWave.of(all.getFirst(), all, "Runde 2022"));
            ResponseProgress responses = now.reader().responses().orElseThrow();
            assertThat(responses.rate().responded()).isEqualTo(78);
            assertThat(responses.waves())
                    .extracting(
                            w -> new ResponseProgress.Wave("", w.title(), w.responded(), w.frame()))
                    .containsExactly(
                            new ResponseProgress.Wave("", LocalText.of("Runde 2022"), 0, 124));
            file.undo();
            assertThat(now.reader().responses().orElseThrow().waves()).isEmpty();
        }
    }

    @Test
    void saysWhatTheStudyHolds() {
        try (var file = SampleStudy.open(folder);
                var now = new NowOf(file)) {
            OverviewReader reader = now.reader();
            Extent extent = reader.extent();
            assertThat(extent.cases()).isEqualTo(124);
            assertThat(extent.questions()).isEqualTo(22);
            assertThat(extent.interviewed()).isEqualTo(8);
            ResponseProgress responses = reader.responses().orElseThrow();
            assertThat(responses.rate().responded()).isEqualTo(78);
            assertThat(responses.days().getLast().sum()).isEqualTo(78);
            assertThat(responses.all()).isEqualTo(78);
            assertThat(reader.coding())
                    .extracting(CodingProgress::number)
                    .containsExactly("12", "18", "20", "21", "22", "");
            assertThat(reader.coding().getLast().isInterviews()).isTrue();
            assertThat(reader.coding())
                    .allSatisfy(
                            c -> assertThat(c.byTwo() + c.byOne() + c.left()).isEqualTo(c.texts()));
            FigureMatch figures = reader.figures();
            assertThat(figures.differing()).isEmpty();
            assertThat(figures.claims()).isGreaterThan(90);
            assertThat(figures.holding()).isEqualTo(figures.claims());
            assertThat(figures.agreeing() + figures.explained()).isEqualTo(figures.values());
            assertThat(reader.representation())
                    .hasSize(4)
                    .allSatisfy(
                            d ->
                                    assertThat(
                                                    d.lines().stream()
                                                            .mapToDouble(
                                                                    Representation.Line::answered)
                                                            .sum())
                                            .isBetween(0.999999, 1.000001));
        }
    }
}

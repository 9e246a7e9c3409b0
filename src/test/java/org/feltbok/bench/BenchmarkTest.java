package org.feltbok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Measures;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.ResponseStore;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The harness runs; how fast anything is, is no matter of tests. */
class BenchmarkTest {
    @TempDir Path folder;

    private Workshop workshop() {
        return new Workshop(folder, new Programs(folder.resolve("log")), 1, 40, 60);
    }

    @Test
    void theSurveyIsTheSameEachTime() throws IOException {
        Path one = SurveyRows.write(folder.resolve("one.csv"), 78);
        Path two = SurveyRows.write(folder.resolve("two.csv"), 78);
        assertThat(one).hasSameTextualContentAs(two);
        List<String> lines = Files.readAllLines(one);
        assertThat(lines).hasSize(79);
        assertThat(lines.getFirst().split(",")).hasSize(90);
        byte[][] columns = SurveyRows.columns(78);
        String[] last = lines.getLast().split(",", -1);
        for (int c = 0; c < SurveyForm.CLOSED; c++) {
            String cell = last[c + 1];
            assertThat(columns[c][77])
                    .isEqualTo((byte) (cell.isEmpty() ? 0 : Integer.parseInt(cell) + 1));
        }
    }

    @Test
    void theStudyHoldsTheSurvey() throws IOException {
        try (StudyFile study = StudyFile.open(workshop().study(40), SurveyStudy.environment())) {
            List<Respondent> responses =
                    study.read(h -> ResponseStore.list(h, SurveyStudy.form(study), 1));
            assertThat(responses).hasSize(40);
        }
    }

    @Test
    void theFloorOfTablesMakesAsManyTables() throws IOException {
        try (StudyFile study = StudyFile.open(workshop().study(40), SurveyStudy.environment());
                LiveStudyData data = new LiveStudyData(study)) {
            AllTables tables = new AllTables();
            assertThat(tables.size()).isEqualTo(156);
            assertThat(tables.all(data.snapshot())).isPositive();
            byte[] column = SurveyRows.columns(40)[2 + SurveyForm.SINGLES];
            long threes = IntStream.range(0, 40).filter(i -> column[i] == 3 + 1).count();
            assertThat(new Measures(data.snapshot()).evaluate("s01.3.n").value()).hasValue(threes);
            assertThat(ScreenFigure.draw(ScreenFigure.table(data.snapshot())).getWidth())
                    .isEqualTo(720);
        }
    }

    @Test
    void ratiosArePrinted() {
        List<Line> lines = Benchmark.measure(List.of(new SavedKey(20)), workshop(), line -> {});
        assertThat(lines)
                .singleElement()
                .isInstanceOfSatisfying(
                        Line.Compared.class,
                        c -> {
                            assertThat(c.ours()).isPositive();
                            assertThat(c.floor()).isPositive();
                        });
        assertThat(Table.row(lines.getFirst()))
                .startsWith("G3")
                .containsPattern("<= 3.0 +(reached|NOT REACHED)");
    }

    @Test
    void whatIsMissedIsNamed() {
        Line slow = new Line.Compared("G9", "slow", 30, 10, Line.Unit.MILLISECONDS, "floor", 2.5);
        assertThat(Table.row(slow)).contains("3.00", "<= 2.5", "NOT REACHED");
        assertThat(Table.summary(List.of(slow))).isEqualTo("Not reached: G9 (slow).");
        Line fast = new Line.Compared("G9", "fast", 20, 10, Line.Unit.MILLISECONDS, "floor", 2.5);
        assertThat(Table.summary(List.of(fast))).isEqualTo("All 1 marks measured are reached.");
    }

    @Test
    void aMarkThatFailsIsTold() {
        Mark broken =
                new Mark() {
                    @Override
                    public String number() {
                        return "G0";
                    }

                    @Override
                    public List<Line> measure(Workshop workshop) {
                        throw new IllegalStateException("no paper");
                    }
                };
        List<Line> lines = Benchmark.measure(List.of(broken), workshop(), line -> {});
        assertThat(Table.row(lines.getFirst())).contains("G0", "not measured", "no paper");
    }
}

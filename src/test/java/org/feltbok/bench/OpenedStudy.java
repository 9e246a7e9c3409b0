package org.feltbok.bench;

import org.feltbok.dataset.LiveStudyData;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From choosing a study in the running program to its first table and figure, drawn. */
final class OpenedStudy implements Mark {
    @Override
    public String number() {
        return "G2";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        List<Line> lines = new ArrayList<>();
        lines.add(line(workshop, workshop.some(), 1.0));
        lines.add(line(workshop, workshop.many(), 0.2));
        return lines;
    }

    private Line line(Workshop workshop, int rows, double limit) throws Exception {
        String what = "open a study of %,d x 90 to first table and figure".formatted(rows);
        if (Pspp.program().isEmpty()) {
            return new Line.NotMeasured(number(), what, "pspp is not installed");
        }
        Path study = workshop.study(rows);
        List<String> reading = Pspp.reading(workshop.csv(rows), workshop.folder());
        Pair pair =
                Pair.of(
                        workshop.runsOfLong(),
                        () -> Pair.time(() -> open(study)),
                        () -> workshop.programs().run(reading).millis());
        return pair.line(
                number(), what, Line.Unit.MILLISECONDS, "PSPP reading the same CSV", limit);
    }

    private static void open(Path path) {
        try (StudyFile study = StudyFile.open(path, SurveyStudy.environment());
                LiveStudyData data = new LiveStudyData(study)) {
            ScreenFigure.draw(ScreenFigure.table(data.snapshot()));
        }
    }
}

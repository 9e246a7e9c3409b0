package org.feltbok.bench;

import javafx.application.Platform;

import org.feltbok.app.Main;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs the program and, beside its window, makes every table and 60 figures of a study; then tells
 * how much it took.
 */
public final class FigureProbe {
    private static final int FIGURES = 60;

    private FigureProbe() {}

    /** Arguments: the study for the figures, then those of the program. */
    public static void main(String[] args) {
        Path study = Path.of(args[0]);
        WindowProbe.whenDrawn(
                stage ->
                        Thread.ofPlatform()
                                .daemon()
                                .start(
                                        () -> {
                                            make(study);
                                            Frames.tell("made");
                                            Platform.runLater(stage::hide);
                                        }));
        Main.main(Arrays.copyOfRange(args, 1, args.length));
    }

    private static void make(Path path) {
        try (StudyFile study = StudyFile.open(path, SurveyStudy.environment());
                LiveStudyData data = new LiveStudyData(study)) {
            new AllTables().all(data.snapshot());
            for (int i = 0; i < FIGURES; i++) {
                ScreenFigure.draw(ScreenFigure.table(data.snapshot()));
            }
        }
    }
}

package org.feltbok.export.data;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.export.Recipe;
import org.feltbok.export.StudyReport;
import org.feltbok.figures.FigureReport;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.Study;

import java.nio.file.Path;

/** A study's report with the sheets that tell of its data, as window and command write it. */
public final class StudyDelivery {
    private StudyDelivery() {}

    /**
     * Writes what the recipe names.
     *
     * @return as {@link StudyReport#tell}
     */
    public static Outcome write(
            Study file, Recipe recipe, Path folder, Texts texts, Progress progress) {
        FigureReport report = StudyFigures.read(file);
        return StudyReport.tell(
                report,
                recipe,
                BookSheets.of(file, report.figures().data(), recipe, texts),
                folder,
                texts,
                progress,
                left -> {});
    }
}

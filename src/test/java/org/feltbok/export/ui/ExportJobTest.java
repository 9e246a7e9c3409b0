package org.feltbok.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.export.Recipe;
import org.feltbok.export.Recipe.Part;
import org.feltbok.export.data.DataExport;
import org.feltbok.export.data.DataRecipe;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

class ExportJobTest {
    private static final FigureSpec FIGURE =
            FigureSpec.parse(
                    "{\"key\":\"f\",\"title\":\"F\",\"rows\":{\"items\":\"q2\"},\"columns\":{\"statistic\":\"mean\"}}",
                    "f");

    @TempDir Path folder;

    private static final FigureBook BOOK =
            new FigureBook(List.of(FIGURE), List.of(), List.of(), List.of());

    @Test
    void cancellingWritesNothing() {
        try (StudyFile file = SmallStudy.create(folder);
                LiveStudyData data = new LiveStudyData(file)) {
            file.run(new AddFigure(FIGURE));
            var model = new ExportModel(Language.NB);
            model.take(BOOK);
            model.folder().set(Optional.of(folder.resolve("out")));
            var figures = new StudyFigures(file, data);
            var job =
                    new ExportJob(
                            file,
                            figures,
                            model.recipe(),
                            model.data(),
                            Language.NB,
                            model.folder().get().orElseThrow());
            var stopped =
                    new Progress() {
                        @Override
                        public void report(long done, long total, String key, Object... args) {}

                        @Override
                        public boolean cancelled() {
                            return true;
                        }
                    };
            assertThat(job.run(stopped).cancelled()).isTrue();
            assertThat(Files.exists(folder.resolve("out"))).isFalse();
        }
    }

    @Test
    void dataLeaveOnlyWhenAskedForAndAreTheFilesOfTheCommand() throws IOException {
        try (StudyFile file = SmallStudy.create(folder);
                LiveStudyData data = new LiveStudyData(file)) {
            var model = new ExportModel(Language.NB);
            assertThat(model.data().isNothing()).isTrue();
            model.folder().set(Optional.of(folder.resolve("out")));
            assertThat(model.obstacle()).hasValue("delivery.obstacle.no_figures");
            model.format(DataRecipe.Format.CSV).set(true);
            assertThat(model.obstacle()).isEmpty();
            model.content(DataRecipe.Content.LABELS).set(false);
            var job =
                    new ExportJob(
                            file,
                            new StudyFigures(file, data),
                            model.recipe(),
                            model.data(),
                            Language.NB,
                            folder.resolve("out"));
            ExportJob.Result result = job.run(Progress.NONE);
            assertThat(result.faults()).isEmpty();
            DataExport.write(
                    file,
                    new DataRecipe(
                            Set.of(DataRecipe.Format.CSV), Set.of(DataRecipe.Content.CODES), false),
                    folder.resolve("command"),
                    new Texts(Language.NB),
                    Progress.NONE);
            assertThat(result.files())
                    .extracting(p -> p.file().getFileName().toString())
                    .contains("LESMEG.txt", "main_codes.csv")
                    .doesNotContain("main_labels.csv", "main.xlsx", "values.csv");
            for (ExportJob.Place place : result.files()) {
                assertThat(place.file())
                        .hasSameBinaryContentAs(
                                folder.resolve("command/data").resolve(place.file().getFileName()));
            }
        }
    }

    @Test
    void figuresStayInPlaceWhereDataCannotBeWritten() throws IOException {
        try (StudyFile file = SmallStudy.create(folder);
                LiveStudyData data = new LiveStudyData(file)) {
            file.run(new AddFigure(FIGURE));
            Path out = Files.createDirectories(folder.resolve("out"));
            Files.createDirectories(out.resolve("data/LESMEG.txt/in the way"));
            var job =
                    new ExportJob(
                            file,
                            new StudyFigures(file, data),
                            Recipe.WHOLE,
                            DataRecipe.WHOLE,
                            Language.NB,
                            out);
            ExportJob.Result result = job.run(Progress.NONE);
            assertThat(result.faults()).isNotEmpty();
            assertThat(result.files()).isNotEmpty();
            assertThat(out.resolve("values.csv")).exists();
        }
    }

    @Test
    void theChoiceSaysWhatGoesWhere() {
        var model = new ExportModel(Language.NB);
        assertThat(model.obstacle()).hasValue("delivery.obstacle.no_figures");
        model.take(BOOK);
        model.folder().set(Optional.of(folder));
        assertThat(model.obstacle()).isEmpty();
        assertThat(model.recipe().pixels()).isEqualTo(720);
        for (Part part : Part.values()) {
            model.cell(part, FigureSpec.Kind.FIGURE).set(false);
        }
        assertThat(model.obstacle()).hasValue("delivery.obstacle.nothing");
        model.cell(Part.SVG, FigureSpec.Kind.FIGURE).set(true);
        assertThat(model.recipe().takes(FIGURE)).isTrue();
        model.everything().set(false);
        model.tickAll(false);
        assertThat(model.count()).isZero();
    }

    @Test
    void sizesAreWrittenAsPeopleDo() {
        assertThat(ExportProgress.size(100, Locale.UK)).isEqualTo("1 kB");
        assertThat(ExportProgress.size(850_000, Locale.UK)).isEqualTo("830 kB");
        assertThat(ExportProgress.size(2_500_000, Locale.of("nb", "NO"))).isEqualTo("2,4 MB");
    }
}

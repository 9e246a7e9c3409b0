package org.feltbok.cli;

import org.feltbok.export.Recipe;
import org.feltbok.export.StudyReport;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "report",
        description =
                "Write all figures and tables: workbook and Word document with native charts,"
                        + " pictures, values.")
final class ReportCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the report goes.")
    @Nullable Path out;

    @Mixin SmallBaseOptions smallBases = new SmallBaseOptions();

    ReportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            return context.tell(
                    StudyReport.tell(
                            StudyFigures.read(file),
                            Recipe.WHOLE.with(smallBases.get()),
                            CliPaths.required(out),
                            context.texts(),
                            new ConsoleProgress(context)));
        }
    }
}

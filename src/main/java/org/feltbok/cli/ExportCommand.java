package org.feltbok.cli;

import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(name = "export", description = "Write a study as a folder of plain files.")
final class ExportCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--plain",
            required = true,
            paramLabel = "FOLDER",
            description = "An empty or new folder.")
    @Nullable Path folder;

    ExportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            return context.tell(
                    PlainStudies.export(
                            file,
                            CliPaths.required(folder),
                            PlainParts.all(context.environment().clock()),
                            new ConsoleProgress(context)));
        }
    }
}

package org.feltbok.cli;

import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "new",
        description =
                "Make a study from a folder of plain files, or list every fault and make none.")
final class NewCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY", description = "The file to make, such as my-study.feltbok.")
    @Nullable Path study;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder of plain files.")
    @Nullable Path folder;

    NewCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.tell(
                PlainStudies.create(
                        CliPaths.required(folder),
                        CliPaths.required(study),
                        PlainParts.all(context.environment().clock()),
                        context.environment(),
                        new ConsoleProgress(context)));
    }
}

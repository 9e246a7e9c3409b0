package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.export.Recipe;
import org.feltbok.export.data.StudyDelivery;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.StudyFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "sample",
        description =
                "Open the window on the sample study; without a display, write its whole report.")
final class SampleCommand implements Callable<Integer> {
    private final CliContext context;
    private final Windows windows;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "target/report",
            description = "Where the report goes when there is no display (${DEFAULT-VALUE}).")
    Path out = Path.of("target", "report");

    SampleCommand(CliContext context, Windows windows) {
        this.context = context;
        this.windows = windows;
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> problem = windows.problem();
        if (problem.isEmpty()) {
            windows.openSample();
            return 0;
        }
        context.say("cli.report_instead", context.texts().get(problem.get()), out);
        return writeReport();
    }

    private int writeReport() throws IOException {
        Path folder = windows.sampleFolder().orElseThrow(() -> new FaultException("app.no_sample"));
        Path place = Files.createTempDirectory("feltbok-sample");
        Path study = place.resolve("sample.feltbok");
        try {
            Outcome made =
                    PlainStudies.create(
                            folder,
                            study,
                            PlainParts.all(context.environment().clock()),
                            context.environment(),
                            new ConsoleProgress(context));
            if (made instanceof Outcome.Refused) {
                return context.tell(made);
            }
            try (StudyFile file = StudyFile.open(study, context.environment())) {
                return context.tell(
                        StudyDelivery.write(
                                file,
                                Recipe.WHOLE,
                                out,
                                context.texts(),
                                new ConsoleProgress(context)));
            }
        } finally {
            Files.deleteIfExists(study);
            Files.deleteIfExists(place);
        }
    }
}

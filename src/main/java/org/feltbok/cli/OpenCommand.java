package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(name = "open", description = "Open the window, on a study if one is named.")
final class OpenCommand implements Callable<Integer> {
    private final Windows windows;

    @Parameters(arity = "0..1", paramLabel = "STUDY")
    @Nullable Path study;

    OpenCommand(Windows windows) {
        this.windows = windows;
    }

    @Override
    public Integer call() {
        if (study != null && !Files.exists(study)) {
            throw new FaultException("store.not_found", study.toString());
        }
        Optional<String> problem = windows.problem();
        if (problem.isPresent()) {
            throw new FaultException(problem.get());
        }
        windows.open(Optional.ofNullable(study).map(Path::toAbsolutePath));
        return 0;
    }
}

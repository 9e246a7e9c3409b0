package org.feltbok.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Other programs, run as processes of their own. */
public final class Programs {
    private static final long PATIENCE_SECONDS = 300;
    private final Path log;

    /**
     * @param log takes what the programs write
     */
    Programs(Path log) {
        this.log = log;
    }

    /** The program of that name, if it is installed. */
    public static Optional<Path> installed(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Milliseconds from the start of a program to its end. */
    double time(String... command) throws IOException {
        return run(Arrays.asList(command)).millis();
    }

    /**
     * How a program ran.
     *
     * @param millis from start to end
     * @param answers its lines that begin with {@code =}, without this sign
     */
    record Run(double millis, List<Answer> answers) {
        /** The value of a line {@code = name value}. */
        double value(String name) {
            return answers.stream()
                    .filter(a -> a.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no line = " + name))
                    .value();
        }

        /** Milliseconds after the start when the line of that name was read. */
        double at(String name) {
            return answers.stream()
                    .filter(a -> a.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no line = " + name))
                    .millis();
        }
    }

    /** A line {@code = name value} of a program, and when it came. */
    record Answer(String name, double value, double millis) {}

    /** Keeps the whole of a failure in the log; the sentence that says so. */
    String failure(Exception problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(
                    log, trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
        return "failed: " + problem;
    }

    /** Runs a program that must end well. */
    Run run(List<String> command) throws IOException {
        return run(command, 0);
    }

    /**
     * @param accepted greatest exit code that is no failure; 1 means findings in the data
     */
    Run run(List<String> command, int accepted) throws IOException {
        long start = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // nobody's own settings are read or changed
        Path home = log.toAbsolutePath().getParent();
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        List<Answer> answers = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("= ")) {
                    String[] parts = line.split(" ");
                    answers.add(
                            new Answer(
                                    parts[1],
                                    Double.parseDouble(parts[2]),
                                    (System.nanoTime() - start) / 1e6));
                }
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || process.exitValue() > accepted) {
                throw new IOException("failed, see " + log + ": " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroy();
        }
        return new Run((System.nanoTime() - start) / 1e6, answers);
    }

    /** The Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The parts of this program's own class path that fit. */
    static List<String> classPath(Predicate<String> fitting) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(fitting)
                .toList();
    }

    /** Most memory this process has used so far, in MiB; only Linux tells. */
    static double peakMemory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmHWM:"))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}

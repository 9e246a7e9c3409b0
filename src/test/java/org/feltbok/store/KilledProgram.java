package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A program of its own that says line by line what it does, and is killed while it does it. */
public final class KilledProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private KilledProgram(Process process) {
        this.process = process;
        lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts what this class does when it is run with these arguments. */
    public static KilledProgram start(Class<?> program, Object... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                program.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new KilledProgram(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** What it says next, waited for; null once it says no more. */
    public @Nullable String line() throws IOException {
        return lines.readLine();
    }

    /** So many nanoseconds from now nothing more of it is finished, and nothing is closed. */
    public void kill(long nanos) {
        LockSupport.parkNanos(nanos);
        process.toHandle().destroyForcibly();
    }

    /** It has ended. */
    @Override
    public void close() throws IOException {
        lines.close();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

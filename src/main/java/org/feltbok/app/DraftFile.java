package org.feltbok.app;

import org.feltbok.figures.build.DraftKeeper;
import org.feltbok.shell.settings.PropertiesFile;

import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * A figure being built, kept among a person's settings until it is placed or discarded, one for
 * each study file. What is given is written one after the other, off the thread that gives it.
 */
final class DraftFile implements DraftKeeper {
    private static final System.Logger LOG = System.getLogger(DraftFile.class.getName());
    private static final String FOLDER = "drafts";

    private final Path file;
    private final Executor writer;
    private final Runnable end;
    private volatile Optional<Kept> kept;

    private DraftFile(Path file, Executor writer, Runnable end) {
        this.file = file;
        this.writer = writer;
        this.end = end;
        kept = read(file);
    }

    /**
     * That of a study, read now.
     *
     * @param settings the file of the settings, beside which drafts lie
     */
    static DraftFile of(Path settings, Path study) {
        ExecutorService writer =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("draft").factory());
        return new DraftFile(file(settings, study), writer, writer::close);
    }

    /**
     * The same.
     *
     * @param writer does one thing after the other
     */
    static DraftFile of(Path settings, Path study, Executor writer) {
        return new DraftFile(file(settings, study), writer, () -> {});
    }

    private static Path file(Path settings, Path study) {
        String name =
                UUID.nameUUIDFromBytes(
                                study.toAbsolutePath()
                                        .normalize()
                                        .toString()
                                        .getBytes(StandardCharsets.UTF_8))
                        .toString();
        return settings.toAbsolutePath().resolveSibling(FOLDER).resolve(name + ".properties");
    }

    private static Optional<Kept> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "A draft cannot be read and is left alone: " + file, e);
            return Optional.empty();
        }
        String number = properties.getProperty("number", "");
        return Optional.of(
                new Kept(
                        properties.getProperty("spec", ""),
                        properties.getProperty("editing", ""),
                        properties.getProperty("title", ""),
                        number.matches("\\d{1,6}")
                                ? Optional.of(Integer.valueOf(number))
                                : Optional.empty(),
                        Optional.ofNullable(properties.getProperty("section"))));
    }

    @Override
    public Optional<Kept> load() {
        return kept;
    }

    @Override
    public void save(Kept draft) {
        if (!kept.equals(Optional.of(draft))) {
            kept = Optional.of(draft);
            later(() -> write(text(draft)));
        }
    }

    @Override
    public void clear() {
        kept = Optional.empty();
        later(this::remove);
    }

    private void later(Runnable writing) {
        try {
            writer.execute(writing);
        } catch (RejectedExecutionException closed) {
            // a screen that is put away after the study gives its last word still
            writing.run();
        }
    }

    /** What was given is on disk then. */
    @Override
    public void close() {
        end.run();
    }

    private static String text(Kept draft) {
        var properties = new Properties();
        properties.setProperty("spec", draft.spec());
        properties.setProperty("editing", draft.editing());
        properties.setProperty("title", draft.title());
        draft.number().ifPresent(n -> properties.setProperty("number", String.valueOf(n)));
        draft.section().ifPresent(s -> properties.setProperty("section", s));
        return PropertiesFile.text(properties);
    }

    private void write(String text) {
        try {
            PropertiesFile.write(file, text);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A draft cannot be written: " + file, e);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A draft cannot be removed: " + file, e);
        }
    }
}

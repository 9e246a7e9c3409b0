package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.WindowThread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The backups of one study: whole copies in a folder beside it, the newest few kept. */
public final class Backups {
    private static final int KEPT = 12;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path study;
    private final Path folder;
    private final Clock clock;

    public Backups(Path study, Clock clock) {
        this.study = study;
        this.folder = study.resolveSibling(baseName(study) + "-backups");
        this.clock = clock;
    }

    private static String baseName(Path study) {
        String name = study.getFileName().toString();
        return name.endsWith(".feltbok") ? name.substring(0, name.length() - 8) : name;
    }

    /** Where the next backup goes; the folder is made. */
    Path next() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FaultException(e, "store.backup_failed", folder.toString());
        }
        String stamp = STAMP.format(LocalDateTime.now(clock));
        Path target = folder.resolve(baseName(study) + "-" + stamp + ".feltbok");
        for (int i = 2; Files.exists(target); i++) {
            target = folder.resolve(baseName(study) + "-" + stamp + "-" + i + ".feltbok");
        }
        return target;
    }

    /** All backups, the newest first. */
    public List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".feltbok"))
                    .sorted(Comparator.comparing((Path f) -> f.getFileName().toString()).reversed())
                    .toList();
        } catch (IOException e) {
            throw new FaultException(e, "store.not_readable", folder.toString());
        }
    }

    /** The newest backup that is sound. */
    public Optional<Path> lastGood() {
        WindowThread.refuse("checking backups");
        return list().stream().filter(SoundCheck::isSound).findFirst();
    }

    void prune() {
        for (Path old : list().stream().skip(KEPT).toList()) {
            try {
                Files.delete(old);
            } catch (IOException e) {
                System.getLogger(Backups.class.getName())
                        .log(System.Logger.Level.WARNING, "old backup stays", e);
            }
        }
    }

    /**
     * Puts a backup in the place of the study, which must be closed. The study as it was is kept
     * beside it.
     *
     * @return where the replaced study now lies
     */
    public Path restore(Path backup) {
        Path kept =
                study.resolveSibling(
                        baseName(study)
                                + "-replaced-"
                                + STAMP.format(LocalDateTime.now(clock))
                                + ".feltbok");
        try {
            Path copy = Files.createTempFile(study.toAbsolutePath().getParent(), "restore", ".tmp");
            Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
            if (Files.exists(study)) {
                Files.move(study, kept);
                moveBeside("-wal", kept);
            }
            Files.move(copy, study, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException e) {
            throw new FaultException(e, "store.restore_failed", backup.toString());
        }
    }

    private void moveBeside(String ending, Path kept) throws IOException {
        Path beside = study.resolveSibling(study.getFileName() + ending);
        if (Files.exists(beside)) {
            Files.move(beside, kept.resolveSibling(kept.getFileName() + ending));
        }
    }
}

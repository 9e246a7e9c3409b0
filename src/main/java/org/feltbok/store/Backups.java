package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.WindowThread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The backups of one study: whole copies in a folder beside it, the newest few kept. */
public final class Backups {
    private static final int KEPT = 12;
    private static final String ENDING = ".feltbok";
    private static final Pattern NUMBER = Pattern.compile("-(\\d{4,9})-\\d{8}-\\d{6}\\.feltbok$");
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
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** Where the next backup goes; the folder is made. */
    Path next() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FaultException(e, "store.backup_failed", folder.toString());
        }
        String stamp = STAMP.format(LocalDateTime.now(clock));
        int number = list().stream().mapToInt(this::number).max().orElse(0) + 1;
        return folder.resolve(
                String.format(Locale.ROOT, "%s-%04d-%s%s", baseName(study), number, stamp, ENDING));
    }

    /** The running number in a backup's name; 0 = it has none. */
    private int number(Path backup) {
        Matcher m = NUMBER.matcher(backup.getFileName().toString());
        return m.find() ? Integer.parseInt(m.group(1)) : 0;
    }

    /**
     * All backups, the newest first. A running number says which is newer, not the time in the
     * name: clocks are set wrong and right again.
     */
    public List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                    .sorted(
                            Comparator.comparingInt(this::number)
                                    .thenComparing(f -> f.getFileName().toString())
                                    .reversed())
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

    /** Removes the oldest beyond those kept, and what killed programs left half written. */
    void prune() {
        list().stream().skip(KEPT).forEach(Beside::remove);
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.getFileName().toString().endsWith(ENDING + Beside.PART))
                    .toList()
                    .forEach(Beside::remove);
        } catch (IOException e) {
            System.getLogger(Backups.class.getName())
                    .log(System.Logger.Level.WARNING, "left-overs stay", e);
        }
    }

    /**
     * Puts a backup in the place of the study. The study as it was is kept beside it.
     *
     * @return where the replaced study now lies; empty if there was none
     * @throws FaultException if somebody has the study open, or if the backup is not there, is no
     *     study or is damaged; the study stays as it is then
     */
    public Optional<Path> restore(Path backup) {
        Header.read(backup);
        try {
            if (Files.exists(study) && Files.isSameFile(backup, study)) {
                throw new FaultException("store.backup_is_study", backup.toString());
            }
            if (!SoundCheck.isSound(backup)) {
                throw new FaultException("store.backup_unsound", backup.toString());
            }
            Opening.requireClosed(study);
            Path copy = Beside.file(study, Beside.RESTORED);
            try {
                Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
                Copies.leave(copy, Copies.How.RESTORED, clock.instant());
                Connections.settle(copy);
                return replaceBy(copy);
            } finally {
                Beside.remove(copy);
            }
        } catch (IOException | SQLException e) {
            throw new FaultException(e, "store.restore_failed", backup.toString());
        }
    }

    private Optional<Path> replaceBy(Path copy) throws IOException {
        if (!Files.exists(study)) {
            Beside.remove(study);
            Files.move(copy, study, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        }
        Path kept = free("replaced");
        Files.move(study, kept);
        try {
            moveBeside("-wal", kept);
            // what the replaced file should hold says nothing of the backup
            Beside.removeOne(study, ".lock");
            Files.move(copy, study, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(kept, study);
            throw e;
        }
        return Optional.of(kept);
    }

    /** A name beside the study, that nothing has, for what is kept of it. */
    Path free(String why) {
        String name = baseName(study) + "-" + why + "-" + STAMP.format(LocalDateTime.now(clock));
        Path kept = study.resolveSibling(name + ENDING);
        for (int i = 2; Files.exists(kept); i++) {
            kept = study.resolveSibling(name + "-" + i + ENDING);
        }
        return kept;
    }

    private void moveBeside(String ending, Path kept) throws IOException {
        Path beside = Beside.file(study, ending);
        if (Files.exists(beside)) {
            Files.move(beside, Beside.file(kept, ending));
        }
    }
}

package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;

/** Makes and opens study files. */
final class Opening {
    private Opening() {}

    /**
     * Makes a new study file by the given beginning, wholly or not at all.
     *
     * @param beginning an operation that puts in at least the study row
     * @throws FaultException if the file exists already or cannot be written
     */
    static void create(Path path, Environment environment, Operation beginning) {
        if (Files.exists(path)) {
            throw new FaultException("store.exists", path.toString());
        }
        Path draft = Beside.file(path, Beside.DRAFT);
        try {
            Beside.remove(draft);
            Connection connection = draft(draft, environment);
            try (StudyFile file = new StudyFile(draft, environment, connection)) {
                file.run(beginning);
                Copies.settle(connection);
            }
            Connections.settle(draft);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw notMade(path, SqlProblems.translate(e));
        } catch (IOException e) {
            throw new FaultException(e, "store.cannot_create", path.toString());
        } catch (RuntimeException e) {
            throw notMade(path, e);
        } finally {
            Beside.remove(draft);
        }
    }

    /** A full disk says what was not made, rather than which change was not saved. */
    static RuntimeException notMade(Path path, RuntimeException problem) {
        boolean full =
                problem instanceof FaultException f
                        && f.faults().getFirst().key().equals("store.disk_full");
        return full ? new FaultException(problem, "store.no_room", path.toString()) : problem;
    }

    private static Connection draft(Path draft, Environment environment) throws SQLException {
        Connection connection = Connections.drafting(draft);
        try (Statement s = connection.createStatement()) {
            s.execute("PRAGMA application_id = " + Header.APPLICATION_ID);
            Migrations.OURS.run(connection, 0);
            Copies.begin(connection, environment.clock().instant());
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    /**
     * Opens a study for work.
     *
     * @throws FaultException if it is no study, is newer than this program, damaged, held by
     *     somebody, or not writable
     */
    static StudyFile open(Path path, Environment environment) {
        return open(path, environment, Migrations.OURS);
    }

    /** The same for a program that has other steps. */
    static StudyFile open(Path path, Environment environment, Migrations migrations) {
        Header header = Header.read(path, migrations.newest());
        if (!Files.isWritable(path) || !Files.isWritable(path.toAbsolutePath().getParent())) {
            throw new FaultException("store.read_only", path.toString());
        }
        Connection connection = connect(path);
        boolean opened = false;
        try {
            boolean old = header.version() < migrations.newest();
            if (old
                    ? !SoundCheck.findings(connection, 1).isEmpty()
                    : !SoundCheck.passes(connection)) {
                throw damaged(path, environment);
            }
            UncleanEnd.requireAll(path, connection, environment);
            Beside.removeLeftOvers(path);
            StudyFile file = new StudyFile(path, environment, connection);
            if (old) {
                file.backup();
                migrations.run(connection, header.version());
            }
            opened = true;
            return file;
        } catch (SQLException e) {
            RuntimeException problem = SqlProblems.translate(e);
            boolean corrupt =
                    problem instanceof FaultException f
                            && f.faults().getFirst().key().equals("store.damaged");
            throw corrupt
                    ? damaged(path, environment)
                    : OtherTables.in(problem).<RuntimeException>map(f -> f).orElse(problem);
        } finally {
            if (!opened) {
                closeQuietly(connection);
            }
        }
    }

    /**
     * Sees that nobody has a study open; it may be damaged or missing.
     *
     * @throws FaultException if somebody has
     */
    static void requireClosed(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        requireNobodyAtWork(path);
        boolean hasLog = Files.exists(Beside.file(path, "-wal"));
        try (Connection connection = Connections.reading(path);
                Statement s = connection.createStatement()) {
            s.execute("SELECT count(*) FROM sqlite_schema");
        } catch (SQLException e) {
            // a damaged file may well be replaced
            if (isBusy(SqlProblems.translate(e))) {
                throw held(path, e);
            }
        }
        // looking makes these, and only who may write takes them away again
        Beside.removeOne(path, "-shm");
        if (!hasLog) {
            Beside.removeOne(path, "-wal");
        }
    }

    private static boolean isBusy(RuntimeException problem) {
        return problem instanceof FaultException f
                && f.faults().getFirst().key().equals("store.busy");
    }

    private static FaultException held(Path path, SQLException e) {
        return new HolderFile(path)
                .read()
                .map(h -> held(path, h))
                .orElseGet(() -> new FaultException(e, "store.busy"));
    }

    /** Also where the lock of who has it open was lost. */
    private static void requireNobodyAtWork(Path path) {
        Optional<HolderFile.Holder> other = new HolderFile(path).atWork();
        if (other.isPresent()) {
            throw held(path, other.get());
        }
    }

    private static FaultException held(Path path, HolderFile.Holder holder) {
        return new FaultException(
                "store.held",
                holder.who(),
                holder.machine(),
                holder.since(),
                String.valueOf(path.getFileName()));
    }

    private static Connection connect(Path path) {
        requireNobodyAtWork(path);
        try {
            return Connections.writing(path);
        } catch (SQLException e) {
            RuntimeException problem = SqlProblems.translate(e);
            if (isBusy(problem)) {
                throw held(path, e);
            }
            if (problem instanceof FaultException f
                    && f.faults().getFirst().key().equals("store.damaged")) {
                throw damaged(path, null);
            }
            throw problem;
        }
    }

    static FaultException damaged(Path path, @Nullable Environment environment) {
        Clock clock = environment == null ? Clock.systemUTC() : environment.clock();
        Optional<Path> good = new Backups(path, clock).lastGood();
        return good.map(
                        b ->
                                new FaultException(
                                        "store.damaged_with_backup", path.toString(), b.toString()))
                .orElseGet(() -> new FaultException("store.damaged_no_backup", path.toString()));
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(StudyFile.class.getName())
                    .log(System.Logger.Level.WARNING, "closing failed", e);
        }
    }
}

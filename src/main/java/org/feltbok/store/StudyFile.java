package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An open study. Reading and writing go through one connection, one at a time; any thread but the
 * user interface's may call. A change is on disk when {@link #run} returns.
 */
public final class StudyFile implements AutoCloseable {
    private final Path path;
    private final Environment environment;
    private final Handle handle;
    private final Statements statements;
    private final ChangeLog log;
    private final HolderFile holder;
    private final Consequences consequences = Consequences.found();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<ChangeEvent>> listeners = new CopyOnWriteArrayList<>();
    private boolean closed;

    private StudyFile(Path path, Environment environment, Connection connection) {
        this.path = path;
        this.environment = environment;
        handle = Jdbi.create(() -> connection).open();
        statements = new Statements(connection);
        log = new ChangeLog(statements);
        holder = new HolderFile(path);
        holder.write(new HolderFile.Holder(environment.who().get(), environment.machine(), now()));
    }

    /**
     * Makes a new study file by the given beginning, wholly or not at all.
     *
     * @param beginning an operation that puts in at least the study row
     * @throws FaultException if the file exists already or cannot be written
     */
    public static StudyFile create(Path path, Environment environment, Operation beginning) {
        if (Files.exists(path)) {
            throw new FaultException("store.exists", path.toString());
        }
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(path.resolveSibling(draft.getFileName() + "-wal"));
            try (StudyFile file = new StudyFile(draft, environment, draft(draft))) {
                file.run(beginning);
            }
            Connections.settle(draft);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            remove(draft);
            throw SqlProblems.translate(e);
        } catch (IOException e) {
            remove(draft);
            throw new FaultException(e, "store.cannot_create", path.toString());
        } catch (RuntimeException | Error e) {
            remove(draft);
            throw e;
        }
        return open(path, environment);
    }

    private static Connection draft(Path draft) throws SQLException {
        Connection connection = Connections.drafting(draft);
        try (Statement s = connection.createStatement()) {
            s.execute("PRAGMA application_id = " + Header.APPLICATION_ID);
            Migrations.run(connection, 0);
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static void remove(Path draft) {
        for (String ending : List.of("", "-wal", "-shm", ".lock")) {
            try {
                Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ending));
            } catch (IOException e) {
                System.getLogger(StudyFile.class.getName())
                        .log(System.Logger.Level.WARNING, "draft stays", e);
            }
        }
    }

    /**
     * Opens a study for work.
     *
     * @throws FaultException if it is no study, is newer than this program, damaged, held by
     *     somebody, or not writable
     */
    public static StudyFile open(Path path, Environment environment) {
        Header header = Header.read(path);
        if (!Files.isWritable(path) || !Files.isWritable(path.toAbsolutePath().getParent())) {
            throw new FaultException("store.read_only", path.toString());
        }
        Connection connection = connect(path);
        boolean opened = false;
        try {
            if (!SoundCheck.passes(connection)) {
                throw damaged(path, environment);
            }
            StudyFile file = new StudyFile(path, environment, connection);
            if (header.version() < Migrations.CURRENT) {
                file.backup();
                Migrations.run(connection, header.version());
            }
            opened = true;
            return file;
        } catch (SQLException e) {
            RuntimeException problem = SqlProblems.translate(e);
            boolean corrupt =
                    problem instanceof FaultException f
                            && f.faults().getFirst().key().equals("store.damaged");
            throw corrupt ? damaged(path, environment) : problem;
        } finally {
            if (!opened) {
                closeQuietly(connection);
            }
        }
    }

    private static Connection connect(Path path) {
        try {
            return Connections.writing(path);
        } catch (SQLException e) {
            RuntimeException problem = SqlProblems.translate(e);
            if (problem instanceof FaultException f
                    && f.faults().getFirst().key().equals("store.busy")) {
                throw new HolderFile(path)
                        .read()
                        .map(
                                h ->
                                        new FaultException(
                                                e,
                                                "store.held",
                                                h.who(),
                                                h.machine(),
                                                h.since().toString()))
                        .orElseGet(() -> new FaultException(e, "store.busy"));
            }
            if (problem instanceof FaultException f
                    && f.faults().getFirst().key().equals("store.damaged")) {
                throw damaged(path, null);
            }
            throw problem;
        }
    }

    private static FaultException damaged(Path path, @Nullable Environment environment) {
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

    public Path path() {
        return path;
    }

    public Environment environment() {
        return environment;
    }

    private Instant now() {
        return environment.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reads; the handle must not be kept and not be written through. */
    public <T> T read(Function<Handle, T> work) {
        lock.lock();
        try {
            checkOpen();
            return work.apply(handle);
        } finally {
            lock.unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new FaultException("store.closed", path.toString());
        }
    }

    /**
     * Makes a change: checked, applied and logged in one transaction, on disk at return.
     *
     * @return the log entry; empty if the operation changed nothing
     * @throws FaultException if it is refused or cannot be written; nothing is changed then
     */
    public Optional<Change> run(Operation operation) {
        ChangeEvent event;
        lock.lock();
        try {
            checkOpen();
            operation.validate(handle);
            event =
                    transaction(
                            () -> {
                                RecordingUnitOfWork work =
                                        new RecordingUnitOfWork(handle, statements);
                                operation.apply(work);
                                consequences.follow(work);
                                if (work.cells().isEmpty() && work.rows().isEmpty()) {
                                    return null;
                                }
                                Change change =
                                        log.add(now(), environment.who().get(), operation, work);
                                Set<String> bulk = new LinkedHashSet<>();
                                work.rows().forEach(r -> bulk.add(r.table()));
                                return new ChangeEvent(change, List.copyOf(work.cells()), bulk);
                            });
        } finally {
            lock.unlock();
        }
        tell(event);
        return Optional.ofNullable(event).map(ChangeEvent::change);
    }

    /** Takes back the last change that is not yet taken back; empty if there is none. */
    public Optional<Change> undo() {
        return reverse(Change.Kind.UNDO);
    }

    /** Does again what was last taken back; empty if there is nothing. */
    public Optional<Change> redo() {
        return reverse(Change.Kind.REDO);
    }

    private Optional<Change> reverse(Change.Kind kind) {
        ChangeEvent event;
        lock.lock();
        try {
            checkOpen();
            Optional<Change> target = kind == Change.Kind.UNDO ? log.nextUndo() : log.nextRedo();
            if (target.isEmpty()) {
                return Optional.empty();
            }
            event =
                    transaction(
                            () -> {
                                Reversal reversal = new Reversal(handle, statements, log);
                                Reversal.Written written =
                                        kind == Change.Kind.UNDO
                                                ? reversal.undo(target.get())
                                                : reversal.redo(target.get());
                                Change change =
                                        log.addReversal(
                                                now(), environment.who().get(), target.get(), kind);
                                return new ChangeEvent(
                                        change, written.cells(), written.bulkTables());
                            });
        } finally {
            lock.unlock();
        }
        tell(event);
        return Optional.ofNullable(event).map(ChangeEvent::change);
    }

    @FunctionalInterface
    private interface Writing {
        @Nullable ChangeEvent write() throws SQLException;
    }

    private @Nullable ChangeEvent transaction(Writing writing) {
        boolean done = false;
        try {
            begin("BEGIN IMMEDIATE");
            ChangeEvent event = writing.write();
            begin("COMMIT");
            done = true;
            return event;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        } catch (JdbiException e) {
            throw e.getCause() instanceof SQLException s ? SqlProblems.translate(s) : e;
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    private void begin(String sql) throws SQLException {
        statements.get(sql).executeUpdate();
    }

    private void rollback() {
        // the driver finishes off a statement that failed (on a full disk, say) and it cannot be
        // used again
        statements.close();
        try (Statement s = handle.getConnection().createStatement()) {
            s.execute("ROLLBACK");
        } catch (SQLException e) {
            // a full disk or an I/O error may have ended the transaction already
            System.getLogger(StudyFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "nothing to roll back", e);
        }
    }

    private void tell(@Nullable ChangeEvent event) {
        if (event != null) {
            listeners.forEach(l -> l.accept(event));
        }
    }

    /** What undo would take back now. */
    public Optional<Change> nextUndo() {
        return read(h -> log.nextUndo());
    }

    /** What redo would do again now. */
    public Optional<Change> nextRedo() {
        return read(h -> log.nextRedo());
    }

    /** The newest entries of the change log first. */
    public List<Change> history(int limit) {
        return read(h -> log.newest(limit));
    }

    /** Listeners are told of each durable change on the thread that made it. */
    public void addListener(Consumer<ChangeEvent> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<ChangeEvent> listener) {
        listeners.remove(listener);
    }

    /** The backups of this study. */
    public Backups backups() {
        return new Backups(path, environment.clock());
    }

    /** Writes a whole copy into the backup folder and removes the oldest beyond those kept. */
    public Path backup() {
        Path target = backups().next();
        copyTo(target);
        backups().prune();
        return target;
    }

    /** Writes a whole, sound copy of the study; the target must not exist. */
    public void copyTo(Path target) {
        if (Files.exists(target)) {
            throw new FaultException("store.exists", target.toString());
        }
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        lock.lock();
        try {
            checkOpen();
            Files.deleteIfExists(draft);
            // a vacuum needs every statement of the connection closed
            statements.close();
            handle.execute("VACUUM INTO ?", draft.toString());
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new FaultException(e, "store.backup_failed", target.toString());
        } catch (JdbiException e) {
            throw new FaultException(e, "store.backup_failed", target.toString());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            List<RuntimeException> problems = new ArrayList<>();
            try {
                statements.close();
                handle.getConnection().createStatement().execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } catch (SQLException e) {
                problems.add(SqlProblems.translate(e));
            }
            handle.close();
            holder.remove();
            problems.stream()
                    .findFirst()
                    .ifPresent(
                            p -> {
                                throw p;
                            });
        } finally {
            lock.unlock();
        }
    }
}

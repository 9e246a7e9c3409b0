package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Listening;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An open study in a file. Reading and writing go through one connection, one at a time; any thread
 * but the user interface's may call. A change is on disk when {@link #run} returns.
 */
public final class StudyFile implements Study, AutoCloseable {
    private final Path path;
    private final Environment environment;
    private final Handle handle;
    private final Statements statements;
    private final ChangeLog log;
    private final Transactions transactions;
    private final HolderFile holder;
    private final FilePlace place;
    private final Consequences consequences = Consequences.found();
    private final OpenGesture open = new OpenGesture();
    private final Known known = new Known();
    private final KeptReads kept;
    private final ReentrantLock lock = new ReentrantLock();
    private final Listening.Listeners<ChangeEvent> listeners = new Listening.Listeners<>();
    private boolean closed;

    StudyFile(Path path, Environment environment, Connection connection) {
        this.path = path;
        this.environment = environment;
        statements = new Statements(connection);
        Jdbi jdbi = Jdbi.create(() -> connection);
        jdbi.setStatementBuilderFactory(c -> statements.queries());
        handle = jdbi.open();
        kept = handle.getConfig(KeptReads.class);
        transactions = new Transactions(connection, statements, known, kept);
        log = new ChangeLog(statements);
        place = new FilePlace(path);
        holder = new HolderFile(path);
        var opener = HolderFile.Holder.now(environment.who().get(), environment.machine(), now());
        try {
            holder.write(opener, UncleanEnd.last(connection));
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /**
     * Makes a new study file by the given beginning, wholly or not at all.
     *
     * @param beginning an operation that puts in at least the study row
     * @throws FaultException if the file exists already or cannot be written
     */
    public static StudyFile create(Path path, Environment environment, Operation beginning) {
        Opening.create(path, environment, beginning);
        try {
            return open(path, environment);
        } catch (RuntimeException e) {
            // made, but not even its log has room beside it
            Beside.remove(path);
            throw Opening.notMade(path, e);
        }
    }

    /**
     * Opens a study for work.
     *
     * @throws FaultException if it is no study, is newer than this program, damaged, held by
     *     somebody, or not writable
     */
    public static StudyFile open(Path path, Environment environment) {
        return Opening.open(path, environment);
    }

    public Path path() {
        return path;
    }

    @Override
    public Environment environment() {
        return environment;
    }

    private String who() {
        return environment.who().get();
    }

    private Instant now() {
        return environment.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        lock.lock();
        try {
            checkOpen();
            return kept.reading(() -> work.apply(handle));
        } finally {
            lock.unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new FaultException("store.closed", path.toString());
        }
    }

    @Override
    public Optional<Change> run(Operation operation) {
        ChangeEvent event;
        lock.lock();
        try {
            checkOpen();
            operation.validate(handle);
            event =
                    saved(
                            () -> {
                                Optional<Change> begun = open.of(operation.gesture(), log, who());
                                List<CellChange> back = takeBack(begun);
                                known.written(back);
                                RecordingUnitOfWork work =
                                        new RecordingUnitOfWork(
                                                handle, statements, known, operation.undoable());
                                operation.apply(work);
                                consequences.follow(work);
                                if (work.cells().isEmpty() && work.bulkTables().isEmpty()) {
                                    // a gesture that came back to where it began leaves nothing
                                    if (begun.isPresent()) {
                                        log.count();
                                    }
                                    return begun.map(c -> new ChangeEvent(c, back, Set.of()))
                                            .orElse(null);
                                }
                                Change change = log.add(now(), who(), operation, work);
                                List<CellChange> cells = new ArrayList<>(back);
                                cells.addAll(work.cells());
                                return new ChangeEvent(
                                        change, List.copyOf(cells), Set.copyOf(work.bulkTables()));
                            });
            if (event != null) {
                open.made(operation.gesture(), event.change());
            }
        } finally {
            lock.unlock();
        }
        tell(event);
        return Optional.ofNullable(event).map(ChangeEvent::change);
    }

    private List<CellChange> takeBack(Optional<Change> begun) throws SQLException {
        return begun.isEmpty()
                ? List.of()
                : OpenGesture.takeBack(begun.get(), new Reversal(handle, statements, log), log);
    }

    @Override
    public Rehearsal rehearse(Operation operation) {
        lock.lock();
        try {
            checkOpen();
            operation.validate(handle);
            return transactions.discard(
                    () -> {
                        RecordingUnitOfWork work =
                                new RecordingUnitOfWork(
                                        handle, statements, known, operation.undoable());
                        operation.apply(work);
                        consequences.follow(work);
                        return work.rehearsal();
                    });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Change> undo() {
        return reverse(Change.Kind.UNDO);
    }

    @Override
    public Optional<Change> redo() {
        return reverse(Change.Kind.REDO);
    }

    private Optional<Change> reverse(Change.Kind kind) {
        ChangeEvent event;
        lock.lock();
        try {
            checkOpen();
            String who = who();
            Optional<Change> target =
                    kind == Change.Kind.UNDO ? log.nextUndo(who) : log.nextRedo(who);
            if (target.isEmpty()) {
                return Optional.empty();
            }
            LaterChanges later = new LaterChanges(statements, log, target.get(), who);
            later.requireNothingStandsOnIt(environment.clock());
            event =
                    reversing(
                            later,
                            () -> {
                                Reversal reversal = new Reversal(handle, statements, log);
                                Reversal.Written written =
                                        kind == Change.Kind.UNDO
                                                ? reversal.undo(target.get())
                                                : reversal.redo(target.get());
                                known.written(written.cells());
                                written.bulkTables().forEach(known::written);
                                Change change =
                                        log.addReversal(
                                                now(), who, target.get(), kind, written.cells());
                                return new ChangeEvent(
                                        change, written.cells(), written.bulkTables());
                            });
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        } finally {
            lock.unlock();
        }
        tell(event);
        return Optional.ofNullable(event).map(ChangeEvent::change);
    }

    private @Nullable ChangeEvent reversing(
            LaterChanges later, Transactions.Work<@Nullable ChangeEvent> work) {
        try {
            return saved(work);
        } catch (FaultException | IllegalStateException e) {
            throw later.because(e, environment.clock()).map(RuntimeException.class::cast).orElse(e);
        }
    }

    private @Nullable ChangeEvent saved(Transactions.Work<@Nullable ChangeEvent> work) {
        ChangeEvent event = transactions.keep(work);
        if (event != null) {
            holder.saved(log.number());
        }
        return event;
    }

    private void tell(@Nullable ChangeEvent event) {
        if (event != null) {
            listeners.tell(event);
        }
    }

    @Override
    public Optional<Change> nextUndo() {
        return read(h -> log.nextUndo(who()));
    }

    @Override
    public Optional<Change> nextRedo() {
        return read(h -> log.nextRedo(who()));
    }

    @Override
    public List<Change> history(int limit) {
        return read(h -> log.newest(limit));
    }

    @Override
    public Listening listen(Consumer<? super ChangeEvent> listener) {
        return listeners.add(listener);
    }

    @Override
    public void scrub(UnaryOperator<String> told) {
        lock.lock();
        try {
            checkOpen();
            transactions.keep(() -> new LogScrub(handle.getConnection()).run(told));
            statements.close();
            handle.execute("VACUUM");
            checkpoint();
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        } finally {
            lock.unlock();
        }
    }

    /** The backups of this study. */
    public Backups backups() {
        return new Backups(path, environment.clock());
    }

    /**
     * Writes a whole copy into the backup folder and removes the oldest beyond those kept.
     *
     * @throws FaultException if it cannot be written, or if what was written is not sound; no older
     *     backup is removed then
     */
    public Path backup() {
        lock.lock();
        try {
            Path target = backups().next();
            copyTo(target, Copies.How.BACKUP);
            backups().prune();
            return target;
        } finally {
            lock.unlock();
        }
    }

    /** Writes a whole, sound copy with an identity of its own; the target must not exist. */
    public void copyTo(Path target) {
        copyTo(target, Copies.How.SAVED);
    }

    private void copyTo(Path target, Copies.How how) {
        if (Files.exists(target)) {
            throw new FaultException("store.exists", target.toString());
        }
        Path draft = Beside.file(target, Beside.PART);
        lock.lock();
        try {
            checkOpen();
            Files.deleteIfExists(draft);
            // a vacuum needs every statement of the connection closed
            statements.close();
            handle.execute("VACUUM INTO ?", draft.toAbsolutePath().toString());
            if (!SoundCheck.isSound(draft)) {
                throw new FaultException("store.backup_unsound", target.toString());
            }
            Copies.leave(draft, how, now());
            Connections.settle(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException | JdbiException e) {
            throw new FaultException(e, "store.backup_failed", target.toString());
        } finally {
            Beside.remove(draft);
            lock.unlock();
        }
    }

    /**
     * Reads the whole file and every index of it; takes as long as that.
     *
     * @throws FaultException if anything in it is damaged
     */
    public void requireWhole() {
        lock.lock();
        try {
            checkOpen();
            statements.close();
            if (!SoundCheck.findings(handle.getConnection(), 1).isEmpty()) {
                throw Opening.damaged(path, environment);
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether the file still lies where it was opened. If it was deleted, moved or replaced,
     * changes go on into a file that nobody will find; {@link #copyTo} then saves the study
     * elsewhere.
     */
    @Override
    public boolean isInPlace() {
        return place.holds();
    }

    /**
     * Brings what stands in the write-ahead log into the file itself, so that a copy of the file
     * alone has everything. For moments when nobody works.
     */
    public void settle() {
        lock.lock();
        try {
            if (!closed && place.holds()) {
                checkpoint();
            }
        } catch (SQLException e) {
            // all is safe in the log; the next moment will do
            System.getLogger(StudyFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "the log stays", e);
        } finally {
            lock.unlock();
        }
    }

    private void checkpoint() throws SQLException {
        try (Statement s = handle.getConnection().createStatement()) {
            s.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /**
     * Closes the file. That the log could not be brought into the file is no loss: it lies beside
     * and is read at the next opening.
     *
     * @throws FaultException if the file is no longer where it was opened
     */
    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            boolean there = place.holds();
            closed = true;
            try {
                statements.close();
                if (there) {
                    checkpoint();
                }
            } catch (SQLException | RuntimeException e) {
                System.getLogger(StudyFile.class.getName())
                        .log(System.Logger.Level.DEBUG, "the log stays", e);
            }
            handle.close();
            holder.remove();
            if (!there) {
                throw new FaultException("store.not_in_place", path.toString());
            }
        } finally {
            lock.unlock();
        }
    }
}

package org.feltbok.store;

import org.feltbok.base.FaultException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Looks, before the first work after a program was killed or the power went, whether all that was
 * reported as saved is in the study. If it is not, that is said once, and all that was there is
 * kept aside; what can be read is opened the next time.
 */
final class UncleanEnd {
    private UncleanEnd() {}

    /**
     * @param connection the study, held by nobody else
     * @throws FaultException if changes are missing
     */
    static void requireAll(Path path, Connection connection, Environment environment)
            throws SQLException {
        OptionalLong saved = new HolderFile(path).lastSaved();
        long missing = Math.max(0, saved.orElse(0) - last(connection));
        int unread = LogFile.unread(path);
        // of a change that was never finished parts may stand behind a gap: that one is no loss
        boolean damaged = unread > (saved.isPresent() ? 1 : 0);
        if (missing == 0 && !damaged) {
            return;
        }
        FaultException told = told(path, missing, environment.clock());
        new HolderFile(path).remove();
        throw told;
    }

    /** The number given last by the change log; none is ever given twice. */
    static long last(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(ChangeLog.NEWEST_NUMBER)) {
            return r.next() ? r.getLong(1) : 0;
        }
    }

    private static FaultException told(Path path, long missing, Clock clock) {
        Path kept = keep(path, clock);
        Optional<Path> good = new Backups(path, clock).lastGood();
        return good.map(
                        b ->
                                new FaultException(
                                        "store.lost_with_backup",
                                        path.toString(),
                                        missing,
                                        kept.toString(),
                                        b.toString()))
                .orElseGet(
                        () ->
                                new FaultException(
                                        "store.lost_no_backup",
                                        path.toString(),
                                        missing,
                                        kept.toString()));
    }

    /** A copy of the file and of its log as they are, before the database settles them. */
    private static Path keep(Path path, Clock clock) {
        Path kept = new Backups(path, clock).free("damaged");
        try {
            Files.copy(path, kept);
            Path log = Beside.file(path, "-wal");
            if (Files.exists(log)) {
                Files.copy(log, Beside.file(kept, "-wal"));
            }
            return kept;
        } catch (IOException e) {
            Beside.remove(kept);
            throw new FaultException(e, "store.lost_not_kept", path.toString(), kept.toString());
        }
    }
}

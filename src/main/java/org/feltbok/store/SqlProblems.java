package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.SQLException;
import java.util.Set;

/** Turns what the database reports into what the user can do. */
final class SqlProblems {
    private SqlProblems() {}

    /** What the disk or the file, and not the change itself, stands in the way of. */
    private static final Set<String> NOT_SAVED =
            Set.of(
                    "store.disk_full",
                    "store.not_writable",
                    "store.busy",
                    "store.damaged",
                    "store.io",
                    "store.closed");

    /**
     * Whether a change was refused for what it says: there is then nothing that waits to be saved.
     */
    static boolean isRefusal(Throwable problem) {
        return FaultException.in(problem)
                .filter(f -> f.faults().stream().noneMatch(x -> NOT_SAVED.contains(x.key())))
                .isPresent();
    }

    /** Whether the database refused something that its own rules rule out. */
    static boolean isConstraint(Throwable problem) {
        Throwable cause = problem instanceof SQLException ? problem : problem.getCause();
        return cause instanceof SQLiteException s
                && s.getResultCode().name().startsWith("SQLITE_CONSTRAINT");
    }

    static RuntimeException translate(SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException s ? s.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String name = code.name();
        if (name.startsWith("SQLITE_FULL")) {
            return new FaultException(e, "store.disk_full");
        }
        if (name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_PERM")
                || name.startsWith("SQLITE_CANTOPEN")) {
            return new FaultException(e, "store.not_writable");
        }
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return new FaultException(e, "store.busy");
        }
        if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
            return new FaultException(e, "store.damaged");
        }
        if (name.startsWith("SQLITE_IOERR")) {
            return new FaultException(e, "store.io", String.valueOf(e.getMessage()));
        }
        if (name.startsWith("SQLITE_CONSTRAINT_FOREIGNKEY")) {
            return new FaultException(e, "store.gone");
        }
        if (name.startsWith("SQLITE_CONSTRAINT_CHECK")) {
            return new FaultException(e, "store.not_one");
        }
        return new IllegalStateException(e);
    }
}

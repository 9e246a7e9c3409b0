package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.util.Optional;
import java.util.regex.Pattern;

/** A study whose tables are not those of its version: another program has changed them. */
public final class OtherTables {
    private static final Pattern TOLD =
            Pattern.compile(
                    ".*(no such (table|column|index|view)|already exists|duplicate column|has no column).*",
                    Pattern.DOTALL);

    private OtherTables() {}

    /** What to tell where that is why something went wrong; empty where it is not. */
    public static Optional<FaultException> in(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException s
                    && s.getResultCode() == SQLiteErrorCode.SQLITE_ERROR
                    && TOLD.matcher(String.valueOf(s.getMessage())).matches()) {
                String message = String.valueOf(s.getMessage());
                int last = message.lastIndexOf('(');
                String said = last < 0 ? message : message.substring(last + 1).replace(")", "");
                return Optional.of(new FaultException(problem, "store.other_tables", said));
            }
        }
        return Optional.empty();
    }
}

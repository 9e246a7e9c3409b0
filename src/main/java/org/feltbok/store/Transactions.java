package org.feltbok.store;

import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What is written to a study, one thing at a time: kept as a whole, or not at all. Whoever calls
 * holds the study's lock.
 */
final class Transactions {
    /** Reads and writes within one transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private final Connection connection;
    private final Statements statements;
    private final Known known;
    private final KeptReads kept;

    Transactions(Connection connection, Statements statements, Known known, KeptReads kept) {
        this.connection = connection;
        this.statements = statements;
        this.known = known;
        this.kept = kept;
    }

    /** Does something that is durable at return; an exception undoes all of it. */
    <T extends @Nullable Object> T keep(Work<T> work) {
        return run(work, true);
    }

    /** Does something and undoes it, whatever comes of it. */
    <T extends @Nullable Object> T discard(Work<T> work) {
        return run(work, false);
    }

    private <T extends @Nullable Object> T run(Work<T> work, boolean keep) {
        boolean done = false;
        kept.writing();
        try {
            statements.get("BEGIN IMMEDIATE").executeUpdate();
            T result = work.run();
            if (keep) {
                statements.get("COMMIT").executeUpdate();
                done = true;
            }
            return result;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        } catch (JdbiException e) {
            throw e.getCause() instanceof SQLException s ? SqlProblems.translate(s) : e;
        } finally {
            if (!done) {
                rollback();
            }
            kept.written();
        }
    }

    private void rollback() {
        // the driver finishes off a statement that failed (on a full disk, say) and it cannot be
        // used again
        statements.close();
        known.forget();
        try (Statement s = connection.createStatement()) {
            s.execute("ROLLBACK");
        } catch (SQLException e) {
            // a full disk or an I/O error may have ended the transaction already
            System.getLogger(Transactions.class.getName())
                    .log(System.Logger.Level.DEBUG, "nothing to roll back", e);
        }
    }
}

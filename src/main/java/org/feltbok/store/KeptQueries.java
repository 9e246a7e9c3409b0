package org.feltbok.store;

import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the prepared statements of queries, so that what every keystroke asks is parsed once. One
 * that is being read from is nobody else's: the same query within its rows is prepared anew. The
 * least used go first.
 */
final class KeptQueries extends DefaultStatementBuilder implements AutoCloseable {
    private static final int KEPT = 100;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    /** Those being read from, with what they were prepared from: on closing only names are told. */
    private final Map<Statement, String> busy = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
            throws SQLException {
        // what writes is kept elsewhere, and much of it is said only once
        if (!(sql.startsWith("SELECT") || sql.startsWith("WITH"))
                || context.isReturningGeneratedKeys()
                || context.isConcurrentUpdatable()) {
            return super.create(connection, sql, context);
        }
        PreparedStatement known = idle.remove(sql);
        PreparedStatement query = known != null ? known : super.create(connection, sql, context);
        busy.put(query, sql);
        return query;
    }

    @Override
    public void close(Connection connection, String named, Statement statement)
            throws SQLException {
        String sql = busy.remove(statement);
        if (sql != null && statement instanceof PreparedStatement query && isReady(query)) {
            keep(sql, query);
        } else {
            statement.close();
        }
    }

    /**
     * The driver finishes off a statement that failed, and it cannot be used again. Values are left
     * in it until the next are given: a statement whose values were cleared is prepared anew.
     */
    private static boolean isReady(PreparedStatement query) {
        try {
            query.getParameterMetaData().getParameterCount();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void keep(String sql, PreparedStatement query) throws SQLException {
        PreparedStatement other = idle.put(sql, query);
        if (other != null) {
            other.close();
        }
        if (idle.size() > KEPT) {
            var eldest = idle.entrySet().iterator();
            eldest.next().getValue().close();
            eldest.remove();
        }
    }

    /** Lets go of those that nobody reads from. */
    @Override
    public void close() throws SQLException {
        for (PreparedStatement query : idle.values()) {
            query.close();
        }
        idle.clear();
    }
}

package org.feltbok.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prepared statements kept for one connection, so that a keystroke costs no parsing; the least used
 * go first.
 */
final class Statements implements AutoCloseable {
    private static final int KEPT = 200;
    private final Connection connection;
    private final Map<String, PreparedStatement> cache = new LinkedHashMap<>(64, 0.75f, true);
    private final KeptQueries queries = new KeptQueries();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** A statement ready to be given its values; it stays owned by this cache. */
    PreparedStatement get(String sql) {
        try {
            PreparedStatement known = cache.get(sql);
            if (known != null) {
                return known;
            }
            if (cache.size() >= KEPT) {
                var eldest = cache.entrySet().iterator();
                eldest.next().getValue().close();
                eldest.remove();
            }
            PreparedStatement made = connection.prepareStatement(sql);
            cache.put(sql, made);
            return made;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** Those of queries that are made through Jdbi. */
    KeptQueries queries() {
        return queries;
    }

    /** Lets go of all; what is asked for afterwards is prepared anew. */
    @Override
    public void close() {
        try {
            queries.close();
            for (PreparedStatement statement : cache.values()) {
                statement.close();
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
        cache.clear();
    }
}

package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes within one transaction; each write is noted in the change log with the value before and
 * after. Tables and columns come from code or from the study's own schema, never from user input.
 */
public interface UnitOfWork {
    /**
     * For reading what the operation needs, within the same transaction. Do not write through it.
     */
    Handle handle();

    /**
     * What was read before and is still so; read anew after one of its tables was written, in this
     * transaction too.
     *
     * @param key the same key always means the same type and the same tables
     * @param tables all that the reading looks at
     */
    <T> T known(Object key, Set<String> tables, Function<Handle, T> read);

    /** Puts in a row. Values are String, Integer, Long, Double or null. */
    void insert(String table, String id, Map<String, ? extends @Nullable Object> values);

    /** Changes a cell; nothing happens if it holds the value already. The row must exist. */
    void update(String table, String id, String column, @Nullable Object value);

    /** Takes out a row; rows that point at it must be taken out first. */
    void delete(String table, String id);

    /**
     * Puts in many rows at once, for imports; noted as one batch if the table keeps batch numbers,
     * else row by row, with a column id then. Undoing takes all of them out.
     *
     * @param columns column names, all rows alike
     * @return number of rows
     */
    int insertMany(String table, List<String> columns, Iterator<? extends @Nullable Object[]> rows);

    /** Takes out a view; undoing makes it again. */
    void undefine(String view);

    /**
     * Adds a table, index or view; undoing takes it out with what is in it. Or adds a column
     * ({@code ALTER TABLE "t" ADD COLUMN "c" ANY}), which stays, empty, where that is undone.
     */
    void define(String sql);
}

package org.feltbok.names;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * A place that is written with names.
 *
 * @param follow goes through its names; gives the cells that are to be written otherwise
 */
record Holder(Use use, Function<Follower, List<Cell>> follow) {
    /** A cell of the study file. */
    record Cell(String table, String id, String column, @Nullable Object value) {}
}

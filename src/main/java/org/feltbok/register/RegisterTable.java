package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A table of a register, whatever file it came in: one entry for each value it tells.
 *
 * @param kind text key of how it was recognised
 * @param title what stands above it; may be empty
 * @param source who made it, where the file says so; may be empty
 * @param unit in which its values are, where the file says so; may be empty
 * @param decimals with which they are shown, where the file says so; else -1
 * @param dimensions what its values are told apart by, besides place and year
 * @param notes what is to be known of how it was read
 */
public record RegisterTable(
        String file,
        String kind,
        String title,
        String source,
        String unit,
        int decimals,
        List<Dimension> dimensions,
        List<Entry> entries,
        List<Fault> notes) {
    /** Decimals that no file told. */
    public static final int UNTOLD = -1;

    public RegisterTable {
        dimensions = List.copyOf(dimensions);
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /**
     * Something that values are told apart by, such as age or sex.
     *
     * @param id what it goes by in the file where that is not its name, as in JSON-stat; a file in
     *     another language has the same
     * @param values in the order of the file
     */
    public record Dimension(String id, String name, List<Value> values) {
        public Dimension {
            values = List.copyOf(values);
        }

        /** Whether it goes by that name or id, in any case of its letters. */
        public boolean isCalled(String written) {
            return name.equalsIgnoreCase(written) || id.equalsIgnoreCase(written);
        }

        /** The value that goes by that code or label. */
        public Optional<Value> value(String written) {
            return values.stream()
                    .filter(v -> v.code().equals(written))
                    .findFirst()
                    .or(
                            () ->
                                    values.stream()
                                            .filter(v -> v.label().equalsIgnoreCase(written))
                                            .findFirst());
        }
    }

    /**
     * One value of a dimension.
     *
     * @param unit of what is counted by it, where the file says so; may be empty
     */
    public record Value(String code, String label, String unit) {}

    /**
     * One value of the table.
     *
     * @param year null if the file says none
     * @param picks the code in each dimension, in their order
     * @param text as written; empty where nothing stands
     */
    public record Entry(
            Place place, Region region, @Nullable Integer year, List<String> picks, String text) {}

    /** The dimension of that name or id. */
    public Optional<Dimension> dimension(String name) {
        return dimensions.stream().filter(d -> d.isCalled(name)).findFirst();
    }

    /** The first and the last year it tells of, as people write them; empty if it names none. */
    public String span() {
        return Years.told(years());
    }

    /** The years it tells of, in order. */
    public List<Integer> years() {
        return entries.stream()
                .map(Entry::year)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}

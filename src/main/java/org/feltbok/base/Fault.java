package org.feltbok.base;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing wrong with something given to the program: where it stands, what is wrong, what to do.
 *
 * @param key text key of the sentence that says what is wrong and what to do
 * @param args values for the sentence
 * @param more how many times the same is wrong elsewhere, in other rows
 */
public record Fault(Place place, String key, List<Object> args, int more) {

    public Fault(Place place, String key, List<Object> args) {
        this(place, key, args, 0);
    }

    /**
     * Where a fault stands; row is 1-based as shown by a spreadsheet, parts that do not apply are
     * null.
     */
    public record Place(
            @Nullable String file,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column) {
        public static Place file(String file) {
            return new Place(file, null, null, null);
        }

        public static Place none() {
            return new Place(null, null, null, null);
        }

        public Place row(int row) {
            return new Place(file, sheet, row, column);
        }

        public Place column(String column) {
            return new Place(file, sheet, row, column);
        }
    }

    /** The same thing wrong, known to stand elsewhere. */
    public Fault in(Place other) {
        return new Fault(other, key, args);
    }

    public static Fault at(Place place, String key, Object... args) {
        return new Fault(place, key, List.of(args));
    }
}

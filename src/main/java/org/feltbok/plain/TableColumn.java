package org.feltbok.plain;

import java.util.List;

/**
 * A column of a table and the column of a plain file in which it stands.
 *
 * @param file name in the file
 * @param column name in the table; ABOUT takes two, target_kind and target_id, and two columns of
 *     the file, the second called {@code which}
 * @param words those that a WORD may be, in order; or the kind of thing that a REFERENCE points at,
 *     or the ending of the files that texts stand in
 */
record TableColumn(String file, String column, Type type, boolean required, List<String> words) {
    /** How a cell is read and written. */
    enum Type {
        TEXT,
        /** A text in several languages. */
        LOCAL,
        /** One of some words. */
        WORD,
        NUMBER,
        WHOLE,
        /** A day, or a day and a time. */
        MOMENT,
        /** A day and no time. */
        DAY,
        /** {@code #rrggbb}. */
        COLOUR,
        JSON,
        /** The key of another thing. */
        REFERENCE,
        /** Kind and key of any thing. */
        ABOUT,
        /** A whole file of text, called by the row's key. */
        FILE
    }

    static final String WHICH = "which";

    static TableColumn text(String name) {
        return new TableColumn(name, name, Type.TEXT, false, List.of());
    }

    static TableColumn local(String name) {
        return new TableColumn(name, name, Type.LOCAL, false, List.of());
    }

    static TableColumn words(String name, Enum<?>[] values) {
        return new TableColumn(name, name, Type.WORD, false, RoomWords.of(values));
    }

    static TableColumn number(String name) {
        return new TableColumn(name, name, Type.NUMBER, false, List.of());
    }

    static TableColumn whole(String file, String column) {
        return new TableColumn(file, column, Type.WHOLE, false, List.of());
    }

    static TableColumn moment(String file, String column) {
        return new TableColumn(file, column, Type.MOMENT, false, List.of());
    }

    static TableColumn day(String file, String column) {
        return new TableColumn(file, column, Type.DAY, false, List.of());
    }

    static TableColumn colour(String name) {
        return new TableColumn(name, name, Type.COLOUR, false, List.of());
    }

    static TableColumn json(String name) {
        return new TableColumn(name, name, Type.JSON, false, List.of());
    }

    static TableColumn reference(String file, String column, String kind) {
        return new TableColumn(file, column, Type.REFERENCE, false, List.of(kind));
    }

    static TableColumn about() {
        return new TableColumn("about", "target_id", Type.ABOUT, true, List.of());
    }

    /**
     * @param folder where the files stand, each called KEY.txt
     */
    static TableColumn file(String folder, String column) {
        return new TableColumn(folder, column, Type.FILE, true, List.of());
    }

    /** The same, to be filled in every row. */
    TableColumn needed() {
        return new TableColumn(file, column, type, true, words);
    }

    /** The kind of thing that it points at. */
    String kind() {
        return words.getFirst();
    }

    /** Names of its columns in the file. */
    List<String> inFile() {
        return switch (type) {
            case ABOUT -> List.of(file, WHICH);
            case FILE -> List.of();
            default -> List.of(file);
        };
    }
}

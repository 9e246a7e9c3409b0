package org.feltbok.study.plain;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A CSV file of a plain folder whose columns are known: reads its cells and tells what is wrong
 * with them.
 */
public final class PlainSheet {
    private static final double LARGEST_WHOLE = 999_999_999;

    private final Sheet sheet;
    private final PlainContext context;
    private final PlainFaults faults;

    private PlainSheet(Sheet sheet, PlainContext context, PlainFaults faults) {
        this.sheet = sheet;
        this.context = context;
        this.faults = faults;
    }

    /**
     * Opens a file and checks its columns; empty if it is not there or (told) has not the columns
     * it must have. A column that is not known is told too, since it is probably misspelled.
     *
     * @param required names of columns that must be there, with blanks between them
     * @param optional names of columns that may be there, each also as {@code name::language}
     */
    public static Optional<PlainSheet> open(
            PlainFolder folder,
            String name,
            PlainContext context,
            PlainFaults faults,
            String required,
            String optional) {
        return open(folder, name, context, faults, required, optional, column -> false);
    }

    /** The same where further columns have names from elsewhere. */
    public static Optional<PlainSheet> open(
            PlainFolder folder,
            String name,
            PlainContext context,
            PlainFaults faults,
            String required,
            String optional,
            Predicate<String> others) {
        Optional<Sheet> sheet = folder.csv(name, faults).filter(s -> s.header().size() > 0);
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        KnownColumns known = KnownColumns.named(required, optional);
        List<String> missing = known.missing(sheet.get());
        List<String> unknown = known.unknown(sheet.get(), others);
        Place first = Place.file(name).row(1);
        if (missing.size() == 1 && unknown.size() == 1) {
            // one column with a wrong name, not two faults
            String column = unknown.getFirst();
            faults.add(
                    first.column(column),
                    "plain.missing_column_perhaps",
                    missing.getFirst(),
                    column);
            return Optional.empty();
        }
        missing.forEach(c -> faults.add(first, "plain.missing_column", c));
        known.tell(unknown, first, faults);
        return missing.isEmpty()
                ? Optional.of(new PlainSheet(sheet.get(), context, faults))
                : Optional.empty();
    }

    public List<Row> rows() {
        return sheet.rows();
    }

    /** The rows in which all the columns are filled; cells that are empty are told. */
    public List<Row> filled(String... columns) {
        return rows().stream().filter(row -> isFilled(row, columns)).toList();
    }

    private boolean isFilled(Row row, String... columns) {
        boolean filled = true;
        for (String column : columns) {
            if (required(row, column).isEmpty()) {
                faults.lost(place(row, column));
                filled = false;
            }
        }
        return filled;
    }

    public Sheet sheet() {
        return sheet;
    }

    public Place place(Row row, String column) {
        return sheet.place(row, column);
    }

    public Place place(Row row) {
        return sheet.place(row);
    }

    public String text(Row row, String column) {
        return row.get(column);
    }

    /** The text of a cell that must not be empty; empty text (told) if it is. */
    public String required(Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            faults.add(place(row, column), "plain.missing_cell", column);
        }
        return text;
    }

    /** The text of a column in all its languages. */
    public LocalText local(Row row, String column) {
        return LocalColumns.read(row, column, context.language());
    }

    /** The same, with another text where the column is empty in the study's language. */
    public LocalText local(Row row, String column, String otherwise) {
        LocalText text = local(row, column);
        return text.text().isEmpty() ? new LocalText(otherwise, text.others()) : text;
    }

    /** A whole number; empty for an empty cell, and (told) for anything else. */
    public OptionalInt whole(Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalDouble number =
                WrittenNumber.read(text, place(row, column), "plain.not_whole", faults);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || Math.abs(value) > LARGEST_WHOLE) {
            faults.add(place(row, column), "plain.not_whole", text);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    /**
     * One of some words, in lower or upper case; {@code otherwise} for an empty cell and (told) for
     * another word.
     */
    public String word(Row row, String column, String otherwise, String... words) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (String word : words) {
            if (word.equalsIgnoreCase(text)) {
                return word;
            }
        }
        faults.add(place(row, column), "plain.wrong_word", text, String.join(", ", words));
        return otherwise;
    }

    /**
     * The identity of what a cell points at; empty for an empty cell and (told) for an unknown key.
     */
    public Optional<String> reference(Row row, String column, String kind) {
        return context.reference(kind, row.get(column), place(row, column), faults);
    }

    /**
     * Declares the thing of a row by its key and gives its identity; an empty or repeated key is
     * told.
     */
    public String declare(Row row, String column, String kind) {
        String key = required(row, column);
        if (key.isEmpty()) {
            faults.lost(place(row, column));
            return "";
        }
        return context.declare(kind, key, place(row, column), faults);
    }
}

package org.feltbok.plain;

import org.feltbok.base.text.WrittenNumber;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.tabular.Row;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the cells of a row that goes into a table as it is. */
final class TableCells {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern AFTER_DAY =
            Pattern.compile("(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?)?");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final PlainSheet sheet;
    private final Row row;
    private final PlainFaults faults;

    TableCells(PlainSheet sheet, Row row, PlainFaults faults) {
        this.sheet = sheet;
        this.row = row;
        this.faults = faults;
    }

    /** What is stored for a cell; null for an empty one and (told) for one that cannot be meant. */
    @Nullable Object value(TableColumn column) {
        String text = row.get(column.file());
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case WORD ->
                    sheet.word(
                            row,
                            column.file(),
                            column.words().getFirst(),
                            column.words().toArray(String[]::new));
            case NUMBER -> {
                OptionalDouble number =
                        WrittenNumber.read(
                                text, sheet.place(row, column.file()), "plain.not_number", faults);
                yield number.isPresent() ? (Object) number.getAsDouble() : null;
            }
            case WHOLE -> {
                OptionalInt number = sheet.whole(row, column.file());
                yield number.isPresent() ? (Object) number.getAsInt() : null;
            }
            case MOMENT -> moment(column.file(), text, true);
            case DAY -> moment(column.file(), text, false);
            case JSON -> json(column.file(), text);
            case COLOUR -> colour(column.file(), text);
            default -> text;
        };
    }

    private @Nullable String moment(String column, String text, boolean timed) {
        try {
            LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            if (text.length() <= 10 || timed && AFTER_DAY.matcher(text.substring(10)).matches()) {
                return text;
            }
        } catch (DateTimeException e) {
            // told below
        }
        faults.add(sheet.place(row, column), "plain.not_date", text);
        return null;
    }

    private @Nullable String colour(String column, String text) {
        if (COLOUR.matcher(text).matches()) {
            return text;
        }
        faults.add(sheet.place(row, column), "plain.not_colour", text);
        return null;
    }

    private @Nullable String json(String column, String text) {
        try {
            JSON.readTree(text);
            return text;
        } catch (JacksonException e) {
            faults.add(sheet.place(row, column), "plain.not_json", text);
            return null;
        }
    }

    /** The kind of thing that a row is about. */
    String kind(String column) {
        String kind = row.get(column);
        if (!kind.isEmpty() && !NamingStore.isKind(kind)) {
            faults.add(sheet.place(row, column), "plain.unknown_kind", kind);
        }
        return kind;
    }
}

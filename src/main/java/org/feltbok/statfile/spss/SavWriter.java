package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.ByteText;
import org.feltbok.statfile.data.LittleOut;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.spss.SavLayout.Field;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.IntPredicate;

/**
 * Writes files of SPSS: packed, texts as UTF-8. Of labels is written what has room, 255 bytes of a
 * variable's and 120 of a value's; of a text 32 767.
 */
public final class SavWriter {
    /** How many variables are written at most; a row holds them all. */
    public static final int MOST_COLUMNS = 32_767;

    /** Bytes of what a value means; the rest is cut off. */
    public static final int LONGEST_VALUE_LABEL = 120;

    private SavWriter() {}

    /**
     * Writes a table.
     *
     * @param goesOn asked before each row; false stops
     * @return how many texts had to be cut; below 0 when it was stopped
     */
    public static int write(StatTable table, Path file, IntPredicate goesOn) throws IOException {
        SavLayout layout = SavLayout.of(table);
        try (var out = new LittleOut(new BufferedOutputStream(Files.newOutputStream(file)))) {
            new SavDictionary(table, layout, out).write();
            SavRows rows = new SavRows(out);
            int cut = 0;
            for (int row = 0; row < table.rows(); row++) {
                if (!goesOn.test(row)) {
                    return -1;
                }
                for (Field field : layout.fields()) {
                    cut += put(field, field.column().cells().apply(row), rows);
                }
            }
            rows.finish();
            return cut;
        }
    }

    /** Returns 1 if the cell had to be cut. */
    private static int put(Field field, @Nullable Object cell, SavRows rows) throws IOException {
        if (!field.isText()) {
            rows.number(number(cell));
            return 0;
        }
        String text = cell instanceof String s ? s : "";
        byte[] bytes = ByteText.of(text, field.width());
        int parts = field.names().size();
        for (int part = 0; part < parts; part++) {
            int from = part * Sav.WIDEST;
            int to = part < parts - 1 ? from + Sav.WIDEST : bytes.length;
            int start = Math.min(from, bytes.length);
            rows.text(bytes, start, Math.min(to, bytes.length), Sav.cells(field.width(part)));
        }
        return text.length() * 3 > field.width() && ByteText.length(text) > field.width() ? 1 : 0;
    }

    private static double number(@Nullable Object cell) {
        return switch (cell) {
            case Double d -> d;
            case LocalDate day -> Sav.seconds(day.atStartOfDay());
            case LocalDateTime moment -> Sav.seconds(moment);
            case null, default -> Sav.SYSTEM_MISSING;
        };
    }
}

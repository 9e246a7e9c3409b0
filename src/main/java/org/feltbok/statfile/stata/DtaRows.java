package org.feltbok.statfile.stata;

import org.feltbok.statfile.data.LittleOut;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.stata.DtaLayout.Field;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.IntPredicate;

/** Writes the cells, and after them the texts that have no room in a row. */
final class DtaRows {
    private static final LocalDate FIRST = LocalDate.of(1960, 1, 1);
    private static final int ENDED_TEXT = 130;

    /** Stata counts moments, and so times of day, in thousandths. */
    private static final int SECOND = 1000;

    private final DtaLayout layout;
    private final LittleOut out;

    DtaRows(DtaLayout layout, LittleOut out) {
        this.layout = layout;
        this.out = out;
    }

    /** Returns false when it was stopped. */
    boolean write(int rows, IntPredicate goesOn) throws IOException {
        out.ascii("<data>");
        for (int row = 0; row < rows; row++) {
            if (!goesOn.test(row)) {
                return false;
            }
            for (int i = 0; i < layout.fields().size(); i++) {
                Field field = layout.fields().get(i);
                cell(field, field.column().cells().apply(row), i + 1, row + 1L);
            }
        }
        out.ascii("</data>");
        return true;
    }

    private void cell(Field field, @Nullable Object cell, int variable, long row)
            throws IOException {
        if (field.isLongText()) {
            boolean any = cell instanceof String s && !s.isEmpty();
            // two bytes say which variable, six which row; an empty text is nowhere
            out.int64(any ? variable | row << Short.SIZE : 0);
        } else if (field.isText()) {
            byte[] bytes = (cell instanceof String s ? s : "").getBytes(StandardCharsets.UTF_8);
            out.padded(bytes, field.type(), '\0');
        } else if (field.type() == Dta.TYPE_DOUBLE) {
            float64(field, cell);
        } else {
            whole(field.type(), cell);
        }
    }

    private void float64(Field field, @Nullable Object cell) throws IOException {
        if (cell instanceof Double d) {
            out.float64(field.variable().type() == StatType.TIME ? d * SECOND : d);
        } else if (cell instanceof LocalDateTime moment) {
            out.float64(ChronoUnit.MILLIS.between(FIRST.atStartOfDay(), moment));
        } else {
            out.int64(Dta.MISSING_DOUBLE + place(cell) * Dta.DOUBLE_STEP);
        }
    }

    private void whole(int type, @Nullable Object cell) throws IOException {
        int value =
                switch (cell) {
                    case Double d -> (int) (double) d;
                    case LocalDate day -> (int) ChronoUnit.DAYS.between(FIRST, day);
                    case null, default -> Dta.missing(type) + place(cell);
                };
        switch (type) {
            case Dta.TYPE_BYTE -> out.int8(value);
            case Dta.TYPE_INT -> out.int16(value);
            default -> out.int32(value);
        }
    }

    private static int place(@Nullable Object cell) {
        return cell instanceof MissingTag tag ? tag.place() : 0;
    }

    void longTexts(int rows) throws IOException {
        out.ascii("<strls>");
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < layout.fields().size(); i++) {
                Field field = layout.fields().get(i);
                if (field.isLongText()
                        && field.column().cells().apply(row) instanceof String text
                        && !text.isEmpty()) {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    out.ascii("GSO");
                    out.int32(i + 1);
                    out.int64(row + 1L);
                    out.int8(ENDED_TEXT);
                    out.int32(bytes.length + 1);
                    out.bytes(bytes);
                    out.int8(0);
                }
            }
        }
        out.ascii("</strls>");
    }
}

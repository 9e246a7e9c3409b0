package org.feltbok.statfile.stata;

import org.feltbok.statfile.data.ByteText;
import org.feltbok.statfile.data.LittleOut;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.statfile.stata.DtaLayout.Field;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Writes files of Stata 14 and later (format 118). Of a variable's label 80 characters are written;
 * texts stand whole.
 */
public final class DtaWriter {
    /** How many variables the format takes. */
    public static final int MOST_COLUMNS = 32_767;

    private static final int NAME = 129;
    private static final int LABEL = 321;
    private static final int FORMAT = 57;
    private static final int LABEL_CHARACTERS = 80;
    private static final int MARKS = 14;

    private final StatTable table;
    private final DtaLayout layout;
    private final LittleOut out;
    private final long[] marks = new long[MARKS];
    private int marked;

    private DtaWriter(StatTable table, LittleOut out) {
        this.table = table;
        this.layout = DtaLayout.of(table);
        this.out = out;
    }

    /**
     * Writes a table.
     *
     * @param goesOn asked before each row; false stops
     * @return false when it was stopped
     */
    public static boolean write(StatTable table, Path file, IntPredicate goesOn)
            throws IOException {
        DtaWriter writer;
        try (var out = new LittleOut(new BufferedOutputStream(Files.newOutputStream(file)))) {
            writer = new DtaWriter(table, out);
            if (!writer.write(goesOn)) {
                return false;
            }
        }
        writer.putMarks(file);
        return true;
    }

    private boolean write(IntPredicate goesOn) throws IOException {
        mark();
        out.ascii("<stata_dta>");
        header();
        mark();
        out.ascii("<map>");
        out.bytes(new byte[MARKS * Long.BYTES]);
        out.ascii("</map>");
        variables();
        characteristics();
        DtaRows rows = new DtaRows(layout, out);
        mark();
        if (!rows.write(table.rows(), goesOn)) {
            return false;
        }
        mark();
        rows.longTexts(table.rows());
        mark();
        new DtaLabels(out).write(layout.labels());
        mark();
        out.ascii("</stata_dta>");
        mark();
        return true;
    }

    private void mark() {
        marks[marked++] = out.position();
    }

    /** Where the parts begin is known when all is written. */
    private void putMarks(Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(MARKS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long mark : marks) {
            buffer.putLong(mark);
        }
        try (var there = new RandomAccessFile(file.toFile(), "rw")) {
            there.seek(marks[1] + "<map>".length());
            there.write(buffer.array());
        }
    }

    private void header() throws IOException {
        out.ascii("<header><release>118</release><byteorder>LSF</byteorder><K>");
        out.int16(layout.fields().size());
        out.ascii("</K><N>");
        out.int64(table.rows());
        out.ascii("</N><label>");
        byte[] label = ByteText.of(ByteText.cut(table.label(), LABEL_CHARACTERS), LABEL - 1);
        out.int16(label.length);
        out.bytes(label);
        out.ascii("</label><timestamp>");
        String moment =
                DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm", Locale.ENGLISH)
                        .format(table.asOf().atZone(ZoneOffset.UTC));
        out.int8(moment.length());
        out.ascii(moment);
        out.ascii("</timestamp></header>");
    }

    private void variables() throws IOException {
        mark();
        out.ascii("<variable_types>");
        for (Field field : layout.fields()) {
            out.int16(field.type());
        }
        out.ascii("</variable_types>");
        mark();
        out.ascii("<varnames>");
        for (Field field : layout.fields()) {
            ended(field.variable().name(), NAME);
        }
        out.ascii("</varnames>");
        mark();
        out.ascii("<sortlist>");
        out.bytes(new byte[(layout.fields().size() + 1) * Short.BYTES]);
        out.ascii("</sortlist>");
        mark();
        out.ascii("<formats>");
        for (Field field : layout.fields()) {
            ended(field.format(), FORMAT);
        }
        out.ascii("</formats>");
        mark();
        out.ascii("<value_label_names>");
        for (Field field : layout.fields()) {
            ended(field.labels(), NAME);
        }
        out.ascii("</value_label_names>");
        mark();
        out.ascii("<variable_labels>");
        for (Field field : layout.fields()) {
            ended(ByteText.cut(field.variable().label(), LABEL_CHARACTERS), LABEL);
        }
        out.ascii("</variable_labels>");
    }

    private void characteristics() throws IOException {
        mark();
        out.ascii("<characteristics>");
        for (Field field : layout.fields()) {
            StatVariable variable = field.variable();
            if (!variable.origin().isEmpty()) {
                byte[] told = ByteText.of(variable.origin(), Short.MAX_VALUE);
                out.ascii("<ch>");
                out.int32(2 * NAME + told.length + 1);
                ended(variable.name(), NAME);
                ended(Dta.ORIGIN, NAME);
                out.bytes(told);
                out.int8(0);
                out.ascii("</ch>");
            }
        }
        out.ascii("</characteristics>");
    }

    /** A text with at least one byte 0 after it. */
    private void ended(String text, int width) throws IOException {
        out.padded(ByteText.of(text, width - 1), width, '\0');
    }
}

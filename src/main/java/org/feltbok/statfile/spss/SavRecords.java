package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.ByteIn;
import org.feltbok.statfile.data.StatFault;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands before the rows, as bytes: which letters they are is said last. */
final class SavRecords {
    private static final int MOST_CELLS = 1_000_000;
    private static final int MOST_LABEL = 1 << 16;
    private static final int DOCUMENT_LINE = 80;
    private static final int HEADER = 176;

    /**
     * A stored column.
     *
     * @param place from 1, counting what wide texts go on in
     * @param width bytes of a text; 0 for a number
     * @param missing each of 8 bytes
     * @param missingCode how many there are; below 0 the first two are a range
     */
    record Variable(
            int place,
            int width,
            byte[] name,
            byte[] label,
            int format,
            int missingCode,
            List<byte[]> missing) {}

    /** What values mean, and the places of the variables that it is said of. */
    record Labels(List<byte[]> values, List<byte[]> labels, int[] places) {}

    private final ByteIn in;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Labels> labels = new ArrayList<>();
    private final Map<Integer, byte[]> extensions = new HashMap<>();
    private final List<byte[]> values = new ArrayList<>();
    private final List<byte[]> texts = new ArrayList<>();
    private byte[] title = {};
    private int compression;
    private int weight;
    private int rows;
    private double bias;
    private int places;
    private boolean isZipped;

    private SavRecords(ByteIn in) {
        this.in = in;
    }

    static SavRecords read(ByteIn in) throws IOException {
        var read = new SavRecords(in);
        read.header();
        read.records();
        return read;
    }

    List<Variable> variables() {
        return variables;
    }

    List<Labels> labels() {
        return labels;
    }

    /** Bytes of an extension; none if it is not there. */
    byte[] extension(int kind) {
        return extensions.getOrDefault(kind, new byte[0]);
    }

    byte[] title() {
        return title;
    }

    /** The place of the variable that the rows are weighted by; 0 = they are not. */
    int weight() {
        return weight;
    }

    boolean isPacked() {
        return compression != 0;
    }

    boolean isZipped() {
        return isZipped;
    }

    /** How many rows the file says it has; below 0 if it does not say. */
    int rows() {
        return rows;
    }

    double bias() {
        return bias;
    }

    /** Cells of a row. */
    int cells() {
        return places;
    }

    private void header() throws IOException {
        if (in.remaining() < HEADER) {
            throw new StatFault("statfile.cut_off");
        }
        byte[] magic = in.bytes(4);
        isZipped = Arrays.equals(magic, new byte[] {'$', 'F', 'L', '3'});
        if (!isZipped && !Arrays.equals(magic, new byte[] {'$', 'F', 'L', '2'})) {
            throw new StatFault("statfile.not_spss");
        }
        in.skip(60);
        int layout = in.int32();
        if (layout != 2 && layout != 3) {
            in.order(ByteOrder.BIG_ENDIAN);
            layout = Integer.reverseBytes(layout);
        }
        if (layout != 2 && layout != 3) {
            throw new StatFault("statfile.not_spss");
        }
        in.int32();
        compression = in.int32();
        if (compression < 0 || compression > 2 || (compression == 2) != isZipped) {
            throw new StatFault("statfile.broken", in.position());
        }
        weight = in.int32();
        rows = in.int32();
        bias = in.float64();
        in.skip(17);
        title = in.bytes(64);
        in.skip(3);
    }

    private void records() throws IOException {
        int kind = in.int32();
        while (kind != Sav.END) {
            switch (kind) {
                case Sav.VARIABLE -> variable();
                case Sav.VALUE_LABELS -> valueLabels();
                case Sav.VALUE_LABEL_VARIABLES -> valueLabelVariables();
                case Sav.DOCUMENT -> in.skip((long) count(DOCUMENT_LINE) * DOCUMENT_LINE);
                case Sav.EXTENSION -> extension();
                default -> throw new StatFault("statfile.broken", in.position());
            }
            kind = in.int32();
        }
        in.int32();
        if (variables.isEmpty()) {
            throw new StatFault("statfile.no_variables");
        }
    }

    /** A number of things, for each of which the file must have so many bytes. */
    private int count(int bytes) throws IOException {
        int count = in.int32();
        if (count < 0 || (long) count * bytes > in.remaining()) {
            throw new StatFault("statfile.broken", in.position());
        }
        return count;
    }

    private void variable() throws IOException {
        places++;
        int width = in.int32();
        boolean hasLabel = in.int32() == 1;
        int missing = in.int32();
        int format = in.int32();
        in.int32();
        byte[] name = in.bytes(Sav.CELL);
        byte[] label = {};
        if (hasLabel) {
            int length = count(1);
            if (length > MOST_LABEL) {
                throw new StatFault("statfile.broken", in.position());
            }
            label = in.bytes(length);
            in.skip((4 - length % 4) % 4);
        }
        if (Math.abs((long) missing) > 3 || places > MOST_CELLS || width > Sav.WIDEST) {
            throw new StatFault("statfile.broken", in.position());
        }
        List<byte[]> each = new ArrayList<>();
        for (int i = 0; i < Math.abs(missing); i++) {
            each.add(in.bytes(Sav.CELL));
        }
        if (width >= 0) {
            variables.add(new Variable(places, width, name, label, format, missing, each));
        }
    }

    private void valueLabels() throws IOException {
        int count = count(2 * Sav.CELL);
        values.clear();
        texts.clear();
        for (int i = 0; i < count; i++) {
            values.add(in.bytes(Sav.CELL));
            int length = in.int8();
            texts.add(in.bytes(length));
            in.skip(Sav.cells(length + 1) * Sav.CELL - 1 - length);
        }
    }

    private void valueLabelVariables() throws IOException {
        int[] of = new int[count(Integer.BYTES)];
        for (int i = 0; i < of.length; i++) {
            of[i] = in.int32();
        }
        labels.add(new Labels(List.copyOf(values), List.copyOf(texts), of));
    }

    private void extension() throws IOException {
        int kind = in.int32();
        long size = in.int32();
        long count = in.int32();
        if (size < 0 || count < 0 || size * count > in.remaining()) {
            throw new StatFault("statfile.broken", in.position());
        }
        extensions.put(kind, in.bytes(size * count));
    }
}

package org.feltbok.statfile.stata;

import org.feltbok.statfile.data.ByteIn;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatFault;
import org.feltbok.statfile.data.StatLabel;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads all of a file but its rows, before and after which it stands. */
final class DtaParts {
    private static final int MOST_VARIABLES = 120_000;

    /** Where a text that stands apart is. */
    record Apart(long place, int length) {}

    /** Which variable and row a text belongs to. */
    record Owner(long variable, long row) {}

    private final ByteIn in;
    private DtaShape shape = new DtaShape(DtaShape.NEWEST);
    private long rows;
    private String title = "";
    private int[] types = {};
    private List<String> names = List.of();
    private List<String> formats = List.of();
    private List<String> labelNames = List.of();
    private List<String> variableLabels = List.of();
    private final Map<String, String> origins = new HashMap<>();
    private long data;
    private final Map<Owner, Apart> apart = new HashMap<>();
    private final Map<String, List<StatLabel>> labels = new HashMap<>();

    private DtaParts(ByteIn in) {
        this.in = in;
    }

    static DtaParts read(ByteIn in) throws IOException {
        var parts = new DtaParts(in);
        int first = in.int8();
        in.position(0);
        if (first == '<') {
            parts.tagged();
        } else {
            parts.plain(first);
        }
        return parts;
    }

    DtaShape shape() {
        return shape;
    }

    long rows() {
        return rows;
    }

    String title() {
        return title;
    }

    int[] types() {
        return types;
    }

    List<String> names() {
        return names;
    }

    List<String> formats() {
        return formats;
    }

    String label(int variable) {
        return variableLabels.get(variable);
    }

    String origin(String name) {
        return origins.getOrDefault(name, "");
    }

    /** What the values of a variable mean. */
    List<StatLabel> labels(int variable) {
        return labels.getOrDefault(labelNames.get(variable), List.of());
    }

    /** Where the rows begin. */
    long data() {
        return data;
    }

    Map<Owner, Apart> apart() {
        return apart;
    }

    private void tagged() throws IOException {
        tag("<stata_dta><header><release>");
        String release = new String(in.bytes(3), StandardCharsets.US_ASCII);
        if (!release.matches("11[789]")) {
            throw new StatFault("statfile.version", release);
        }
        shape = new DtaShape(Integer.parseInt(release));
        tag("</release><byteorder>");
        in.order(in.int8() == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        in.skip(2);
        tag("</byteorder><K>");
        int count = shape.count() == 4 ? in.int32() : in.int16();
        tag("</K><N>");
        rows = shape.release() == 117 ? Integer.toUnsignedLong(in.int32()) : in.int64();
        tag("</N><label>");
        int length = shape.release() == 117 ? in.int8() : in.int16();
        title = shape.text(in.bytes(length));
        tag("</label><timestamp>");
        in.skip(in.int8());
        tag("</timestamp></header><map>");
        in.skip(14L * Long.BYTES);
        tag("</map><variable_types>");
        types(count, 2);
        tag("</variable_types><varnames>");
        names = texts(count, shape.name());
        tag("</varnames><sortlist>");
        in.skip((count + 1L) * shape.count());
        tag("</sortlist><formats>");
        formats = texts(count, shape.format());
        tag("</formats><value_label_names>");
        labelNames = texts(count, shape.name());
        tag("</value_label_names><variable_labels>");
        variableLabels = texts(count, shape.label());
        tag("</variable_labels><characteristics>");
        characteristics();
        tag("<data>");
        skipRows();
        tag("</data><strls>");
        while (!isAt("</strls>")) {
            apartText();
        }
        tag("</strls><value_labels>");
        while (isAt("<lbl>")) {
            tag("<lbl>");
            labels();
            tag("</lbl>");
        }
    }

    /** The format up to 115, without words between its parts. */
    private void plain(int release) throws IOException {
        in.int8();
        int order = in.int8();
        if (release < 102 || release > 115 || order != 1 && order != 2) {
            throw new StatFault("statfile.not_stata");
        }
        if (release < DtaShape.OLDEST) {
            throw new StatFault("statfile.version", String.valueOf(release));
        }
        shape = new DtaShape(release);
        in.order(order == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        in.skip(2);
        int count = in.int16();
        rows = Integer.toUnsignedLong(in.int32());
        title = shape.text(in.bytes(shape.label()));
        in.skip(18);
        types(count, 1);
        names = texts(count, shape.name());
        in.skip((count + 1L) * shape.count());
        formats = texts(count, shape.format());
        labelNames = texts(count, shape.name());
        variableLabels = texts(count, shape.label());
        int kind = in.int8();
        int length = in.int32();
        while (kind != 0 || length != 0) {
            in.skip(length);
            kind = in.int8();
            length = in.int32();
        }
        skipRows();
        while (in.remaining() > Integer.BYTES) {
            labels();
        }
    }

    private void types(int count, int width) throws IOException {
        if (count <= 0 || count > MOST_VARIABLES) {
            throw count == 0
                    ? new StatFault("statfile.no_variables")
                    : new StatFault("statfile.broken", in.position());
        }
        types = new int[count];
        for (int i = 0; i < count; i++) {
            types[i] = width == 1 ? DtaShape.typeNow(in.int8()) : in.int16();
            if (DtaShape.width(types[i]) < 0) {
                throw new StatFault("statfile.broken", in.position());
            }
        }
    }

    private List<String> texts(int count, int width) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(shape.text(in.bytes(width)));
        }
        return List.copyOf(texts);
    }

    private void skipRows() throws IOException {
        data = in.position();
        long width = Arrays.stream(types).mapToLong(DtaShape::width).sum();
        if (rows < 0 || rows > Integer.MAX_VALUE || rows * width > in.remaining()) {
            throw new StatFault("statfile.cut_off");
        }
        in.skip(rows * width);
    }

    private void characteristics() throws IOException {
        while (isAt("<ch>")) {
            tag("<ch>");
            int length = in.int32();
            if (length < 2 * shape.name()) {
                throw new StatFault("statfile.broken", in.position());
            }
            String of = shape.text(in.bytes(shape.name()));
            String kind = shape.text(in.bytes(shape.name()));
            byte[] told = in.bytes(length - 2L * shape.name());
            if (kind.equals(Dta.ORIGIN)) {
                origins.put(of, shape.text(told));
            }
            tag("</ch>");
        }
        tag("</characteristics>");
    }

    private void apartText() throws IOException {
        tag("GSO");
        long variable = Integer.toUnsignedLong(in.int32());
        long row = shape.release() == 117 ? Integer.toUnsignedLong(in.int32()) : in.int64();
        in.int8();
        int length = in.int32();
        if (length < 0) {
            throw new StatFault("statfile.broken", in.position());
        }
        apart.put(new Owner(variable, row), new Apart(in.position(), length));
        in.skip(length);
    }

    private void labels() throws IOException {
        in.skip(Integer.BYTES);
        String name = shape.text(in.bytes(shape.name()));
        in.skip(3);
        int count = in.int32();
        int length = in.int32();
        if (count < 0 || length < 0 || 8L * count + length > in.remaining()) {
            throw new StatFault("statfile.broken", in.position());
        }
        int[] at = new int[count];
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            at[i] = in.int32();
        }
        for (int i = 0; i < count; i++) {
            values[i] = in.int32();
        }
        byte[] texts = in.bytes(length);
        List<StatLabel> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = values[i] - Dta.MISSING_LONG;
            boolean isTag = values[i] >= Dta.MISSING_LONG;
            if (at[i] >= 0 && at[i] < length && (!isTag || place > 0 && place < Dta.MISSINGS)) {
                // texts have an end each, but may share bytes
                int end = at[i];
                while (end < length && texts[end] != 0) {
                    end++;
                }
                list.add(
                        new StatLabel(
                                isTag ? MissingTag.at(place) : (Object) (double) values[i],
                                shape.text(Arrays.copyOfRange(texts, at[i], end))));
            }
        }
        labels.put(name, List.copyOf(list));
    }

    private void tag(String tag) throws IOException {
        if (!isAt(tag)) {
            throw new StatFault("statfile.broken", in.position());
        }
        in.skip(tag.length());
    }

    private boolean isAt(String tag) throws IOException {
        if (in.remaining() < tag.length()) {
            throw new StatFault("statfile.cut_off");
        }
        long place = in.position();
        String found = new String(in.bytes(tag.length()), StandardCharsets.US_ASCII);
        in.position(place);
        return found.equals(tag);
    }
}

package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.ByteText;
import org.feltbok.statfile.data.LittleOut;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.statfile.spss.SavLayout.Field;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what stands before the rows. */
final class SavDictionary {
    private static final int UTF_8 = 65001;
    private static final int LONGEST_LABEL = 255;
    private static final int NARROWEST = 8;
    private static final int DAY_WIDTH = 10;

    /** Hours and minutes; a number for what is missing has no more room in words. */
    private static final int TIME_WIDTH = 5;

    private static final int SHOWN_TEXT = 40;

    private final StatTable table;
    private final SavLayout layout;
    private final LittleOut out;

    SavDictionary(StatTable table, SavLayout layout, LittleOut out) {
        this.table = table;
        this.layout = layout;
        this.out = out;
    }

    void write() throws IOException {
        header();
        for (Field field : layout.fields()) {
            variable(field);
        }
        valueLabels();
        integers();
        floats();
        extension(Sav.SETS, SavSets.written(table.sets(), false, layout));
        display();
        extension(Sav.LONG_NAMES, longNames());
        extension(Sav.VERY_LONG, veryLong());
        cases();
        extension(Sav.VARIABLE_ATTRIBUTES, attributes());
        extension(Sav.NEWER_SETS, SavSets.written(table.sets(), true, layout));
        extension(Sav.ENCODING, "UTF-8");
        out.int32(Sav.END);
        out.int32(0);
    }

    private void header() throws IOException {
        out.ascii("$FL2");
        out.padded("@(#) SPSS DATA FILE - Feltbok", 60, ' ');
        out.int32(2);
        out.int32(layout.cells());
        out.int32(1);
        out.int32(weight());
        out.int32(table.rows());
        out.float64(Sav.BIAS);
        var moment = table.asOf().atZone(ZoneOffset.UTC);
        out.ascii(DateTimeFormatter.ofPattern("dd MMM yy", Locale.ENGLISH).format(moment));
        out.ascii(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).format(moment));
        out.padded(table.label(), 64, ' ');
        out.bytes(new byte[3]);
    }

    /** The place of the variable that the rows are weighted by; 0 = they are not. */
    private int weight() {
        return layout.fields().stream()
                .filter(f -> !f.isText() && f.name().equals(table.weight()))
                .mapToInt(Field::position)
                .findFirst()
                .orElse(0);
    }

    private void variable(Field field) throws IOException {
        for (int part = 0; part < field.names().size(); part++) {
            boolean first = part == 0;
            StatVariable variable = field.column().variable();
            byte[] label = ByteText.of(first ? variable.label() : "", LONGEST_LABEL);
            int width = field.isText() ? field.width(part) : 0;
            out.int32(Sav.VARIABLE);
            out.int32(width);
            out.int32(label.length > 0 ? 1 : 0);
            double[] missing = field.isText() ? new double[0] : missing(variable.missing());
            boolean isRange = variable.missing().range() != null;
            out.int32(isRange && !field.isText() ? -missing.length : missing.length);
            int format = format(variable, width);
            out.int32(format);
            out.int32(format);
            out.padded(field.names().get(part), Sav.CELL, ' ');
            if (label.length > 0) {
                out.int32(label.length);
                out.padded(label, (label.length + 3) / 4 * 4, ' ');
            }
            for (double each : missing) {
                out.float64(each);
            }
            for (int i = 1; i < Sav.cells(width); i++) {
                continuation();
            }
        }
    }

    private void continuation() throws IOException {
        out.int32(Sav.VARIABLE);
        out.int32(-1);
        for (int i = 0; i < 4; i++) {
            out.int32(0);
        }
        out.padded("", Sav.CELL, ' ');
    }

    private static int format(StatVariable variable, int width) {
        if (width > 0) {
            return Sav.FORMAT_TEXT << 16 | width << 8;
        }
        if (variable.type() == StatType.DAY) {
            return Sav.FORMAT_SORTED_DAY << 16 | DAY_WIDTH << 8;
        }
        if (variable.type() == StatType.TIME) {
            return Sav.FORMAT_TIME << 16 | TIME_WIDTH << 8;
        }
        int shown = NARROWEST + variable.decimals();
        return Sav.FORMAT_NUMBER << 16 | shown << 8 | variable.decimals();
    }

    /** A range first, then single values; three numbers at most. */
    private static double[] missing(StatMissing missing) {
        List<Double> all = new ArrayList<>();
        StatMissing.Range range = missing.range();
        if (range != null) {
            all.add(range.low());
            all.add(range.high());
        }
        missing.single().stream().map(Double.class::cast).forEach(all::add);
        if (all.size() > 3) {
            throw new IllegalArgumentException("too many missing values");
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Variables with the same labels share them. */
    private void valueLabels() throws IOException {
        Map<List<StatLabel>, List<Integer>> shared = new LinkedHashMap<>();
        for (Field field : layout.fields()) {
            List<StatLabel> labels = field.column().variable().labels();
            if (!field.isText() && !labels.isEmpty()) {
                shared.computeIfAbsent(labels, k -> new ArrayList<>()).add(field.position());
            }
        }
        for (Map.Entry<List<StatLabel>, List<Integer>> each : shared.entrySet()) {
            out.int32(Sav.VALUE_LABELS);
            out.int32(each.getKey().size());
            for (StatLabel label : each.getKey()) {
                byte[] text = ByteText.of(label.label(), SavWriter.LONGEST_VALUE_LABEL);
                out.float64((Double) label.value());
                out.int8(text.length);
                out.padded(text, Sav.cells(text.length + 1) * Sav.CELL - 1, ' ');
            }
            out.int32(Sav.VALUE_LABEL_VARIABLES);
            out.int32(each.getValue().size());
            for (int position : each.getValue()) {
                out.int32(position);
            }
        }
    }

    private void begin(int kind, int size, int count) throws IOException {
        out.int32(Sav.EXTENSION);
        out.int32(kind);
        out.int32(size);
        out.int32(count);
    }

    private void integers() throws IOException {
        begin(Sav.INTEGERS, 4, 8);
        for (int number : new int[] {20, 0, 0, -1, 1, 1, 2, UTF_8}) {
            out.int32(number);
        }
    }

    private void floats() throws IOException {
        begin(Sav.FLOATS, 8, 3);
        out.float64(Sav.SYSTEM_MISSING);
        out.float64(Sav.HIGHEST);
        out.float64(Sav.LOWEST);
    }

    private void display() throws IOException {
        int parts = layout.fields().stream().mapToInt(f -> f.names().size()).sum();
        begin(Sav.DISPLAY, 4, parts * 3);
        for (Field field : layout.fields()) {
            for (int part = 0; part < field.names().size(); part++) {
                StatVariable variable = field.column().variable();
                out.int32(variable.measure().ordinal());
                out.int32(
                        field.isText()
                                ? Math.min(field.width(part), SHOWN_TEXT)
                                : NARROWEST + variable.decimals());
                out.int32(field.isText() ? 0 : 1);
            }
        }
    }

    private String longNames() {
        return layout.fields().stream()
                .map(f -> f.names().getFirst() + "=" + f.name())
                .collect(Collectors.joining("\t"));
    }

    private String veryLong() {
        return layout.fields().stream()
                .filter(f -> f.names().size() > 1)
                .map(f -> "%s=%05d\0\t".formatted(f.names().getFirst(), f.width()))
                .collect(Collectors.joining());
    }

    private void cases() throws IOException {
        begin(Sav.CASES, 8, 2);
        out.int64(1);
        out.int64(table.rows());
    }

    private String attributes() {
        return layout.fields().stream()
                .map(f -> f.column().variable())
                .filter(v -> !v.origin().isEmpty())
                .map(v -> "%s:%s('%s'\n)".formatted(v.name(), Sav.ORIGIN, v.origin()))
                .collect(Collectors.joining("/"));
    }

    private void extension(int kind, String text) throws IOException {
        extension(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private void extension(int kind, byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            begin(kind, 1, bytes.length);
            out.bytes(bytes);
        }
    }
}

package org.feltbok.statfile.stata;

import org.feltbok.statfile.data.ByteText;
import org.feltbok.statfile.data.LittleOut;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatLabel;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes what values mean; only whole numbers and missing values can be said the meaning of. */
final class DtaLabels {
    private static final int NAME = 129;
    private static final int LONGEST = 32_000;
    private final LittleOut out;

    private record Line(int value, byte[] text) {}

    DtaLabels(LittleOut out) {
        this.out = out;
    }

    void write(Map<String, List<StatLabel>> lists) throws IOException {
        out.ascii("<value_labels>");
        for (Map.Entry<String, List<StatLabel>> list : lists.entrySet()) {
            list(list.getKey(), list.getValue());
        }
        out.ascii("</value_labels>");
    }

    private void list(String name, List<StatLabel> labels) throws IOException {
        List<Line> lines =
                labels.stream()
                        .filter(l -> isWhole(l.value()))
                        .map(l -> new Line(value(l.value()), ByteText.of(l.label(), LONGEST)))
                        .sorted(Comparator.comparingInt(Line::value))
                        .toList();
        int length = lines.stream().mapToInt(l -> l.text().length + 1).sum();
        out.ascii("<lbl>");
        out.int32(Integer.BYTES * (2 + 2 * lines.size()) + length);
        out.padded(ByteText.of(name, NAME - 1), NAME, '\0');
        out.bytes(new byte[3]);
        out.int32(lines.size());
        out.int32(length);
        int at = 0;
        for (Line line : lines) {
            out.int32(at);
            at += line.text().length + 1;
        }
        for (Line line : lines) {
            out.int32(line.value());
        }
        for (Line line : lines) {
            out.bytes(line.text());
            out.int8(0);
        }
        out.ascii("</lbl>");
    }

    private static boolean isWhole(Object value) {
        return value instanceof MissingTag
                || value instanceof Double d
                        && d == Math.rint(d)
                        && d > Integer.MIN_VALUE
                        && d < Dta.MISSING_LONG;
    }

    private static int value(Object value) {
        return value instanceof MissingTag tag
                ? Dta.MISSING_LONG + tag.place()
                : (int) (double) (Double) value;
    }
}

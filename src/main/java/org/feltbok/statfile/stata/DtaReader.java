package org.feltbok.statfile.stata;

import org.feltbok.statfile.data.ByteIn;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatFault;
import org.feltbok.statfile.data.StatHandler;
import org.feltbok.statfile.data.StatHeader;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.statfile.stata.DtaParts.Apart;
import org.feltbok.statfile.stata.DtaParts.Owner;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files of Stata 8 and later (formats 113 to 119), of either order of bytes. */
public final class DtaReader {
    private static final LocalDate FIRST = LocalDate.of(1960, 1, 1);

    /** Hours, minutes and seconds, and no part of a day. */
    private static final Pattern TIME =
            Pattern.compile("%t[cC](?=.)(?:[Hh]{2}|MM|mm|SS|ss|\\.s+|[:.,_+! ]|[aA]\\.?[mM]\\.?)+");

    private static final int SECOND = 1000;
    private static final int DAY = 86_400 * SECOND;
    private static final Pattern DECIMALS = Pattern.compile("%-?\\d+[.,](\\d+)[fFgGeE].*");

    private final ByteIn in;
    private final DtaParts parts;
    private final List<StatVariable> variables = new ArrayList<>();

    private DtaReader(ByteIn in, DtaParts parts) {
        this.in = in;
        this.parts = parts;
        for (int i = 0; i < parts.names().size(); i++) {
            variables.add(variable(i));
        }
    }

    /**
     * Reads a file row by row.
     *
     * @throws StatFault if it is not what it should be
     */
    public static void read(Path file, StatHandler handler) throws IOException {
        try (ByteIn in = ByteIn.open(file)) {
            DtaParts parts = DtaParts.read(in);
            DtaReader reader = new DtaReader(in, parts);
            StatHeader header =
                    new StatHeader(parts.title(), parts.shape().charset().name(), reader.variables);
            if (handler.begin(header)) {
                reader.rows(handler);
            }
        } catch (EOFException e) {
            throw new StatFault("statfile.cut_off");
        }
    }

    private StatVariable variable(int i) {
        String name = parts.names().get(i);
        String format = parts.formats().get(i);
        boolean isText = parts.types()[i] <= Dta.TYPE_LONG_TEXT;
        Matcher m = DECIMALS.matcher(format);
        boolean fixed = m.matches() && (format.contains("f") || format.contains("F"));
        return new StatVariable(
                name,
                parts.origin(name),
                parts.label(i),
                isText ? StatType.TEXT : type(format),
                fixed && m.group(1).length() < 3 ? Integer.parseInt(m.group(1)) : 0,
                StatMeasure.UNKNOWN,
                isText ? List.of() : parts.labels(i),
                StatMissing.NONE);
    }

    private static StatType type(String format) {
        String plain = format.replaceFirst("^%-?", "%");
        if (plain.startsWith("%td") || plain.startsWith("%d")) {
            return StatType.DAY;
        }
        if (TIME.matcher(plain).matches()) {
            return StatType.TIME;
        }
        return plain.startsWith("%tc") || plain.startsWith("%tC")
                ? StatType.MOMENT
                : StatType.NUMBER;
    }

    private void rows(StatHandler handler) throws IOException {
        in.position(parts.data());
        @Nullable Object[] row = new Object[variables.size()];
        for (int number = 1; number <= parts.rows(); number++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = cell(parts.types()[i], variables.get(i));
            }
            handler.row(number, row);
        }
    }

    private @Nullable Object cell(int type, StatVariable variable) throws IOException {
        if (type == Dta.TYPE_LONG_TEXT) {
            return apart(in.int64());
        }
        if (type <= Dta.WIDEST) {
            String text = parts.shape().text(in.bytes(type));
            return text.isEmpty() ? null : text;
        }
        Object value = number(type);
        return value instanceof Double d ? moment(d, variable.type()) : value;
    }

    private static LocalDateTime moment(double value) {
        return FIRST.atStartOfDay().plus((long) value, ChronoUnit.MILLIS);
    }

    private static Object moment(double value, StatType type) {
        try {
            return switch (type) {
                case DAY -> FIRST.plusDays((long) value);
                case MOMENT -> moment(value);
                // what is shown as a time of day may be a moment of another day all the same
                case TIME -> value >= 0 && value < DAY ? (Object) (value / SECOND) : moment(value);
                default -> value;
            };
        } catch (DateTimeException | ArithmeticException e) {
            return value;
        }
    }

    private @Nullable Object number(int type) throws IOException {
        return switch (type) {
            case Dta.TYPE_BYTE -> whole((byte) in.int8(), Dta.MISSING_BYTE);
            case Dta.TYPE_INT -> whole((short) in.int16(), Dta.MISSING_INT);
            case Dta.TYPE_LONG -> whole(in.int32(), Dta.MISSING_LONG);
            case Dta.TYPE_FLOAT -> float32(in.int32());
            default -> float64(in.int64());
        };
    }

    private static @Nullable Object whole(int value, int missing) {
        return value >= missing ? tag(value - missing) : (Object) (double) value;
    }

    private static @Nullable Object tag(long place) {
        return place > 0 && place < Dta.MISSINGS ? MissingTag.at((int) place) : null;
    }

    private static @Nullable Object float32(int bits) {
        if (bits >= Dta.MISSING_FLOAT) {
            return tag((bits - Dta.MISSING_FLOAT) / Dta.FLOAT_STEP);
        }
        float value = Float.intBitsToFloat(bits);
        // as it would be written: 0.1 is not 0.10000000149
        return Float.isFinite(value) ? Double.valueOf(Float.toString(value)) : null;
    }

    private static @Nullable Object float64(long bits) {
        if (bits >= Dta.MISSING_DOUBLE) {
            return tag((bits - Dta.MISSING_DOUBLE) / Dta.DOUBLE_STEP);
        }
        double value = Double.longBitsToDouble(bits);
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }

    private @Nullable Object apart(long reference) throws IOException {
        int bits = parts.shape().owner() * Byte.SIZE;
        long mask = (1L << bits) - 1;
        boolean isLittle = in.order() == ByteOrder.LITTLE_ENDIAN;
        long variable = isLittle ? reference & mask : reference >>> Long.SIZE - bits;
        long row = isLittle ? reference >>> bits : reference & (1L << Long.SIZE - bits) - 1;
        Apart there = parts.apart().get(new Owner(variable, row));
        if (there == null) {
            return null;
        }
        long back = in.position();
        in.position(there.place());
        String text = parts.shape().text(in.bytes(there.length()));
        in.position(back);
        return text.isEmpty() ? null : text;
    }
}

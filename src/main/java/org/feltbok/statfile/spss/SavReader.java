package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.ByteIn;
import org.feltbok.statfile.data.ReadText;
import org.feltbok.statfile.data.StatFault;
import org.feltbok.statfile.data.StatHandler;
import org.feltbok.statfile.data.StatHeader;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.spss.SavVariables.Placed;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;

/**
 * Reads files of SPSS, also those that are packed (.zsav), of either order of bytes, in the
 * encoding that they name.
 */
public final class SavReader {
    /** Cells beyond which no survey goes, however small the file is packed. */
    private static final long MOST_CELLS = 400_000_000L;

    private static final int LAST_YEAR = 9999;

    private final SavRecords records;
    private final List<Placed> placed;
    private final Charset charset;
    private final SavCells cells;
    private final byte[] text = new byte[Sav.parts(Sav.LONGEST) * (Sav.WIDEST + 1)];
    private final byte[] part = new byte[Sav.WIDEST + 1];

    private SavReader(ByteIn in, InputStream rows, SavRecords records, SavVariables variables) {
        this.records = records;
        placed = variables.all();
        charset = variables.encoding();
        cells = new SavCells(rows, records.isPacked(), records.bias(), in.order());
    }

    /**
     * Reads a file row by row.
     *
     * @throws StatFault if it is not what it should be
     */
    public static void read(Path file, StatHandler handler) throws IOException {
        try (ByteIn in = ByteIn.open(file)) {
            SavRecords records = SavRecords.read(in);
            SavVariables variables = new SavVariables(records, in.order());
            try (InputStream rows = records.isZipped() ? ZippedCells.open(in) : plain(in)) {
                SavReader reader = new SavReader(in, rows, records, variables);
                StatHeader header =
                        new StatHeader(
                                variables.title(),
                                variables.encoding().name(),
                                reader.placed.stream().map(Placed::variable).toList(),
                                variables.sets(),
                                variables.weight());
                if (handler.begin(header)) {
                    reader.rows(handler);
                }
            }
        } catch (EOFException e) {
            throw new StatFault("statfile.cut_off");
        }
    }

    private static InputStream plain(ByteIn in) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return in.remaining() == 0 ? -1 : in.int8();
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                int step = (int) Math.min(count, in.remaining());
                if (step == 0) {
                    return count == 0 ? 0 : -1;
                }
                in.bytes(into, from, step);
                return step;
            }
        };
    }

    private void rows(StatHandler handler) throws IOException {
        @Nullable Object[] row = new Object[placed.size()];
        long most = MOST_CELLS / records.cells();
        int number = 0;
        while (records.rows() < 0 || number < records.rows()) {
            if (!cells.next()) {
                break;
            }
            number++;
            if (number > most) {
                throw new StatFault("statfile.too_large");
            }
            fill(row);
            handler.row(number, row);
        }
        if (number < records.rows()) {
            throw new StatFault("statfile.rows_missing", records.rows(), number);
        }
    }

    /** The first cell of the row is taken already. */
    private void fill(@Nullable Object[] row) throws IOException {
        int place = 1;
        for (int i = 0; i < row.length; i++) {
            Placed p = placed.get(i);
            int length = 0;
            for (SavRecords.Variable stored : p.parts()) {
                int count = Math.max(1, Sav.cells(stored.width()));
                for (int c = 0; c < count; c++) {
                    if (place++ > 1 && !cells.next()) {
                        throw new EOFException();
                    }
                    if (p.isText()) {
                        cells.text(part, c * Sav.CELL);
                    }
                }
                System.arraycopy(part, 0, text, length, stored.width());
                length += stored.width();
            }
            row[i] = p.isText() ? text(Math.min(length, p.width())) : number(p, cells.number());
        }
    }

    private @Nullable String text(int length) {
        String read = ReadText.filled(text, length, charset);
        return read.isEmpty() ? null : read;
    }

    private static @Nullable Object number(Placed p, double value) {
        if (value == Sav.SYSTEM_MISSING || Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        StatType type = p.variable().type();
        StatMissing missing = p.variable().missing();
        if (type != StatType.DAY && type != StatType.MOMENT || missing.has(value)) {
            return value;
        }
        try {
            var moment = Sav.moment(value);
            if (moment.getYear() > LAST_YEAR) {
                return value;
            }
            return type == StatType.DAY ? moment.toLocalDate() : moment;
        } catch (DateTimeException | ArithmeticException e) {
            return value;
        }
    }
}

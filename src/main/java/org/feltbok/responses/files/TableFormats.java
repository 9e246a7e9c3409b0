package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.GridReader;
import org.feltbok.tabular.ReadAs;
import org.feltbok.tabular.RecordTable;
import org.feltbok.tabular.TableFormat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The kinds of files that responses come in, the last being meant where no other is. */
public final class TableFormats {
    private static final int LOOKED_AT = 16;

    static final List<TableFormat> ALL = List.of(new StatTables(), new TextAndWorkbooks());

    private TableFormats() {}

    /** Endings of all of them, for choosing a file. */
    public static List<String> endings() {
        return ALL.stream().flatMap(f -> f.endings().stream()).distinct().toList();
    }

    /** The tables of a file; see {@link TableFormat#read}. */
    public static List<RecordTable> read(
            Path file,
            String name,
            ReadAs as,
            Consumer<ReadAs> seen,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        byte[] start = new byte[0];
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(LOOKED_AT);
            } catch (IOException e) {
                faults.accept(Fault.at(Place.file(name), "tabular.not_readable"));
                return List.of();
            }
        }
        String ending = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
        TableFormat format = ALL.getLast();
        for (TableFormat other : ALL.reversed()) {
            format = other.isFor(start, ending) ? other : format;
        }
        return format.read(file, name, as, seen, faults, notes);
    }

    /** CSV in any of its kinds, and Excel. */
    private static final class TextAndWorkbooks implements TableFormat {
        @Override
        public boolean isFor(byte[] start, String ending) {
            return true;
        }

        @Override
        public List<String> endings() {
            return List.of("csv", "xlsx", "xls", "tsv", "txt");
        }

        @Override
        public List<RecordTable> read(
                Path file,
                String name,
                ReadAs as,
                Consumer<ReadAs> seen,
                Consumer<Fault> faults,
                Consumer<Fault> notes) {
            ReadAs how =
                    as.separator().isPresent() || !Files.isRegularFile(file)
                            ? as
                            : new ReadAs(as.charset(), GridReader.betweenHeads(file));
            List<RecordTable> tables = new ArrayList<>();
            for (Grid grid : GridReader.read(file, name, how, seen, faults, notes)) {
                HeadRows.table(grid, faults).ifPresent(tables::add);
            }
            return tables;
        }
    }
}

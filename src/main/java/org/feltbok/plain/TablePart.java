package org.feltbok.plain;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.plain.TableColumn.Type;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of the study file as a CSV file of a plain folder, told by its columns: for tables that
 * one reads and writes as they are. What rows point at is looked up when all of it is in the study;
 * a key that nothing has is told then, and nothing is made.
 *
 * @param file its name in the folder
 * @param keyColumn column of the file that names a row; empty if rows are numbered from 1
 * @param keyIn column of the table in which the key stands; empty if rows have none
 * @param which the rows that stand in this file, as a condition in SQL; empty = all
 * @param owner a REFERENCE within which the key counts, such as a questionnaire's versions; null =
 *     the key counts in the whole study
 */
record TablePart(
        String file,
        String table,
        String keyColumn,
        String keyIn,
        String which,
        @Nullable TableColumn owner,
        List<TableColumn> columns)
        implements PlainPart {
    private static final String POSITION = "position";

    /** Rows that are numbered. */
    static TablePart numbered(String file, String table, TableColumn... columns) {
        return new TablePart(file, table, "", "", "", null, List.of(columns));
    }

    /** Rows that have a key. */
    static TablePart keyed(
            String file, String table, String keyColumn, String keyIn, TableColumn... columns) {
        return new TablePart(file, table, keyColumn, keyIn, "", null, List.of(columns));
    }

    @Override
    public String nameKey() {
        return "plain.rooms";
    }

    private record Read(Row row, String key, String id, Map<String, @Nullable Object> values) {}

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Read> found = new ArrayList<>();
        PlainSheet.open(folder, file, context, faults, names(true), names(false))
                .ifPresent(
                        sheet -> {
                            for (Row row : sheet.rows()) {
                                String key = key(row, found.size() + 1);
                                found.add(
                                        new Read(
                                                row,
                                                key,
                                                context.declare(
                                                        table,
                                                        key,
                                                        sheet.place(row, first()),
                                                        faults),
                                                values(folder, sheet, row, key, faults)));
                            }
                        });
        return work -> write(work, found);
    }

    private String first() {
        return keyColumn.isEmpty() ? columns.getFirst().file() : keyColumn;
    }

    private String key(Row row, int number) {
        if (keyColumn.isEmpty()) {
            return String.valueOf(number);
        }
        String own = row.get(keyColumn);
        return owner == null ? own : row.get(owner.file()) + "/" + own;
    }

    /** Names of the columns that must be there, or may. */
    private String names(boolean required) {
        Stream<String> own =
                required && !keyColumn.isEmpty() ? Stream.of(keyColumn) : Stream.empty();
        return Stream.concat(
                        own,
                        columns.stream()
                                .filter(c -> c.required() == required)
                                .flatMap(c -> c.inFile().stream()))
                .collect(Collectors.joining(" "));
    }

    private Map<String, @Nullable Object> values(
            PlainFolder folder, PlainSheet sheet, Row row, String key, PlainFaults faults) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (!keyIn.isEmpty()) {
            values.put(keyIn, sheet.required(row, keyColumn));
        }
        TableCells cells = new TableCells(sheet, row, faults);
        for (TableColumn column : columns) {
            if (column.required()) {
                column.inFile().forEach(name -> sheet.required(row, name));
            }
            switch (column.type()) {
                case LOCAL -> {
                    LocalText text = sheet.local(row, column.file());
                    values.put(column.column(), LocalTexts.orNull(text));
                    values.put(column.column() + "_i18n", LocalTexts.i18n(text));
                }
                case FILE -> {
                    String name = textFile(column, key);
                    String text = folder.text(name, faults).orElse(null);
                    if (text == null) {
                        faults.add(Place.file(name), "plain.missing_file", name);
                    }
                    values.put(column.column(), text == null ? "" : text);
                }
                case ABOUT -> values.put("target_kind", cells.kind(column.file()));
                case REFERENCE -> {}
                default -> values.put(column.column(), cells.value(column));
            }
        }
        return values;
    }

    private static String textFile(TableColumn column, String key) {
        return column.file() + "/" + PlainNames.toFile(key) + ".txt";
    }

    private void write(UnitOfWork work, List<Read> rows) {
        NamingStore naming = new NamingStore(work.handle());
        Map<String, String> own =
                rows.stream().collect(Collectors.toMap(Read::key, Read::id, (a, b) -> a));
        PlainFaults faults = new PlainFaults();
        boolean ordered = hasPosition(work.handle());
        int number = 0;
        for (Read read : rows) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>(read.values());
            for (TableColumn column : columns) {
                if (column.type() == Type.REFERENCE) {
                    String key = read.row().get(column.file());
                    values.put(
                            column.column(),
                            id(column.kind(), key, read, column.file(), own, naming, faults));
                } else if (column.type() == Type.ABOUT) {
                    values.put(
                            column.column(),
                            id(
                                    read.row().get(column.file()),
                                    read.row().get(TableColumn.WHICH),
                                    read,
                                    TableColumn.WHICH,
                                    own,
                                    naming,
                                    faults));
                }
            }
            if (ordered) {
                values.put(POSITION, ++number);
            }
            if (faults.isEmpty()) {
                insert(work, read, values, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
    }

    /** What the study file does not take is a fault of its row. */
    private void insert(
            UnitOfWork work, Read read, Map<String, @Nullable Object> values, PlainFaults faults) {
        try {
            work.insert(table, read.id(), values);
        } catch (FaultException e) {
            e.faults().forEach(f -> faults.add(Place.file(file).row(read.row().number()), f.key()));
        }
    }

    private @Nullable String id(
            String kind,
            String key,
            Read read,
            String column,
            Map<String, String> own,
            NamingStore naming,
            PlainFaults faults) {
        if (key.isEmpty()) {
            return null;
        }
        String id = kind.equals(table) ? own.get(key) : naming.id(kind, key).orElse(null);
        if (id == null) {
            Place place = Place.file(file).row(read.row().number()).column(column);
            faults.add(place, "plain.unknown_thing", key, kind);
        }
        return id;
    }

    private boolean hasPosition(Handle handle) {
        return handle.createQuery(
                                "SELECT count(*) FROM pragma_table_info(:t) WHERE name = 'position'")
                        .bind("t", table)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** A row of the table with its key. */
    private record Stored(String key, Map<String, @Nullable Object> cells) {
        String text(String column) {
            Object cell = cells.get(column);
            return cell == null ? "" : cell.toString();
        }
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        NamingStore naming = new NamingStore(handle);
        String order = hasPosition(handle) ? "position, rowid" : "rowid";
        List<Stored> rows = new ArrayList<>();
        String where = which.isEmpty() ? "" : " WHERE " + which;
        handle.createQuery("SELECT * FROM \"" + table + "\"" + where + " ORDER BY " + order)
                .mapToMap()
                .forEach(
                        read -> {
                            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
                            cells.putAll(read);
                            rows.add(new Stored(key(cells, rows.size() + 1, naming), cells));
                        });
        Map<String, String> own =
                rows.stream()
                        .collect(Collectors.toMap(s -> s.text("id"), Stored::key, (a, b) -> a));
        PlainTable<Stored> sheet = new PlainTable<>(rows);
        if (!keyColumn.isEmpty()) {
            sheet.required(keyColumn, s -> s.text(keyIn));
        }
        for (TableColumn column : columns) {
            add(sheet, column, own, naming);
        }
        out.csv(file, sheet);
        for (Stored row : rows) {
            out.id(table, row.key(), row.text("id"));
            columns.stream()
                    .filter(c -> c.type() == Type.FILE)
                    .forEach(c -> out.text(textFile(c, row.key()), row.text(c.column())));
        }
    }

    private String key(Map<String, @Nullable Object> cells, int number, NamingStore naming) {
        if (keyColumn.isEmpty()) {
            return String.valueOf(number);
        }
        String own = Objects.toString(cells.get(keyIn), "");
        return owner == null
                ? own
                : naming.key(owner.kind(), Objects.toString(cells.get(owner.column()), ""))
                        + "/"
                        + own;
    }

    private void add(
            PlainTable<Stored> sheet,
            TableColumn column,
            Map<String, String> own,
            NamingStore naming) {
        String name = column.column();
        switch (column.type()) {
            case LOCAL ->
                    sheet.local(column.file(), s -> LocalTexts.of(s.text(name), i18n(s, name)));
            case FILE -> {}
            case ABOUT ->
                    sheet.required(column.file(), s -> s.text("target_kind"))
                            .required(
                                    TableColumn.WHICH,
                                    s ->
                                            s.text("target_kind").equals(table)
                                                    ? own.getOrDefault(s.text(name), "")
                                                    : naming.key(
                                                            s.text("target_kind"), s.text(name)));
            case REFERENCE ->
                    put(
                            sheet,
                            column,
                            s ->
                                    column.kind().equals(table)
                                            ? own.getOrDefault(s.text(name), "")
                                            : naming.key(column.kind(), s.text(name)));
            case NUMBER ->
                    put(
                            sheet,
                            column,
                            s ->
                                    s.cells().get(name) instanceof Number n
                                            ? WrittenNumber.write(n.doubleValue())
                                            : "");
            default -> put(sheet, column, s -> s.text(name));
        }
    }

    private static @Nullable String i18n(Stored row, String column) {
        Object others = row.cells().get(column + "_i18n");
        return others == null ? null : others.toString();
    }

    private static void put(
            PlainTable<Stored> sheet,
            TableColumn column,
            java.util.function.Function<Stored, String> cell) {
        if (column.required()) {
            sheet.required(column.file(), cell);
        } else {
            sheet.optional(column.file(), cell);
        }
    }
}

package org.feltbok.plain;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.plain.TableColumn.Type;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Further columns of things that stand in a file of their own: a row for each thing of which there
 * is something more to say.
 *
 * @param kind of the things, also the name of the column that names them
 */
record MorePart(String file, String table, String kind, List<TableColumn> columns)
        implements PlainPart {
    static MorePart of(String file, String table, String kind) {
        return new MorePart(file, table, kind, List.of());
    }

    MorePart with(TableColumn... more) {
        return new MorePart(file, table, kind, List.of(more));
    }

    @Override
    public String nameKey() {
        return "plain.rooms";
    }

    private record Cell(Row row, TableColumn column, @Nullable Object value) {}

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        return read(folder, context, faults, sheet -> {});
    }

    /**
     * The same.
     *
     * @param look what else is looked at in the file and told
     */
    Prepared read(
            PlainFolder folder,
            PlainContext context,
            PlainFaults faults,
            Consumer<PlainSheet> look) {
        List<Cell> cells = new ArrayList<>();
        String names =
                columns.stream().flatMap(c -> c.inFile().stream()).collect(Collectors.joining(" "));
        PlainSheet.open(folder, file, context, faults, kind, names)
                .ifPresent(
                        sheet -> {
                            look.accept(sheet);
                            for (Row row : sheet.rows()) {
                                sheet.required(row, kind);
                                TableCells read = new TableCells(sheet, row, faults);
                                for (TableColumn column : columns) {
                                    cells.add(new Cell(row, column, read.value(column)));
                                }
                            }
                        });
        return work -> write(work, cells);
    }

    private void write(UnitOfWork work, List<Cell> cells) {
        NamingStore naming = new NamingStore(work.handle());
        PlainFaults faults = new PlainFaults();
        for (Cell cell : cells) {
            String id = id(naming, kind, cell.row().get(kind), cell.row(), kind, faults);
            Object value = cell.value();
            TableColumn column = cell.column();
            if (value != null && column.type() == Type.REFERENCE) {
                value =
                        id(
                                naming,
                                column.kind(),
                                value.toString(),
                                cell.row(),
                                column.file(),
                                faults);
            }
            if (id != null && value != null) {
                work.update(table, id, column.column(), value);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
    }

    private @Nullable String id(
            NamingStore naming, String of, String key, Row row, String column, PlainFaults faults) {
        String id = naming.id(of, key).orElse(null);
        if (id == null) {
            faults.add(
                    Place.file(file).row(row.number()).column(column),
                    "plain.unknown_thing",
                    key,
                    of);
        }
        return id;
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        NamingStore naming = new NamingStore(handle);
        String said =
                columns.stream()
                        .map(c -> "\"" + c.column() + "\" IS NOT NULL")
                        .collect(Collectors.joining(" OR "));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        handle.createQuery("SELECT * FROM \"" + table + "\" WHERE " + said + " ORDER BY rowid")
                .mapToMap()
                .forEach(rows::add);
        PlainTable<Map<String, @Nullable Object>> sheet =
                new PlainTable<Map<String, @Nullable Object>>(rows)
                        .required(kind, r -> naming.key(kind, text(r, "id")));
        for (TableColumn column : columns) {
            sheet.optional(
                    column.file(),
                    r ->
                            column.type() == Type.REFERENCE
                                    ? naming.key(column.kind(), text(r, column.column()))
                                    : text(r, column.column()));
        }
        out.csv(file, sheet);
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return Objects.toString(row.get(column), "");
    }
}

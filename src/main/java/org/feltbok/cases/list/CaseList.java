package org.feltbok.cases.list;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.GridReader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A list of cases as it stands in a file: its heads and what is below them. What the columns become
 * is guessed and chosen; nothing of the file is changed by that.
 *
 * @param sheets all tables of the file
 * @param at which of them it is
 * @param headRow the row of the heads, as a spreadsheet counts
 * @param columns those that hold anything
 * @param notes what was read otherwise than it may look
 */
public record CaseList(
        List<Grid> sheets, int at, int headRow, List<ListColumn> columns, List<Fault> notes) {
    /** Titles above a table are few. */
    private static final int LOOKED_AT = 20;

    public CaseList {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file, its first table with the row that looks like heads. Not on the user-interface
     * thread.
     *
     * @throws FaultException if it cannot be read, or holds no list
     */
    public static CaseList read(Path file) {
        String name = Objects.toString(file.getFileName(), file.toString());
        Faults faults = new Faults();
        Faults notes = new Faults();
        List<Grid> sheets =
                GridReader.read(file, name, faults, notes).stream()
                        .filter(g -> !g.lines().isEmpty())
                        .toList();
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
        if (sheets.isEmpty()) {
            throw new FaultException(Fault.at(Place.file(name), "tabular.empty"));
        }
        return new CaseList(sheets, 0, 0, List.of(), notes.list()).sheet(0);
    }

    /** Another of the file's tables. */
    public CaseList sheet(int number) {
        return headed(number, heads(sheets.get(number)));
    }

    /** The same table with its heads in another row. */
    public CaseList heads(int row) {
        return headed(at, row);
    }

    /** The table of this file that another reading of it showed, if it is still there. */
    public CaseList like(CaseList before) {
        boolean isThere =
                before.at < sheets.size()
                        && Objects.equals(sheets.get(before.at).sheet(), before.grid().sheet());
        return isThere ? headed(before.at, before.headRow) : this;
    }

    /** The cells of a row as a spreadsheet counts it; empty if there is none. */
    public List<String> row(int number) {
        return grid().lines().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .map(Grid.Line::cells)
                .orElse(List.of());
    }

    private CaseList headed(int sheet, int row) {
        CaseList bare = new CaseList(sheets, sheet, row, List.of(), notes);
        return new CaseList(sheets, sheet, row, ColumnGuess.of(bare), notes);
    }

    /** The first row that is nearly as wide as the widest: titles above a list are shorter. */
    private static int heads(Grid grid) {
        List<Grid.Line> first = grid.lines().stream().limit(LOOKED_AT).toList();
        long widest = first.stream().mapToLong(CaseList::filled).max().orElse(0);
        return first.stream()
                .filter(line -> filled(line) * 3 >= widest * 2)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static long filled(Grid.Line line) {
        return line.cells().stream().filter(c -> !c.isEmpty()).count();
    }

    public Grid grid() {
        return sheets.get(at);
    }

    public String file() {
        return grid().file();
    }

    /** The rows below the heads. */
    public List<Grid.Line> rows() {
        return grid().lines().stream().filter(line -> line.number() > headRow).toList();
    }

    /** What stands above each position; empty where nothing does. */
    List<String> headCells() {
        List<String> heads = new ArrayList<>();
        grid().lines().stream()
                .filter(line -> line.number() == headRow)
                .findFirst()
                .ifPresent(line -> heads.addAll(line.cells()));
        int width = rows().stream().mapToInt(Grid.Line::last).max().orElse(-1) + 1;
        IntStream.range(heads.size(), width).forEach(i -> heads.add(""));
        return heads;
    }

    /** Where a cell stands: the column by its head, as people know it. */
    Place place(int row, int position) {
        String head =
                columns.stream()
                        .filter(c -> c.position() == position)
                        .findFirst()
                        .map(ListColumn::head)
                        .orElse("");
        return new Place(file(), grid().sheet(), row, head);
    }

    Place place(int row) {
        return new Place(file(), grid().sheet(), row, null);
    }
}

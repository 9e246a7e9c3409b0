package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.GridReader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * CSV and Excel: PxWeb's tables long and wide, those of statistics offices with titles and
 * footnotes, and lists made by hand.
 */
final class SheetSource implements RegisterSource {
    @Override
    public boolean recognises(byte[] start) {
        return true;
    }

    @Override
    public List<RegisterTable> read(
            Path file, String name, RegisterColumns columns, Consumer<Fault> faults) {
        List<Fault> notes = new ArrayList<>();
        List<Grid> grids = GridReader.read(file, name, faults, notes::add);
        if (!columns.sheet().isEmpty()) {
            Optional<Grid> named =
                    grids.stream()
                            .filter(g -> columns.sheet().equalsIgnoreCase(g.sheet()))
                            .findFirst();
            if (named.isEmpty() && !grids.isEmpty()) {
                List<String> sheets = grids.stream().map(g -> String.valueOf(g.sheet())).toList();
                faults.accept(
                        Fault.at(
                                Place.file(name),
                                "register.no_sheet",
                                columns.sheet(),
                                RegisterSources.some(sheets)));
            }
            return named.map(g -> table(g, columns, notes, faults)).stream()
                    .flatMap(Optional::stream)
                    .toList();
        }
        List<RegisterTable> tables = new ArrayList<>();
        List<Fault> wrong = new ArrayList<>();
        for (Grid grid : grids) {
            table(grid, columns, notes, wrong::add).ifPresent(tables::add);
        }
        if (tables.isEmpty()) {
            wrong.forEach(faults);
        }
        if (tables.size() > 1) {
            RegisterTable first = tables.getFirst();
            List<Fault> told = new ArrayList<>(first.notes());
            told.add(
                    Fault.at(
                            Place.file(name),
                            "register.several_sheets",
                            tables.size(),
                            String.valueOf(first.entries().getFirst().place().sheet())));
            return List.of(
                    new RegisterTable(
                            first.file(),
                            first.kind(),
                            first.title(),
                            first.source(),
                            first.unit(),
                            first.decimals(),
                            first.dimensions(),
                            first.entries(),
                            told));
        }
        return tables;
    }

    private static Optional<RegisterTable> table(
            Grid grid, RegisterColumns columns, List<Fault> notes, Consumer<Fault> faults) {
        Layout layout = Layout.of(grid);
        if (layout.data().isEmpty()) {
            faults.accept(Fault.at(grid.place(), "register.no_rows"));
            return Optional.empty();
        }
        boolean isLong = !columns.year().isEmpty() || !layout.hasTimes();
        return isLong
                ? new LongTable(layout, columns, notes).read(faults)
                : new WideTable(layout, columns, notes).read(faults);
    }
}

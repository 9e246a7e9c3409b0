package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.register.RegisterTable.Dimension;
import org.feltbok.register.RegisterTable.Entry;
import org.feltbok.tabular.Grid.Line;
import org.feltbok.tabular.Header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A table whose headings name the years. */
final class WideTable {
    private final Layout layout;
    private final RegisterColumns columns;
    private final List<Fault> notes;

    WideTable(Layout layout, RegisterColumns columns, List<Fault> notes) {
        this.layout = layout;
        this.columns = columns;
        this.notes = notes;
    }

    Optional<RegisterTable> read(Consumer<Fault> faults) {
        PlaceColumns place = PlaceColumns.of(layout, columns);
        List<Integer> stubs = new ArrayList<>();
        List<Integer> timed = new ArrayList<>();
        List<Period> periods = new ArrayList<>();
        List<Fault> others = new ArrayList<>();
        for (int i = 0; i < layout.headings().size(); i++) {
            Period period = i == place.place() ? null : Period.of(layout.headings().get(i));
            if (period == null) {
                if (!place.has(i)) {
                    stubs.add(i);
                }
            } else if (period.year() == null) {
                others.add(
                        Fault.at(
                                layout.grid().place().column(Header.letters(i)),
                                "register.not_a_year",
                                period.text()));
            } else {
                timed.add(i);
                periods.add(period);
            }
        }
        if (timed.isEmpty()) {
            others.forEach(faults);
            return Optional.empty();
        }
        // beside years, a column such as the growth between two of them is left out
        others.forEach(notes::add);
        stubs.removeIf(
                i ->
                        i > timed.getFirst()
                                || layout.data().stream().allMatch(l -> l.cell(i).isEmpty()));
        Picks picks = new Picks();
        stubs.forEach(i -> picks.add(layout.heading(i)));
        boolean contents = periods.stream().map(Period::rest).distinct().count() > 1;
        if (contents) {
            picks.add(Picks.CONTENT);
        }
        return Optional.of(table(place, stubs, timed, periods, contents, picks));
    }

    private RegisterTable table(
            PlaceColumns place,
            List<Integer> stubs,
            List<Integer> timed,
            List<Period> periods,
            boolean contents,
            Picks picks) {
        List<Entry> entries = new ArrayList<>();
        Above above = new Above(place.place(), -1, stubs);
        for (Line line : layout.data()) {
            above.next(line);
            Region region = place.region(above.at(place.place()), line);
            List<String> stub = new ArrayList<>();
            for (int i = 0; i < stubs.size(); i++) {
                stub.add(picks.pick(i, above.at(stubs.get(i))));
            }
            for (int i = 0; i < timed.size(); i++) {
                List<String> all = new ArrayList<>(stub);
                if (contents) {
                    all.add(picks.pick(stubs.size(), periods.get(i).rest()));
                }
                entries.add(
                        new Entry(
                                layout.grid().place(line, timed.get(i)),
                                region,
                                periods.get(i).year(),
                                List.copyOf(all),
                                line.number(timed.get(i))));
            }
        }
        List<Dimension> dimensions = picks.dimensions();
        String unit = contents ? "" : Picks.unit(periods.getFirst().rest());
        return new RegisterTable(
                layout.grid().file(),
                "register.kind.wide",
                layout.title().isEmpty() && !contents ? periods.getFirst().rest() : layout.title(),
                layout.source(),
                unit,
                RegisterTable.UNTOLD,
                dimensions,
                entries,
                notes);
    }
}

package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.register.RegisterTable.Entry;
import org.feltbok.tabular.Grid.Line;
import org.feltbok.tabular.Header;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A table with one row for each place and year, or one for each place. */
final class LongTable {
    private static final Set<String> TIMES =
            Set.of("år", "aar", "year", "tid", "time", "årgang", "periode", "period", "tidspunkt");
    static final String PX_TABLE = "\\d{4,5}(:.*)?";
    private final Layout layout;
    private final RegisterColumns columns;
    private final List<Fault> notes;

    LongTable(Layout layout, RegisterColumns columns, List<Fault> notes) {
        this.layout = layout;
        this.columns = columns;
        this.notes = notes;
    }

    Optional<RegisterTable> read(Consumer<Fault> faults) {
        PlaceColumns place = PlaceColumns.of(layout, columns);
        int year = year(place);
        List<Integer> values = values(place, year);
        if (values.isEmpty()) {
            faults.accept(Fault.at(layout.grid().place(), "register.no_values"));
            return Optional.empty();
        }
        List<Integer> others =
                IntStream.range(0, layout.headings().size())
                        .filter(i -> !place.has(i) && i != year && !values.contains(i))
                        .filter(i -> layout.data().stream().anyMatch(l -> !l.cell(i).isEmpty()))
                        .boxed()
                        .toList();
        Picks picks = new Picks();
        others.forEach(i -> picks.add(layout.heading(i)));
        boolean contents = values.size() > 1;
        if (contents) {
            picks.add(Picks.CONTENT);
        }
        List<Entry> entries = new ArrayList<>();
        boolean sound = true;
        Above above = new Above(place.place(), year, others);
        for (Line line : layout.data()) {
            above.next(line);
            String time = year < 0 ? "" : above.at(year);
            Integer of = year < 0 ? null : year(time);
            if (year >= 0 && of == null) {
                faults.accept(
                        Fault.at(layout.grid().place(line, year), "register.not_a_year", time));
                sound = false;
                continue;
            }
            Region region = place.region(above.at(place.place()), line);
            List<String> picked = new ArrayList<>();
            for (int i = 0; i < others.size(); i++) {
                picked.add(picks.pick(i, above.at(others.get(i))));
            }
            for (int column : values) {
                List<String> all = new ArrayList<>(picked);
                if (contents) {
                    all.add(picks.pick(others.size(), layout.heading(column)));
                }
                entries.add(
                        new Entry(
                                layout.grid().place(line, column),
                                region,
                                of,
                                List.copyOf(all),
                                line.number(column)));
            }
        }
        return sound ? Optional.of(table(values, picks, entries)) : Optional.empty();
    }

    private RegisterTable table(List<Integer> values, Picks picks, List<Entry> entries) {
        String alone = values.size() == 1 ? layout.heading(values.getFirst()) : "";
        String title = layout.title().isEmpty() && alone.length() > 1 ? alone : layout.title();
        return new RegisterTable(
                layout.grid().file(),
                "register.kind.long",
                title,
                layout.source(),
                Picks.unit(alone),
                RegisterTable.UNTOLD,
                picks.dimensions(),
                entries,
                notes);
    }

    private static @Nullable Integer year(String text) {
        Period period = Period.of(text);
        return period == null || !period.rest().isEmpty() ? null : period.year();
    }

    /** Whether a column of that heading holds times. */
    static boolean isTime(String heading) {
        return TIMES.contains(heading.toLowerCase(Locale.ROOT));
    }

    private int year(PlaceColumns place) {
        if (!columns.year().isEmpty()) {
            return PlaceColumns.named(layout, columns.year());
        }
        for (int i = 0; i < layout.headings().size(); i++) {
            if (!place.has(i) && isTime(layout.headings().get(i))) {
                return i;
            }
        }
        for (int i = 0; i < layout.headings().size() - 1; i++) {
            int column = i;
            if (!place.has(i) && layout.data().stream().allMatch(l -> Period.is(l.cell(column)))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The columns with numbers: of a table from PxWeb the last one, named after the table; else all
     * whose cells are numbers or marks and not codes.
     */
    private List<Integer> values(PlaceColumns place, int year) {
        int last = layout.headings().size() - 1;
        if (!columns.value().isEmpty()) {
            return List.of(PlaceColumns.named(layout, columns.value()));
        }
        if (layout.headings().get(last).matches(PX_TABLE) && isNumbers(last)) {
            return List.of(last);
        }
        return IntStream.rangeClosed(0, last)
                .filter(i -> !place.has(i) && i != year && isNumbers(i) && !isCodes(i))
                .boxed()
                .toList();
    }

    /** Whether most cells that hold anything are numbers, and any is. */
    private boolean isNumbers(int column) {
        long filled = layout.data().stream().filter(l -> !l.cell(column).isEmpty()).count();
        long numbers =
                layout.data().stream()
                        .map(l -> l.cell(column))
                        .filter(CellNumbers::isNumber)
                        .count();
        long marks =
                layout.data().stream()
                        .map(l -> l.cell(column))
                        .filter(t -> !t.isEmpty() && Sign.of(t).isPresent())
                        .count();
        return numbers > 0 && (numbers + marks) * 2 > filled;
    }

    /** Codes are written with noughts before them. */
    private boolean isCodes(int column) {
        return layout.data().stream().anyMatch(l -> l.cell(column).matches("0\\d+"))
                || Header.letters(column).equals(layout.heading(column));
    }
}

package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.register.RegisterRecipe.Merger;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.GridReader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A list of places that were made one: old number, new number, the first year of the new, and for
 * means how much the old one counts.
 */
public final class MergerTable {
    private static final List<String> OLD =
            List.of("old", "gammel", "gammelt", "fra", "from", "gammelt nummer", "gammelt_nummer");
    private static final List<String> NEW =
            List.of("new", "ny", "nytt", "til", "to", "nytt nummer", "nytt_nummer");
    private static final List<String> YEAR = List.of("year", "år", "aar", "fra år", "dato", "date");
    private static final List<String> WEIGHT =
            List.of("weight", "vekt", "folketall", "population", "innbyggere");

    private MergerTable() {}

    /**
     * @throws FaultException if anything in it is wrong
     */
    public static List<Merger> read(Path file) {
        String name = String.valueOf(file.getFileName());
        Faults faults = new Faults();
        List<Grid> grids = GridReader.read(file, name, faults, note -> {});
        List<Merger> mergers = new ArrayList<>();
        if (!grids.isEmpty()) {
            Layout layout = Layout.of(grids.getFirst());
            int old = column(layout, OLD);
            int now = column(layout, NEW);
            int year = column(layout, YEAR);
            int weight = column(layout, WEIGHT);
            if (old < 0 || now < 0 || year < 0) {
                faults.accept(Fault.at(Place.file(name), "register.mergers.columns"));
            } else {
                for (Grid.Line line : layout.data()) {
                    read(layout, line, new int[] {old, now, year, weight}, faults, mergers);
                }
                if (mergers.isEmpty() && faults.isEmpty()) {
                    faults.accept(Fault.at(Place.file(name), "register.no_rows"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
        return mergers;
    }

    private static int column(Layout layout, List<String> names) {
        for (int i = 0; i < layout.headings().size(); i++) {
            if (names.contains(layout.headings().get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static void read(
            Layout layout, Grid.Line line, int[] at, Faults faults, List<Merger> mergers) {
        String old = number(layout, line, at[0], faults);
        String now = number(layout, line, at[1], faults);
        Period period = Period.of(line.cell(at[2]).replaceFirst("-\\d\\d-\\d\\d.*", ""));
        if (period == null || period.year() == null) {
            faults.accept(
                    Fault.at(
                            layout.grid().place(line, at[2]),
                            "register.not_a_year",
                            line.cell(at[2])));
            return;
        }
        double weight = 0;
        if (at[3] >= 0 && !line.cell(at[3]).isEmpty()) {
            OptionalDouble told =
                    WrittenNumber.read(
                            line.number(at[3]),
                            layout.grid().place(line, at[3]),
                            "register.not_a_number",
                            faults);
            weight = told.orElse(0);
            if (weight < 0) {
                faults.accept(
                        Fault.at(
                                layout.grid().place(line, at[3]),
                                "register.mergers.weight",
                                line.cell(at[3])));
            }
        }
        if (!old.isEmpty() && !now.isEmpty()) {
            Merger merger = new Merger(old, now, period.year(), weight);
            if (mergers.stream()
                    .anyMatch(
                            m ->
                                    m.old().equals(old)
                                            && m.now().equals(now)
                                            && m.year() == merger.year())) {
                faults.accept(
                        Fault.at(
                                layout.grid().place(line, at[0]),
                                "register.mergers.twice",
                                old,
                                now));
            }
            mergers.add(merger);
        }
    }

    private static String number(Layout layout, Grid.Line line, int column, Faults faults) {
        Region region = Region.of(line.cell(column));
        if (region.number().isEmpty()) {
            faults.accept(
                    Fault.at(
                            layout.grid().place(line, column),
                            "register.mergers.number",
                            line.cell(column)));
        }
        return region.number();
    }
}

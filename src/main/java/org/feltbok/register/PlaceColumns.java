package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.tabular.Grid.Line;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a table says which place a row is about.
 *
 * @param place the column with its number, or with number and name, or with its name
 * @param name the column with its name where that stands apart; else -1
 */
record PlaceColumns(int place, int name) {
    private static final Set<String> NUMBERS =
            Set.of(
                    "region",
                    "regionkode",
                    "kommune",
                    "kommunenummer",
                    "kommunenr",
                    "kommunenr.",
                    "kommune nr",
                    "kommunekode",
                    "knr",
                    "komm",
                    "kommnr",
                    "komnr",
                    "nr",
                    "number",
                    "code",
                    "kode",
                    "municipality",
                    "geo",
                    "geografi",
                    "bosted",
                    "case",
                    "region_code",
                    "area");
    private static final Set<String> NAMES =
            Set.of(
                    "kommunenavn",
                    "navn",
                    "name",
                    "regionnavn",
                    "region_name",
                    "stedsnavn",
                    "kommune",
                    "municipality name",
                    "region name");

    /**
     * @throws FaultException if the author names a column that is not there
     */
    static PlaceColumns of(Layout layout, RegisterColumns columns) {
        int place = columns.place().isEmpty() ? number(layout) : named(layout, columns.place());
        int name = -1;
        for (int i = 0; i < layout.headings().size() && name < 0; i++) {
            if (i != place && has(NAMES, layout.headings().get(i))) {
                name = i;
            }
        }
        return new PlaceColumns(place, name);
    }

    /** Position of a column that the author names. */
    static int named(Layout layout, String column) {
        int position = layout.column(column);
        if (position < 0) {
            List<String> all = layout.headings().stream().filter(h -> !h.isEmpty()).toList();
            throw new FaultException(
                    Fault.at(
                            layout.grid().place(),
                            "register.no_column",
                            column,
                            RegisterSources.some(all)));
        }
        return position;
    }

    private static int number(Layout layout) {
        for (String wanted :
                List.of("kommunenummer", "kommunenr", "kommunenr.", "knr", "regionkode")) {
            int at = layout.column(wanted);
            if (at >= 0 && layout.headings().get(at).equalsIgnoreCase(wanted)) {
                return at;
            }
        }
        for (int i = 0; i < layout.headings().size(); i++) {
            if (has(NUMBERS, layout.headings().get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean has(Set<String> words, String heading) {
        return words.contains(heading.toLowerCase(Locale.ROOT).strip());
    }

    boolean has(int column) {
        return column == place || column == name;
    }

    Region region(String text, Line line) {
        return Region.of(text, name < 0 ? "" : line.cell(name));
    }
}

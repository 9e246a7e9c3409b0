package org.feltbok.responses.files;

import org.feltbok.responses.Response;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.Header;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the columns about a response into a row of the table response. */
final class AboutCells {
    static final int KEY = About.STORED.indexOf("key");

    /** Below 0: void, kept and counted nowhere. */
    private static final List<String> PASSES = List.of("2", "-1", "-2");

    static final int PASS = About.STORED.indexOf("pass");
    static final int ORIGIN = About.STORED.indexOf("origin_id");
    static final int SOURCE = About.STORED.indexOf("source");
    static final int VERSION = About.STORED.indexOf("version");
    static final int CASE = About.STORED.indexOf("case_id");
    static final int PARENT = About.STORED.indexOf("parent_id");
    private static final int STATUS = About.STORED.indexOf("status");
    private static final int MODE = About.STORED.indexOf("mode");
    private static final int ENTERED_BY = About.STORED.indexOf("entered_by");
    private static final int ENTERED_AT = About.STORED.indexOf("entered_at");
    private static final int NOTE = About.STORED.indexOf("note");
    private static final int REASON = About.STORED.indexOf("reason");
    private static final int UNLOCKED = About.STORED.indexOf("unlocked");
    private static final int TEXT_ORIGIN = About.STORED.indexOf("text_origin_id");

    /** What may change in a response that is there, by column of the file. */
    private static final Map<String, Integer> TOLD =
            Map.of(
                    About.CASE, CASE,
                    About.STATUS, STATUS,
                    About.MODE, MODE,
                    About.ENTERED_BY, ENTERED_BY,
                    About.ENTERED_AT, ENTERED_AT,
                    About.NOTE, NOTE,
                    About.REASON, REASON,
                    About.ORIGIN, ORIGIN,
                    About.TEXT_ORIGIN, TEXT_ORIGIN,
                    About.VERSION, VERSION);

    /** Is told what is wrong where. */
    interface Faults {
        void tell(int row, String column, Wrong wrong);
    }

    /** Where those stand that the file has. */
    private final Map<String, Integer> places = new HashMap<>();

    private final Lookups lookups;
    private final Faults faults;

    AboutCells(Header header, Lookups lookups, Faults faults) {
        About.COLUMNS.stream().filter(header::has).forEach(c -> places.put(c, header.index(c)));
        this.lookups = lookups;
        this.faults = faults;
    }

    /** The row; its key is null if it has none (told). */
    @Nullable Object[] read(int number, String[] cells) {
        @Nullable Object[] row = new Object[About.STORED.size()];
        row[KEY] = cell(About.KEY, cells);
        if (row[KEY] == null) {
            faults.tell(number, About.KEY, Wrong.of("no_key"));
        }
        row[CASE] = reference(number, About.CASE, cells, lookups.cases(), "case");
        row[STATUS] = status(number, cell(About.STATUS, cells));
        row[MODE] = mode(number, cell(About.MODE, cells));
        row[PASS] = pass(number, cell(About.PASS, cells));
        row[PARENT] = parent(number, cells);
        if (row[PARENT] != null) {
            // it is about the case of what it belongs to
            row[CASE] = null;
        }
        row[ENTERED_BY] = reference(number, About.ENTERED_BY, cells, lookups.people(), "person");
        row[ENTERED_AT] = moment(number, cell(About.ENTERED_AT, cells));
        row[NOTE] = cell(About.NOTE, cells);
        row[REASON] = cell(About.REASON, cells);
        row[UNLOCKED] = cell(About.UNLOCKED, cells);
        row[VERSION] = cell(About.VERSION, cells);
        row[ORIGIN] = reference(number, About.ORIGIN, cells, lookups.origins(), "origin");
        row[TEXT_ORIGIN] = reference(number, About.TEXT_ORIGIN, cells, lookups.origins(), "origin");
        return row;
    }

    /** What the file itself says of a response, by the column in which it is stored. */
    Map<String, Object> told(String[] cells, @Nullable Object[] row) {
        Map<String, Object> told = new LinkedHashMap<>();
        TOLD.forEach(
                (column, at) -> {
                    Object value = row[at];
                    if (value != null && cell(column, cells) != null) {
                        told.put(About.STORED.get(at), value);
                    }
                });
        return told;
    }

    /** What stands in the column of the case; empty if nothing does. */
    String caseNamed(String[] cells) {
        String named = cell(About.CASE, cells);
        return named == null ? "" : named;
    }

    /** What stands for the response that a member belongs to; empty if nothing does. */
    String parentNamed(String[] cells) {
        String named = cell(About.PARENT, cells);
        boolean isByCase = named == null && !places.containsKey(About.PARENT);
        return named != null ? named : isByCase ? caseNamed(cells) : "";
    }

    /** The response that a member belongs to; null if it belongs to none that is known. */
    @Nullable String ofParent(String[] cells) {
        int pass = pass(cells);
        String named = parentNamed(cells);
        return lookups.parents().get(Math.abs(pass) == 2 ? Lookups.name(named, 2) : named);
    }

    private @Nullable String parent(int row, String[] cells) {
        String id = ofParent(cells);
        String named = cell(About.PARENT, cells);
        if (id == null && named != null) {
            faults.tell(
                    row,
                    About.PARENT,
                    Wrong.near("unknown_parent", named, lookups.parents().keySet()));
        }
        return id;
    }

    /** What stands in the column of keys; empty if nothing does. */
    String key(String[] cells) {
        String key = cell(About.KEY, cells);
        return key == null ? "" : key;
    }

    /** First or second entry, as far as the file says. */
    int pass(String[] cells) {
        String pass = cell(About.PASS, cells);
        return pass != null && PASSES.contains(pass) ? Integer.parseInt(pass) : 1;
    }

    /** The case it is of; null if it is of none that is known. */
    @Nullable String ofCase(String[] cells) {
        return lookups.cases().get(caseNamed(cells));
    }

    private @Nullable String cell(String column, String[] cells) {
        Integer place = places.get(column);
        if (place == null || cells[place].isEmpty()) {
            return null;
        }
        String cell = Cells.clean(cells[place]);
        return cell.isEmpty() ? null : cell;
    }

    private @Nullable String reference(
            int row, String column, String[] cells, Map<String, String> known, String problem) {
        String key = cell(column, cells);
        if (key == null) {
            return null;
        }
        String id = known.get(key);
        if (id == null && !lookups.unsure().contains(problem)) {
            faults.tell(row, column, Wrong.near("unknown_" + problem, key, known.keySet()));
        }
        return id;
    }

    private String status(int row, @Nullable String cell) {
        if (cell == null || cell.equals("complete")) {
            return "complete";
        }
        if (!cell.equals("partial")) {
            faults.tell(row, About.STATUS, Wrong.of("unknown_status", cell));
        }
        return "partial";
    }

    private @Nullable String mode(int row, @Nullable String cell) {
        if (cell == null || Response.MODES.contains(cell.toLowerCase(Locale.ROOT))) {
            return cell == null ? null : cell.toLowerCase(Locale.ROOT);
        }
        faults.tell(
                row, About.MODE, Wrong.of("unknown_mode", cell, String.join(", ", Response.MODES)));
        return null;
    }

    /** As written, with a T between day and time. */
    private @Nullable String moment(int row, @Nullable String cell) {
        if (cell == null) {
            return null;
        }
        String moment = cell.replaceFirst("(?<=\\d) +(?=\\d)", "T");
        if (!Moments.isMoment(moment)) {
            faults.tell(row, About.ENTERED_AT, Wrong.of("no_moment", cell));
            return null;
        }
        return moment;
    }

    private Integer pass(int row, @Nullable String cell) {
        if (cell == null || cell.equals("1")) {
            return 1;
        }
        if (!PASSES.contains(cell)) {
            faults.tell(row, About.PASS, Wrong.of("unknown_pass", cell));
            return 2;
        }
        return Integer.valueOf(cell);
    }
}

package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.tabular.CsvWriter;
import org.feltbok.tabular.ExcelWriter;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.GridReader;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A codebook as a sheet, CSV or Excel: one code a row, with the code it stands below. Written with
 * the heads of plain files; read with those, or what other programs call the same.
 */
final class BookSheet {
    private static final Map<String, String> HEADS = new HashMap<>();

    static {
        heads("code", "code", "kode", "code id");
        heads("parent", "parent", "over", "parent code", "overordnet");
        heads("label", "label", "name", "navn", "tag", "code name", "kodenavn");
        heads("definition", "definition", "description", "definisjon", "beskrivelse", "use for");
        heads("exclude", "exclude", "not", "not for", "ikke", "ikke om");
        heads("note", "note", "notat", "memo");
        heads("key", "key", "tast", "hotkey");
        heads("folder", "folder", "mappe");
        heads("colour", "colour", "color", "farge");
    }

    /** Each example has a column of its own: it may have lines, or anything else. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(examples?|eksempel|eksempler)( \\d+)?");

    private static final List<String> LOCAL = List.of("label", "definition", "exclude");
    private static final int MOST = 20_000;
    private static final int DEEPEST = 45;

    private static void heads(String of, String... names) {
        for (String name : names) {
            HEADS.put(name, of);
        }
    }

    private final Grid grid;
    private final List<Fault> findings = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Integer> examples = new ArrayList<>();

    private BookSheet(Grid grid) {
        this.grid = grid;
    }

    /**
     * @throws FaultException if there is no codebook in it
     */
    static BookFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        List<Fault> faults = new ArrayList<>();
        List<Fault> notes = new ArrayList<>();
        List<Grid> grids = GridReader.read(file, name, faults::add, notes::add);
        if (grids.isEmpty()) {
            throw faults.isEmpty()
                    ? new FaultException(Fault.at(Place.file(name), "tabular.empty"))
                    : new FaultException(faults);
        }
        BookSheet sheet = new BookSheet(grids.getFirst());
        sheet.findings.addAll(faults);
        sheet.findings.addAll(notes);
        return sheet.read();
    }

    private BookFile read() {
        List<Grid.Line> lines =
                grid.lines().stream()
                        .filter(l -> l.cells().stream().anyMatch(c -> !c.isBlank()))
                        .toList();
        if (lines.isEmpty()) {
            throw new FaultException(Fault.at(grid.place(), "tabular.empty"));
        }
        head(lines.getFirst());
        if (!columns.containsKey("label") && !columns.containsKey("code")) {
            throw new FaultException(Fault.at(grid.place(), "codebook.sheet.no_names"));
        }
        if (lines.size() > MOST) {
            throw new FaultException(Fault.at(grid.place(), "codebook.qdc.too_many", MOST));
        }
        return new BookFile(inOrder(lines.subList(1, lines.size())), findings);
    }

    private void head(Grid.Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            String written = line.cell(i).strip();
            String[] parts = written.split("::", 2);
            String named = parts[0].strip().toLowerCase(Locale.ROOT);
            if (EXAMPLE.matcher(named).matches()) {
                examples.add(i);
                continue;
            }
            String of = HEADS.get(named);
            boolean local = parts.length == 2;
            if (of == null || local && !LOCAL.contains(of)) {
                if (!written.isEmpty()) {
                    findings.add(Fault.at(grid.place(line, i), "codebook.sheet.column", written));
                }
                continue;
            }
            columns.putIfAbsent(local ? of + "::" + parts[1].strip() : of, i);
        }
    }

    private String cell(Grid.Line line, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : line.cell(at).strip();
    }

    private Place place(Grid.Line line, String column) {
        Integer at = columns.get(column);
        return at == null ? grid.place().row(line.number()) : grid.place(line, at);
    }

    private LocalText text(Grid.Line line, String column) {
        Map<String, String> others = new LinkedHashMap<>();
        columns.keySet().stream()
                .filter(c -> c.startsWith(column + "::"))
                .filter(c -> !cell(line, c).isEmpty())
                .forEach(c -> others.put(c.substring(column.length() + 2), cell(line, c)));
        return new LocalText(cell(line, column), others);
    }

    private String called(Grid.Line line) {
        String code = cell(line, "code");
        return code.isEmpty() ? cell(line, "label") : code;
    }

    /** A row may stand before the one it is below; in the list it never does. */
    private List<BookFile.Entry> inOrder(List<Grid.Line> lines) {
        Map<String, Grid.Line> byName = new LinkedHashMap<>();
        List<Grid.Line> good = new ArrayList<>();
        for (Grid.Line line : lines) {
            String name = called(line);
            if (name.isEmpty()) {
                findings.add(Fault.at(place(line, "label"), "codebook.sheet.no_name"));
            } else {
                good.add(line);
                byName.putIfAbsent(name, line);
            }
        }
        for (Grid.Line line : good) {
            byName.putIfAbsent(cell(line, "label"), line);
        }
        Placing placing = new Placing(byName);
        good.forEach(line -> placing.put(line, new LinkedHashSet<>()));
        return placing.entries;
    }

    /** Puts rows in, each after the one it stands below. */
    private final class Placing {
        private final Map<String, Grid.Line> byName;
        private final List<BookFile.Entry> entries = new ArrayList<>();
        private final Map<Grid.Line, Integer> placed = new IdentityHashMap<>();

        private Placing(Map<String, Grid.Line> byName) {
            this.byName = byName;
        }

        /**
         * @param going those that wait for what they stand below
         */
        private int put(Grid.Line line, Set<Grid.Line> going) {
            Integer known = placed.get(line);
            if (known != null) {
                return known;
            }
            going.add(line);
            String above = cell(line, "parent");
            Grid.Line of = byName.get(above);
            int parent = -1;
            if (!above.isEmpty() && of == null) {
                findings.add(Fault.at(place(line, "parent"), "codebook.sheet.no_parent", above));
            } else if (!above.isEmpty() && (going.contains(of) || going.size() > DEEPEST)) {
                findings.add(Fault.at(place(line, "parent"), "codebook.sheet.circle", above));
            } else if (of != null && !above.isEmpty()) {
                parent = put(of, going);
            }
            going.remove(line);
            entries.add(entry(line, parent));
            placed.put(line, entries.size() - 1);
            return entries.size() - 1;
        }
    }

    private BookFile.Entry entry(Grid.Line line, int parent) {
        LocalText label = text(line, "label");
        String code = cell(line, "code");
        return new BookFile.Entry(
                parent,
                null,
                code.isEmpty() ? null : code,
                label.text().isEmpty() ? new LocalText(code, label.others()) : label,
                text(line, "definition"),
                text(line, "exclude"),
                cell(line, "note"),
                digit(line),
                folder(line),
                colour(line),
                examples.stream()
                        .map(i -> line.cell(i).strip())
                        .filter(e -> !e.isEmpty())
                        .toList());
    }

    /** Without such a column it is not said; with one, what is empty is no folder. */
    private @Nullable Boolean folder(Grid.Line line) {
        String said = cell(line, "folder").toLowerCase(Locale.ROOT);
        return columns.containsKey("folder")
                ? List.of("yes", "ja", "true", "1", "x").contains(said)
                : null;
    }

    private @Nullable Integer digit(Grid.Line line) {
        String key = cell(line, "key");
        if (key.isEmpty()) {
            return null;
        }
        if (!key.matches("\\d")) {
            findings.add(Fault.at(place(line, "key"), "coding.plain.bad_key", key));
            return null;
        }
        return Integer.valueOf(key);
    }

    private @Nullable String colour(Grid.Line line) {
        String colour = cell(line, "colour").toLowerCase(Locale.ROOT);
        if (colour.isEmpty() || colour.matches("#[0-9a-f]{6}")) {
            return colour.isEmpty() ? null : colour;
        }
        findings.add(Fault.at(place(line, "colour"), "codebook.bad_colour", colour));
        return null;
    }

    /** Heads and rows as they are written. */
    static List<List<String>> rows(List<BookFile.Entry> entries) {
        Set<String> languages = new TreeSet<>();
        for (BookFile.Entry e : entries) {
            languages.addAll(e.label().others().keySet());
            languages.addAll(e.definition().others().keySet());
            languages.addAll(e.exclude().others().keySet());
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("code", "parent"));
        LOCAL.forEach(
                column -> {
                    heads.add(column);
                    languages.forEach(l -> heads.add(column + "::" + l));
                });
        heads.addAll(List.of("key", "folder", "note", "colour"));
        int quotes = entries.stream().mapToInt(e -> e.examples().size()).max().orElse(0);
        for (int i = 1; i <= quotes; i++) {
            heads.add("example " + i);
        }
        rows.add(heads);
        for (BookFile.Entry e : entries) {
            List<String> row = new ArrayList<>();
            row.add(e.key() == null ? "" : e.key());
            String parent = e.parent() < 0 ? "" : entries.get(e.parent()).key();
            row.add(parent == null ? "" : parent);
            for (LocalText text : List.of(e.label(), e.definition(), e.exclude())) {
                row.add(text.text());
                languages.forEach(l -> row.add(text.others().getOrDefault(l, "")));
            }
            row.add(e.digit() == null ? "" : e.digit().toString());
            row.add(Boolean.TRUE.equals(e.folder()) ? "yes" : "");
            row.add(e.note());
            row.add(e.colour() == null ? "" : e.colour());
            for (int i = 0; i < quotes; i++) {
                row.add(i < e.examples().size() ? e.examples().get(i) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    static void write(List<BookFile.Entry> entries, String sheet, Path file) {
        List<List<String>> rows = rows(entries);
        if (BookFile.ending(file).equals("xlsx")) {
            ExcelWriter.write(file, Map.of(sheet, rows));
            return;
        }
        try (CsvWriter out = CsvWriter.open(file, ';', CsvWriter.Reader.PERSON)) {
            rows.forEach(out::row);
        }
    }
}

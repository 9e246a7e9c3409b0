package org.feltbok.cases.list;

import org.feltbok.base.Fault;
import org.feltbok.base.Keys;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.base.text.WrittenNumber.TwoWays;
import org.feltbok.base.text.WrittenNumber.Value;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeCategory;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.list.ListChoices.Cell;
import org.feltbok.study.ReservedNames;
import org.feltbok.tabular.Grid;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a list of cases as it was chosen. Everything that is wrong is told, each text once with the
 * rows it stands in.
 */
public final class ListReader {
    private final CaseList list;
    private final ListChoices choices;
    private final List<Attribute> known;
    private final List<Grid.Line> rows;
    private final ListFaults faults;
    private final List<ListAttribute> attributes = new ArrayList<>();
    private final Map<Integer, Map<String, String>> values = new HashMap<>();

    private ListReader(CaseList list, ListChoices choices, List<Attribute> known) {
        this.list = list;
        this.choices = choices;
        this.known = known;
        rows = list.rows().stream().filter(r -> !choices.leftOut().contains(r.number())).toList();
        faults = new ListFaults(list, choices);
    }

    /**
     * @param known the attributes that the study has; columns that are called like one of them are
     *     it
     */
    public static ReadCases read(CaseList list, ListChoices choices, List<Attribute> known) {
        return new ListReader(list, choices, known).read();
    }

    /** What a column becomes in a study that has such an attribute already. */
    public static ColumnUse use(ListColumn column, ListChoices choices, List<Attribute> known) {
        ColumnUse chosen = choices.use(column);
        return chosen.attribute().isEmpty()
                ? chosen
                : known(column, known).map(a -> ColumnUse.of(a.type())).orElse(chosen);
    }

    /** Whether a column is an attribute that the study has. */
    public static boolean isKnown(ListColumn column, ListChoices choices, List<Attribute> known) {
        return choices.use(column).attribute().isPresent() && known(column, known).isPresent();
    }

    private static Optional<Attribute> known(ListColumn column, List<Attribute> known) {
        return known.stream()
                .filter(
                        a ->
                                a.name().equalsIgnoreCase(column.head())
                                        || a.label().text().equalsIgnoreCase(column.head())
                                        || a.label().others().containsValue(column.head()))
                .findFirst();
    }

    private ReadCases read() {
        Set<String> names = new TreeSet<>();
        known.forEach(a -> names.add(a.name()));
        for (ListColumn column : list.columns()) {
            use(column, choices, known).attribute().ifPresent(t -> attribute(column, t, names));
        }
        Optional<ListColumn> key = only(ColumnUse.KEY);
        Optional<ListColumn> name = only(ColumnUse.NAME);
        Optional<ListColumn> note = only(ColumnUse.NOTE);
        List<ListCase> cases = new ArrayList<>();
        if (name.isEmpty()) {
            faults.whole(Fault.at(list.place(list.headRow()), "cases.list.no_name_column"));
        } else {
            Map<String, Integer> seen = new HashMap<>();
            for (Grid.Line row : rows) {
                cases.add(
                        new ListCase(
                                row.number(),
                                key.map(k -> key(row, k, seen)).orElse(""),
                                name(row, name.get()),
                                note.map(n -> text(row, n.position())).orElse(""),
                                values.getOrDefault(row.number(), Map.of())));
            }
            if (cases.isEmpty()) {
                faults.whole(Fault.at(list.place(list.headRow()), "cases.list.no_rows"));
            }
            if (key.isEmpty()) {
                namesTwice(cases, name.get());
            }
        }
        return new ReadCases(list.file(), key.isPresent(), attributes, cases, faults.list());
    }

    private Optional<ListColumn> only(ColumnUse use) {
        return list.columns().stream().filter(c -> choices.use(c) == use).findFirst();
    }

    private String text(Grid.Line row, int position) {
        String own = choices.cells().get(new Cell(row.number(), position));
        if (own != null) {
            return own;
        }
        String cell = row.cell(position);
        return choices.values().getOrDefault(new ListChoices.Value(position, cell), cell);
    }

    private String key(Grid.Line row, ListColumn column, Map<String, Integer> seen) {
        String key = text(row, column.position());
        if (key.isEmpty()) {
            faults.cell(row.number(), column, key, "cases.list.no_key", column.head());
            return key;
        }
        Integer first = seen.putIfAbsent(key, row.number());
        if (first != null) {
            faults.cell(
                    row.number(), column, key, "cases.list.key_twice", key, String.valueOf(first));
        }
        return key;
    }

    private String name(Grid.Line row, ListColumn column) {
        String name = text(row, column.position());
        if (name.isEmpty()) {
            faults.cell(row.number(), column, name, "cases.list.no_name");
        }
        return name;
    }

    /** Without keys two of one name can be told apart by nobody but their place. */
    private void namesTwice(List<ListCase> cases, ListColumn column) {
        Map<String, Integer> seen = new HashMap<>();
        for (ListCase each : cases) {
            Integer first = seen.putIfAbsent(each.name(), each.row());
            if (first != null && !each.name().isEmpty()) {
                faults.cell(
                        each.row(),
                        column,
                        each.name(),
                        "cases.list.name_twice",
                        each.name(),
                        String.valueOf(first));
            }
        }
    }

    private void attribute(ListColumn column, AttributeType type, Set<String> names) {
        Attribute there = known(column, known).orElse(null);
        if (there != null && attributes.stream().anyMatch(a -> a.name().equals(there.name()))) {
            faults.whole(
                    Fault.at(
                            list.place(list.headRow(), column.position()),
                            "cases.list.column_twice",
                            column.head()));
            return;
        }
        String name = there == null ? free(column.head(), names) : there.name();
        names.add(name);
        Map<String, String> categories = new LinkedHashMap<>();
        int decimals = 0;
        switch (type) {
            case NUMBER -> decimals = numbers(column, name);
            case CATEGORY -> categories(column, name, there, categories);
            case TEXT, CONTACT -> each(column, (row, text) -> put(row, name, text));
        }
        attributes.add(
                new ListAttribute(
                        column.position(), name, column.head(), type, decimals, categories, there));
    }

    /** A name that files and expressions can use, which begins with a letter. */
    private static String free(String head, Set<String> names) {
        String word = Keys.of(head, "column", k -> false);
        String begun = Character.isDigit(word.charAt(0)) ? "a_" + word : word;
        String own = ReservedNames.has("attribute", begun) ? ReservedNames.instead(begun) : begun;
        return Keys.of(own, "column", names::contains);
    }

    private interface EachCell {
        void cell(Grid.Line row, String text);
    }

    private void each(ListColumn column, EachCell then) {
        for (Grid.Line row : rows) {
            String text = text(row, column.position());
            if (!text.isEmpty()) {
                then.cell(row, text);
            }
        }
    }

    private void put(Grid.Line row, String name, String value) {
        values.computeIfAbsent(row.number(), r -> new HashMap<>()).put(name, value);
    }

    private int numbers(ListColumn column, String name) {
        List<String> cells = new ArrayList<>();
        each(column, (row, text) -> cells.add(text));
        ListNumbers numbers = new ListNumbers(choices.decimalMark(), cells);
        each(
                column,
                (row, text) -> {
                    if (MissingKind.ofWord(text).isPresent()) {
                        put(row, name, text);
                        return;
                    }
                    boolean isOwn = text.equals(row.cell(column.position()));
                    String sure = isOwn ? row.number(column.position()) : text;
                    switch (numbers.read(sure)) {
                        case Value v -> put(row, name, WrittenNumber.write(v.value()));
                        case TwoWays t ->
                                faults.value(
                                        row,
                                        column,
                                        text,
                                        "base.number.two_ways",
                                        text,
                                        t.small(),
                                        t.large());
                        case WrittenNumber.None n ->
                                faults.value(row, column, text, "cases.list.no_number", text);
                    }
                });
        return numbers.decimals();
    }

    private void categories(
            ListColumn column,
            String name,
            @Nullable Attribute there,
            Map<String, String> categories) {
        Map<String, String> codes = new HashMap<>();
        Set<String> taken = new TreeSet<>();
        if (there != null) {
            for (AttributeCategory each : there.categories()) {
                each.label().others().values().forEach(l -> codes.put(l, each.code()));
                codes.put(each.label().text(), each.code());
                taken.add(each.code());
            }
            there.categories().forEach(c -> codes.put(c.code(), c.code()));
        }
        each(
                column,
                (row, text) -> {
                    if (MissingKind.ofWord(text).isPresent()) {
                        put(row, name, text);
                        return;
                    }
                    String code = codes.get(text);
                    if (code == null) {
                        code = Keys.of(text, "c", taken::contains);
                        taken.add(code);
                        codes.put(text, code);
                        categories.put(code, text);
                    }
                    if (there != null && categories.containsKey(code)) {
                        faults.fresh(
                                row, column, text, "cases.list.new_category", text, column.head());
                    }
                    put(row, name, code);
                });
    }
}

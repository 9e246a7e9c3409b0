package org.feltbok.cases.list;

import org.feltbok.base.Fault;
import org.feltbok.cases.list.ListChoices.Cell;
import org.feltbok.cases.list.ListChoices.Value;
import org.feltbok.tabular.Grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is to be looked at in a list of cases: one text of a column once, however many rows
 * have it.
 */
final class ListFaults {
    /** Who has more than these looks at the file itself, or at what the column becomes. */
    private static final int MOST = 500;

    private final CaseList list;
    private final ListChoices choices;
    private final Map<Told, ListFault> found = new LinkedHashMap<>();
    private int left;

    /**
     * @param at the cell, or the text of a column, or the fault itself
     */
    private record Told(String key, Object at) {}

    ListFaults(CaseList list, ListChoices choices) {
        this.list = list;
        this.choices = choices;
    }

    void whole(Fault fault) {
        add(new Told(fault.key(), fault), ListFault.whole(fault));
    }

    /** Of one cell. */
    void cell(int row, ListColumn column, String text, String key, Object... args) {
        Cell cell = new Cell(row, column.position());
        add(
                new Told(key, cell),
                new ListFault(
                        Fault.at(list.place(row, column.position()), key, args),
                        cell,
                        null,
                        text,
                        true));
    }

    /** Of a text, wherever it stands in the column. */
    void value(Grid.Line row, ListColumn column, String text, String key, Object... args) {
        value(row, column, text, true, key, args);
    }

    /** What may be right, but is to be known. */
    void fresh(Grid.Line row, ListColumn column, String text, String key, Object... args) {
        value(row, column, text, false, key, args);
    }

    private void value(
            Grid.Line row,
            ListColumn column,
            String text,
            boolean stops,
            String key,
            Object... args) {
        Cell cell = new Cell(row.number(), column.position());
        Fault fault = Fault.at(list.place(row.number(), column.position()), key, args);
        boolean isOwn = choices.cells().containsKey(cell);
        Value value = new Value(column.position(), row.cell(column.position()));
        Told told = new Told(key, isOwn ? cell : value);
        ListFault before = found.get(told);
        if (before != null) {
            Fault first = before.fault();
            found.put(
                    told,
                    before.of(
                            new Fault(first.place(), first.key(), first.args(), first.more() + 1)));
        } else {
            add(told, new ListFault(fault, isOwn ? cell : null, isOwn ? null : value, text, stops));
        }
    }

    private void add(Told told, ListFault fault) {
        if (found.size() >= MOST) {
            left++;
        } else {
            found.put(told, fault);
        }
    }

    /** What stands in the way first, in the order of the list. */
    List<ListFault> list() {
        List<ListFault> all = new ArrayList<>(found.values());
        if (left > 0) {
            all.add(
                    ListFault.whole(
                            Fault.at(list.place(list.headRow()), "base.more_faults", left)));
        }
        list.notes().forEach(n -> all.add(ListFault.note(n)));
        List<ListFault> sorted = new ArrayList<>();
        all.stream().filter(ListFault::stops).forEach(sorted::add);
        all.stream().filter(f -> !f.stops()).forEach(sorted::add);
        return sorted;
    }
}

package org.feltbok.responses.ui.rehearse;

import org.feltbok.responses.files.CarriedChoices;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.tabular.RecordTable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What was chosen for a file by the heads it had when it was read in other ways. A table that is
 * come back to is as it was left, with what was chosen for others since: what was taken back there
 * stays so.
 */
record EarlierChoices(Map<Shape, Kept> all) {
    static final EarlierChoices NONE = new EarlierChoices(Map.of());

    EarlierChoices {
        all = Map.copyOf(all);
    }

    /** By what a table is known again. */
    record Shape(Optional<String> sheet, List<String> heads) {
        static Shape of(RecordTable table) {
            return new Shape(Optional.ofNullable(table.sheet()), table.heads());
        }
    }

    /** What was chosen for a table of the file as it was written then. */
    record Kept(RecordTable table, Written written, ImportChoices choices) {
        ImportChoices in(RecordTable now, Written when, ImportChoices over) {
            return CarriedChoices.of(choices, table, now, over, written.isSame(when));
        }

        /** What was chosen for it beside what held already. */
        Kept since(ImportChoices before) {
            return new Kept(table, written, choices.since(before));
        }

        /** With what was chosen for another since this was left. */
        Kept with(Kept chosen) {
            return new Kept(table, written, chosen.in(table, written, choices));
        }
    }

    /** With a table that is left now, and what was chosen for it told to all that are known. */
    static EarlierChoices left(ChosenFor of, ImportChoices chosen) {
        if (of.table().isEmpty()) {
            return of.earlier();
        }
        Kept last = new Kept(of.table().get(), of.written(), chosen);
        Kept since = last.since(of.came());
        Map<Shape, Kept> all = new HashMap<>();
        of.earlier().all().forEach((shape, kept) -> all.put(shape, kept.with(since)));
        all.put(Shape.of(last.table()), last);
        return new EarlierChoices(all);
    }

    /** What was chosen so far, for the same file in whatever way it comes to be read. */
    static BiFunction<RecordTable, Written, ImportChoices> from(
            ChosenFor of, ImportChoices chosen) {
        if (of.table().isEmpty()) {
            return (table, when) -> chosen;
        }
        Kept last = new Kept(of.table().get(), of.written(), chosen);
        return (table, when) -> {
            Kept alike = of.earlier().all().get(Shape.of(table));
            return alike == null || Shape.of(table).equals(Shape.of(last.table()))
                    ? last.since(of.begun()).in(table, when, ImportChoices.NONE)
                    : last.since(of.came())
                            .in(table, when, alike.in(table, when, ImportChoices.NONE));
        };
    }
}

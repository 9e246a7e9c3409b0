package org.feltbok.responses.ui.rehearse;

import org.feltbok.responses.files.CarriedChoices;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.tabular.RecordTable;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What was chosen for a file by the heads it had when it was read in other ways. */
final class EarlierChoices {
    private final Map<Shape, Kept> all = new HashMap<>();

    /** By what a table is known again. */
    private record Shape(Optional<String> sheet, List<String> heads) {
        static Shape of(RecordTable table) {
            return new Shape(Optional.ofNullable(table.sheet()), table.heads());
        }
    }

    /** What was chosen for a table of the file as it was written then. */
    private record Kept(RecordTable table, Written written, ImportChoices choices) {
        ImportChoices in(RecordTable now, Written when, ImportChoices over) {
            return CarriedChoices.of(choices, table, now, over, written.isSame(when));
        }
    }

    /**
     * What was chosen so far, for the same file in whatever way it comes to be read.
     *
     * @param before the table that the choices are about; null if nothing was read yet
     */
    BiFunction<RecordTable, Written, ImportChoices> from(
            @Nullable RecordTable before, Written written, ImportChoices chosen) {
        if (before == null) {
            return (table, when) -> chosen;
        }
        Kept last = new Kept(before, written, chosen);
        all.put(Shape.of(before), last);
        Map<Shape, Kept> known = Map.copyOf(all);
        return (table, when) -> {
            Kept alike = known.get(Shape.of(table));
            ImportChoices over =
                    alike == null || alike == last
                            ? ImportChoices.NONE
                            : alike.in(table, when, ImportChoices.NONE);
            return last.in(table, when, over);
        };
    }

    void clear() {
        all.clear();
    }
}

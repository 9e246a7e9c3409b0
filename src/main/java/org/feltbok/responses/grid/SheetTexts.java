package org.feltbok.responses.grid;

import org.feltbok.questionnaire.Item;
import org.feltbok.store.CellChange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where open texts stand in the sheet, which the log names by their own identity only, and which of
 * them somebody has coded: those may be changed, but not taken away. Asked on any thread.
 */
public final class SheetTexts {
    static final Set<String> CODINGS = Set.of("coding", "coding_done");
    private static final String OF_TEXT = "answer_text_id";
    private final Map<String, SheetStore.TextPlace> places = new HashMap<>();
    private final Map<SheetStore.TextPlace, String> ids = new HashMap<>();
    private final Map<String, Set<String>> codings = new HashMap<>();

    /** All of them as they were read. */
    public synchronized void take(SheetStore.Texts read) {
        places.clear();
        ids.clear();
        codings.clear();
        read.places().forEach(this::put);
        read.codings().forEach((text, of) -> codings.put(text, new HashSet<>(of)));
    }

    synchronized Optional<SheetStore.TextPlace> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    synchronized void put(String id, SheetStore.TextPlace place) {
        places.put(id, place);
        ids.put(place, id);
    }

    /** A coding, or a text said to be done, is there or gone. */
    synchronized void coding(CellChange cell) {
        if (cell.column().isEmpty()) {
            of(cell.inRow(OF_TEXT), cell.rowId(), cell.isInsert());
        } else if (cell.column().equals(OF_TEXT)) {
            of(cell.before(), cell.rowId(), false);
            of(cell.after(), cell.rowId(), true);
        }
    }

    private void of(@org.jspecify.annotations.Nullable Object text, String row, boolean isThere) {
        if (text != null && isThere) {
            codings.computeIfAbsent(text.toString(), k -> new HashSet<>()).add(row);
        } else if (text != null) {
            codings.getOrDefault(text.toString(), new HashSet<>()).remove(row);
        }
    }

    /** Whether somebody has coded what stands in a cell. */
    public synchronized boolean isCoded(String response, Item item) {
        if (!item.type().isText()) {
            return false;
        }
        String id = ids.get(new SheetStore.TextPlace(response, item.id()));
        return id != null && !codings.getOrDefault(id, Set.of()).isEmpty();
    }
}

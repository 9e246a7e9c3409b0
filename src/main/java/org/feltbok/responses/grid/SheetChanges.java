package org.feltbok.responses.grid;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What changes of the study mean for the sheet of a form: cell by cell, without a look at the file.
 * Remembers where texts stand, which the log names by their own identity only.
 */
public final class SheetChanges {
    private static final String TEXT = "answer_text";
    private final Form form;
    private final Map<String, Item> columns = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, SheetStore.TextPlace> texts = new HashMap<>();

    /**
     * @param patches what was written, by response
     * @param anew responses that are to be read again
     */
    public record Written(Map<String, RowPatch> patches, Set<String> anew) {}

    public SheetChanges(Form form) {
        this.form = form;
        for (Item item : form.items()) {
            items.put(item.id(), item);
            item.columns().forEach(c -> columns.put(c, item));
        }
    }

    /** Where texts stand, as it was read. */
    public void texts(Map<String, SheetStore.TextPlace> places) {
        texts.putAll(places);
    }

    /** Whether more was written than is told cell by cell. */
    public boolean isOfAll(ChangeEvent event) {
        Set<String> bulk = event.bulkTables();
        return bulk.contains(TEXT)
                || bulk.contains("response")
                || bulk.contains(form.answersTable());
    }

    public Written of(ChangeEvent event) {
        Map<String, RowPatch> patches = new LinkedHashMap<>();
        Set<String> anew = new HashSet<>();
        for (CellChange cell : event.cells()) {
            if (cell.table().equals(form.answersTable())) {
                Item item = columns.get(cell.column());
                if (item == null) {
                    anew.add(cell.rowId());
                } else {
                    patch(patches, cell.rowId()).cell(item, cell);
                }
            } else if (cell.table().equals(TEXT)) {
                text(cell, patches);
            }
        }
        patches.keySet().removeAll(anew);
        return new Written(patches, anew);
    }

    private static RowPatch patch(Map<String, RowPatch> patches, String response) {
        return patches.computeIfAbsent(response, k -> new RowPatch());
    }

    private void text(CellChange cell, Map<String, RowPatch> patches) {
        if (cell.isInsert()) {
            texts.put(
                    cell.rowId(),
                    new SheetStore.TextPlace(
                            String.valueOf(cell.inRow("response_id")),
                            String.valueOf(cell.inRow("item_id"))));
        }
        SheetStore.TextPlace place = texts.get(cell.rowId());
        Item item = place == null ? null : items.get(place.itemId());
        boolean isOfWords = cell.column().isEmpty() || cell.column().equals("text");
        if (place == null || item == null || !isOfWords) {
            return;
        }
        Object words = cell.isInsert() ? cell.inRow("text") : cell.isDelete() ? null : cell.after();
        patch(patches, place.responseId()).text(item, words == null ? null : words.toString());
    }
}

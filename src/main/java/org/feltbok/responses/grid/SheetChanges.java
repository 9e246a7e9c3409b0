package org.feltbok.responses.grid;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changes of the study mean for the sheet of a form: cell by cell, without a look at the file.
 */
public final class SheetChanges {
    private static final String TEXT = "answer_text";
    private final Form form;
    private final Map<String, Item> columns = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final SheetTexts texts = new SheetTexts();

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

    /** Where texts stand, and which of them are coded. */
    public SheetTexts texts() {
        return texts;
    }

    /** Whether more was written than is told cell by cell. */
    public boolean isOfAll(ChangeEvent event) {
        Set<String> bulk = event.bulkTables();
        return bulk.contains(TEXT)
                || bulk.stream().anyMatch(SheetTexts.CODINGS::contains)
                || bulk.contains("response")
                || bulk.contains(form.answersTable());
    }

    /**
     * The responses that a change is about, where it is too large to be taken over cell by cell.
     */
    public Set<String> responses(ChangeEvent event) {
        Set<String> ids = new HashSet<>();
        Map<String, RowPatch> ofTexts = new HashMap<>();
        for (CellChange cell : event.cells()) {
            if (cell.table().equals(form.answersTable())) {
                ids.add(cell.rowId());
            } else if (cell.table().equals(TEXT)) {
                text(cell, ofTexts);
            } else if (SheetTexts.CODINGS.contains(cell.table())) {
                texts.coding(cell);
            }
        }
        ids.addAll(ofTexts.keySet());
        return ids;
    }

    /** The first field that a change wrote in a response. */
    public Optional<Item> first(ChangeEvent event, String response) {
        return event.cells().stream()
                .filter(c -> c.table().equals(form.answersTable()))
                .filter(c -> c.rowId().equals(response))
                .flatMap(c -> Optional.ofNullable(columns.get(c.column())).stream())
                .min(Comparator.comparingInt(form::index));
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
            } else if (SheetTexts.CODINGS.contains(cell.table())) {
                texts.coding(cell);
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
        SheetStore.TextPlace place = texts.place(cell.rowId()).orElse(null);
        Item item = place == null ? null : items.get(place.itemId());
        boolean isOfWords = cell.column().isEmpty() || cell.column().equals("text");
        if (place == null || item == null || !isOfWords) {
            return;
        }
        Object words = cell.isInsert() ? cell.inRow("text") : cell.isDelete() ? null : cell.after();
        patch(patches, place.responseId()).text(item, words == null ? null : words.toString());
    }
}

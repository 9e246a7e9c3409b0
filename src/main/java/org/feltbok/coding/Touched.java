package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a change means for the texts that are coded: some of them are to be read again, or all, with
 * codes and people.
 *
 * @param all true if more than codings, memos and words of single texts changed
 * @param people true if somebody came, went or has another name
 * @param texts texts whose words, codings or states changed
 * @param codes whether codes or their codebook changed
 * @param comes answers to the item that came, went, or hold words now and did not before, or the
 *     other way round
 * @param codings ids of rows of {@code coding} of which only cells changed
 * @param states the same of {@code coding_done}
 */
public record Touched(
        boolean all,
        boolean people,
        boolean codes,
        Set<TextRef> texts,
        Set<TextRef> comes,
        Set<String> codings,
        Set<String> states) {
    /** More texts than this are read all at once. */
    private static final int MANY = 200;

    private static final Set<String> STRUCTURE =
            Set.of("codebook_item", "study_case", "setting", "item", "question");

    /** What of a response says which answers there are, whose and in which order. */
    private static final Set<String> RESPONSE = Set.of("case_id", "pass", "position", "key");

    /** What a change means for the answers to an item; of other items' answers nothing is told. */
    public static Touched by(ChangeEvent event, String itemId) {
        boolean all = !event.bulkTables().isEmpty();
        boolean people = false;
        boolean codes = false;
        Set<TextRef> comes = new LinkedHashSet<>();
        Set<TextRef> texts = new LinkedHashSet<>();
        Set<String> codings = new LinkedHashSet<>();
        Set<String> states = new LinkedHashSet<>();
        for (CellChange cell : event.cells()) {
            boolean row = cell.isInsert() || cell.isDelete();
            switch (cell.table()) {
                case "coding" -> add(cell, row, texts, codings);
                case "coding_done" -> add(cell, row, texts, states);
                case "code", "codebook" -> codes = true;
                case "person" -> people = true;
                case "response" -> all |= RESPONSE.contains(cell.column());
                case "answer_text" -> {
                    TextRef answer = TextRef.answer(cell.rowId());
                    if (!row) {
                        texts.add(answer);
                    }
                    if (row ? isOf(itemId, cell) : isComing(cell)) {
                        comes.add(answer);
                    }
                }
                default -> all |= STRUCTURE.contains(cell.table());
            }
        }
        all |= texts.size() + comes.size() + codings.size() + states.size() > MANY;
        return new Touched(all, people, codes, texts, comes, codings, states);
    }

    private static boolean isOf(String itemId, CellChange row) {
        return row(row).path("item_id").asString("").equals(itemId);
    }

    /** An answer that was empty or ruled out before, or is now, comes or goes. */
    private static boolean isComing(CellChange cell) {
        return cell.column().equals("aside") || isBlank(cell.before()) || isBlank(cell.after());
    }

    private static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }

    private static JsonNode row(CellChange cell) {
        return JsonMapper.shared()
                .readTree(String.valueOf(cell.isInsert() ? cell.after() : cell.before()));
    }

    private static void add(CellChange cell, boolean row, Set<TextRef> texts, Set<String> ids) {
        if (!row) {
            ids.add(cell.rowId());
            return;
        }
        JsonNode values = row(cell);
        JsonNode answer = values.path("answer_text_id");
        texts.add(
                answer.isString()
                        ? TextRef.answer(answer.asString())
                        : TextRef.passage(values.path("passage_id").asString()));
    }

    /** True if no text that can be coded was touched. */
    public boolean isNothing() {
        return !all
                && !people
                && !codes
                && texts.isEmpty()
                && comes.isEmpty()
                && codings.isEmpty()
                && states.isEmpty();
    }

    /** The texts, also those of which a coding or a state was changed in place. */
    public Set<TextRef> texts(Handle handle) {
        Set<TextRef> found = new LinkedHashSet<>(texts);
        CodingStore store = new CodingStore(handle);
        codings.forEach(id -> store.textOf("coding", id).ifPresent(found::add));
        states.forEach(id -> store.textOf("coding_done", id).ifPresent(found::add));
        return found;
    }
}

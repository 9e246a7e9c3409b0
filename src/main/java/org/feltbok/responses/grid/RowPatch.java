package org.feltbok.responses.grid;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerCells;
import org.feltbok.responses.Answers;
import org.feltbok.store.CellChange;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change of the study wrote into the cells of one response; laid over the answers that are
 * known, it makes them what they are in the file now.
 */
public final class RowPatch {
    private final Map<Item, Map<String, @Nullable Object>> cells = new HashMap<>();
    private final Map<Item, @Nullable String> texts = new HashMap<>();

    void cell(Item item, CellChange change) {
        cells.computeIfAbsent(item, k -> new HashMap<>()).put(change.column(), change.after());
    }

    /**
     * @param words null where the text was taken out
     */
    void text(Item item, @Nullable String words) {
        texts.put(item, words);
    }

    /** The items it is about. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>(cells.keySet());
        texts.keySet().stream().filter(i -> !cells.containsKey(i)).forEach(items::add);
        return items;
    }

    /** The answers with it. */
    public Answers over(Answers before) {
        Answers after = before;
        for (Item item : items()) {
            after = after.with(item, answer(item, before.get(item)));
        }
        return after;
    }

    private Answer answer(Item item, Answer before) {
        @Nullable Object[] known = AnswerCells.encode(item, before);
        Map<String, @Nullable Object> written = cells.getOrDefault(item, Map.of());
        List<@Nullable Object> now = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            String column = item.columns().get(i);
            now.add(written.containsKey(column) ? written.get(column) : known[i]);
        }
        String words = before instanceof Answer.Words w ? w.text() : null;
        return AnswerCells.decode(item, now, texts.containsKey(item) ? texts.get(item) : words);
    }
}

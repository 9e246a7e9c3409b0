package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerCells;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts into a row that was read what the rules make of its answers, so that it holds the same as if
 * it had been keyed: an item that is ruled out counts as not asked, not as nothing recorded.
 */
final class SettledRow {
    private final EntryRules rules;
    private final boolean needed;

    SettledRow(EntryRules rules) {
        this.rules = rules;
        needed = rules.form().items().stream().anyMatch(rules::hasRule);
    }

    /**
     * @param cells the row of the answer matrix, its identity first
     */
    void settle(@Nullable Object[] cells, List<TextCell.Text> texts) {
        if (!needed) {
            return;
        }
        List<Item> items = rules.form().items();
        List<Answer> read = new ArrayList<>(items.size());
        int at = 1;
        for (Item item : items) {
            int to = at + item.columns().size();
            String text =
                    texts.stream()
                            .filter(t -> t.item().equals(item))
                            .map(TextCell.Text::words)
                            .findFirst()
                            .orElse(null);
            read.add(AnswerCells.decode(item, Arrays.asList(cells).subList(at, to), text));
            at = to;
        }
        Answers before = Answers.of(rules.form(), read);
        Answers after = rules.settled(before);
        at = 1;
        for (Item item : items) {
            if (!after.get(item).equals(before.get(item))) {
                @Nullable Object[] changed = AnswerCells.encode(item, after.get(item));
                System.arraycopy(changed, 0, cells, at, changed.length);
            }
            at += item.columns().size();
        }
    }
}

package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerCells;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of the questionnaire say of a row that was read; its answers are decoded once. The
 * row is settled, so that it holds the same as if it had been keyed: an item that is ruled out
 * counts as not asked, not as nothing recorded.
 */
final class RuledRow {
    private final EntryRules rules;
    private final ReadNotes notes;
    private final boolean settles;

    /**
     * @param settle false to leave rows as they are written
     */
    RuledRow(EntryRules rules, ReadNotes notes, boolean settle) {
        this.rules = rules;
        this.notes = notes;
        settles = settle && rules.form().items().stream().anyMatch(rules::hasRule);
    }

    /**
     * Notes what is forbidden, and settles the row.
     *
     * @param cells the row of the answer matrix, its identity first
     * @return what is answered although other answers rule it out
     */
    Set<Item> look(int number, @Nullable Object[] cells, List<TextCell.Text> texts) {
        if (!settles && !notes.looks()) {
            return Set.of();
        }
        Answers read = decode(rules.form(), cells, texts);
        Set<Item> aside = notes.look(number, read);
        if (settles) {
            encode(read, rules.settled(read), cells);
        }
        return aside;
    }

    private static Answers decode(Form form, @Nullable Object[] cells, List<TextCell.Text> texts) {
        Map<String, String> words = new HashMap<>();
        texts.forEach(t -> words.put(t.item().name(), t.words()));
        List<Answer> read = new ArrayList<>(form.items().size());
        int at = 1;
        for (Item item : form.items()) {
            int to = at + item.columns().size();
            List<@Nullable Object> own = Arrays.asList(cells).subList(at, to);
            read.add(AnswerCells.decode(item, own, words.get(item.name())));
            at = to;
        }
        return Answers.of(form, read);
    }

    private void encode(Answers before, Answers after, @Nullable Object[] cells) {
        int at = 1;
        for (Item item : rules.form().items()) {
            if (!after.get(item).equals(before.get(item))) {
                @Nullable Object[] changed = AnswerCells.encode(item, after.get(item));
                System.arraycopy(changed, 0, cells, at, changed.length);
            }
            at += item.columns().size();
        }
    }
}

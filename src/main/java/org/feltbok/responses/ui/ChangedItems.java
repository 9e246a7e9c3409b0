package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;

import java.util.BitSet;
import java.util.List;

/** Which items look different between two states of a form. */
final class ChangedItems {
    private ChangedItems() {}

    /**
     * Those whose answer is another, that are asked or not asked now, or that are not asked for
     * another reason.
     */
    static BitSet between(EntryRules rules, Answers before, Answers after) {
        BitSet changed = new BitSet();
        List<Item> items = rules.form().items();
        for (int i = 0; i < items.size(); i++) {
            boolean asks = rules.hasRule(items.get(i)) && asks(rules, items.get(i), before, after);
            if (asks || !before.get(i).equals(after.get(i))) {
                changed.set(i);
            }
        }
        return changed;
    }

    private static boolean asks(EntryRules rules, Item item, Answers before, Answers after) {
        EntryRules.Asking now = rules.asking(item, after);
        return now != rules.asking(item, before)
                || now != EntryRules.Asking.ASKED
                        && rules.deciding(item).stream()
                                .anyMatch(d -> !before.get(d).equals(after.get(d)));
    }

    static BitSet all(EntryRules rules) {
        BitSet every = new BitSet();
        every.set(0, rules.form().items().size());
        return every;
    }
}

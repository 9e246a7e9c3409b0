package org.feltbok.responses.twice;

import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that was keyed twice on a form.
 *
 * @param pairs whose two entries are complete, in the order of the responses
 * @param open second entries that are begun while one of the two is not complete
 */
public record TwiceKeyed(Form form, List<ComparedPair> pairs, int open) {
    public TwiceKeyed {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param settled what was said, by response that counts and by item
     */
    public static TwiceKeyed of(
            Form form, List<EntryPair> pairs, Map<String, Map<String, Settlement>> settled) {
        List<ComparedPair> compared = new ArrayList<>();
        for (EntryPair pair : pairs) {
            if (pair.isReady()) {
                compared.add(
                        ComparedPair.of(form, pair, settled.getOrDefault(pair.id(), Map.of())));
            }
        }
        return new TwiceKeyed(form, compared, pairs.size() - compared.size());
    }

    /** As it is once that is settled. */
    public TwiceKeyed after(EntryRules rules, SettleField said) {
        String id = said.seen().pair().id();
        return new TwiceKeyed(
                form,
                pairs.stream()
                        .map(p -> p.pair().id().equals(id) ? p.after(rules, said) : p)
                        .toList(),
                open);
    }

    /** By respondent and in the order of the form. */
    public List<FieldDifference> differences() {
        return pairs.stream().flatMap(p -> p.differences().stream()).toList();
    }

    /** How many are in that state. */
    public int count(FieldDifference.State state) {
        return (int) differences().stream().filter(d -> d.state() == state).count();
    }

    /** How many are not settled. */
    public int left() {
        return (int) differences().stream().filter(d -> !d.isSettled()).count();
    }
}

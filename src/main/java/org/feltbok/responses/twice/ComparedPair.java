package org.feltbok.responses.twice;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.StoredResponse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Both entries of a form, field by field.
 *
 * @param fields that were there to be keyed: all but those that neither was asked
 * @param differences in the order of the form
 */
public record ComparedPair(EntryPair pair, List<Item> fields, List<FieldDifference> differences) {
    public ComparedPair {
        fields = List.copyOf(fields);
        differences = List.copyOf(differences);
    }

    /**
     * Compares two entries that are both complete.
     *
     * @param settled what was said of the pair's fields, by item id
     */
    public static ComparedPair of(Form form, EntryPair pair, Map<String, Settlement> settled) {
        List<Item> fields = new ArrayList<>();
        List<FieldDifference> differences = new ArrayList<>();
        for (Item item : form.items()) {
            Answer counts = pair.first().answers().get(item);
            String second = CellAnswer.of(item, pair.second().answers().get(item));
            Optional<Settlement> said =
                    Optional.ofNullable(settled.get(item.id()))
                            // keyed again since: it is to be looked at anew
                            .filter(s -> s.second().equals(second));
            String first = said.map(Settlement::first).orElse(CellAnswer.of(item, counts));
            boolean differs = !CellAnswer.areSame(item, first, second);
            if (differs) {
                differences.add(new FieldDifference(pair, item, first, second, said));
            }
            if (differs || isThere(form, pair, item)) {
                fields.add(item);
            }
        }
        return new ComparedPair(pair, fields, differences);
    }

    /** As it is once that is settled. */
    public ComparedPair after(EntryRules rules, SettleField said) {
        StoredResponse first = pair.first();
        Item item = said.seen().item();
        boolean stays = said.seen().counts().equals(CellAnswer.of(item, said.value()));
        Answers answers =
                stays ? first.answers() : rules.answer(first.answers(), item, said.value());
        Map<String, Settlement> settled = new HashMap<>();
        differences.forEach(d -> d.settlement().ifPresent(s -> settled.put(s.itemId(), s)));
        settled.put(item.id(), said.settlement());
        StoredResponse now =
                new StoredResponse(
                        first.response(),
                        first.caseKey(),
                        first.origin(),
                        first.textOrigin(),
                        answers);
        return of(rules.form(), new EntryPair(pair.title(), now, pair.second()), settled);
    }

    private static boolean isThere(Form form, EntryPair pair, Item item) {
        Answer one = pair.first().answers().get(item);
        Answer other = pair.second().answers().get(item);
        boolean keyed = isKeyed(one) || isKeyed(other);
        boolean ruledOut =
                form.isRetired(item)
                        || one.is(MissingKind.NOT_ASKED)
                        || other.is(MissingKind.NOT_ASKED);
        return keyed || !ruledOut;
    }

    private static boolean isKeyed(Answer answer) {
        return answer.isRecorded() && !answer.is(MissingKind.NOT_ASKED);
    }
}

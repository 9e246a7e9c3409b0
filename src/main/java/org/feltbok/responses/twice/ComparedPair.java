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
 * @param settled what was ever said of its fields, by item id
 */
public record ComparedPair(
        EntryPair pair,
        List<Item> fields,
        List<FieldDifference> differences,
        Map<String, Settlement> settled) {
    public ComparedPair {
        settled = Map.copyOf(settled);
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
            String counted = CellAnswer.of(item, counts);
            String second = CellAnswer.of(item, pair.second().answers().get(item));
            Optional<Settlement> before = Optional.ofNullable(settled.get(item.id()));
            // keyed again since: it is to be looked at anew, but what was keyed first stays that
            Optional<Settlement> said =
                    before.filter(s -> CellAnswer.isSaid(item, s.second(), second))
                            .filter(s -> holds(item, s, counted));
            String first = before.map(Settlement::first).orElse(counted);
            boolean agreedOtherwise =
                    before.isPresent()
                            && said.isEmpty()
                            && !CellAnswer.areSame(item, counted, second);
            boolean differs = !CellAnswer.areSame(item, first, second) || agreedOtherwise;
            if (differs) {
                differences.add(new FieldDifference(pair, item, first, second, said));
            }
            if (differs || isThere(form, pair, item)) {
                fields.add(item);
            }
        }
        return new ComparedPair(pair, fields, differences, settled);
    }

    /** Whether what counts is still what was said. */
    private static boolean holds(Item item, Settlement said, String counted) {
        return switch (said.choice()) {
            case FIRST -> CellAnswer.areSame(item, said.first(), counted);
            case SECOND -> CellAnswer.areSame(item, said.second(), counted);
            case OTHER, LATER -> true;
        };
    }

    /** As it is once that is settled. */
    public ComparedPair after(EntryRules rules, SettleField said) {
        StoredResponse first = pair.first();
        Item item = said.seen().item();
        boolean stays = said.seen().counts().equals(CellAnswer.of(item, said.value()));
        Answers answers =
                stays ? first.answers() : rules.answer(first.answers(), item, said.value());
        Map<String, Settlement> with = new HashMap<>(settled);
        with.put(item.id(), said.settlement());
        StoredResponse now =
                new StoredResponse(
                        first.response(),
                        first.caseKey(),
                        first.origin(),
                        first.textOrigin(),
                        answers);
        return of(rules.form(), new EntryPair(pair.title(), now, pair.second()), with);
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

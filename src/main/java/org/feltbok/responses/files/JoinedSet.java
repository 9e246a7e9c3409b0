package org.feltbok.responses.files;

import org.feltbok.base.MissingKind;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.tabular.RecordTable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A set of variables that hold what was mentioned first, second and so on, as one column more: all
 * that was mentioned, for a question with several answers.
 *
 * @param places of the variables
 */
record JoinedSet(RecordTable.Column column, List<Integer> places) {
    /** Between answers; no label of the file stands in a cell. */
    static final String BETWEEN = ";";

    JoinedSet {
        places = List.copyOf(places);
    }

    /** Nothing where the variables mean something else by the same value. */
    static Optional<JoinedSet> of(
            StatSet set, List<StatVariable> variables, List<RecordTable.Column> columns) {
        if (!set.isOfCategories()) {
            return Optional.empty();
        }
        List<Integer> places = set.places(variables);
        Map<String, String> labels = new LinkedHashMap<>();
        for (int place : places) {
            for (Map.Entry<String, String> label : columns.get(place).labels().entrySet()) {
                String other = labels.putIfAbsent(label.getKey(), label.getValue());
                if (other != null && !other.strip().equals(label.getValue().strip())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(
                new JoinedSet(new RecordTable.Column(set.name(), set.label(), labels), places));
    }

    /** Of what stands in the cells of the variables: answers, else why there are none. */
    String cell(List<String> texts) {
        Set<String> answers = new LinkedHashSet<>();
        String reason = "";
        for (int place : places) {
            String text = texts.get(place);
            boolean isReason = MissingKind.ofWord(text).isPresent();
            if (!text.isEmpty() && !isReason) {
                answers.add(text);
            } else if (reason.isEmpty() && !text.equals(MissingKind.NOT_RECORDED.word())) {
                reason = text;
            }
        }
        return answers.isEmpty() ? reason : String.join(BETWEEN, answers);
    }
}

package org.feltbok.questionnaire.statistics;

import org.feltbok.base.MissingKind;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.data.StatVariable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The question of which several answers may be given, whose variables hold what was mentioned
 * first, second and so on. Which came first is not kept.
 *
 * @param mentions one for each variable
 */
record StatMentions(String name, StatSet set, List<StatItem> mentions, List<Choice> choices)
        implements StatSeveral {
    private static final String ONE_ANSWER = "select_one";

    StatMentions {
        mentions = List.copyOf(mentions);
        choices = List.copyOf(choices);
    }

    /**
     * Nothing where the variables do not say the same by the same value, or hold what has no label
     * and is no answer.
     *
     * @param places of the variables in a row
     */
    static Optional<StatMentions> of(
            String name,
            StatSet set,
            List<StatVariable> variables,
            List<Integer> places,
            List<Seen> seen) {
        Optional<List<StatLabel>> labels = labels(variables);
        if (labels.isEmpty() || variables.stream().map(StatVariable::type).distinct().count() > 1) {
            return Optional.empty();
        }
        StatVariable one = variables.getFirst().with(labels.get());
        Seen all = new Seen(one);
        seen.forEach(all::take);
        StatItem item = StatItem.of(name, one, places.getFirst(), all);
        boolean isClosed =
                item.type().equals(ONE_ANSWER)
                        && item.choices().stream().noneMatch(c -> c.code().matches(".*[\\s;,].*"));
        if (!isClosed) {
            return Optional.empty();
        }
        List<StatItem> mentions = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            StatVariable variable = variables.get(i).with(labels.get());
            mentions.add(new StatItem(name, variable, places.get(i), ONE_ANSWER, item.choices()));
        }
        return Optional.of(new StatMentions(name, set, mentions, item.choices()));
    }

    /** What each value means, in the order of the first that says it; none where two differ. */
    private static Optional<List<StatLabel>> labels(List<StatVariable> variables) {
        Map<Object, StatLabel> all = new LinkedHashMap<>();
        for (StatVariable variable : variables) {
            for (StatLabel label : variable.labels()) {
                StatLabel other = all.putIfAbsent(label.value(), label);
                if (other != null && !other.label().strip().equals(label.label().strip())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(List.copyOf(all.values()));
    }

    /** What is mentioned; where nothing is, why. */
    @Override
    public String answer(@Nullable Object[] row) {
        Set<String> said = said(row, false);
        return said.isEmpty()
                ? said(row, true).stream().findFirst().orElse("")
                : String.join(" ", said);
    }

    /** A reason beside an answer only says that no more was mentioned. */
    @Override
    public boolean isPartlyMissing(@Nullable Object[] row) {
        return said(row, false).isEmpty() && said(row, true).size() > 1;
    }

    private Set<String> said(@Nullable Object[] row, boolean isReason) {
        Set<String> said = new LinkedHashSet<>();
        for (StatItem mention : mentions) {
            String answer = row[mention.place()] == null ? "" : mention.answer(row);
            boolean blank = answer.isBlank() || answer.equals(MissingKind.NOT_RECORDED.word());
            if (!blank && MissingKind.ofWord(answer).isPresent() == isReason) {
                said.add(answer);
            }
        }
        return said;
    }
}

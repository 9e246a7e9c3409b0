package org.feltbok.questionnaire.statistics;

import org.feltbok.base.MissingKind;
import org.feltbok.statfile.StatText;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.data.StatVariable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The question of which several answers may be chosen, each a variable.
 *
 * @param places of the variables in a row
 */
record StatTicks(
        String name,
        StatSet set,
        List<StatVariable> variables,
        List<Integer> places,
        List<Choice> choices)
        implements StatSeveral {
    /** In a file of responses: asked, and nothing chosen. */
    private static final String NONE_CHOSEN = "#none";

    private static final Pattern NUMBERED = Pattern.compile("(.*?)[_/.]?(\\d{1,6})");

    StatTicks {
        variables = List.copyOf(variables);
        places = List.copyOf(places);
        choices = List.copyOf(choices);
    }

    static StatTicks of(
            String name, StatSet set, List<StatVariable> variables, List<Integer> places) {
        List<String> codes = codes(variables);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            StatVariable variable = variables.get(i);
            String label = meant(set, variable).orElseGet(() -> label(variable, set.label()));
            choices.add(new Choice(codes.get(i), label, ""));
        }
        return new StatTicks(name, set, variables, places, choices);
    }

    /** What its counted value means, where that is what the answer is called. */
    private static Optional<String> meant(StatSet set, StatVariable variable) {
        return set.kind() != StatSet.Kind.LABELLED_DICHOTOMIES
                ? Optional.empty()
                : variable.labels().stream()
                        .filter(l -> StatText.of(variable, l.value()).strip().equals(set.counted()))
                        .map(l -> l.label().strip())
                        .filter(l -> !l.isEmpty())
                        .findFirst();
    }

    /** What the question is called: as where the file comes from, else as its set. */
    static String name(StatSet set, StatVariable first) {
        int slash = first.origin().lastIndexOf('/');
        return slash > 0 ? first.origin().substring(0, slash) : set.name();
    }

    /** The numbers at the ends of the names where these are else alike; otherwise from 1. */
    private static List<String> codes(List<StatVariable> variables) {
        List<String> codes = new ArrayList<>();
        Set<String> stems = new HashSet<>();
        for (StatVariable variable : variables) {
            String called = variable.origin().isEmpty() ? variable.name() : variable.origin();
            Matcher numbered = NUMBERED.matcher(called);
            boolean isNumbered = numbered.matches();
            stems.add(isNumbered ? numbered.group(1) : called);
            codes.add(isNumbered ? String.valueOf(Integer.parseInt(numbered.group(2))) : "");
        }
        boolean tells =
                stems.size() == 1
                        && !codes.contains("")
                        && new HashSet<>(codes).size() == codes.size();
        List<String> counted = new ArrayList<>();
        for (int i = 1; i <= codes.size(); i++) {
            counted.add(String.valueOf(i));
        }
        return tells ? codes : counted;
    }

    /** Without the question, which many programs write into each label. */
    private static String label(StatVariable variable, String question) {
        String label = variable.label().strip();
        String asked = question.strip();
        String own = label;
        if (!asked.isEmpty() && label.length() > asked.length()) {
            own = label.endsWith(asked) ? label.substring(0, label.length() - asked.length()) : own;
            own = label.startsWith(asked) ? label.substring(asked.length()) : own;
            own = own.replaceAll("^[\\s:–—-]+|[\\s:–—-]+$", "");
        }
        return own.isEmpty() ? variable.name() : own;
    }

    private boolean isChosen(int i, @Nullable Object cell) {
        return cell != null && StatText.of(variables.get(i), cell).strip().equals(set.counted());
    }

    /** What is chosen; where nothing is, why a part is missing before that none was chosen. */
    @Override
    public String answer(@Nullable Object[] row) {
        List<String> chosen = new ArrayList<>();
        boolean isAnswered = false;
        for (int i = 0; i < variables.size(); i++) {
            Object cell = row[places.get(i)];
            if (isChosen(i, cell)) {
                chosen.add(choices.get(i).code());
            } else {
                isAnswered |= isAnswer(i, cell);
            }
        }
        if (!chosen.isEmpty()) {
            return String.join(" ", chosen);
        }
        return reasons(row).stream()
                .findFirst()
                .map(MissingKind::word)
                .orElse(isAnswered ? NONE_CHOSEN : "");
    }

    @Override
    public boolean isPartlyMissing(@Nullable Object[] row) {
        Set<MissingKind> reasons = reasons(row);
        if (reasons.size() != 1) {
            return reasons.size() > 1;
        }
        for (int i = 0; i < variables.size(); i++) {
            Object cell = row[places.get(i)];
            if (isChosen(i, cell) || isAnswer(i, cell)) {
                return true;
            }
        }
        return false;
    }

    /** Why parts of it are missing, as far as anything is said of that. */
    private Set<MissingKind> reasons(@Nullable Object[] row) {
        Set<MissingKind> reasons = new LinkedHashSet<>();
        for (int i = 0; i < variables.size(); i++) {
            Object cell = row[places.get(i)];
            if (cell != null && !isChosen(i, cell)) {
                StatText.missing(variables.get(i), cell).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private boolean isAnswer(int i, @Nullable Object cell) {
        return cell != null
                && StatText.missing(variables.get(i), cell).isEmpty()
                && !(cell instanceof String s && s.isBlank());
    }
}

package org.feltbok.questionnaire.statistics;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.statfile.MissingWords;
import org.feltbok.statfile.StatText;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatVariable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Values that seem to say that there is no answer though the file does not declare them missing:
 * they count as answers, in means too, as they do in the program that wrote the file. Nothing is
 * decided here; it is told, once for all variables with the same ones.
 */
final class MeantMissing {
    /** So many variables are named. */
    private static final int NAMED = 5;

    private record Meant(boolean isNumber, List<String> values) {}

    private final Map<Meant, List<String>> found = new LinkedHashMap<>();

    /**
     * @param isNumber whether it is answered by a number, and not from a list
     */
    void look(StatVariable variable, Seen seen, boolean isNumber) {
        List<String> values =
                variable.labels().stream()
                        .filter(l -> StatText.missing(variable, l.value()).isEmpty())
                        .filter(l -> isMeant(variable, seen, l))
                        .filter(l -> !isNumber || stands(seen, l.value()))
                        .map(l -> StatText.of(variable, l.value()) + " " + l.label().strip())
                        .toList();
        if (!values.isEmpty()) {
            found.computeIfAbsent(new Meant(isNumber, values), k -> new ArrayList<>())
                    .add(variable.name());
        }
    }

    private static boolean stands(Seen seen, Object value) {
        return seen.isMore() || value instanceof Double d && seen.numbers().contains(d);
    }

    private static boolean isMeant(StatVariable variable, Seen seen, StatLabel label) {
        return MissingWords.of(label.label()).isPresent()
                || label.value() instanceof Double d && d < 0 && isAlone(variable, seen, d);
    }

    /** The only number below zero, and not the lower end of a scale that is as far above. */
    private static boolean isAlone(StatVariable variable, Seen seen, double value) {
        var all = new TreeSet<>(seen.numbers());
        for (StatLabel label : variable.labels()) {
            if (label.value() instanceof Double d && StatText.missing(variable, d).isEmpty()) {
                all.add(d);
            }
        }
        return all.headSet(0.0).size() == 1 && all.last() >= 0 && all.last() != -value;
    }

    void tell(String file, Consumer<Fault> notes) {
        found.forEach(
                (meant, names) -> {
                    String named =
                            String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
                    notes.accept(
                            Fault.at(
                                    Place.file(file).column(names.getFirst()),
                                    meant.isNumber()
                                            ? "questionnaire.meant_missing_number"
                                            : "questionnaire.meant_missing",
                                    named,
                                    Math.max(0, names.size() - NAMED),
                                    String.join("; ", meant.values())));
                });
    }
}

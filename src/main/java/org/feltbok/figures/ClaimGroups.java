package org.feltbok.figures;

import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The groups that a claim names, in one study. */
final class ClaimGroups {
    private final StudyData study;
    private final Measures measures;
    private final Texts texts;

    ClaimGroups(StudyData study, Measures measures, Texts texts) {
        this.study = study;
        this.measures = measures;
        this.texts = texts;
    }

    /**
     * @param name as people read it
     */
    record Group(String name, List<Condition> by) {}

    /** The rows of the measure; those of the cases if it does not count responses. */
    Dataset data(Measure measure) {
        return measures.counted(measure).map(Survey::data).orElse(study.cases());
    }

    /** Groups written one by one; one without conditions is the rest. */
    List<Group> written(Measure measure, List<List<Condition>> written) {
        List<Group> groups = new ArrayList<>();
        for (List<Condition> each : written) {
            groups.add(each.isEmpty() ? rest(groups) : group(measure, each));
        }
        return groups;
    }

    private Group group(Measure measure, List<Condition> by) {
        String name = by.stream().map(c -> label(measure, c)).collect(Collectors.joining(", "));
        return new Group(name, by);
    }

    /** Those of whom it is known that they are in none of the groups before. */
    private Group rest(List<Group> groups) {
        String all =
                groups.stream()
                        .map(
                                g ->
                                        g.by().stream()
                                                .map(c -> "(" + c.expression().source() + ")")
                                                .collect(Collectors.joining(" and ")))
                        .map(g -> "not(" + g + ")")
                        .collect(Collectors.joining(" and "));
        return new Group(texts.get("figures.test.others"), Condition.parseAll("(" + all + ")"));
    }

    private String label(Measure measure, Condition condition) {
        if (condition instanceof Asks asks && asks.operator().equals("=")) {
            Optional<Variable> variable = data(measure).variable(asks.variable());
            int at = variable.map(v -> v.indexOf(asks.value())).orElse(-1);
            if (at >= 0) {
                String label = label(variable.orElseThrow().categories().get(at));
                if (!label.isBlank()) {
                    return label;
                }
            }
        }
        return condition.toString();
    }

    private String label(Category category) {
        return category.label().in(texts.language());
    }

    Variable variable(Measure measure, String name) {
        return data(measure)
                .variable(name)
                .orElseThrow(() -> new FaultException("analysis.no_variable", name));
    }

    /** The classes of a grouping, attribute or item; none of them if it is a number. */
    List<Group> classes(Measure measure, String name) {
        Variable variable = variable(measure, name);
        return variable.categories().stream()
                .filter(c -> c.missing().isEmpty())
                .map(c -> new Group(label(c), List.of(Condition.equal(name, c.code()))))
                .toList();
    }

    /** What people call a grouping or a number. */
    String label(Measure measure, String name) {
        String label = variable(measure, name).label().in(texts.language());
        return label.isBlank() ? name : label;
    }
}

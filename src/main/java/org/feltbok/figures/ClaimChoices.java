package org.feltbok.figures;

import org.feltbok.analysis.AgainstFrame;
import org.feltbok.analysis.Asks;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Notation;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ClaimGroups.Group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be claimed of a figure: the numbers that it shows, and the groups that it shows them of.
 */
public final class ClaimChoices {
    /** Of more classes not every two are offered. */
    private static final int MOST = 8;

    private final StudyData study;
    private final Measures measures;
    private final Texts texts;

    public ClaimChoices(StudyData study, Texts texts) {
        this.study = study;
        this.texts = texts;
        measures = new Measures(study);
    }

    /**
     * @param written as a claim writes it
     * @param label as people read it
     */
    public record Choice(String written, String label) {}

    /** The same of several figures, each once. */
    public List<Choice> measures(List<FigureTable> tables) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        tables.stream()
                .flatMap(t -> measures(t).stream())
                .forEach(c -> choices.putIfAbsent(c.written(), c));
        return List.copyOf(choices.values());
    }

    /** The measures of a figure's cells, without their groups. */
    public List<Choice> measures(FigureTable table) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                String written = table.cells().get(row).get(column).measure();
                String label = table.rows().get(row).shortLabel();
                String head = table.column(row, column).label();
                parsed(written)
                        .map(m -> m.with(m.subject(), m.given(), List.of()).toString())
                        .ifPresent(
                                m -> {
                                    rows.computeIfAbsent(m, k -> new LinkedHashSet<>()).add(label);
                                    columns.computeIfAbsent(m, k -> new LinkedHashSet<>())
                                            .add(head);
                                });
            }
        }
        List<Choice> choices = new ArrayList<>();
        rows.forEach(
                (m, in) ->
                        choices.add(new Choice(m, label(in, columns.getOrDefault(m, Set.of())))));
        return choices;
    }

    /** Called by the row, the column or both in which nothing else stands. */
    private static String label(Set<String> rows, Set<String> columns) {
        return Stream.of(rows, columns)
                .filter(s -> s.size() == 1)
                .flatMap(Set::stream)
                .filter(l -> !l.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Optional<Measure> parsed(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(Measure.parse(written));
        } catch (FaultException typed) {
            // a cell without a measure claims nothing
            return Optional.empty();
        }
    }

    /**
     * What can be compared of a measure: groups of a figure, or all of the cases if it has none.
     */
    public List<Choice> compared(FigureTable table, String measure, Claim.Said said) {
        return compared(List.of(table), measure, said);
    }

    /** As above for several figures; all groupings of the cases where there are none. */
    public List<Choice> compared(List<FigureTable> tables, String measure, Claim.Said said) {
        Optional<Measure> read = readable(measure);
        if (read.isEmpty()) {
            return List.of();
        }
        ClaimGroups groups = new ClaimGroups(study, measures, texts);
        Dataset data = groups.data(read.get());
        List<Choice> all = new ArrayList<>();
        boolean isTested = read.get().weight().isEmpty() || !AgainstFrame.isOf(read.get());
        for (String name : groupings(tables, data)) {
            List<Group> classes = groups.classes(read.get(), name);
            if (!said.isOfGroups() && isTested) {
                all.add(new Choice(Notation.name(name), groups.label(read.get(), name)));
            }
            groups(classes, said == Claim.Said.ORDER, all);
        }
        if (!said.isOfGroups() && isTested) {
            study.cases().variables().stream()
                    .filter(v -> v.type() == Variable.Type.NUMBER && !v.isRetired())
                    .filter(v -> !CaseNames.isReserved(v.name()))
                    .map(Variable::name)
                    .forEach(
                            n ->
                                    all.add(
                                            new Choice(
                                                    Notation.name(n),
                                                    groups.label(read.get(), n))));
        }
        return all;
    }

    private void groups(List<Group> classes, boolean chain, List<Choice> all) {
        if (classes.size() < 2 || classes.size() > MOST) {
            return;
        }
        if (chain) {
            all.add(choice(classes));
            all.add(choice(classes.reversed()));
        }
        Group rest = new Group(texts.get("figures.test.others"), List.of());
        for (Group one : classes) {
            if (classes.size() > 2) {
                all.add(choice(List.of(one, rest)));
            }
            for (Group other : classes) {
                if (!one.equals(other)) {
                    all.add(choice(List.of(one, other)));
                }
            }
        }
    }

    private static Choice choice(List<Group> groups) {
        return new Choice(
                Claim.written(groups.stream().map(Group::by).toList()),
                groups.stream().map(Group::name).collect(Collectors.joining(" – ")));
    }

    /** Those that the figure's numbers are of; else every one with a few classes. */
    private Set<String> groupings(List<FigureTable> tables, Dataset data) {
        Set<String> shown =
                tables.stream()
                        .flatMap(t -> t.cells().stream())
                        .flatMap(List::stream)
                        .flatMap(c -> parsed(c.measure()).stream())
                        .flatMap(m -> m.by().stream())
                        .filter(Asks.class::isInstance)
                        .flatMap(c -> c.variables().stream())
                        .filter(n -> data.variable(n).filter(ClaimChoices::isGrouping).isPresent())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (shown.isEmpty()) {
            study.cases().variables().stream()
                    .filter(v -> isGrouping(v) && !v.isRetired())
                    .map(Variable::name)
                    .filter(n -> !CaseNames.isReserved(n))
                    .forEach(shown::add);
        }
        return shown;
    }

    private static boolean isGrouping(Variable variable) {
        long classes = variable.categories().stream().filter(c -> c.missing().isEmpty()).count();
        return variable.type() == Variable.Type.CATEGORY && classes > 1 && classes <= MOST;
    }

    private Optional<Measure> readable(String written) {
        try {
            return Optional.of(measures.read(written));
        } catch (FaultException e) {
            // told where the claim itself is looked at
            return Optional.empty();
        }
    }
}

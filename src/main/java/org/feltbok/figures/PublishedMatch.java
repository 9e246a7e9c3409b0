package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.base.FaultException;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Puts a figure's published values to its cells; what stands in no cell is computed for itself. */
final class PublishedMatch {
    private final Measures measures;
    private final Map<String, Deque<PublishedValue>> waiting = new LinkedHashMap<>();
    private final List<Checked> rest = new ArrayList<>();
    private final Set<String> dependencies = new LinkedHashSet<>();

    PublishedMatch(Measures measures, List<PublishedValue> published, String figure) {
        this.measures = measures;
        published.stream()
                .filter(p -> p.figure().equals(figure) && !p.isUncomputed())
                .forEach(this::add);
    }

    private void add(PublishedValue published) {
        try {
            Measure measure = measures.read(published.measure());
            dependencies.addAll(measures.dependencies(measure));
            String key = MeasureKey.of(measure, measures);
            waiting.computeIfAbsent(key, k -> new ArrayDeque<>()).add(published);
        } catch (FaultException e) {
            rest.add(failed(published, e));
        }
    }

    /**
     * @param given whether the number is computed, or what the cell holds if not: what is typed is
     *     compared with nothing
     */
    Cell cell(FigureComputer.Computed computed, FigureTable.Column column, CellSource given) {
        boolean typed = computed.measure().subject() instanceof Measure.Stated;
        Deque<PublishedValue> found =
                waiting.isEmpty() || typed
                        ? null
                        : waiting.get(MeasureKey.of(computed.measure(), measures));
        PublishedValue published = found == null ? null : found.poll();
        OptionalDouble value = computed.result().value();
        return new Cell(
                computed.result().boxed(),
                typed ? null : computed.result().n(),
                published == null ? null : published.value(),
                published == null ? null : published.printed(),
                published == null ? Verdict.NONE : published.verdict(value),
                typed ? "" : computed.measure().toString(),
                computed.shown().equals(new FigureTable.Shown(column.unit(), column.decimals()))
                        ? null
                        : computed.shown(),
                computed.result().interval().orElse(null),
                computed.tested(),
                given);
    }

    /** All that the published values are computed from, whether a cell shows them or not. */
    Set<String> dependencies() {
        return dependencies;
    }

    /** Those that no cell took, compared with their own measures. */
    List<Checked> rest() {
        List<Checked> all = new ArrayList<>(rest);
        waiting.values().stream()
                .flatMap(Deque::stream)
                .forEach(p -> all.add(check(measures, p, List.of())));
        return List.copyOf(all);
    }

    static Checked check(Measures measures, PublishedValue published, List<QuotedNumber> quoted) {
        if (published.isUncomputed()) {
            return new Checked(
                    published,
                    OptionalDouble.empty(),
                    published.verdict(quoted),
                    Optional.empty(),
                    false);
        }
        try {
            Measure measure = measures.read(published.measure());
            OptionalDouble today = measures.evaluate(measure).value();
            return new Checked(
                    published,
                    today,
                    published.verdict(today),
                    Optional.empty(),
                    measures.isConstructed(measure));
        } catch (FaultException e) {
            return failed(published, e);
        }
    }

    private static Checked failed(PublishedValue published, FaultException e) {
        return new Checked(
                published,
                OptionalDouble.empty(),
                Verdict.DIFFERS,
                Optional.of(e.faults().getFirst()),
                false);
    }
}

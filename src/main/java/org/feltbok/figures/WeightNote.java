package org.feltbok.figures;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Estimate;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.WeightReport;
import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a figure's note says of weights. */
final class WeightNote {
    private final StudyData study;
    private final Texts texts;
    private final List<RangedNote> ranged;

    /**
     * @param ranged where the words that tell effective bases are put
     */
    WeightNote(StudyData study, Texts texts, List<RangedNote> ranged) {
        this.study = study;
        this.texts = texts;
        this.ranged = ranged;
    }

    /** By what rows are weighted, and how many rows of equal weight would tell as much. */
    List<String> of(List<FigureComputer.Computed> cells) {
        Map<Measure.Subject, List<FigureComputer.Computed>> byWeight = new LinkedHashMap<>();
        cells.forEach(
                c ->
                        c.measure()
                                .weight()
                                .filter(w -> c.result().weighted().isPresent())
                                .ifPresent(
                                        w ->
                                                byWeight.computeIfAbsent(w, k -> new ArrayList<>())
                                                        .add(c)));
        List<String> sentences = new ArrayList<>();
        byWeight.forEach((weight, of) -> sentences.addAll(of(weight, of)));
        return sentences;
    }

    private List<String> of(Measure.Subject weight, List<FigureComputer.Computed> cells) {
        List<RangedNote.Of> effective = cells.stream().flatMap(c -> effective(c).stream()).toList();
        List<String> sentences = new ArrayList<>();
        String name = label(weight);
        sentences.add(
                effective.isEmpty()
                        ? texts.get("figures.note.weighted.none", name)
                        : effective(name, effective));
        if (effective.isEmpty() && weight instanceof Measure.Named n) {
            reason(n.name()).ifPresent(f -> sentences.add(texts.fault(f)));
        }
        int without =
                cells.stream()
                        .flatMap(c -> c.result().weighted().stream())
                        .mapToInt(Estimate.Weighted::without)
                        .max()
                        .orElse(0);
        if (without > 0) {
            sentences.add(texts.get("figures.note.weighted.without", without));
        }
        sentences.addAll(ofStrata(weight, cells));
        return sentences;
    }

    /** Whether intervals and tests count that the parts of the population are known. */
    private List<String> ofStrata(Measure.Subject weight, List<FigureComputer.Computed> cells) {
        boolean isSure = cells.stream().anyMatch(c -> c.result().interval().isPresent());
        boolean isTested = cells.stream().anyMatch(c -> c.tested() != null);
        OptionalInt lone =
                weight instanceof Measure.Named n
                        ? dataOf(n.name())
                                .map(d -> WeightReport.lone(d, d.meant(n.name())))
                                .filter(OptionalInt::isPresent)
                                .findFirst()
                                .orElse(OptionalInt.empty())
                        : OptionalInt.empty();
        if (lone.isEmpty()) {
            return isSure || isTested
                    ? List.of(texts.get("figures.note.weighted.strata"))
                    : List.of();
        }
        List<String> sentences = new ArrayList<>();
        if (isSure) {
            sentences.add(texts.get("figures.note.weighted.known"));
        }
        if (isSure && lone.getAsInt() > 0) {
            sentences.add(texts.get("figures.note.weighted.lone", lone.getAsInt()));
        }
        if (isTested) {
            sentences.add(texts.get("figures.note.weighted.tests"));
        }
        return sentences;
    }

    /** The responses that a weight is of. */
    private Stream<Dataset> dataOf(String name) {
        return study.surveys().values().stream()
                .map(s -> s.data())
                .filter(d -> d.owns(d.meant(name)));
    }

    private static Optional<RangedNote.Of> effective(FigureComputer.Computed cell) {
        OptionalDouble n =
                cell.result().weighted().map(w -> w.effectiveN()).orElse(OptionalDouble.empty());
        return n.isPresent()
                ? Optional.of(RangedNote.Of.of(cell, (int) Math.round(n.getAsDouble())))
                : Optional.empty();
    }

    private String effective(String name, List<RangedNote.Of> numbers) {
        var told = new RangedNote("figures.note.weighted", List.of(name), numbers);
        ranged.add(told);
        return told.told(texts);
    }

    private String label(Measure.Subject weight) {
        return switch (weight) {
            case Measure.Indicated i ->
                    study.indicator(i.name()).label().in(texts.language())
                            + " "
                            + i.years().getFirst();
            case Measure.Named n ->
                    weightOf(n.name()).map(v -> v.label().in(texts.language())).orElse(n.name());
            default -> weight.toString();
        };
    }

    /** Why nobody has the weight. */
    private Optional<Fault> reason(String name) {
        return dataOf(name)
                .flatMap(d -> WeightReport.of(d, d.meant(name)).stream())
                .flatMap(r -> r.reason().stream())
                .findFirst();
    }

    private Optional<Variable> weightOf(String name) {
        return Stream.concat(
                        study.surveys().values().stream().map(s -> s.data()),
                        Stream.of(study.cases()))
                .flatMap(d -> d.variable(d.meant(name)).stream())
                .filter(v -> v.type() == Variable.Type.NUMBER)
                .findFirst();
    }
}

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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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

    /**
     * A weight.
     *
     * @param data that have it; empty if those of all are the same
     */
    private record Weight(Optional<Dataset> data, Measure.Subject subject) {
        Optional<String> name() {
            return subject instanceof Measure.Named n
                    ? data.map(d -> d.meant(n.name()))
                    : Optional.empty();
        }
    }

    /** By what rows are weighted, and how many rows of equal weight would tell as much. */
    List<String> of(List<FigureComputer.Computed> cells) {
        Map<Weight, List<FigureComputer.Computed>> byWeight = new LinkedHashMap<>();
        for (FigureComputer.Computed cell : cells) {
            if (cell.result().weighted().isPresent()) {
                cell.measure()
                        .weight()
                        .map(w -> weight(cell.measure(), w))
                        .ifPresent(
                                w -> byWeight.computeIfAbsent(w, k -> new ArrayList<>()).add(cell));
            }
        }
        List<String> labels = byWeight.keySet().stream().map(this::label).toList();
        List<String> sentences = new ArrayList<>();
        byWeight.forEach(
                (weight, of) -> {
                    String label = label(weight);
                    boolean alone = Collections.frequency(labels, label) == 1;
                    sentences.addAll(of(weight, alone ? label : where(weight, label), of));
                });
        return sentences;
    }

    private Weight weight(Measure measure, Measure.Subject subject) {
        Dataset data = new NamedVariables(study).data(measure);
        boolean own =
                subject instanceof Measure.Named n
                        && data.owns(data.meant(n.name()))
                        && data != study.cases();
        return new Weight(own ? Optional.of(data) : Optional.empty(), subject);
    }

    /** With the questionnaire that it is of, where another one has a weight called the same. */
    private String where(Weight weight, String label) {
        return weight.data()
                .map(d -> study.survey(d.name()).title().in(texts.language()))
                .map(title -> label + " (" + title + ")")
                .orElse(label);
    }

    private List<String> of(Weight weight, String name, List<FigureComputer.Computed> cells) {
        List<RangedNote.Of> effective = cells.stream().flatMap(c -> effective(c).stream()).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                effective.isEmpty()
                        ? texts.get("figures.note.weighted.none", name)
                        : effective(name, effective));
        if (effective.isEmpty()) {
            reason(weight).ifPresent(f -> sentences.add(texts.fault(f)));
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
        if (cells.stream()
                .anyMatch(c -> c.tested() != null && c.measure().statistic().isOfFinite())) {
            sentences.add(texts.get("figures.note.weighted.finite"));
        }
        return sentences;
    }

    /** Whether intervals and tests count that the parts of the population are known. */
    private List<String> ofStrata(Weight weight, List<FigureComputer.Computed> cells) {
        boolean isSure = cells.stream().anyMatch(c -> c.result().interval().isPresent());
        boolean isTested =
                cells.stream().anyMatch(c -> c.tested() != null || c.result().p().isPresent());
        OptionalInt lone =
                weight.name()
                        .map(n -> WeightReport.lone(weight.data().orElseThrow(), n))
                        .orElse(OptionalInt.empty());
        if (lone.isEmpty()) {
            return isSure || isTested
                    ? List.of(texts.get("figures.note.weighted.strata"))
                    : List.of();
        }
        if (!isSure && !isTested) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                texts.get(
                        !isTested
                                ? "figures.note.weighted.known"
                                : isSure
                                        ? "figures.note.weighted.known.both"
                                        : "figures.note.weighted.known.tests"));
        if (lone.getAsInt() > 0) {
            sentences.add(texts.get("figures.note.weighted.lone", lone.getAsInt()));
        }
        return sentences;
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

    private String label(Weight weight) {
        return switch (weight.subject()) {
            case Measure.Indicated i ->
                    study.indicator(i.name()).label().in(texts.language())
                            + " "
                            + i.years().getFirst();
            case Measure.Named n ->
                    variable(weight, n.name())
                            .map(v -> v.label().in(texts.language()))
                            .orElse(n.name());
            default -> weight.subject().toString();
        };
    }

    private Optional<Variable> variable(Weight weight, String name) {
        Dataset data = weight.data().orElse(study.cases());
        return data.variable(data.meant(name));
    }

    /** Why nobody has the weight. */
    private static Optional<Fault> reason(Weight weight) {
        return weight.name()
                .flatMap(n -> WeightReport.of(weight.data().orElseThrow(), n))
                .flatMap(WeightReport::reason);
    }
}

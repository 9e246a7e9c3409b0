package org.feltbok.figures;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Codes;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.MeasurePiece;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.Waves;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The waves that a figure is over: the same item is found in each by its name, the same answer by
 * its code. What a wave did not ask has no number there.
 *
 * @param firsts the first wave of each questionnaire that the figure is over
 * @param asLines whether they are drawn as lines, where the colours of a scale, the middle one
 *     nearly none, could not be seen
 */
record OverWaves(StudyData study, List<String> firsts, boolean asLines) {
    /** What stands where a wave has nothing to count; told apart from what was typed. */
    private static final Measure GAP =
            Measure.stated(new Measure.Stated(OptionalDouble.empty(), LocalText.of(""), "", ""));

    static OverWaves of(StudyData study, FigureSpec spec) {
        List<String> firsts =
                Stream.concat(spec.rows().stream(), spec.columns().stream())
                        .flatMap(OverWaves::named)
                        .map(study.waves()::first)
                        .distinct()
                        .toList();
        return new OverWaves(
                study, firsts, !firsts.isEmpty() && spec.chart().kind() == ChartStyle.Kind.LINE);
    }

    private static Stream<String> named(Axis axis) {
        return switch (axis.source()) {
            case Axis.Waves w -> Stream.of(w.questionnaire());
            case Axis.Cross c -> Stream.concat(named(c.outer()), named(c.inner()));
            default -> Stream.empty();
        };
    }

    static boolean isGap(Measure measure) {
        return measure.subject() == GAP.subject();
    }

    /** The measure of a cell, or of one beside it that is counted alike where it is empty. */
    static Measure like(List<List<Measure>> asked, int row, int column) {
        Measure own = asked.get(row).get(column);
        return isGap(own)
                ? Stream.concat(asked.stream().map(r -> r.get(column)), asked.get(row).stream())
                        .filter(m -> !(m.subject() instanceof Measure.Stated))
                        .findFirst()
                        .orElse(own)
                : own;
    }

    /** A line for each wave, in the order of time where that is known of all. */
    List<Line> lines(String questionnaire) {
        List<Line> lines = new ArrayList<>();
        for (Survey survey : waves(study.waves().first(study.survey(questionnaire).name()))) {
            LocalText title =
                    survey.title().isEmpty() ? LocalText.of(survey.name()) : survey.title();
            lines.add(
                    Line.of(survey.name(), title, title, MeasurePiece.EMPTY)
                            .at(new Line.AtWave(survey.name(), time(survey))));
        }
        return lines;
    }

    /** All waves of a questionnaire. */
    List<Survey> waves(String first) {
        List<Survey> all =
                study.surveys().values().stream()
                        .filter(s -> study.waves().first(s.name()).equals(first))
                        .sorted(Comparator.comparing((Survey s) -> !s.name().equals(first)))
                        .toList();
        return all.stream().anyMatch(s -> Double.isNaN(time(s)))
                ? all
                : all.stream().sorted(Comparator.comparingDouble(this::time)).toList();
    }

    double time(Survey survey) {
        return study.waves()
                .of(survey.name())
                .map(Waves.Wave::time)
                .orElse(OptionalDouble.empty())
                .orElse(Double.NaN);
    }

    /** The answers of an item, with those that only other waves have after its own. */
    List<Category> categories(Survey survey, Variable variable) {
        if (!firsts.contains(study.waves().first(survey.name()))) {
            return variable.categories();
        }
        List<Category> all = new ArrayList<>(variable.categories());
        Set<String> codes = all.stream().map(Category::code).collect(Collectors.toSet());
        int missing = (int) all.stream().filter(c -> c.missing().isPresent()).count();
        boolean last =
                all.stream().skip(all.size() - missing).allMatch(c -> c.missing().isPresent());
        int at = last ? all.size() - missing : all.size();
        for (Survey other : waves(study.waves().first(survey.name()))) {
            for (Category category :
                    other.data()
                            .variable(variable.name())
                            .map(Variable::categories)
                            .orElse(List.of())) {
                if (codes.add(category.code())) {
                    all.add(category.missing().isPresent() ? all.size() : at++, category);
                }
            }
        }
        return all;
    }

    /** What a measure is in the wave of its row or column, if it stands in one. */
    Measure measure(Measure measure, Line row, Line column) {
        Line.AtWave at = row.wave() == null ? column.wave() : row.wave();
        return at == null || measure.subject() instanceof Measure.Stated
                ? measure
                : in(measure, at);
    }

    private Measure in(Measure measure, Line.AtWave at) {
        Survey wave = study.survey(at.survey());
        Measure.Subject subject =
                switch (measure.subject()) {
                    case Measure.Responses r -> new Measure.Responses(wave.name());
                    case Measure.Named n -> named(n, wave);
                    case Measure.Coded c -> coded(c, wave);
                    default -> measure.subject();
                };
        if (subject == null) {
            return GAP;
        }
        UnaryOperator<String> there = name -> there(name, wave);
        List<Condition> of = measure.of();
        List<Condition> given = measure.given().stream().map(c -> c.named(there)).toList();
        List<Condition> by = measure.by().stream().map(c -> c.named(there)).toList();
        boolean known =
                !(subject instanceof Measure.Cases)
                        && Stream.concat(given.stream(), by.stream())
                                .flatMap(c -> c.variables().stream())
                                .allMatch(v -> isKnown(v, wave.data()));
        return known || subject instanceof Measure.Cases
                ? new Measure(subject, measure.statistic(), of, given, by, measure.weight())
                : GAP;
    }

    private static boolean isKnown(String name, Dataset data) {
        String meant = data.meant(name);
        return data.has(meant) || meant.startsWith(org.feltbok.analysis.CaseNames.OWN);
    }

    /** The name of the same variable in a wave, where it is that of another wave in full. */
    private String there(String name, Survey wave) {
        return waves(study.waves().first(wave.name())).stream()
                .filter(s -> name.startsWith(s.name() + "/"))
                .findFirst()
                .map(s -> wave.name() + name.substring(s.name().length()))
                .orElse(name);
    }

    private Optional<StudyData.Found> found(String name, Survey wave) {
        return study.find(name)
                .filter(f -> f.survey().isPresent())
                .filter(
                        f ->
                                study.waves()
                                        .first(f.survey().orElseThrow().name())
                                        .equals(study.waves().first(wave.name())));
    }

    private Measure.@Nullable Subject named(Measure.Named named, Survey wave) {
        Optional<StudyData.Found> found = found(named.name(), wave);
        if (found.isEmpty()) {
            return named;
        }
        String name = found.get().variable();
        if (!wave.data().owns(name) || !has(wave.data().require(name), named.codes())) {
            return null;
        }
        return new Measure.Named(wave.name() + "/" + name, named.codes());
    }

    private static boolean has(Variable variable, String codes) {
        try {
            return codes.isEmpty() || !Codes.positions(variable, codes).isEmpty();
        } catch (FaultException none) {
            return false;
        }
    }

    private Measure.@Nullable Subject coded(Measure.Coded coded, Survey wave) {
        Optional<StudyData.Found> found = found(coded.item(), wave);
        if (found.isEmpty()) {
            return coded;
        }
        String name = found.get().variable();
        boolean there =
                wave.item(name).map(AskedItem::codes).orElse(List.of()).stream()
                        .anyMatch(c -> c.key().equals(coded.code()));
        return there ? new Measure.Coded(wave.name() + "/" + name, coded.code()) : null;
    }
}

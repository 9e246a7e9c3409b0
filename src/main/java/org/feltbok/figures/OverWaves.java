package org.feltbok.figures;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Codes;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.MeasurePiece;
import org.feltbok.analysis.Regressed;
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
        for (Survey survey : waves(study.survey(questionnaire))) {
            LocalText title = survey.called();
            lines.add(
                    Line.of(survey.name(), title, title, MeasurePiece.EMPTY)
                            .at(new Line.AtWave(survey.name(), time(survey))));
        }
        return lines;
    }

    /** All waves of a questionnaire, which may be any of them. */
    private List<Survey> waves(Survey any) {
        return waves(study.waves().first(any.name()));
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
        for (Survey other : waves(survey)) {
            for (Category category :
                    other.data()
                            .variable(called(variable.name(), survey, other))
                            .map(Variable::categories)
                            .orElse(List.of())) {
                if (codes.add(category.code())) {
                    all.add(category.missing().isPresent() ? all.size() : at++, category);
                }
            }
        }
        return all;
    }

    /**
     * What a wave calls a variable of another wave: the same, or with its mark if it is derived.
     */
    static String called(String name, Survey from, Survey wave) {
        String marked = Waves.called(name, from.name(), wave.name());
        return !wave.data().owns(name) && wave.data().owns(marked) ? marked : name;
    }

    /** What a measure is in the wave of its row or column, if it stands in one. */
    Measure measure(Measure measure, Line row, Line column) {
        Line.AtWave at = row.wave() == null ? column.wave() : row.wave();
        return at == null || measure.subject() instanceof Measure.Stated
                ? measure
                : in(measure, at);
    }

    /**
     * The same in a wave; a gap where that wave lacks what another has, so that what none has is
     * told as it is elsewhere.
     */
    private Measure in(Measure measure, Line.AtWave at) {
        Survey wave = study.survey(at.survey());
        Measure.Subject subject = subject(measure, wave);
        if (subject == null) {
            return GAP;
        }
        Measure here = with(subject, measure, wave);
        return isAskable(here, wave)
                        || waves(wave).stream()
                                .noneMatch(w -> isAskable(with(subject, measure, w), w))
                ? here
                : GAP;
    }

    /** The measure with the conditions and the weight as a wave calls them. */
    private Measure with(Measure.Subject subject, Measure measure, Survey wave) {
        UnaryOperator<String> there = name -> there(name, wave);
        return new Measure(
                subject,
                measure.statistic(),
                measure.of().stream().map(c -> c.named(there)).toList(),
                measure.given().stream().map(c -> c.named(there)).toList(),
                measure.by().stream().map(c -> c.named(there)).toList(),
                measure.weight()
                        .map(
                                w ->
                                        w instanceof Measure.Named n
                                                ? new Measure.Named(
                                                        there.apply(n.name()), n.codes())
                                                : w));
    }

    /** Whether a wave has all that conditions and weight ask for. */
    private boolean isAskable(Measure measure, Survey wave) {
        boolean asked =
                Stream.of(measure.of(), measure.given(), measure.by())
                        .flatMap(List::stream)
                        .allMatch(wave.data()::canAsk);
        return asked
                && (!(measure.weight().orElse(null) instanceof Measure.Named n)
                        || wave.data().has(wave.data().meant(n.name())));
    }

    /** What is measured as a wave calls it; null if it does not have it. */
    private Measure.@Nullable Subject subject(Measure measure, Survey wave) {
        return switch (measure.subject()) {
            case Measure.Responses r -> {
                if (!isSame(study.survey(r.questionnaire()), wave)) {
                    throw other(r, wave);
                }
                yield new Measure.Responses(wave.name());
            }
            case Measure.Named n -> named(n, wave);
            case Measure.Coded c -> coded(c, wave);
            case Regressed r -> regressed(r, wave);
            default -> throw other(measure.subject(), wave);
        };
    }

    private FaultException other(Measure.Subject subject, Survey wave) {
        return new FaultException(
                "figures.waves_other", subject.toString(), study.waves().first(wave.name()));
    }

    private boolean isSame(Survey one, Survey wave) {
        return study.waves().first(one.name()).equals(study.waves().first(wave.name()));
    }

    /** The name of the same variable in a wave, where it is that of another wave. */
    private String there(String name, Survey wave) {
        for (Survey other : waves(wave)) {
            String before = other.name() + "/";
            if (name.startsWith(before)) {
                return wave.name() + "/" + called(name.substring(before.length()), other, wave);
            }
        }
        return wave.data().has(wave.data().meant(name))
                ? name
                : waves(wave).stream()
                        .filter(s -> s.data().owns(name))
                        .map(s -> called(name, s, wave))
                        .findFirst()
                        .orElse(name);
    }

    /**
     * What a wave calls what a name means of the waves.
     *
     * @throws FaultException if nothing has it, or what has it is none of them
     */
    private String found(String name, Measure.Subject subject, Survey wave) {
        StudyData.Found found = study.find(name).orElseThrow(() -> study.missing(name));
        Survey from =
                found.survey().filter(s -> isSame(s, wave)).orElseThrow(() -> other(subject, wave));
        return called(found.variable(), from, wave);
    }

    private Measure.@Nullable Subject named(Measure.Named named, Survey wave) {
        String name = found(named.name(), named, wave);
        if (!wave.data().owns(name)) {
            return null;
        }
        boolean any =
                waves(wave).stream()
                        .flatMap(w -> w.data().variable(called(name, wave, w)).stream())
                        .anyMatch(v -> has(v, named.codes()));
        // a code that no wave has is told where it is counted
        return any && !has(wave.data().require(name), named.codes())
                ? null
                : new Measure.Named(wave.name() + "/" + name, named.codes());
    }

    private @Nullable Regressed regressed(Regressed model, Survey wave) {
        boolean here = true;
        for (Regressed.Term term : model.all()) {
            if (!term.years().isEmpty()) {
                throw other(term.asSubject(), wave);
            }
            here &= wave.data().owns(found(term.name(), term.asSubject(), wave));
        }
        if (!here) {
            return null;
        }
        return model.named(
                UnaryOperator.identity(),
                name -> wave.name() + "/" + found(name, new Measure.Named(name, ""), wave));
    }

    private static boolean has(Variable variable, String codes) {
        try {
            return codes.isEmpty() || !Codes.positions(variable, codes).isEmpty();
        } catch (FaultException none) {
            return false;
        }
    }

    private Measure.@Nullable Subject coded(Measure.Coded coded, Survey wave) {
        String name = found(coded.item(), coded, wave);
        List<Survey> all = waves(wave);
        return hasCode(name, coded.code(), wave)
                        || all.stream().noneMatch(w -> hasCode(name, coded.code(), w))
                                && wave.data().owns(name)
                ? new Measure.Coded(wave.name() + "/" + name, coded.code())
                : null;
    }

    /** Whether an item has a code, or any where none is named. */
    private static boolean hasCode(String item, String code, Survey wave) {
        return wave.item(item).map(AskedItem::codes).orElse(List.of()).stream()
                .anyMatch(c -> code.isEmpty() || c.key().equals(code));
    }
}

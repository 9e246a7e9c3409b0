package org.feltbok.figures;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.CountedForbidden;
import org.feltbok.analysis.DataOrigin;
import org.feltbok.analysis.Estimate;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands below a figure: its base, what is missing, how it was computed, where its data come
 * from.
 */
final class FigureNote {
    private final StudyData study;
    private final Measures measures;
    private final Texts texts;
    private final OverWaves over;
    private final List<RangedNote> ranged = new ArrayList<>();

    FigureNote(StudyData study, Measures measures, Texts texts, OverWaves over) {
        this.over = over;
        this.study = study;
        this.measures = measures;
        this.texts = texts;
    }

    /**
     * @param rows the cells shown
     * @param tests what the tests between its groups say
     */
    String of(FigureSpec spec, List<List<FigureComputer.Computed>> rows, List<String> tests) {
        List<FigureComputer.Computed> cells =
                rows.stream()
                        .flatMap(List::stream)
                        .filter(c -> !(c.measure().subject() instanceof Measure.Stated))
                        .toList();
        List<String> sentences = new ArrayList<>();
        base(cells).ifPresent(sentences::add);
        sentences.addAll(new VoidNote(study, texts).of(cells));
        sentences.addAll(new WeightNote(study, texts, ranged).of(cells));
        uneven(cells).ifPresent(sentences::add);
        sentences.addAll(methods(cells));
        sentences.addAll(new FittedNote(measures, texts).of(cells));
        sentences.addAll(new DerivedNote(study, texts).of(cells));
        sentences.addAll(new RetiredNote(study, texts).of(cells));
        sentences.addAll(new WaveNote(study, over, texts).of(cells));
        sentences.addAll(leftOut(cells));
        sentences.addAll(tests);
        forbidden(cells).ifPresent(sentences::add);
        new RoundedSums(study, spec, texts).of(rows).ifPresent(sentences::add);
        String own = spec.note().in(texts.language());
        if (!own.isEmpty()) {
            sentences.add(own);
        }
        sentences.addAll(origins(rows.stream().flatMap(List::stream).toList()));
        return String.join(" ", sentences);
    }

    /** The words of the note that tell bases. */
    List<RangedNote> ranged() {
        return List.copyOf(ranged);
    }

    private static boolean isBased(Estimate.Method method) {
        return switch (method) {
            case SHARE_OF_ANSWERS, SHARE_OF_MENTIONS, SHARE_OF_REACHED, NUMBERS -> true;
            case COUNT, SHARE_OF_ALL, RATE, SUMS -> false;
        };
    }

    /**
     * {@code n = 69; 3 don't know, 6 not answered}; ranges where cells differ, no missing where
     * groups are compared.
     */
    private java.util.Optional<String> base(List<FigureComputer.Computed> all) {
        List<FigureComputer.Computed> cells =
                RangedNote.told(
                        all.stream()
                                .filter(
                                        c ->
                                                isBased(c.result().method())
                                                        && !isOneCase(c.measure()))
                                .toList(),
                        c -> c.result().n());
        if (cells.isEmpty()) {
            return java.util.Optional.empty();
        }
        // a mean's base lacks "don't know"; where shares stand beside it, theirs is the base to
        // tell
        boolean shares =
                cells.stream().anyMatch(c -> c.result().method() != Estimate.Method.NUMBERS);
        List<FigureComputer.Computed> based =
                cells.stream()
                        .filter(c -> !shares || c.result().method() != Estimate.Method.NUMBERS)
                        .toList();
        String n = ranged("figures.note.n", based, Estimate::n);
        boolean grouped = cells.stream().anyMatch(c -> !c.measure().by().isEmpty());
        String missing = grouped ? "" : missing(based);
        return java.util.Optional.of(n + (missing.isEmpty() ? "" : "; " + missing) + ".");
    }

    /** How many there are for the cells, told as a range that may be told anew without some. */
    private String ranged(
            String key, List<FigureComputer.Computed> cells, ToIntFunction<Estimate> number) {
        RangedNote told =
                new RangedNote(
                        key,
                        List.of(),
                        cells.stream()
                                .map(c -> RangedNote.Of.of(c, number.applyAsInt(c.result())))
                                .toList());
        ranged.add(told);
        return told.told(texts);
    }

    /** Series over years that rest on more cases in one year than in another must say so. */
    private java.util.Optional<String> uneven(List<FigureComputer.Computed> cells) {
        Map<String, TreeSet<Integer>> byGroup = new java.util.HashMap<>();
        for (FigureComputer.Computed cell : cells) {
            Measure m = cell.measure();
            if (m.subject() instanceof Measure.Indicated) {
                byGroup.computeIfAbsent(
                                m.of() + "|" + m.given() + "|" + m.by(), k -> new TreeSet<>())
                        .add(cell.result().n());
            }
        }
        return byGroup.values().stream().anyMatch(n -> n.size() > 1)
                ? java.util.Optional.of(texts.get("figures.note.uneven"))
                : java.util.Optional.empty();
    }

    /** Whether it is of a single case or respondent, and not of a group. */
    static boolean isOneCase(Measure measure) {
        return isOneRespondent(measure)
                || measure.by().stream().anyMatch(c -> c.variables().contains(CaseNames.CASE));
    }

    /** Whether it is of a single respondent. */
    static boolean isOneRespondent(Measure measure) {
        return measure.by().stream().anyMatch(c -> c.variables().contains(CaseNames.RESPONSE));
    }

    private String missing(List<FigureComputer.Computed> cells) {
        List<String> told = new ArrayList<>();
        for (MissingKind kind : MissingKind.values()) {
            ToIntFunction<Estimate> count = r -> r.missing().getOrDefault(kind, 0);
            if (cells.stream().anyMatch(c -> count.applyAsInt(c.result()) > 0)) {
                told.add(ranged("figures.missing." + kind.name(), cells, count));
            }
        }
        return String.join(", ", told);
    }

    /** What each statistic says of its numbers, once. */
    private List<String> methods(List<FigureComputer.Computed> cells) {
        Set<Statistic.Told> told = new LinkedHashSet<>();
        for (FigureComputer.Computed cell : cells) {
            told.addAll(
                    cell.measure().statistic().tells(measures.what(cell.measure()), cell.result()));
        }
        return told.stream().map(t -> texts.get(t.key(), t.arguments().toArray())).toList();
    }

    /** Answers against the rules of the questionnaire that the numbers rest on. */
    private java.util.Optional<String> forbidden(List<FigureComputer.Computed> cells) {
        CountedForbidden found =
                CountedForbidden.of(
                        study, cells.stream().map(FigureComputer.Computed::measure).toList());
        return found.count() == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        texts.get("figures.note.forbidden", found.count(), found.words()));
    }

    /** What numbers leave out that no other sentence tells. */
    private List<String> leftOut(List<FigureComputer.Computed> cells) {
        List<String> sentences = new ArrayList<>();
        boolean means =
                cells.stream().anyMatch(c -> c.result().method() == Estimate.Method.NUMBERS);
        boolean valid =
                cells.stream()
                        .anyMatch(
                                c ->
                                        c.measure().statistic().isValidCount()
                                                && c.measure().subject() instanceof Measure.Named n
                                                && n.codes().isEmpty()
                                                && c.result()
                                                        .missing()
                                                        .containsKey(MissingKind.DONT_KNOW));
        boolean shares =
                cells.stream()
                        .anyMatch(c -> c.result().method() == Estimate.Method.SHARE_OF_ANSWERS);
        if (valid && shares) {
            sentences.add(texts.get("figures.note.base"));
        } else if (valid && !means) {
            sentences.add(texts.get("figures.note.valid"));
        }
        List<FigureComputer.Computed> numbers =
                cells.stream().filter(c -> c.result().method() == Estimate.Method.NUMBERS).toList();
        if (numbers.stream().anyMatch(c -> c.result().unnumbered() > 0)) {
            sentences.add(ranged("figures.note.unnumbered", numbers, Estimate::unnumbered));
        }
        return sentences;
    }

    private List<String> origins(List<FigureComputer.Computed> cells) {
        Set<String> ids = new LinkedHashSet<>();
        cells.stream()
                .map(FigureComputer.Computed::measure)
                .distinct()
                .forEach(m -> origins(m, ids));
        List<DataOrigin> found =
                study.origins().values().stream().filter(o -> ids.contains(o.id())).toList();
        List<String> sentences = new ArrayList<>();
        String sources =
                Stream.concat(
                                found.stream()
                                        .filter(o -> !o.isMade())
                                        .map(o -> o.label().in(texts.language())),
                                unlisted(cells))
                        .distinct()
                        .collect(Collectors.joining("; "));
        if (!sources.isEmpty()) {
            sentences.add(texts.get("figures.note.sources", sources));
        }
        found.stream()
                .filter(DataOrigin::isMade)
                .map(o -> o.label().in(texts.language()) + ".")
                .distinct()
                .forEach(sentences::add);
        return sentences;
    }

    /** Where typed numbers and words are from that are of none of the study's origins. */
    private static Stream<String> unlisted(List<FigureComputer.Computed> cells) {
        return cells.stream()
                .map(c -> c.measure().subject())
                .flatMap(s -> s instanceof Measure.Stated t ? Stream.of(t) : Stream.empty())
                .filter(t -> t.origin().isEmpty() && !t.place().isBlank())
                .map(Measure.Stated::place);
    }

    private void origins(Measure measure, Set<String> ids) {
        ids.addAll(measures.origins(measure));
        measures.counted(measure).ifPresent(s -> ids.addAll(s.origins()));
        if (measure.subject() instanceof Measure.Stated s) {
            study.origins().values().stream()
                    .filter(o -> o.key().equals(s.origin()))
                    .forEach(o -> ids.add(o.id()));
        }
        if (measure.subject() instanceof Measure.Coded c) {
            study.surveyOf(c.item()).ifPresent(s -> ids.addAll(s.textOrigins()));
        }
    }
}

package org.feltbok.figures.ui;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.IndicatorData;
import org.feltbok.analysis.Statistics;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.Piece;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a specification asks for. */
final class SpecFacts {
    private final StudyData study;
    private final Texts texts;

    /**
     * One thing that a specification says.
     *
     * @param labelKey text key of what it is
     * @param value as people read it
     */
    record Fact(String labelKey, String value) {}

    SpecFacts(StudyData study, Texts texts) {
        this.study = study;
        this.texts = texts;
    }

    /** What holds for the figure; what does not apply is left out. */
    List<Fact> of(FigureSpec spec, ComputedFigure computed) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "figurelist.fact.data", data(computed));
        add(facts, "figurelist.fact.question", joined(measured(spec).map(this::question)));
        add(facts, "figurelist.fact.rows", joined(spec.rows().stream().map(this::axis)));
        add(facts, "figurelist.fact.columns", joined(spec.columns().stream().map(this::axis)));
        add(facts, "figurelist.fact.statistic", joined(statistics(spec)));
        add(facts, "figurelist.fact.of", joined(pieces(spec).map(Piece::of)));
        add(facts, "figurelist.fact.filter", joined(pieces(spec).map(Piece::given)));
        add(facts, "figurelist.fact.group", joined(pieces(spec).map(Piece::by)));
        add(facts, "figurelist.fact.base", Bases.of(computed.table()).range(texts.locale()));
        add(facts, "figurelist.fact.sort", sort(spec));
        add(facts, "figurelist.fact.limit", spec.limit() == 0 ? "" : String.valueOf(spec.limit()));
        String kind = spec.chart().kind().name().toLowerCase(Locale.ROOT);
        add(facts, "figurelist.fact.chart", texts.get("figurelist.chart." + kind));
        return facts;
    }

    private static void add(List<Fact> facts, String labelKey, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(labelKey, value));
        }
    }

    private static String joined(Stream<String> values) {
        return values.filter(v -> !v.isBlank()).distinct().collect(Collectors.joining(" · "));
    }

    private static Stream<Axis> axes(FigureSpec spec) {
        return Stream.concat(spec.rows().stream(), spec.columns().stream())
                .flatMap(SpecFacts::parts);
    }

    private static Stream<Axis> parts(Axis axis) {
        return axis.source() instanceof Axis.Cross cross
                ? Stream.concat(
                        Stream.of(axis), Stream.concat(parts(cross.outer()), parts(cross.inner())))
                : Stream.of(axis);
    }

    private static Stream<Piece> pieces(FigureSpec spec) {
        return Stream.concat(Stream.of(spec.base()), axes(spec).map(Axis::piece));
    }

    /** Questionnaires and indicators that the numbers come from; the cases where there are none. */
    private String data(ComputedFigure computed) {
        Set<String> names = new LinkedHashSet<>();
        for (String variable : computed.variables()) {
            if (variable.equals("responses")) {
                names.add(in(study.survey("").title()));
            }
            study.surveyOf(variable).map(Survey::title).map(this::in).ifPresent(names::add);
            IndicatorData indicator = study.indicators().get(variable);
            if (indicator != null) {
                names.add(in(indicator.label()));
            }
        }
        return names.isEmpty() ? texts.get("figurelist.fact.cases") : joined(names.stream());
    }

    /** Names of what is measured, not of what it is grouped or filtered by. */
    private static Stream<String> measured(FigureSpec spec) {
        return Stream.concat(
                pieces(spec).map(Piece::variable),
                axes(spec)
                        .flatMap(
                                a ->
                                        switch (a.source()) {
                                            case Axis.Items s -> s.names().stream();
                                            case Axis.Answers s -> Stream.of(s.name());
                                            case Axis.CodesOf s -> Stream.of(s.item());
                                            default -> Stream.empty();
                                        }));
    }

    private String question(String name) {
        String item = name.split("[/#\\[]", 2)[0];
        for (Survey survey : study.surveys().values()) {
            for (AskedQuestion question : survey.questions()) {
                boolean asks =
                        question.name().equals(item)
                                || question.items().stream()
                                        .map(AskedItem::name)
                                        .anyMatch(item::equals);
                if (asks) {
                    return (question.number() + " " + in(question.label())).strip();
                }
            }
        }
        return "";
    }

    private String axis(Axis axis) {
        String label = in(axis.label());
        return switch (axis.source()) {
            case Axis.Single s -> label.isEmpty() ? single(axis.piece()) : label;
            case Axis.Items s -> texts.get("figurelist.axis.items", String.join(", ", s.names()));
            case Axis.Answers s -> texts.get("figurelist.axis.answers", s.name());
            case Axis.CodesOf s -> texts.get("figurelist.axis.codes", s.item());
            case Axis.Groups s -> variable(s.name());
            case Axis.Years s -> years(s.years());
            case Axis.Waves s -> texts.get("figurelist.axis.waves", s.questionnaire());
            case Axis.Parts s -> String.join(", ", s.parts());
            case Axis.Cases s -> texts.get("figurelist.axis.cases", s.where());
            case Axis.Respondents s -> texts.get("figurelist.axis.respondents", s.questionnaire());
            case Axis.Statistics s -> joined(s.names().stream().map(this::statistic));
            case Axis.Cross s -> axis(s.outer()) + " × " + axis(s.inner());
        };
    }

    private String single(Piece piece) {
        return piece.variable().isEmpty()
                ? statistic(piece.statistic())
                : variable(piece.variable());
    }

    private static String years(List<Integer> years) {
        return years.size() > 3
                ? years.getFirst() + "–" + years.getLast()
                : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Stream<String> statistics(FigureSpec spec) {
        return Stream.concat(
                        pieces(spec).map(Piece::statistic),
                        axes(spec)
                                .flatMap(
                                        a ->
                                                a.source() instanceof Axis.Statistics s
                                                        ? s.names().stream()
                                                        : Stream.empty()))
                .map(this::statistic);
    }

    private String statistic(String word) {
        return Statistics.of(word)
                .map(s -> texts.get("figures.statistic." + s.name(), s.inLabel().toArray()))
                .orElse(word);
    }

    private String sort(FigureSpec spec) {
        return spec.sort()
                .map(
                        s ->
                                texts.get(
                                                s.descending()
                                                        ? "figurelist.sort.descending"
                                                        : "figurelist.sort.ascending")
                                        + (s.column().isEmpty() ? "" : ", " + s.column()))
                .orElse("");
    }

    private String variable(String name) {
        IndicatorData indicator = study.indicators().get(name);
        if (indicator != null) {
            return in(indicator.label());
        }
        Dataset data = study.surveyOf(name).map(Survey::data).orElse(study.cases());
        return data.variable(name).map(v -> in(v.label())).orElse(name);
    }

    private String in(LocalText text) {
        return text.in(texts.language());
    }
}

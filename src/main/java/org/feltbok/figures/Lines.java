package org.feltbok.figures;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Item;
import org.feltbok.analysis.Question;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes the rows or columns that an axis stands for. */
final class Lines {
    private final StudyData study;
    private final Texts texts;

    Lines(StudyData study, Texts texts) {
        this.study = study;
        this.texts = texts;
    }

    List<Line> of(Axis axis) {
        List<Line> lines = source(axis).stream().map(l -> l.over(axis.piece())).toList();
        return lines.size() == 1
                ? List.of(lines.getFirst().named(axis.key(), axis.label()))
                : lines;
    }

    private List<Line> source(Axis axis) {
        return switch (axis.source()) {
            case Axis.Single s -> List.of(single(axis));
            case Axis.Items s -> s.names().stream().flatMap(n -> items(n).stream()).toList();
            case Axis.Answers s -> answers(s);
            case Axis.CodesOf s -> codes(s.item());
            case Axis.Groups s -> groups(s);
            case Axis.Years s -> years(s);
            case Axis.Parts s ->
                    s.parts().stream()
                            .map(p -> Line.of(p, LocalText.of(p), LocalText.of(p), Piece.codes(p)))
                            .toList();
            case Axis.Cases s -> cases(s.where());
            case Axis.Statistics s -> s.names().stream().map(this::statistic).toList();
            case Axis.Cross s -> cross(of(s.outer()), of(s.inner()));
        };
    }

    /**
     * Named by its variable if that is one of the study's own, else by its statistic or year, else
     * "all".
     */
    private Line single(Axis axis) {
        Piece piece = axis.piece();
        LocalText variable = label(piece.variable());
        if (!variable.isEmpty()) {
            return Line.of(piece.variable(), variable, variable, Piece.EMPTY);
        }
        if (!piece.statistic().isEmpty()) {
            return statistic(piece.statistic());
        }
        LocalText other = piece.years().isEmpty() ? all() : LocalText.of(piece.years());
        return Line.of(piece.years().isEmpty() ? "all" : piece.years(), other, other, Piece.EMPTY);
    }

    /** The label of a variable or indicator; empty if the study has none of the name. */
    private LocalText label(String variable) {
        if (study.indicators().containsKey(variable)) {
            return study.indicator(variable).label();
        }
        return study.surveyOf(variable)
                .map(Survey::data)
                .orElse(study.cases())
                .variable(variable)
                .map(Variable::label)
                .orElse(LocalText.of(""));
    }

    private List<Line> items(String name) {
        List<Item> items =
                study.surveys().values().stream()
                        .flatMap(
                                s ->
                                        s
                                                .question(name)
                                                .map(Question::items)
                                                .or(() -> s.item(name).map(List::of))
                                                .stream())
                        .findFirst()
                        .orElseThrow(() -> new FaultException("analysis.no_variable", name));
        return items.stream()
                .map(i -> Line.of(i.name(), i.label(), i.shortLabel(), Piece.variable(i.name())))
                .toList();
    }

    private List<Line> answers(Axis.Answers source) {
        String item = items(source.name()).getFirst().key();
        Variable variable = study.surveyOf(item).orElseThrow().data().require(item);
        int steps = (int) variable.categories().stream().filter(c -> c.missing().isEmpty()).count();
        boolean scale = variable.type() == Variable.Type.SCALE;
        List<Line> lines = new ArrayList<>();
        int step = 0;
        for (Category category : variable.categories()) {
            boolean dontKnow = category.missing().isPresent();
            if (!dontKnow || source.dontKnow()) {
                lines.add(
                        new Line(
                                category.code(),
                                category.label(),
                                category.shortLabel(),
                                Piece.codes(category.code()),
                                scale && !dontKnow ? step : -1,
                                scale && !dontKnow ? steps : 0,
                                dontKnow));
            }
            step += dontKnow ? 0 : 1;
        }
        String own = variable.name();
        return source.name().equals(own)
                ? lines.stream().map(l -> l.over(Piece.variable(own))).toList()
                : lines;
    }

    private List<Line> codes(String name) {
        Item item =
                study.surveyOf(name)
                        .flatMap(s -> s.item(name))
                        .orElseThrow(() -> new FaultException("analysis.no_variable", name));
        return item.codes().stream()
                .filter(c -> !c.folder())
                .map(
                        c ->
                                Line.of(
                                        c.key(),
                                        c.label(),
                                        c.label(),
                                        Piece.variable(Variable.code(name, c.key()))))
                .toList();
    }

    private List<Line> groups(Axis.Groups source) {
        Variable variable =
                study.cases().has(source.name())
                        ? study.cases().require(source.name())
                        : study.surveyOf(source.name())
                                .map(s -> s.data().require(source.name()))
                                .orElseThrow(
                                        () ->
                                                new FaultException(
                                                        "analysis.no_variable", source.name()));
        List<Line> lines = new ArrayList<>();
        variable.categories()
                .forEach(
                        c ->
                                lines.add(
                                        Line.of(
                                                c.code(),
                                                c.label(),
                                                c.shortLabel(),
                                                Piece.by(variable.name() + "=" + c.code()))));
        Line all = Line.of("all", all(), all(), Piece.EMPTY);
        switch (source.all()) {
            case FIRST -> lines.addFirst(all);
            case LAST -> lines.addLast(all);
            case NONE -> {}
        }
        return lines;
    }

    private List<Line> years(Axis.Years source) {
        return source.years().stream()
                .map(
                        y -> {
                            LocalText label = LocalText.of(String.valueOf(y));
                            String years =
                                    source.base().map(b -> b + "," + y).orElse(String.valueOf(y));
                            return Line.of(label.text(), label, label, Piece.years(years));
                        })
                .toList();
    }

    private List<Line> cases(String where) {
        Dataset cases = study.cases();
        return study.cases().rowsMeeting(where).stream()
                .map(
                        row -> {
                            LocalText name = LocalText.of(cases.row(row).label());
                            String key = cases.row(row).key();
                            return Line.of(key, name, LocalText.of(key), Piece.by("case=" + key));
                        })
                .toList();
    }

    private Line statistic(String word) {
        LocalText label = everyLanguage("figures.statistic." + word);
        return Line.of(word, label, label, Piece.statistic(word));
    }

    private LocalText all() {
        return everyLanguage("figures.all");
    }

    /** A text of the program; figures are computed for one language at a time. */
    private LocalText everyLanguage(String key) {
        Map<String, String> others = new HashMap<>();
        for (Language language : Language.values()) {
            others.put(language.code(), texts.get(key));
        }
        return new LocalText(texts.get(key), others);
    }

    private static List<Line> cross(List<Line> outer, List<Line> inner) {
        List<Line> lines = new ArrayList<>();
        for (Line first : outer) {
            for (Line second : inner) {
                lines.add(
                        new Line(
                                first.key() + "/" + second.key(),
                                joined(first.label(), second.label()),
                                joined(first.shortLabel(), second.shortLabel()),
                                second.piece().over(first.piece()),
                                second.scaleStep(),
                                second.scaleLength(),
                                second.dontKnow()));
            }
        }
        return lines;
    }

    private static LocalText joined(LocalText first, LocalText second) {
        Map<String, String> others = new HashMap<>();
        TreeSet<String> languages = new TreeSet<>(first.others().keySet());
        languages.addAll(second.others().keySet());
        for (String language : languages) {
            others.put(
                    language,
                    first.others().getOrDefault(language, first.text())
                            + ", "
                            + second.others().getOrDefault(language, second.text()));
        }
        return new LocalText(first.text() + ", " + second.text(), others);
    }
}

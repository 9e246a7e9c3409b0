package org.feltbok.figures;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.MeasurePiece;
import org.feltbok.analysis.Notation;
import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.Statistics;
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
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the rows or columns that an axis stands for. */
final class Lines {
    private final StudyData study;
    private final Texts texts;
    private final OverWaves over;

    Lines(StudyData study, Texts texts) {
        this(study, texts, new OverWaves(study, List.of(), false));
    }

    /**
     * @param over the waves that the figure is over
     */
    Lines(StudyData study, Texts texts, OverWaves over) {
        this.study = study;
        this.texts = texts;
        this.over = over;
    }

    List<Line> of(Axis axis) {
        MeasurePiece piece = axis.piece().read();
        List<Line> lines = source(axis).stream().map(l -> l.over(piece)).toList();
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
            case Axis.Waves s -> over.lines(s.questionnaire());
            case Axis.Parts s ->
                    s.parts().stream()
                            .map(
                                    p ->
                                            Line.of(
                                                    p,
                                                    LocalText.of(p),
                                                    LocalText.of(p),
                                                    MeasurePiece.codes(p)))
                            .toList();
            case Axis.Cases s -> cases(s.where());
            case Axis.Respondents s -> respondents(study.survey(s.questionnaire()).data());
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
            return Line.of(piece.variable(), variable, variable, MeasurePiece.EMPTY);
        }
        if (!piece.statistic().isEmpty()) {
            return statistic(piece.statistic());
        }
        LocalText other = piece.years().isEmpty() ? all() : LocalText.of(piece.years());
        return Line.of(
                piece.years().isEmpty() ? "all" : piece.years(), other, other, MeasurePiece.EMPTY);
    }

    /** The label of a variable or indicator; empty if the study has none of the name. */
    private LocalText label(String variable) {
        if (variable.startsWith(Regressed.BEGINS)) {
            return term(Regressed.parse(variable));
        }
        if (study.indicators().containsKey(variable)) {
            return study.indicator(variable).label();
        }
        return study.find(variable)
                .flatMap(f -> f.data().variable(f.variable()))
                .map(Variable::label)
                .orElse(LocalText.of(""));
    }

    /** What a term of a line is called; empty for the whole. */
    private LocalText term(Regressed line) {
        if (line.term().equals(Regressed.CONSTANT)) {
            return everyLanguage("figures.line.constant");
        }
        return line.asked().map(this::term).orElse(LocalText.of(""));
    }

    private LocalText term(Regressed.Term term) {
        String own = label(term.name()).in(texts.language());
        String name = own.isEmpty() ? term.name() : own;
        List<String> years = term.years().stream().map(String::valueOf).toList();
        String number =
                switch (years.size()) {
                    case 0 -> name;
                    case 1 -> texts.get("figures.line.year", name, years.getFirst());
                    default ->
                            texts.get(
                                    "figures.line.change", name, years.getFirst(), years.getLast());
                };
        return term.isLog() ? everyLanguage("figures.line.log", number) : LocalText.of(number);
    }

    /** An item and the questionnaire that has it. */
    private record Placed(Survey survey, AskedItem item) {}

    private List<Line> items(String name) {
        return placed(name).stream()
                .map(
                        p ->
                                Line.of(
                                        p.item().name(),
                                        p.item().label(),
                                        p.item().shortLabel(),
                                        measured(p)))
                .toList();
    }

    private MeasurePiece measured(Placed placed) {
        String name = study.nameOf(placed.survey(), placed.item().name());
        return MeasurePiece.subject(new Measure.Named(name, ""));
    }

    /**
     * The items of a question, or a single item. The main questionnaire goes first; a name may have
     * its questionnaire before it.
     */
    private List<Placed> placed(String name) {
        for (Survey survey : study.surveys().values()) {
            String before = survey.name() + "/";
            List<Placed> found =
                    name.startsWith(before)
                            ? placed(survey, name.substring(before.length()))
                            : List.of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        Survey main = study.surveys().get(study.mainSurvey());
        List<Placed> ofMain = main == null ? List.of() : placed(main, name);
        if (!ofMain.isEmpty()) {
            return ofMain;
        }
        List<List<Placed>> all =
                study.waves()
                        .meant(
                                study.surveys().values().stream()
                                        .map(s -> placed(s, name))
                                        .filter(p -> !p.isEmpty())
                                        .toList(),
                                p -> p.getFirst().survey().name());
        if (all.size() > 1) {
            throw new FaultException(
                    "analysis.ambiguous",
                    name,
                    all.stream()
                            .map(p -> Notation.name(p.getFirst().survey().name() + "/" + name))
                            .collect(Collectors.joining(", ")));
        }
        return all.stream()
                .findFirst()
                .orElseThrow(() -> new FaultException("analysis.no_variable", name));
    }

    private static List<Placed> placed(Survey survey, String name) {
        return survey
                .question(name)
                .map(AskedQuestion::items)
                .or(() -> survey.item(name).map(List::of))
                .orElse(List.of())
                .stream()
                .map(i -> new Placed(survey, i))
                .toList();
    }

    private List<Line> answers(Axis.Answers source) {
        Optional<StudyData.Found> ofCases =
                isQuestion(source.name())
                        ? Optional.empty()
                        : study.find(source.name()).filter(f -> f.survey().isEmpty());
        if (ofCases.isPresent()) {
            return classes(ofCases.get());
        }
        Placed placed = placed(source.name()).getFirst();
        Variable variable = placed.survey().data().require(placed.item().name());
        int steps = (int) variable.categories().stream().filter(c -> c.missing().isEmpty()).count();
        boolean scale = variable.type() == Variable.Type.SCALE && !over.asLines();
        List<Line> lines = new ArrayList<>();
        int step = 0;
        for (Category category : over.categories(placed.survey(), variable)) {
            boolean dontKnow = category.missing().isPresent();
            if (!dontKnow || source.dontKnow()) {
                lines.add(
                        new Line(
                                category.code(),
                                category.label(),
                                category.shortLabel(),
                                MeasurePiece.codes(category.code()),
                                scale && !dontKnow && step < steps ? step : -1,
                                scale && !dontKnow && step < steps ? steps : 0,
                                dontKnow));
            }
            step += dontKnow ? 0 : 1;
        }
        String own = variable.name();
        boolean one = source.name().equals(own) || source.name().endsWith("/" + own);
        return one ? lines.stream().map(l -> l.over(measured(placed))).toList() : lines;
    }

    private boolean isQuestion(String name) {
        return study.surveys().values().stream().anyMatch(s -> s.question(name).isPresent());
    }

    /** The classes of an attribute or grouping as what is measured. */
    private static List<Line> classes(StudyData.Found found) {
        Measure.Named measured = new Measure.Named(found.fullName(), "");
        return found.data().require(found.variable()).categories().stream()
                .map(
                        c ->
                                Line.of(
                                                c.code(),
                                                c.label(),
                                                c.shortLabel(),
                                                MeasurePiece.codes(c.code()))
                                        .over(MeasurePiece.subject(measured)))
                .toList();
    }

    private List<Line> codes(String name) {
        Optional<StudyData.Found> ofCases =
                isQuestion(name)
                        ? Optional.empty()
                        : study.find(name).filter(f -> f.survey().isEmpty());
        if (ofCases.isPresent()) {
            return study.item(ofCases.get())
                    .map(i -> codes(i, name))
                    .orElseThrow(() -> new FaultException("analysis.no_variable", name));
        }
        Placed placed = placed(name).getFirst();
        return codes(placed.item(), study.nameOf(placed.survey(), placed.item().name()));
    }

    private static List<Line> codes(AskedItem item, String measured) {
        return item.codes().stream()
                .filter(c -> !c.folder())
                .map(
                        c ->
                                Line.of(
                                        c.key(),
                                        c.label(),
                                        c.label(),
                                        MeasurePiece.subject(new Measure.Coded(measured, c.key()))))
                .toList();
    }

    private List<Line> groups(Axis.Groups source) {
        StudyData.Found found = study.grouping(source.name());
        String name = study.nameInCondition(found);
        List<Line> byCode = groupsByCode(found);
        List<Line> lines = new ArrayList<>(byCode.isEmpty() ? classes(found, name) : byCode);
        Line all = Line.of("all", all(), all(), MeasurePiece.EMPTY);
        switch (source.all()) {
            case FIRST -> lines.addFirst(all);
            case LAST -> lines.addLast(all);
            case NONE -> {}
        }
        return lines;
    }

    private List<Line> classes(StudyData.Found found, String name) {
        Variable variable = found.data().require(found.variable());
        return found
                .survey()
                .map(s -> over.categories(s, variable))
                .orElse(variable.categories())
                .stream()
                .map(
                        c ->
                                Line.of(
                                        c.code(),
                                        c.label(),
                                        c.shortLabel(),
                                        MeasurePiece.by(Condition.equal(name, c.code()))))
                .toList();
    }

    /** Those who have each code of an open answer; whoever has several is in several. */
    private List<Line> groupsByCode(StudyData.Found found) {
        return study.item(found).stream()
                .flatMap(i -> i.codes().stream().filter(c -> !c.folder()).map(c -> by(found, i, c)))
                .toList();
    }

    private Line by(StudyData.Found found, AskedItem item, AskedItem.Code code) {
        var flag =
                new StudyData.Found(
                        found.survey(), found.data(), Variable.code(item.name(), code.key()));
        return Line.of(
                code.key(),
                code.label(),
                code.label(),
                MeasurePiece.by(Condition.equal(study.nameInCondition(flag), "1")));
    }

    private List<Line> years(Axis.Years source) {
        return source.years().stream()
                .map(
                        y -> {
                            LocalText label = LocalText.of(String.valueOf(y));
                            List<Integer> years =
                                    source.base().map(b -> List.of(b, y)).orElse(List.of(y));
                            return Line.of(label.text(), label, label, MeasurePiece.years(years));
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
                            return Line.of(
                                    key,
                                    name,
                                    LocalText.of(key),
                                    MeasurePiece.by(Condition.equal(CaseNames.CASE, key)));
                        })
                .toList();
    }

    /** By their keys; what they are called is a number, which tells nobody who it was. */
    private static List<Line> respondents(Dataset data) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            String key = data.row(row).key();
            LocalText number = LocalText.of(String.valueOf(row + 1));
            lines.add(
                    Line.of(
                            key,
                            number,
                            number,
                            MeasurePiece.by(Condition.equal(CaseNames.RESPONSE, key))));
        }
        return lines;
    }

    Line statistic(String word) {
        Statistic statistic =
                Statistics.of(word)
                        .orElseThrow(() -> new FaultException("analysis.statistic", word, word));
        LocalText label =
                everyLanguage(
                        "figures.statistic." + statistic.name(), statistic.inLabel().toArray());
        return Line.of(word, label, label, MeasurePiece.statistic(word));
    }

    private LocalText all() {
        return everyLanguage("figures.all");
    }

    /** A text of the program; figures are computed for one language at a time. */
    private LocalText everyLanguage(String key, Object... arguments) {
        Map<String, String> others = new HashMap<>();
        for (Language language : Language.values()) {
            others.put(language.code(), texts.get(key, arguments));
        }
        return new LocalText(texts.get(key, arguments), others);
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
                                second.dontKnow(),
                                first.wave() == null ? second.wave() : first.wave()));
            }
        }
        return lines;
    }

    static LocalText joined(LocalText first, LocalText second) {
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

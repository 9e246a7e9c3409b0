package org.feltbok.names;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.MeasurePiece;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Notation;
import org.feltbok.analysis.Regressed;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.Axis;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.Piece;
import org.feltbok.figures.TestSpec;
import org.feltbok.names.Follower.Spot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The names in figures and published values, typed part by typed part; what cannot be read stays as
 * it is.
 */
final class FigureNames {
    private final Follower follower;

    FigureNames(Follower follower) {
        this.follower = follower;
    }

    FigureSpec of(FigureSpec spec) {
        Spot spot = spot(spec);
        FigureSpec now =
                new FigureSpec(
                        follower.of(Kind.FIGURE, spec.key()),
                        spec.kind(),
                        spec.number(),
                        spec.title(),
                        spec.subtitle(),
                        follower.of(Kind.SECTION, spec.section()),
                        spec.rowHeading(),
                        piece(spec.base(), spot),
                        spec.rows().stream().map(a -> axis(a, spot)).toList(),
                        spec.columns().stream().map(a -> axis(a, spot)).toList(),
                        spec.sort(),
                        spec.limit(),
                        spec.decimals(),
                        spec.shortLabels(),
                        spec.chart(),
                        spec.note(),
                        test(spec),
                        spec.alternative());
        return spec.sort().filter(s -> !s.column().isEmpty()).isPresent() ? sorted(spec, now) : now;
    }

    /** The group that others are held against is named by its code. */
    private Optional<TestSpec> test(FigureSpec spec) {
        Optional<TestSpec> test = spec.test();
        for (Axis axis : Stream.concat(spec.rows().stream(), spec.columns().stream()).toList()) {
            if (axis.source() instanceof Axis.Groups g) {
                String full = follower.before().groups(g.name()).orElse("");
                test =
                        test.map(
                                t ->
                                        new TestSpec(
                                                t.compare(),
                                                follower.codesOf(full, t.against()),
                                                t.method(),
                                                t.holm(),
                                                t.level()));
            }
        }
        return test;
    }

    /** A column is sorted by its key, and that may be made of a name. */
    private FigureSpec sorted(FigureSpec was, FigureSpec now) {
        Meanings after = follower.after();
        if (after == null) {
            return now;
        }
        FigureSpec.Sort sort = was.sort().orElseThrow();
        Supplier<Optional<String>> key =
                () -> {
                    Texts texts = new Texts(Language.EN);
                    List<String> before =
                            new FigureComputer(follower.before().data(), texts).columnKeys(was);
                    List<String> then = new FigureComputer(after.data(), texts).columnKeys(now);
                    for (int i = 0; i < before.size() && before.size() == then.size(); i++) {
                        if (sort.column().equals(before.get(i))
                                || sort.column().startsWith(before.get(i) + ".")) {
                            return Optional.of(
                                    then.get(i) + sort.column().substring(before.get(i).length()));
                        }
                    }
                    return Optional.empty();
                };
        String column = readable(key, Optional.<String>empty()).orElse(sort.column());
        return now.withRows(
                now.rows(),
                Optional.of(new FigureSpec.Sort(column, sort.descending())),
                now.limit());
    }

    private static <T> T readable(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (FaultException unreadable) {
            // it is told where it is computed; it asks for nothing
            return otherwise;
        }
    }

    // what a figure is about
    // ----------------------------------------------------------------------------------------------------------

    private Spot spot(FigureSpec spec) {
        Set<String> measured = new LinkedHashSet<>();
        Set<String> data = new LinkedHashSet<>();
        boolean[] years = {!spec.base().years().isEmpty()};
        List<Axis> axes = new ArrayList<>(spec.rows());
        axes.addAll(spec.columns());
        look(spec.base(), measured, data);
        axes.forEach(a -> look(a, measured, data, years));
        measured.forEach(full -> data.add(follower.before().surveyOf(full)));
        return new Spot(data.isEmpty() ? follower.before().datasets() : data, years[0], measured);
    }

    private void look(Axis axis, Set<String> measured, Set<String> data, boolean[] years) {
        look(axis.piece(), measured, data);
        years[0] |= !axis.piece().years().isEmpty();
        Function<String, Optional<String>> question = n -> follower.before().question(n);
        switch (axis.source()) {
            case Axis.Items s -> s.names().forEach(n -> question.apply(n).ifPresent(measured::add));
            case Axis.Answers s -> question.apply(s.name()).ifPresent(measured::add);
            case Axis.CodesOf s -> question.apply(s.item()).ifPresent(measured::add);
            case Axis.Years s -> years[0] = true;
            case Axis.Cross s -> {
                look(s.outer(), measured, data, years);
                look(s.inner(), measured, data, years);
            }
            case Axis.Single s -> {}
            case Axis.Groups s -> {}
            case Axis.Cases s -> {}
            case Axis.Respondents s -> {}
            case Axis.Parts s -> {}
            case Axis.Waves s -> {}
            case Axis.Statistics s -> {}
        }
    }

    private void look(Piece piece, Set<String> measured, Set<String> data) {
        subject(piece).ifPresent(s -> look(s, measured, data));
    }

    private void look(Measure.Subject subject, Set<String> measured, Set<String> data) {
        Meanings before = follower.before();
        switch (subject) {
            case Measure.Named n -> {
                before.measured(n.name()).ifPresent(measured::add);
                if (before.isIndicator(n.name())) {
                    data.add(Meanings.CASES);
                }
            }
            case Measure.Coded c -> before.measured(c.item()).ifPresent(measured::add);
            case Measure.Indicated i -> data.add(Meanings.CASES);
            case Measure.Cases c -> data.add(Meanings.CASES);
            case Measure.Stated s -> {}
            case Regressed r -> r.all().forEach(t -> look(t.asSubject(), measured, data));
            case Measure.Responses r ->
                    readable(
                                    () ->
                                            Optional.of(
                                                    before.data().survey(r.questionnaire()).name()),
                                    Optional.<String>empty())
                            .ifPresent(data::add);
        }
    }

    private static Optional<Measure.Subject> subject(Piece piece) {
        return readable(
                () -> MeasurePiece.read(piece.variable(), "", "", "", "", "", "", "").subject(),
                Optional.empty());
    }

    // its parts
    // ----------------------------------------------------------------------------------------------------------

    private Axis axis(Axis axis, Spot spot) {
        return new Axis(
                source(axis.source(), spot),
                piece(axis.piece(), spot),
                axis.label(),
                axis.key(),
                axis.role(),
                axis.decimals(),
                axis.typed());
    }

    private Axis.Source source(Axis.Source source, Spot spot) {
        return switch (source) {
            case Axis.Items s ->
                    new Axis.Items(s.names().stream().map(follower::question).toList());
            case Axis.Answers s -> new Axis.Answers(follower.question(s.name()), s.dontKnow());
            case Axis.CodesOf s -> new Axis.CodesOf(follower.question(s.item()));
            case Axis.Groups s -> new Axis.Groups(follower.groups(s.name()), s.all());
            case Axis.Cases s ->
                    new Axis.Cases(
                            conditions(
                                    s.where(), new Spot(Set.of(Meanings.CASES), false, Set.of())));
            case Axis.Cross s -> new Axis.Cross(axis(s.outer(), spot), axis(s.inner(), spot));
            case Axis.Single s -> s;
            case Axis.Years s -> s;
            case Axis.Parts s -> s;
            case Axis.Waves s -> new Axis.Waves(follower.questionnaire(s.questionnaire()));
            case Axis.Respondents s ->
                    new Axis.Respondents(follower.questionnaire(s.questionnaire()));
            case Axis.Statistics s -> s;
        };
    }

    private Piece piece(Piece piece, Spot spot) {
        return new Piece(
                variable(piece, spot),
                piece.years(),
                codes(piece, spot),
                piece.statistic(),
                conditions(piece.of(), spot),
                conditions(piece.given(), spot),
                conditions(piece.by(), spot),
                weight(piece.weight(), spot));
    }

    private String variable(Piece piece, Spot spot) {
        if (piece.variable().isEmpty()) {
            return "";
        }
        return subject(piece)
                .map(s -> text(s, subject(s, spot), piece.variable()))
                .orElse(piece.variable());
    }

    private static String text(Measure.Subject was, Measure.Subject now, String written) {
        return now.equals(was) ? written : now.toString();
    }

    private Measure.Subject subject(Measure.Subject subject, Spot spot) {
        return switch (subject) {
            case Measure.Named n ->
                    new Measure.Named(
                            follower.measured(n.name(), spot), follower.codes(n.name(), n.codes()));
            case Measure.Coded c ->
                    new Measure.Coded(
                            follower.measured(c.item(), spot), follower.code(c.item(), c.code()));
            case Measure.Indicated i ->
                    new Measure.Indicated(follower.indicator(i.name()), i.years(), i.parts());
            case Measure.Responses r ->
                    new Measure.Responses(follower.of(Kind.QUESTIONNAIRE, r.questionnaire()));
            case Measure.Cases c -> c;
            case Measure.Stated s -> s;
            case Regressed r -> r.named(follower::indicator, name -> follower.measured(name, spot));
        };
    }

    /**
     * Codes stand by themselves where another piece says of what; then of all that are measured
     * there.
     */
    private String codes(Piece piece, Spot spot) {
        if (piece.codes().isEmpty() || !piece.years().isEmpty()) {
            return piece.codes();
        }
        String written =
                readable(
                        () -> MeasurePiece.read("", "", piece.codes(), "", "", "", "", "").codes(),
                        piece.codes());
        Set<String> of = new LinkedHashSet<>(spot.measured());
        if (subject(piece).isPresent()) {
            of.clear();
            subject(piece)
                    .filter(Measure.Named.class::isInstance)
                    .flatMap(s -> follower.before().measured(((Measure.Named) s).name()))
                    .ifPresent(of::add);
        }
        String now = written;
        for (String full : of) {
            now = follower.codesOf(full, now);
        }
        return now.equals(written) ? piece.codes() : Notation.code(now);
    }

    private String conditions(String written, Spot spot) {
        List<Condition> was =
                written.isEmpty()
                        ? List.of()
                        : readable(() -> Condition.parseAll(written), List.<Condition>of());
        List<Condition> now = follower.conditions(was, spot);
        return now.equals(was) ? written : Condition.text(now);
    }

    private String weight(String written, Spot spot) {
        Optional<Measure.Subject> was =
                written.isEmpty()
                        ? Optional.empty()
                        : readable(
                                () ->
                                        MeasurePiece.read("", "", "", "", "", "", "", written)
                                                .weight(),
                                Optional.empty());
        return was.map(w -> text(w, weight(w, spot), written)).orElse(written);
    }

    private Measure.Subject weight(Measure.Subject weight, Spot spot) {
        return weight instanceof Measure.Named n
                ? new Measure.Named(follower.asked(n.name(), spot), n.codes())
                : subject(weight, spot);
    }

    // published values
    // ----------------------------------------------------------------------------------------------------------

    String measure(String written) {
        Optional<Measure> read =
                readable(
                        () -> Optional.of(new Measures(follower.before().data()).read(written)),
                        Optional.empty());
        return read.map(m -> measure(m, written)).orElse(written);
    }

    /** The groups of a claim, each as a group of its measure; or its name, asked there. */
    String compared(Claim claim) {
        Optional<Measure> read =
                readable(
                        () ->
                                Optional.of(
                                        new Measures(follower.before().data())
                                                .read(claim.measure())),
                        Optional.empty());
        if (read.isEmpty()) {
            return claim.compared();
        }
        Spot spot = spot(read.get());
        if (claim.name().isPresent()) {
            String was = claim.name().get();
            String now = follower.asked(was, spot);
            return now.equals(was) ? claim.compared() : Notation.name(now);
        }
        List<List<Condition>> was = readable(claim::conditions, List.of());
        List<List<Condition>> now = was.stream().map(g -> follower.conditions(g, spot)).toList();
        return now.equals(was) ? claim.compared() : Claim.written(now);
    }

    private String measure(Measure was, String written) {
        Spot spot = spot(was);
        Measure now =
                new Measure(
                        subject(was.subject(), spot),
                        was.statistic(),
                        follower.conditions(was.of(), spot),
                        follower.conditions(was.given(), spot),
                        follower.conditions(was.by(), spot),
                        was.weight().map(w -> weight(w, spot)));
        return now.equals(was) ? written : now.toString();
    }

    private Spot spot(Measure measure) {
        Set<String> measured = new LinkedHashSet<>();
        Set<String> data = new LinkedHashSet<>();
        look(measure.subject(), measured, data);
        measured.forEach(full -> data.add(follower.before().surveyOf(full)));
        return new Spot(data.isEmpty() ? follower.before().datasets() : data, false, measured);
    }
}

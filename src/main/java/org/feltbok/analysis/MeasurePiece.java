package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a measure. The measure of a figure's cell is put together from the pieces of its row,
 * its column and its figure, never from text: a name or code that holds a sign of the notation is
 * meant as it is.
 *
 * @param subject what is measured, without codes and years
 * @param years none, one or two
 * @param codes codes of an item, or parts of an indicator
 * @param of which cases to count
 * @param weight the number by which rows are weighted
 */
public record MeasurePiece(
        Optional<Measure.Subject> subject,
        List<Integer> years,
        String codes,
        Optional<Statistic> statistic,
        List<Condition> of,
        List<Condition> given,
        List<Condition> by,
        Optional<Measure.Subject> weight) {
    private static final Pattern IN_YEAR = Pattern.compile("(.+)\\[(\\d{4})\\]");

    public static final MeasurePiece EMPTY =
            new MeasurePiece(
                    Optional.empty(),
                    List.of(),
                    "",
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty());

    public static MeasurePiece subject(Measure.Subject subject) {
        return EMPTY.with(Optional.of(subject), EMPTY.by);
    }

    public static MeasurePiece by(Condition condition) {
        return EMPTY.with(Optional.empty(), List.of(condition));
    }

    public static MeasurePiece codes(String codes) {
        return new MeasurePiece(
                Optional.empty(),
                List.of(),
                codes,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    public static MeasurePiece years(List<Integer> years) {
        return new MeasurePiece(
                Optional.empty(),
                years,
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    public static MeasurePiece statistic(String word) {
        return EMPTY.with(MeasureParser.statistic(word, word));
    }

    private MeasurePiece with(Statistic other) {
        return new MeasurePiece(subject, years, codes, Optional.of(other), of, given, by, weight);
    }

    private MeasurePiece with(Optional<Measure.Subject> otherSubject, List<Condition> otherBy) {
        return new MeasurePiece(otherSubject, years, codes, statistic, of, given, otherBy, weight);
    }

    /**
     * As people write it, each text by itself.
     *
     * @throws FaultException if one is not written as it should be
     */
    public static MeasurePiece read(
            String variable,
            String years,
            String codes,
            String statistic,
            String of,
            String given,
            String by,
            String weight) {
        return new MeasurePiece(
                variable.isEmpty() ? Optional.empty() : Optional.of(variable(variable)),
                yearsOf(years),
                unquoted(codes),
                statistic.isEmpty()
                        ? Optional.empty()
                        : Optional.of(MeasureParser.statistic(statistic, statistic)),
                conditions(of),
                conditions(given),
                conditions(by),
                weight.isEmpty() ? Optional.empty() : Optional.of(weight(weight)));
    }

    /** A number of responses or cases, or an indicator in a year: {@code population[2018]}. */
    private static Measure.Subject weight(String written) {
        Notation notation = new Notation(written);
        return weight(notation.masked(), notation);
    }

    static Measure.Subject weight(String masked, Notation notation) {
        Matcher m = IN_YEAR.matcher(masked);
        return m.matches()
                ? new Measure.Indicated(
                        notation.meant(m.group(1)), List.of(Integer.valueOf(m.group(2))), List.of())
                : new Measure.Named(notation.meant(masked), "");
    }

    private static List<Condition> conditions(String written) {
        return written.isEmpty() ? List.of() : Condition.parseAll(written);
    }

    private static String unquoted(String written) {
        Notation notation = new Notation(written);
        return notation.meant(notation.masked());
    }

    private static List<Integer> yearsOf(String written) {
        if (written.isEmpty()) {
            return List.of();
        }
        if (!written.matches("\\d{4}(,\\d{4})?")) {
            throw new FaultException("analysis.years", written);
        }
        return Arrays.stream(written.split(",")).map(Integer::valueOf).toList();
    }

    /** A variable as measures write it, without a statistic. */
    static Measure.Subject variable(String written) {
        if (written.startsWith(Regressed.BEGINS)) {
            return Regressed.parse(written);
        }
        Notation notation = new Notation(written);
        String masked = notation.masked();
        int hash = masked.indexOf('#');
        if (hash >= 0) {
            return new Measure.Coded(
                    notation.meant(masked.substring(0, hash)),
                    notation.meant(masked.substring(hash + 1)));
        }
        if (masked.equals("cases")) {
            return new Measure.Cases();
        }
        if (masked.equals("responses")) {
            return new Measure.Responses("");
        }
        if (masked.startsWith("responses[") && masked.endsWith("]")) {
            return new Measure.Responses(
                    notation.meant(masked.substring("responses[".length(), masked.length() - 1)));
        }
        return new Measure.Named(notation.meant(masked), "");
    }

    /** This piece with what it lacks taken from another; conditions given and by are joined. */
    public MeasurePiece over(MeasurePiece other) {
        return new MeasurePiece(
                subject.or(other::subject),
                years.isEmpty() ? other.years : years,
                codes.isEmpty() ? other.codes : codes,
                statistic.or(other::statistic),
                of.isEmpty() ? other.of : of,
                Measures.joined(other.given, given),
                Measures.joined(other.by, by),
                weight.or(other::weight));
    }

    /** The measure; empty if there is no subject or no statistic. */
    public Optional<Measure> measure() {
        return subject.flatMap(
                s -> statistic.map(stat -> new Measure(whole(s), stat, of, given, by, weight)));
    }

    private Measure.Subject whole(Measure.Subject subjectAlone) {
        return switch (subjectAlone) {
            case Measure.Named n when !years.isEmpty() ->
                    new Measure.Indicated(n.name(), years, parts());
            case Measure.Named n -> new Measure.Named(n.name(), codes);
            case Measure.Indicated i -> i;
            case Measure.Coded c -> c;
            case Measure.Cases c -> c;
            case Measure.Responses r -> r;
            case Measure.Stated s -> s;
            case Regressed r -> codes.isEmpty() ? r : r.of(codes);
        };
    }

    private List<List<String>> parts() {
        List<List<String>> parts = new ArrayList<>();
        if (!codes.isEmpty()) {
            for (String part : codes.split(":")) {
                parts.add(List.of(part.split("\\|")));
            }
        }
        return List.copyOf(parts);
    }

    /** For messages: what there is of a measure. */
    @Override
    public String toString() {
        return measure()
                .map(Measure::toString)
                .orElseGet(
                        () ->
                                subject.map(Object::toString).orElse("")
                                        + "."
                                        + statistic.map(Statistic::word).orElse(""));
    }
}

package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.expr.CodeNames;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What a number of a figure or report is, written {@code [VARIABLE.]STATISTIC [of ..] [given ..]
 * [by ..] [weight ..]} as the page on plain files says under "published.csv".
 *
 * @param subject what is measured
 * @param of which cases to count; empty = those of the frame
 * @param given narrows down to those who meet all
 * @param by the group compared; narrows down as well
 * @param weight the number by which rows are weighted, or an indicator in a year; empty = each row
 *     counts once
 */
public record Measure(
        Subject subject,
        Statistic statistic,
        List<Condition> of,
        List<Condition> given,
        List<Condition> by,
        Optional<Subject> weight) {

    public Measure(
            Subject subject,
            Statistic statistic,
            List<Condition> of,
            List<Condition> given,
            List<Condition> by) {
        this(subject, statistic, of, given, by, Optional.empty());
    }

    /** What is measured: a variable and, where it has them, codes, years and parts. */
    public sealed interface Subject
            permits Cases, Responses, Named, Coded, Indicated, Stated, Regressed {}

    /** The cases themselves. */
    public record Cases() implements Subject {
        @Override
        public String toString() {
            return "cases";
        }
    }

    /** The responses to a questionnaire; an empty name is the study's main one. */
    public record Responses(String questionnaire) implements Subject {
        @Override
        public String toString() {
            return questionnaire.isEmpty()
                    ? "responses"
                    : "responses[" + Notation.code(questionnaire) + "]";
        }
    }

    /** These alone mean the cases and the responses. */
    private static final List<String> RESERVED = List.of("cases", "responses");

    /**
     * An item, attribute or grouping, with codes of it or without ({@code codes} empty).
     *
     * @param name of its own, or with its questionnaire before it ({@code wave2/q1}); {@code
     *     cases/region} is an attribute or grouping
     */
    public record Named(String name, String codes) implements Subject {
        @Override
        public String toString() {
            String written =
                    codes.isEmpty() && RESERVED.contains(name)
                            ? "'" + name + "'"
                            : Notation.name(name);
            return codes.isEmpty() ? written : written + "." + Notation.code(codes);
        }
    }

    /**
     * Codes as measures write them, where they have other names from now on.
     *
     * @return empty if no text means just the same ones
     */
    public static Optional<String> codes(String written, CodeNames names) {
        return Codes.renamed(written, names);
    }

    /** A code of an open item's codebook; an empty code stands for all codes. */
    public record Coded(String item, String code) implements Subject {
        @Override
        public String toString() {
            return Notation.name(item) + "#" + (code.isEmpty() ? "" : Notation.code(code));
        }
    }

    /**
     * An indicator in one year or two.
     *
     * @param years one or two
     * @param parts none, one, or two (for a ratio); each is a sum of parts; an empty list is the
     *     whole
     */
    public record Indicated(String name, List<Integer> years, List<List<String>> parts)
            implements Subject {
        @Override
        public String toString() {
            String inYears = years.stream().map(String::valueOf).collect(Collectors.joining(","));
            String ofParts =
                    parts.stream()
                            .map(
                                    p ->
                                            p.stream()
                                                    .map(Indicated::part)
                                                    .collect(Collectors.joining("|")))
                            .collect(Collectors.joining(":"));
            return (RESERVED.contains(name) ? "'" + name + "'" : Notation.name(name))
                    + "["
                    + inYears
                    + "]"
                    + (ofParts.isEmpty() ? "" : "." + ofParts);
        }

        private static String part(String part) {
            return part.matches(".*[|:].*")
                    ? "'" + part.replace("'", "''") + "'"
                    : Notation.code(part);
        }

        /** The sum of parts of an index; empty = the whole. */
        List<String> part(int index) {
            return parts.size() > index ? parts.get(index) : List.of();
        }
    }

    /**
     * What somebody typed where a figure's numbers stand: computed of nothing, and written in no
     * measure.
     *
     * @param number empty where words stand, or nothing
     * @param words instead of a number; may be empty
     * @param origin key of where it is from; may be empty
     * @param place where it stands there; may be empty
     */
    public record Stated(OptionalDouble number, LocalText words, String origin, String place)
            implements Subject {
        @Override
        public String toString() {
            return "stated";
        }
    }

    /** The measure of a cell that holds what was typed. */
    public static Measure stated(Stated what) {
        return new Measure(what, AsStated.IT_IS, List.of(), List.of(), List.of());
    }

    /**
     * @throws FaultException if it is not written as it should be
     */
    public static Measure parse(String text) {
        return new MeasureParser(text).parse();
    }

    /**
     * A weight alone, as measures write it.
     *
     * @throws FaultException if it is not written as it should be
     */
    public static Subject weight(String written) {
        return parse("responses.n weight " + written)
                .weight()
                .orElseThrow(() -> new FaultException("analysis.weight", written));
    }

    /** The same of others. */
    public Measure with(Subject other, List<Condition> otherGiven, List<Condition> otherBy) {
        return new Measure(other, statistic, of, otherGiven, otherBy, weight);
    }

    public Measure with(Statistic other) {
        return new Measure(subject, other, of, given, by, weight);
    }

    @Override
    public String toString() {
        return subject
                + "."
                + statistic.word()
                + words("of", of)
                + words("given", given)
                + words("by", by)
                + weight.map(w -> " weight " + w).orElse("");
    }

    private static String words(String word, List<Condition> conditions) {
        return conditions.isEmpty() ? "" : " " + word + " " + Condition.text(conditions);
    }
}

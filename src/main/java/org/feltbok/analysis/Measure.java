package org.feltbok.analysis;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a number of a figure or report is, written {@code [VARIABLE.]STATISTIC [of ..] [given ..]
 * [by ..]} as the page on plain files says under "published.csv".
 *
 * @param subject what is measured
 * @param of which cases to count; empty = those of the frame
 * @param given narrows down to those who meet all
 * @param by the group compared; narrows down as well
 */
public record Measure(
        Subject subject,
        Statistic statistic,
        List<Condition> of,
        List<Condition> given,
        List<Condition> by) {

    /** What is measured: a variable and, where it has them, codes, years and parts. */
    public sealed interface Subject {}

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
            return questionnaire.isEmpty() ? "responses" : "responses[" + questionnaire + "]";
        }
    }

    /** An item, attribute or grouping, with codes of it or without ({@code codes} empty). */
    public record Named(String name, String codes) implements Subject {
        @Override
        public String toString() {
            return codes.isEmpty() ? name : name + "." + codes;
        }
    }

    /** A code of an open item's codebook; an empty code stands for all codes. */
    public record Coded(String item, String code) implements Subject {
        @Override
        public String toString() {
            return item + "#" + code;
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
                    parts.stream().map(p -> String.join("|", p)).collect(Collectors.joining(":"));
            return name + "[" + inYears + "]" + (ofParts.isEmpty() ? "" : "." + ofParts);
        }

        /** The years without doubles that the part-sums are needed in. */
        List<String> part(int index) {
            return parts.size() > index ? parts.get(index) : List.of();
        }
    }

    /**
     * @throws org.feltbok.base.FaultException if it is not written as it should be
     */
    public static Measure parse(String text) {
        return new MeasureParser(text).parse();
    }

    @Override
    public String toString() {
        return subject
                + "."
                + statistic.word()
                + words("of", of)
                + words("given", given)
                + words("by", by);
    }

    private static String words(String word, List<Condition> conditions) {
        return conditions.isEmpty() ? "" : " " + word + " " + Condition.text(conditions);
    }
}

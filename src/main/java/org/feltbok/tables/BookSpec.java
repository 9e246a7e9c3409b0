package org.feltbok.tables;

import org.feltbok.figures.SmallBases;

import java.util.List;

/**
 * What a table book is to hold.
 *
 * @param survey the questionnaire whose responses are counted; empty = the main one
 * @param questions by name, in the order of the form; empty = all that are still asked
 * @param by variables whose classes are the columns, besides the column of all
 * @param weight the number by which rows are weighted, as figures write it; empty = each counts
 *     once
 * @param only a condition on who is counted; empty = all
 * @param level below which a p is marked; 0 = nothing is tested
 * @param isHolm whether p is adjusted for the columns of a variable that a row is held against
 * @param least a base smaller than this is small
 * @param rule what the study says of small bases when numbers leave the program
 * @param intervals how sure the interval of each number is to be and of how many it is, as figures
 *     write it ({@code 95}, {@code 95,fpc}); empty = there are none
 */
public record BookSpec(
        String survey,
        List<String> questions,
        List<String> by,
        String weight,
        Content content,
        String only,
        double level,
        boolean isHolm,
        int least,
        Small small,
        SmallBases rule,
        String intervals) {
    /** Which numbers. */
    public enum Content {
        SHARES,
        MEANS,
        BOTH
    }

    /** What becomes of columns with a small base; the stricter the later. */
    public enum Small {
        /** they stand as others, and are not tested */
        SHOW,
        /** they stand in brackets */
        MARK,
        /** they do not stand there at all, nor what they could be worked out from */
        HIDE;

        /** The same as for figures. */
        public static Small of(SmallBases rule) {
            return switch (rule.choice()) {
                case SHOW -> SHOW;
                case MARK -> MARK;
                case HIDE -> HIDE;
            };
        }
    }

    /** All questions, tested at 5 percent, bases below 5 marked. */
    public static final BookSpec PLAIN =
            new BookSpec(
                    "",
                    List.of(),
                    List.of(),
                    "",
                    Content.BOTH,
                    "",
                    0.05,
                    false,
                    SmallBases.USUAL,
                    Small.MARK,
                    SmallBases.MARKED,
                    "");

    public BookSpec {
        questions = List.copyOf(questions);
        by = List.copyOf(by);
    }

    public BookSpec of(String otherSurvey, List<String> otherQuestions) {
        return new BookSpec(
                otherSurvey,
                otherQuestions,
                by,
                weight,
                content,
                only,
                level,
                isHolm,
                least,
                small,
                rule,
                intervals);
    }

    public BookSpec by(List<String> otherBy) {
        return new BookSpec(
                survey, questions, otherBy, weight, content, only, level, isHolm, least, small,
                rule, intervals);
    }

    public BookSpec weighted(String otherWeight) {
        return new BookSpec(
                survey,
                questions,
                by,
                otherWeight,
                content,
                only,
                level,
                isHolm,
                least,
                small,
                rule,
                intervals);
    }

    public BookSpec showing(Content otherContent, String otherOnly) {
        return new BookSpec(
                survey,
                questions,
                by,
                weight,
                otherContent,
                otherOnly,
                level,
                isHolm,
                least,
                small,
                rule,
                intervals);
    }

    public BookSpec tested(double otherLevel, boolean holm) {
        return new BookSpec(
                survey,
                questions,
                by,
                weight,
                content,
                only,
                otherLevel,
                holm,
                least,
                small,
                rule,
                intervals);
    }

    public BookSpec small(int otherLeast, Small otherSmall) {
        return new BookSpec(
                survey,
                questions,
                by,
                weight,
                content,
                only,
                level,
                isHolm,
                otherLeast,
                otherSmall,
                rule,
                intervals);
    }

    public BookSpec withIntervals(String otherIntervals) {
        return new BookSpec(
                survey,
                questions,
                by,
                weight,
                content,
                only,
                level,
                isHolm,
                least,
                small,
                rule,
                otherIntervals);
    }

    /** As the study says of small bases, until something else is chosen. */
    public BookSpec ruled(SmallBases study) {
        return new BookSpec(
                survey,
                questions,
                by,
                weight,
                content,
                only,
                level,
                isHolm,
                study.least(),
                Small.of(study),
                study,
                intervals);
    }

    /** Whether more is told than the study's rule lets. */
    public boolean isLooser() {
        Small asked = Small.of(rule);
        boolean isSame = small == asked && small != Small.SHOW;
        return small.compareTo(asked) < 0 || isSame && least < rule.least();
    }

    /** Whether a base is too small to be trusted. */
    public boolean isSmall(int n) {
        return n < least;
    }

    /** Whether each number stands on its interval. */
    public boolean hasIntervals() {
        return !intervals.isEmpty();
    }

    /** Whether small bases are not told. */
    boolean isHiding() {
        return small == Small.HIDE;
    }
}

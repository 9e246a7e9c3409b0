package org.feltbok.tables;

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
        Small small) {
    /** Which numbers. */
    public enum Content {
        SHARES,
        MEANS,
        BOTH
    }

    /** What becomes of columns with a small base. */
    public enum Small {
        /** they stand in brackets */
        MARK,
        /** they do not stand there at all */
        HIDE
    }

    /** All questions, tested at 5 percent, bases below 5 marked. */
    public static final BookSpec PLAIN =
            new BookSpec(
                    "", List.of(), List.of(), "", Content.BOTH, "", 0.05, false, 5, Small.MARK);

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
                small);
    }

    public BookSpec by(List<String> otherBy) {
        return new BookSpec(
                survey, questions, otherBy, weight, content, only, level, isHolm, least, small);
    }

    public BookSpec weighted(String otherWeight) {
        return new BookSpec(
                survey, questions, by, otherWeight, content, only, level, isHolm, least, small);
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
                small);
    }

    public BookSpec tested(double otherLevel, boolean holm) {
        return new BookSpec(
                survey, questions, by, weight, content, only, otherLevel, holm, least, small);
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
                otherSmall);
    }

    /** Whether a base is too small to be trusted. */
    public boolean isSmall(int n) {
        return n < least;
    }

    /** Whether what rests on a base is not told. */
    boolean isHidden(int n) {
        return isSmall(n) && small == Small.HIDE;
    }
}

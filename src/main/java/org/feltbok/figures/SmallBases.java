package org.feltbok.figures;

/**
 * What becomes of numbers that rest on few answers when figures leave the program.
 *
 * @param least number of answers that is not few
 */
public record SmallBases(Choice choice, int least) {
    /** As most guidelines have it. */
    public static final int USUAL = 5;

    /** The greatest limit that makes sense to ask for. */
    public static final int MOST = 100;

    /** As in a report unless another choice is made. */
    public static final SmallBases MARKED = new SmallBases(Choice.MARK, USUAL);

    /** What can be done. */
    public enum Choice {
        SHOW,
        /** a sign after the number, and what it means in the note */
        MARK,
        /** not in the file at all, nor what it could be worked out from */
        HIDE
    }

    public SmallBases {
        if (least < 2 || least > MOST) {
            throw new IllegalArgumentException("limit of small bases: " + least);
        }
    }

    /** Whether a number of answers is few; none at all are not, for nobody is told of. */
    boolean isFew(int n) {
        return n > 0 && n < least;
    }
}

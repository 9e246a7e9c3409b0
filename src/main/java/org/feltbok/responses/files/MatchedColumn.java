package org.feltbok.responses.files;

/**
 * A column of a file and what it was taken for.
 *
 * @param head as in the file; its letters where it has none
 * @param label what the file says beside the head; may be empty
 * @param example what stands in it first; empty if nothing does
 * @param nearest what may have been meant by a head that nothing is called; empty if nothing is
 *     near
 */
public record MatchedColumn(
        int position,
        String head,
        String label,
        String example,
        ColumnTarget target,
        How how,
        String nearest) {
    /** How it was found out. */
    public enum How {
        CHOSEN,
        REMEMBERED,
        NAME,
        /** By the text of a question, of a row or of an answer. */
        TEXT,
        /** By the end of its name, after what may be no group but another thing. */
        PART,
        /** By the number of the question. */
        NUMBER,
        /** By what stands in it. */
        VALUES,
        /** What it seemed to hold is held by another, which was chosen or is surer. */
        DISPLACED,
        /** A column that the program which wrote the file keeps for itself. */
        PROGRAM,
        NOTHING
    }

    /** Whether it was taken for what it may not be: nobody said it, and no name or text does. */
    public boolean isGuessed() {
        return isSettled() && (how == How.PART || how == How.NUMBER || how == How.VALUES);
    }

    public boolean isSettled() {
        return target.kind() != ColumnTarget.Kind.UNSETTLED;
    }

    /** Whether its head is the very word for what it holds. */
    boolean isCalledSo() {
        return how == How.NAME && head.equalsIgnoreCase(target.word());
    }

    MatchedColumn as(ColumnTarget other, How otherHow) {
        return new MatchedColumn(position, head, label, example, other, otherHow, nearest);
    }
}

package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of a file and what will come of it.
 *
 * @param number as a spreadsheet shows it
 * @param key of the response; empty if the row has none
 * @param of the case as people call it; what the file has where no case is so called
 * @param caseId null = it is about no case
 * @param pass 1, or 2 for a second entry
 * @param cells what comes of each item, in the order of the form
 * @param refused texts that are no answer, by the place of their item in the form
 * @param fresh what is written; null unless the response is new
 * @param update what is changed; null unless the response is there
 */
public record PlannedRow(
        int number,
        String key,
        String of,
        @Nullable String caseId,
        int pass,
        State state,
        CellState[] cells,
        Map<Integer, String> refused,
        @Nullable Fresh fresh,
        @Nullable Update update) {
    /** What a row is. */
    public enum State {
        NEW,
        KNOWN,
        REFUSED,
        /** Its response was made void: it is kept so, and nothing is read in. */
        VOID,
        LEFT_OUT
    }

    /** What comes of a cell. */
    public enum CellState {
        /** The file does not hold the item, and nothing comes of it. */
        NONE,
        NEW,
        CHANGED,
        SAME,
        /** Blank in the file: what stands there, if anything, is kept. */
        BLANK,
        /** The file says something else, and what stands is kept. */
        KEPT,
        REFUSED
    }

    /** A response that is not there yet: rows of the tables, without identities. */
    record Fresh(
            @Nullable Object[] response,
            @Nullable Object[] answers,
            List<TextCell.Text> texts,
            Set<Item> aside) {}

    /**
     * What becomes of a response that is there.
     *
     * @param about columns of the table response that change
     */
    record Update(String id, Answers before, Answers after, Map<String, Object> about) {
        boolean isEmpty() {
            return about.isEmpty() && after.equals(before);
        }
    }

    /** Whether anything of it is written. */
    public boolean isWritten() {
        return fresh != null || update != null && !update.isEmpty();
    }

    public int count(CellState which) {
        int n = 0;
        for (CellState cell : cells) {
            n += cell == which ? 1 : 0;
        }
        return n;
    }

    /** Whether any cell of it is so. */
    public boolean has(CellState which) {
        for (CellState cell : cells) {
            if (cell == which) {
                return true;
            }
        }
        return false;
    }

    /**
     * What an item holds now.
     *
     * @param index place of the item in the form
     */
    public Answer before(int index) {
        return update == null ? Answer.NONE : update.before().get(index);
    }

    /** Arrays are compared by what is in them; a row is what it will write. */
    boolean isAs(PlannedRow other) {
        return number == other.number
                && key.equals(other.key)
                && pass == other.pass
                && state == other.state
                && java.util.Arrays.equals(cells, other.cells)
                && refused.equals(other.refused)
                && sameUpdate(other.update)
                && sameFresh(other.fresh);
    }

    private boolean sameUpdate(@Nullable Update other) {
        return update == null ? other == null : update.equals(other);
    }

    private boolean sameFresh(@Nullable Fresh other) {
        return fresh == null || other == null
                ? fresh == other
                : java.util.Arrays.equals(fresh.answers(), other.answers())
                        && java.util.Arrays.equals(fresh.response(), other.response())
                        && fresh.texts().equals(other.texts());
    }
}

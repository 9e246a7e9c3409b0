package org.feltbok.overview;

import org.feltbok.base.text.LocalText;
import org.feltbok.coding.CodableItem;

import java.util.List;

/**
 * How far the coding of the answers to an open question is, or that of the interviews. A coder has
 * worked on a text who coded it or marked it as done.
 *
 * @param item name of the item, to go there; {@link CodableItem#INTERVIEWS} = the interviews
 * @param number as printed; may be empty
 * @param texts answers that hold some text; passages of interviews
 * @param byTwo texts that two coders or more have worked on
 * @param byOne texts that one coder has worked on
 * @param shares of those to whom texts are assigned, by name
 */
public record CodingProgress(
        String item,
        String number,
        LocalText label,
        int texts,
        int byTwo,
        int byOne,
        List<Share> shares) {
    /**
     * What one coder is to code.
     *
     * @param done texts of those assigned that they are done with
     * @param blind whether somebody they share texts with, or they themselves, are not done with
     *     all of these, so that neither sees what the other gave
     * @param differing codes that not all gave who are done with a text, of texts they are done
     *     with
     * @param settled those of them that somebody settled
     */
    public record Share(
            String coder, int assigned, int done, boolean blind, int differing, int settled) {
        Share alone() {
            return new Share(coder, assigned, done, blind, 0, 0);
        }
    }

    public CodingProgress {
        shares = List.copyOf(shares);
    }

    public boolean isInterviews() {
        return item.equals(CodableItem.INTERVIEWS);
    }

    /** What a question is called for short. */
    public String shortName() {
        return number.isEmpty() ? item : "Q" + number;
    }

    public int left() {
        return texts - byTwo - byOne;
    }

    /** As a coder may know it who is blind to what others did. */
    CodingProgress only(String coder, int own) {
        return new CodingProgress(
                item,
                number,
                label,
                texts,
                0,
                own,
                shares.stream().filter(s -> s.coder().equals(coder)).map(Share::alone).toList());
    }
}

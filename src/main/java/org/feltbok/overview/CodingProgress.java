package org.feltbok.overview;

import org.feltbok.base.text.LocalText;

/**
 * How far the coding of the answers to an open question is. A coder has worked on an answer who
 * coded it or marked it as done.
 *
 * @param item name of the item, to go there
 * @param number as printed; may be empty
 * @param answers answers that hold some text
 * @param byTwo answers that two coders or more have worked on
 * @param byOne answers that one coder has worked on
 */
public record CodingProgress(
        String item, String number, LocalText label, int answers, int byTwo, int byOne) {
    /** What it is called for short. */
    public String shortName() {
        return number.isEmpty() ? item : "Q" + number;
    }

    public int left() {
        return answers - byTwo - byOne;
    }

    /** As a coder may know it who is blind to what others did. */
    CodingProgress only(int own) {
        return new CodingProgress(item, number, label, answers, 0, own);
    }
}

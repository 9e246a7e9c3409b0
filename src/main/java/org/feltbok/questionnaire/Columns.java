package org.feltbok.questionnaire;

/** Names of columns in the answer matrix: made of identities, so that they never change. */
public final class Columns {
    private Columns() {}

    /** The column of an item with a single answer. */
    public static String ofItem(String itemId) {
        return "i_" + itemId.replace("-", "");
    }

    /** The column of one option of an item with several answers. */
    public static String ofTick(String itemOptionId) {
        return "o_" + itemOptionId.replace("-", "");
    }
}

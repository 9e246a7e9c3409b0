package org.feltbok.statfile.data;

/**
 * A value that is missing for a reason, as Stata writes it: {@code .a} to {@code .z}.
 *
 * @param letter from a to z
 */
public record MissingTag(char letter) {
    public MissingTag {
        if (letter < 'a' || letter > 'z') {
            throw new IllegalArgumentException("no letter: " + letter);
        }
    }

    /** Its place after the one without a letter: 1 for {@code .a}. */
    public int place() {
        return letter - 'a' + 1;
    }

    /** The one at a place from 1. */
    public static MissingTag at(int place) {
        return new MissingTag((char) ('a' + place - 1));
    }

    @Override
    public String toString() {
        return "." + letter;
    }
}

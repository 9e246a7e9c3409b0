package org.feltbok.base;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a value is not there. The stored codes lie outside every scale; {@link #NOT_RECORDED} is
 * stored as NULL.
 */
public enum MissingKind {
    NOT_RECORDED(0, ""),
    NOT_ASKED(-99901, "#not_asked"),
    NOT_ANSWERED(-99902, "#not_answered"),
    DONT_KNOW(-99903, "#dont_know"),
    REFUSED(-99904, "#refused"),
    NOT_APPLICABLE(-99905, "#not_applicable"),
    UNREADABLE(-99906, "#unreadable");

    private final int code;
    private final String word;

    MissingKind(int code, String word) {
        this.code = code;
        this.word = word;
    }

    /** The number stored in the answer matrix; not meaningful for NOT_RECORDED. */
    public int code() {
        return code;
    }

    /** The word in plain files, empty for NOT_RECORDED. */
    public String word() {
        return word;
    }

    public static boolean isCode(double value) {
        return value <= NOT_ASKED.code && value >= UNREADABLE.code;
    }

    public static Optional<MissingKind> ofCode(long code) {
        // asked of each cell of a study, of which few hold one
        return isCode(code)
                ? Arrays.stream(values()).filter(k -> k.code == code).findFirst()
                : Optional.empty();
    }

    /** The kind that a plain-file word means; the `#` is required. */
    public static Optional<MissingKind> ofWord(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equalsIgnoreCase(word)).findFirst();
    }
}

package org.feltbok.export.paper;

/**
 * An answer that can be crossed.
 *
 * @param code as it is keyed
 * @param apart whether it counts as missing, and stands apart from the others
 * @param then where to go on after it, in words; may be empty
 * @param numbered whether a number is written in its box, beside which no other may stand then
 */
public record PaperOption(String code, String label, boolean apart, String then, boolean numbered) {
    /** What stands before its box. */
    public String before() {
        return numbered ? "" : code;
    }
}

package org.feltbok.responses.files;

import java.util.Optional;

/**
 * What a text in a column is to be read as, wherever it stands there.
 *
 * @param text what it is read as; empty unless something is
 */
public record CellCorrection(Kind kind, String text) {
    /** What is done with it. */
    public enum Kind {
        READ_AS,
        LEAVE_OUT,
        /** The answer «other», and the text beside it. */
        OTHER
    }

    public static final CellCorrection LEAVE_OUT = new CellCorrection(Kind.LEAVE_OUT, "");
    public static final CellCorrection OTHER = new CellCorrection(Kind.OTHER, "");

    public static CellCorrection readAs(String text) {
        return new CellCorrection(Kind.READ_AS, text.strip());
    }

    /** As it stands in files: {@code -} left out, {@code +} other, {@code =text} read as that. */
    public String word() {
        return switch (kind) {
            case READ_AS -> "=" + text;
            case LEAVE_OUT -> "-";
            case OTHER -> "+";
        };
    }

    public static Optional<CellCorrection> of(String word) {
        return switch (word) {
            case "-" -> Optional.of(LEAVE_OUT);
            case "+" -> Optional.of(OTHER);
            default ->
                    word.startsWith("=")
                            ? Optional.of(readAs(word.substring(1)))
                            : Optional.empty();
        };
    }
}

package org.feltbok.interviews;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an interview has come. */
public enum InterviewStatus {
    /** Held, and the notes are complete. */
    DONE,
    /** Held, notes being written. */
    NOTES,
    PLANNED;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InterviewStatus> ofWord(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}

package org.feltbok.interviews;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Who says a passage. */
public enum Speaker {
    INTERVIEWER("I"),
    RESPONDENT("R");

    private final String mark;

    Speaker(String mark) {
        this.mark = mark;
    }

    /** The letter in files and before the passage. */
    public String mark() {
        return mark;
    }

    /** Empty for null and for anything but the two letters. */
    public static Optional<Speaker> ofMark(@Nullable String mark) {
        for (Speaker s : values()) {
            if (s.mark.equals(mark)) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }
}

package org.feltbok.figures;

import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of numbers that rest on few answers when figures leave the program.
 *
 * @param least number of answers that is not few
 */
public record SmallBases(Choice choice, int least) {
    /** As most guidelines have it. */
    public static final int USUAL = 5;

    /** The greatest limit that makes sense to ask for. */
    public static final int MOST = 100;

    /** As in a report unless another choice is made. */
    public static final SmallBases MARKED = new SmallBases(Choice.MARK, USUAL);

    /** What can be done. */
    public enum Choice {
        SHOW,
        /** a sign after the number, and what it means in the note */
        MARK,
        /** not in the file at all, nor what it could be worked out from */
        HIDE;

        /** As files and commands write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SmallBases {
        if (least < 2 || least > MOST) {
            throw new IllegalArgumentException("limit of small bases: " + least);
        }
    }

    /** Name of the study's setting. */
    public static final String SETTING = "small_bases";

    /** As the study has it. */
    public static SmallBases read(Handle handle) {
        return StudyStore.setting(handle, SETTING).flatMap(SmallBases::of).orElse(MARKED);
    }

    /** Written as {@code hide 5}; empty for what is not. */
    public static Optional<SmallBases> of(String written) {
        String[] parts = written.strip().split(" +");
        Optional<Choice> choice =
                Arrays.stream(Choice.values()).filter(c -> c.word().equals(parts[0])).findFirst();
        try {
            int least = parts.length < 2 ? USUAL : Integer.parseInt(parts[1]);
            return parts.length > 2 ? Optional.empty() : choice.map(c -> new SmallBases(c, least));
        } catch (IllegalArgumentException outOfReach) {
            return Optional.empty();
        }
    }

    /** As {@link #of} reads it. */
    public String written() {
        return choice.word() + " " + least;
    }

    /** Whether a number of answers is few; none at all are not, for nobody is told of. */
    boolean isFew(int n) {
        return n > 0 && n < least;
    }
}

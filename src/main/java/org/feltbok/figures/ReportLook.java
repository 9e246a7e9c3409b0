package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a study's report leaves the program, as the study itself says it, on every machine.
 *
 * @param style of charts and numbers
 * @param smallBases what becomes of numbers that rest on few answers
 */
public record ReportLook(HouseStyle style, SmallBases smallBases) {
    /** As a study has it that says nothing. */
    public static final ReportLook USUAL = new ReportLook(HouseStyle.USUAL, SmallBases.MARKED);

    static final String STYLE = "house_style";
    static final String SMALL_BASES = "small_bases";

    /** What cannot be read any more is as usual. */
    public static ReportLook read(Handle handle) {
        HouseStyle style = USUAL.style();
        try {
            style = StudyStore.setting(handle, STYLE).map(ReportLook::style).orElse(style);
        } catch (FaultException ofAnotherProgram) {
            // what a folder of files says is read strictly when a study is made of it
        }
        return new ReportLook(
                style,
                StudyStore.setting(handle, SMALL_BASES)
                        .flatMap(ReportLook::smallBases)
                        .orElse(USUAL.smallBases()));
    }

    /**
     * @throws FaultException with all that is wrong
     */
    static HouseStyle style(String json) {
        return HouseStyle.parse(json, STYLE);
    }

    /** Written as {@code hide 5}; empty for what is not. */
    static Optional<SmallBases> smallBases(String written) {
        String[] parts = written.strip().split(" +");
        Optional<SmallBases.Choice> choice =
                Arrays.stream(SmallBases.Choice.values())
                        .filter(c -> word(c).equals(parts[0]))
                        .findFirst();
        try {
            int least = parts.length < 2 ? SmallBases.USUAL : Integer.parseInt(parts[1]);
            return parts.length > 2 ? Optional.empty() : choice.map(c -> new SmallBases(c, least));
        } catch (IllegalArgumentException outOfReach) {
            return Optional.empty();
        }
    }

    static String written(SmallBases bases) {
        return word(bases.choice()) + " " + bases.least();
    }

    private static String word(SmallBases.Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}

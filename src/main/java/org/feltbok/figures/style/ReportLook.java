package org.feltbok.figures.style;

import org.feltbok.base.FaultException;
import org.feltbok.figures.SmallBases;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

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

    /** What cannot be read any more is as usual. */
    public static ReportLook read(Handle handle) {
        HouseStyle style = USUAL.style();
        try {
            style = StudyStore.setting(handle, STYLE).map(ReportLook::style).orElse(style);
        } catch (FaultException ofAnotherProgram) {
            // what a folder of files says is read strictly when a study is made of it
        }
        return new ReportLook(style, SmallBases.read(handle));
    }

    /**
     * @throws FaultException with all that is wrong
     */
    static HouseStyle style(String json) {
        return HouseStyle.parse(json, STYLE);
    }
}

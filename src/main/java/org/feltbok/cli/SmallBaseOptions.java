package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.figures.SmallBases;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** What becomes of numbers that rest on few answers. */
final class SmallBaseOptions {
    @Option(
            names = "--small",
            paramLabel = "show|mark|hide",
            description =
                    "Numbers that rest on few answers: as they are, with a sign, or left out together"
                            + " with what they could be worked out from. As the study says if left out, usually marked.")
    SmallBases.@Nullable Choice choice;

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "How many answers are not few; as the study says if left out, usually 5.")
    @Nullable Integer least;

    /**
     * @param usual as the study has it
     */
    SmallBases get(SmallBases usual) {
        int from = least == null ? usual.least() : least;
        if (from < 2 || from > SmallBases.MOST) {
            throw new FaultException("export.fault.least", SmallBases.MOST, from);
        }
        return new SmallBases(choice == null ? usual.choice() : choice, from);
    }
}

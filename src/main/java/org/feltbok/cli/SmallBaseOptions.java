package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.figures.SmallBases;

import picocli.CommandLine.Option;

/** What becomes of numbers that rest on few answers. */
final class SmallBaseOptions {
    @Option(
            names = "--small",
            paramLabel = "show|mark|hide",
            description =
                    "Numbers that rest on few answers: as they are, with a sign, or left out together"
                            + " with what they could be worked out from. Usually marked.")
    SmallBases.Choice choice = SmallBases.Choice.MARK;

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "How many answers are not few; usually 5.")
    int least = SmallBases.USUAL;

    SmallBases get() {
        if (least < 2 || least > SmallBases.MOST) {
            throw new FaultException("export.fault.least", SmallBases.MOST, least);
        }
        return new SmallBases(choice, least);
    }
}

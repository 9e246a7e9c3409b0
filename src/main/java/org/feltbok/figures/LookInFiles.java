package org.feltbok.figures;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;

/** What a folder of files says of how the report looks stands in study.json, among its settings. */
final class LookInFiles {
    private static final String FILE = "study.json";

    private LookInFiles() {}

    /** Tells what is wrong with it; that the file itself is none is told elsewhere. */
    static void check(PlainFolder folder, PlainFaults faults) {
        if (faults.broken(FILE)) {
            return;
        }
        folder.json(FILE, faults)
                .map(json -> json.path("settings"))
                .ifPresent(
                        settings -> {
                            style(settings.path(ReportLook.STYLE).asString(""), faults);
                            bases(settings.path(ReportLook.SMALL_BASES).asString(""), faults);
                        });
    }

    private static void style(String json, PlainFaults faults) {
        try {
            if (!json.isEmpty()) {
                ReportLook.style(json);
            }
        } catch (FaultException e) {
            e.faults()
                    .forEach(
                            f ->
                                    faults.add(
                                            Place.file(FILE).column(ReportLook.STYLE),
                                            f.key(),
                                            f.args().toArray()));
        }
    }

    private static void bases(String written, PlainFaults faults) {
        if (!written.isEmpty() && ReportLook.smallBases(written).isEmpty()) {
            faults.add(
                    Place.file(FILE).column(ReportLook.SMALL_BASES),
                    "figures.small.written",
                    SmallBases.MOST,
                    written);
        }
    }
}

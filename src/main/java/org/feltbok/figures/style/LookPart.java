package org.feltbok.figures.style;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.figures.SmallBases;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.jdbi.v3.core.Handle;

/**
 * What a folder of files says of how the report looks stands in study.json, among its settings; the
 * part of the study itself reads and writes it, this one tells what is wrong with it.
 */
public final class LookPart implements PlainPart {
    private static final String FILE = "study.json";

    @Override
    public String nameKey() {
        return "figures.plain_look";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        // that the file itself is none is told elsewhere
        if (!faults.broken(FILE)) {
            check(folder, faults);
        }
        return work -> {};
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        // settings go out with the study
    }

    private static void check(PlainFolder folder, PlainFaults faults) {
        folder.json(FILE, faults)
                .map(json -> json.path("settings"))
                .ifPresent(
                        settings -> {
                            style(settings.path(ReportLook.STYLE).asString(""), faults);
                            bases(settings.path(SmallBases.SETTING).asString(""), faults);
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
        if (!written.isEmpty() && SmallBases.of(written).isEmpty()) {
            faults.add(
                    Place.file(FILE).column(SmallBases.SETTING),
                    "figures.small.written",
                    SmallBases.MOST,
                    written);
        }
    }
}

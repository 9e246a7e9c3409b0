package org.feltbok.figures;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.study.plain.PlainPart;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files {@code figures/FIGURE.json}: figures by number, then tables by number, then those
 * without.
 */
public final class FiguresPart implements PlainPart {
    /** What ids.csv calls a figure. */
    public static final String FIGURE = "figure";

    /** The table of the report's sections, and what ids.csv calls them. */
    public static final String SECTION = "report_section";

    private static final String REPORT = "report.csv";
    private static final String FOLDER = "figures";
    private static final String ENDING = ".json";
    private static final Comparator<FigureSpec> ORDER =
            Comparator.comparing(FigureSpec::kind)
                    .thenComparing(s -> s.number().orElse(Integer.MAX_VALUE))
                    .thenComparing(FigureSpec::key);

    private record Read(String id, FigureSpec spec) {}

    @Override
    public String nameKey() {
        return "figures.plain";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Read> found = new ArrayList<>();
        // what is wrong in the file of sections is told there
        List<String> sections = faults.broken(REPORT) ? null : List.copyOf(context.keys(SECTION));
        for (String file : folder.list(FOLDER, ENDING)) {
            folder.json(file, faults)
                    .ifPresent(
                            json -> {
                                try {
                                    FigureSpec spec = SpecReader.read(json, file);
                                    check(file, spec.key(), faults);
                                    section(file, spec, sections, faults);
                                    String id =
                                            context.declare(
                                                    FIGURE, spec.key(), Place.file(file), faults);
                                    found.add(new Read(id, spec));
                                } catch (FaultException e) {
                                    e.faults().forEach(faults);
                                }
                            });
        }
        found.sort(Comparator.comparing(Read::spec, ORDER));
        return work -> {
            for (int i = 0; i < found.size(); i++) {
                work.insert("figure", found.get(i).id(), FigureRows.of(found.get(i).spec(), i + 1));
            }
        };
    }

    private static void check(String file, String key, PlainFaults faults) {
        String name = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
        if (!name.equals(PlainNames.toFile(key))) {
            faults.add(Place.file(file), "figures.key_differs", name, key);
        }
    }

    private static void section(
            String file, FigureSpec spec, @Nullable List<String> sections, PlainFaults faults) {
        if (sections != null) {
            ReportOrderStore.unknown(spec, Place.file(file), sections).ifPresent(faults::accept);
        }
    }

    /** The file that a figure of this key stands in. */
    static String file(String key) {
        return FOLDER + "/" + PlainNames.toFile(key) + ENDING;
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        for (FigureStore.Stored figure : FigureStore.figures(handle)) {
            String key = figure.spec().key();
            out.text(file(key), figure.spec().toJson());
            out.id(FIGURE, key, figure.id());
        }
    }
}

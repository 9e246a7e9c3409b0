package org.feltbok.figures;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files {@code figures/FIGURE.json}: figures by number, then tables by number, then those
 * without; or as {@code figures/order.csv} says, which is there only if they stand otherwise.
 */
public final class FiguresPart implements PlainPart {
    /** What ids.csv calls a figure. */
    public static final String FIGURE = "figure";

    /** The table of the report's sections, and what ids.csv calls them. */
    public static final String SECTION = "report_section";

    private static final String REPORT = "report.csv";
    private static final String FOLDER = "figures";
    private static final String ORDER_FILE = "figures/order.csv";
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
        List<String> order = new ArrayList<>(order(folder, context, found, faults));
        if (!order.isEmpty()) {
            // those that it does not name stand after the others, as they would without it
            found.sort(
                    Comparator.comparing(
                            r -> Math.floorMod(order.indexOf(r.spec().key()), order.size() + 1)));
        }
        return work -> {
            for (int i = 0; i < found.size(); i++) {
                work.insert("figure", found.get(i).id(), FigureRows.of(found.get(i).spec(), i + 1));
            }
        };
    }

    /** Keys in the order of the report, where it is another one than by number. */
    private static List<String> order(
            PlainFolder folder, PlainContext context, List<Read> found, PlainFaults faults) {
        List<String> order = new ArrayList<>();
        PlainSheet.open(folder, ORDER_FILE, context, faults, FIGURE, "")
                .ifPresent(
                        sheet -> {
                            for (Row row : sheet.rows()) {
                                String key = sheet.required(row, FIGURE);
                                boolean known =
                                        found.stream().anyMatch(r -> r.spec().key().equals(key));
                                if (!key.isEmpty() && (!known || order.contains(key))) {
                                    faults.add(
                                            sheet.place(row, FIGURE),
                                            known ? "figures.order.twice" : "figures.order.unknown",
                                            key);
                                }
                                order.add(key);
                            }
                        });
        return order;
    }

    private static void check(String file, String key, PlainFaults faults) {
        String name = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
        // one who writes files by hand need not know that CON is written %43ON
        if (!name.equals(key) && !name.equals(PlainNames.toFile(key))) {
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
        List<FigureStore.Stored> figures = FigureStore.figures(handle);
        if (!isByNumber(handle, figures)) {
            out.csv(ORDER_FILE, new PlainTable<>(figures).required(FIGURE, f -> f.spec().key()));
        }
        for (FigureStore.Stored figure : figures) {
            String key = figure.spec().key();
            out.text(file(key), figure.spec().toJson());
            out.id(FIGURE, key, figure.id());
        }
    }

    /** Whether each section has its figures in the order that they get without a file saying so. */
    private static boolean isByNumber(Handle handle, List<FigureStore.Stored> figures) {
        ReportOrderStore order = ReportOrderStore.read(handle);
        Comparator<FigureSpec> usual = Comparator.<FigureSpec>comparingInt(order::place);
        List<String> keys = figures.stream().map(f -> f.spec().key()).toList();
        return figures.stream()
                .map(FigureStore.Stored::spec)
                .sorted(usual.thenComparing(ORDER))
                .map(FigureSpec::key)
                .toList()
                .equals(keys);
    }
}

package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files {@code published.csv} and {@code errata.csv}. */
public final class PublishedPart implements PlainPart {
    private static final String[] ERRATUM_KINDS = {"number", "wording", "reference"};
    static final String PUBLISHED = "published.csv";
    private static final String ERRATA = "errata.csv";
    private static final Set<String> QUALIFIERS = Set.of("", "about", "nearly", "over");
    private static final String ERRATUM = "erratum";
    private static final int MOST_DECIMALS = 12;

    @Override
    public String nameKey() {
        return "figures.plain_published";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Erratum> errata =
                PlainSheet.open(
                                folder,
                                ERRATA,
                                context,
                                faults,
                                "erratum",
                                "where what reading kind")
                        .map(PublishedPart::errata)
                        .orElse(List.of());
        List<PublishedValue> values =
                PlainSheet.open(
                                folder,
                                PUBLISHED,
                                context,
                                faults,
                                "figure measure value",
                                "printed decimals qualifier erratum where note")
                        .map(s -> published(s, folder, context, faults))
                        .orElse(List.of());
        return work -> {
            for (int i = 0; i < errata.size(); i++) {
                work.insert("erratum", errata.get(i).id(), FigureRows.of(errata.get(i), i + 1));
            }
            for (int i = 0; i < values.size(); i++) {
                work.insert("published", values.get(i).id(), FigureRows.of(values.get(i), i + 1));
            }
        };
    }

    private static List<Erratum> errata(PlainSheet sheet) {
        List<Erratum> found = new ArrayList<>();
        for (Row row : sheet.rows()) {
            found.add(
                    new Erratum(
                            sheet.declare(row, "erratum", ERRATUM),
                            row.get("erratum"),
                            sheet.word(row, "kind", "", ERRATUM_KINDS),
                            row.get("where"),
                            row.get("what"),
                            row.get("reading")));
        }
        return found;
    }

    private static List<PublishedValue> published(
            PlainSheet sheet, PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<PublishedValue> found = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (!row.isBlank()) {
                check(sheet, row, faults);
                erratum(sheet, row, folder, context, faults);
                String value = row.get("value");
                found.add(
                        new PublishedValue(
                                Ids.derived(
                                        context.studyKey(),
                                        "published",
                                        String.valueOf(found.size())),
                                sheet.required(row, "figure"),
                                row.get("measure"),
                                WrittenNumber.of(value).number().orElse(0),
                                row.get("printed"),
                                decimals(sheet, row, faults),
                                row.get("qualifier"),
                                row.get("erratum"),
                                row.get("where"),
                                row.get("note")));
            }
        }
        return found;
    }

    /**
     * Tells an erratum that is not there, unless the file of errata is not there either or could
     * not be read.
     */
    static void erratum(
            PlainSheet sheet,
            Row row,
            PlainFolder folder,
            PlainContext context,
            PlainFaults faults) {
        String key = row.get(ERRATUM);
        if (!key.isEmpty()
                && context.find(ERRATUM, key).isEmpty()
                && folder.has(ERRATA)
                && !faults.broken(ERRATA)) {
            faults.add(sheet.place(row, ERRATUM), "figures.published.no_erratum", key);
        }
    }

    private static void check(PlainSheet sheet, Row row, PlainFaults faults) {
        String value = sheet.required(row, "value");
        if (!value.isEmpty()) {
            WrittenNumber.read(value, sheet.place(row, "value"), "figures.published.value", faults);
        }
        if (!QUALIFIERS.contains(row.get("qualifier"))) {
            faults.add(
                    sheet.place(row, "qualifier"),
                    "figures.published.qualifier",
                    row.get("qualifier"));
        }
        if (row.get("measure").isEmpty()) {
            if (row.get("note").isEmpty()) {
                faults.add(sheet.place(row, "measure"), "figures.published.no_measure");
            }
            return;
        }
        try {
            Measure.parse(row.get("measure"));
        } catch (FaultException e) {
            faults.in(sheet.place(row, "measure"), e);
        }
    }

    /** Decimals as given, else those of the value. */
    private static int decimals(PlainSheet sheet, Row row, PlainFaults faults) {
        String written = row.get("decimals");
        if (written.isEmpty()) {
            return WrittenNumber.of(row.get("value")) instanceof WrittenNumber.Value v
                    ? v.decimals()
                    : 0;
        }
        if (!written.matches("\\d{1,2}") || Integer.parseInt(written) > MOST_DECIMALS) {
            faults.add(sheet.place(row, "decimals"), "figures.published.decimals", written);
            return 0;
        }
        return Integer.parseInt(written);
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        out.csv(
                ERRATA,
                new PlainTable<>(FigureStore.errata(handle))
                        .required("erratum", Erratum::key)
                        .optional("where", Erratum::place)
                        .required("what", Erratum::what)
                        .optional("reading", Erratum::reading)
                        .optional("kind", Erratum::kind));
        out.csv(
                PUBLISHED,
                new PlainTable<>(FigureStore.published(handle))
                        .required("figure", PublishedValue::figure)
                        .required("measure", PublishedValue::measure)
                        .required("value", p -> WrittenNumber.write(p.value()))
                        .optional("printed", PublishedValue::printed)
                        .required("decimals", p -> String.valueOf(p.decimals()))
                        .optional("qualifier", PublishedValue::qualifier)
                        .optional("erratum", PublishedValue::erratum)
                        .optional("where", PublishedValue::place)
                        .optional("note", PublishedValue::note));
    }
}

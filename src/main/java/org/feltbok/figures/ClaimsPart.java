package org.feltbok.figures;

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
import java.util.Optional;

/** The file {@code claims.csv}. */
public final class ClaimsPart implements PlainPart {
    static final String FILE = "claims.csv";

    @Override
    public String nameKey() {
        return "figures.plain_claims";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Claim> claims =
                PlainSheet.open(
                                folder,
                                FILE,
                                context,
                                faults,
                                "figure claim measure compared",
                                "method level erratum where note")
                        .map(s -> claims(s, folder, context, faults))
                        .orElse(List.of());
        return work -> {
            for (int i = 0; i < claims.size(); i++) {
                work.insert("claim", claims.get(i).id(), FigureRows.of(claims.get(i), i + 1));
            }
        };
    }

    private static List<Claim> claims(
            PlainSheet sheet, PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Claim> found = new ArrayList<>();
        for (Row row : sheet.rows()) {
            String word = row.isBlank() ? "" : sheet.required(row, "claim");
            Optional<Claim.Said> said = Claim.Said.of(word);
            if (said.isEmpty() && !word.isEmpty()) {
                faults.add(
                        sheet.place(row, "claim"), "figures.claim.word", word, Claim.Said.words());
            }
            if (!row.isBlank()) {
                PublishedPart.erratum(sheet, row, folder, context, faults);
                String id = Ids.derived(context.studyKey(), "claim", String.valueOf(found.size()));
                Claim claim = claim(sheet, row, id, said.orElse(Claim.Said.SIGNIFICANT), faults);
                if (said.isPresent()) {
                    check(sheet, row, claim, faults);
                }
                found.add(claim);
            }
        }
        return found;
    }

    private static Claim claim(
            PlainSheet sheet, Row row, String id, Claim.Said said, PlainFaults faults) {
        return new Claim(
                id,
                sheet.required(row, "figure"),
                said,
                row.get("measure"),
                row.get("compared"),
                row.get("method"),
                level(sheet, row, faults),
                row.get("erratum"),
                row.get("where"),
                row.get("note"));
    }

    private static double level(PlainSheet sheet, Row row, PlainFaults faults) {
        String written = row.get("level");
        if (written.isEmpty()) {
            return TestSpec.LEVEL;
        }
        double level = WrittenNumber.of(written).number().orElse(0);
        if (!TestSpec.isLevel(level)) {
            faults.add(sheet.place(row, "level"), "figures.test.level", written);
            return TestSpec.LEVEL;
        }
        return level;
    }

    private static void check(PlainSheet sheet, Row row, Claim claim, PlainFaults faults) {
        try {
            claim.requireReadable();
        } catch (FaultException e) {
            faults.in(sheet.place(row, "measure"), e);
        }
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        out.csv(
                FILE,
                new PlainTable<>(FigureStore.claims(handle))
                        .required("figure", Claim::figure)
                        .required("claim", c -> c.said().word())
                        .required("measure", Claim::measure)
                        .required("compared", Claim::compared)
                        .optional("method", Claim::method)
                        .optional(
                                "level",
                                c ->
                                        c.level() == TestSpec.LEVEL
                                                ? ""
                                                : WrittenNumber.write(c.level()))
                        .optional("erratum", Claim::erratum)
                        .optional("where", Claim::place)
                        .optional("note", Claim::note));
    }
}

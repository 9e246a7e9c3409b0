package org.feltbok.export;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.Claim;
import org.feltbok.tabular.CsvWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the report claims of groups, with its tests: a list in the workbook where printed values
 * stand in it, and a file {@code claims.csv} beside the numbers.
 */
final class Claims {
    /** Names of the file's columns. */
    static final List<String> COLUMNS =
            List.of(
                    "figure",
                    "claim",
                    "measure",
                    "compared",
                    "method",
                    "level",
                    "erratum",
                    "where",
                    "note",
                    "verdict",
                    "groups",
                    "told");

    private Claims() {}

    static ListSheet sheet(List<CheckedClaim> claims, Texts texts) {
        return new ListSheet(
                texts.get("export.sheet.claims"),
                texts.get("export.claims.title"),
                List.of(told(claims, texts)),
                headings(texts),
                List.of(12, 18, 20, 34, 20, 70, 12),
                claims.stream().map(c -> row(c, texts)).toList(),
                Set.of());
    }

    /** How many hold. */
    static String told(List<CheckedClaim> claims, Texts texts) {
        return texts.get("export.claims.told", count(claims), testable(claims));
    }

    /** Of what {@link #row} says. */
    static List<String> headings(Texts texts) {
        return Stream.of("figure", "measure", "said", "groups", "verdict", "test", "where")
                .map(h -> texts.get("export.claims." + h))
                .toList();
    }

    private static long count(List<CheckedClaim> claims) {
        return claims.stream().filter(c -> c.verdict() == CheckedClaim.Verdict.HOLDS).count();
    }

    private static long testable(List<CheckedClaim> claims) {
        return claims.stream().filter(c -> c.verdict() != CheckedClaim.Verdict.UNTESTABLE).count();
    }

    static List<String> row(CheckedClaim checked, Texts texts) {
        Claim claim = checked.claim();
        return List.of(
                claim.figure(),
                claim.measure(),
                texts.get("figures.claim.said." + claim.said().word()),
                checked.compared(),
                texts.get("export.claims.verdict." + word(checked)),
                String.join(" ", checked.told()),
                claim.place());
    }

    private static String word(CheckedClaim checked) {
        return checked.verdict().name().toLowerCase(Locale.ROOT);
    }

    /** Written as {@link ValuesCsv} is; the stream stays open. */
    static void write(List<CheckedClaim> claims, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.to(text, ',', CsvWriter.Reader.PERSON);
        csv.row(COLUMNS);
        for (CheckedClaim checked : claims) {
            Claim claim = checked.claim();
            csv.row(
                    List.of(
                            claim.figure(),
                            claim.said().word(),
                            claim.measure(),
                            claim.compared(),
                            claim.method(),
                            ValuesCsv.number(claim.level()),
                            claim.erratum(),
                            claim.place(),
                            claim.note(),
                            word(checked),
                            checked.compared(),
                            String.join(" ", checked.told())));
        }
        csv.flush();
        text.flush();
    }
}

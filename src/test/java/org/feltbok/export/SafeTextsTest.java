package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Texts of a study never break the files that they are written to. */
class SafeTextsTest {
    private static final String NASTY = "Kan\u000bikke \u0000<&>\ufffe \ud83d";

    @TempDir Path folder;

    private static FigureTable nasty(Kind kind) {
        FigureTable t =
                Examples.of(
                        kind,
                        Unit.PERCENT,
                        new String[] {NASTY, "b" + NASTY},
                        new double[] {40, 12},
                        new double[] {60, 88});
        var style =
                new ChartStyle(
                        kind,
                        true,
                        5,
                        NASTY,
                        NASTY,
                        Double.NaN,
                        Double.NaN,
                        List.of(30.0),
                        List.of(40.0),
                        true);
        return new FigureTable(
                "figur-" + kind + "\u0001",
                NASTY,
                NASTY,
                NASTY,
                t.rows(),
                t.columns().stream()
                        .map(
                                c ->
                                        new FigureTable.Column(
                                                c.key() + "\u0002",
                                                NASTY + c.label(),
                                                c.unit(),
                                                0,
                                                c.role(),
                                                -1,
                                                0,
                                                false))
                        .toList(),
                t.cells(),
                style,
                NASTY);
    }

    @Test
    void everyPartOfEveryFileParsesWhateverTheTextsHold() throws Exception {
        List<FigureTable> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(nasty(kind));
        }
        var options = ReportOptions.of("Studie" + NASTY, "studie", Instant.EPOCH);
        Written written =
                new ReportWriter(new Texts(Language.NB), options).write(all, folder, Progress.NONE);
        assertThat(written.faults()).isEmpty();
        for (Path file : written.files()) {
            if (file.toString().endsWith(".svg")) {
                parse(Files.readAllBytes(file));
            } else if (file.toString().endsWith(".xlsx")) {
                parts(Files.readAllBytes(file));
            }
        }
        assertThat(Files.readString(folder.resolve("values.csv"))).doesNotContain("\u000b");
    }

    private static void parts(byte[] zip) throws Exception {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (part.getName().matches(".*\\.(xml|rels)")) {
                    byte[] xml = in.readAllBytes();
                    parse(xml);
                    assertThat(new String(xml, StandardCharsets.UTF_8))
                            .as(part.getName())
                            .doesNotContain("Kan?ikke");
                }
            }
        }
    }

    private static void parse(byte[] xml)
            throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    @Test
    void aPrintedNumberStaysANumberAndAFormulaDoesNotRun() throws IOException {
        FigureTable t =
                Examples.of(Kind.BAR, Unit.NUMBER, new String[] {"=1+1"}, new double[] {-12.5});
        for (String printed : List.of("-12,5", "+4", "-1 234,5 %", "-0.5")) {
            var cell = new Cell(-12.5, 4, -12.5, printed, Verdict.MATCH, "=cmd");
            FigureTable one =
                    new FigureTable(
                            t.id(),
                            t.caption(),
                            t.subtitle(),
                            t.rowHeading(),
                            t.rows(),
                            t.columns(),
                            List.of(List.of(cell)),
                            t.chart(),
                            t.note());
            var out = new ByteArrayOutputStream();
            ValuesCsv.write(List.of(one), out);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains(",'=1+1,", ",'=cmd")
                    .doesNotContain("'-", "'+")
                    .contains(printed);
        }
    }
}

package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.ExtraTable;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A delivery is whole or not there. */
final class ReportWriterTest {
    @TempDir Path folder;

    private final ReportWriter writer =
            new ReportWriter(
                    new Texts(Language.NB), ReportOptions.of("Studie", "studie", Instant.EPOCH));

    @Test
    void writesWorkbookValuesAndPictures() throws IOException {
        Written written = writer.write(List.of(Examples.statements()), folder, Progress.NONE);
        assertThat(written.faults()).isEmpty();
        assertThat(names())
                .containsExactly(
                        ".feltbok-delivery.csv",
                        "images/figur-57.pdf",
                        "images/figur-57.png",
                        "images/figur-57.svg",
                        "studie.xlsx",
                        "values.csv");
        assertThat(written.files()).hasSize(5).allMatch(Files::isRegularFile);
    }

    /** Numbers printed elsewhere are listed, and are no figure of the report. */
    @Test
    void whatIsPrintedElsewhereIsNotCountedAsAFigure() {
        FigureTable elsewhere = ExtraTable.of(List.of(), new Texts(Language.NB));
        assertThat(Delivery.all(List.of(Examples.statements(), elsewhere)).figures()).isEqualTo(1);
    }

    @Test
    void writesOnlyWhatIsAskedFor() throws IOException {
        var one = List.of(Examples.statements());
        Written written =
                writer.write(
                        new Delivery(
                                List.of(),
                                List.of(),
                                WordContent.EMPTY,
                                one,
                                List.of(),
                                List.of(),
                                one,
                                List.of(),
                                Set.of()),
                        folder,
                        Progress.NONE);
        assertThat(written.files()).hasSize(2);
        assertThat(names())
                .containsExactly(".feltbok-delivery.csv", "images/figur-57.png", "values.csv");
    }

    @Test
    void cancellingLeavesTheFolderAsItWas() throws IOException {
        Files.writeString(folder.resolve("studie.xlsx"), "older");
        var stop =
                new Progress() {
                    private boolean stopped;

                    @Override
                    public void report(long done, long total, String key, Object... args) {
                        stopped = done >= 1;
                    }

                    @Override
                    public boolean cancelled() {
                        return stopped;
                    }
                };
        Written written = writer.write(Examples.all(), folder, stop);
        assertThat(written.cancelled()).isTrue();
        assertThat(written.files()).isEmpty();
        assertThat(names()).containsExactly("studie.xlsx");
        assertThat(folder.resolve("studie.xlsx")).hasContent("older");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file, not a folder");
        assertThatThrownBy(() -> writer.write(List.of(Examples.statements()), file, Progress.NONE))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("export.fault.folder"));
    }

    @Test
    void aFileThatCannotBeReplacedIsToldAndNothingIsReplaced() throws IOException {
        Files.createDirectories(folder.resolve("values.csv").resolve("in the way"));
        Files.writeString(folder.resolve("studie.xlsx"), "older");
        assertThatThrownBy(
                        () -> writer.write(List.of(Examples.statements()), folder, Progress.NONE))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("export.fault.file"));
        assertThat(folder.resolve("studie.xlsx")).hasContent("older");
        assertThat(names()).containsExactly("studie.xlsx");
    }

    @Test
    void aFigureThatCannotBeDrawnIsToldAndTheOthersAreThere() {
        FigureTable good = Examples.statements();
        FigureTable broken =
                new FigureTable(
                        "broken",
                        "Broken",
                        "",
                        "",
                        good.rows(),
                        good.columns(),
                        good.cells().subList(0, 1),
                        good.chart(),
                        "");
        var written = new ArrayList<Written>();
        try (var pictures =
                new PictureWriter(
                        new Texts(Language.EN),
                        ReportOptions.of("a", "a", Instant.EPOCH),
                        folder,
                        DeliveryList.of(folder, "a"),
                        Progress.NONE)) {
            pictures.addSvg(broken);
            pictures.addSvg(good);
            written.add(new Written(List.of(), 0, pictures.finish(), false));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(written.getFirst().faults()).hasSize(1);
        assertThat(folder.resolve("figur-57.svg")).exists();
        assertThat(folder.resolve("broken.svg")).doesNotExist();
    }

    @Test
    void valuesAreWrittenUnroundedAndCanBeReadBack() throws IOException {
        var tricky =
                Examples.of(
                        Kind.BAR,
                        Unit.PERCENT,
                        new String[] {"=cmd|' /C calc'!A0", "-, \"quoted\"\nå"},
                        new double[] {100.0 / 3, Double.NaN});
        writer.write(List.of(tricky, Examples.statements()), folder, Progress.NONE);
        Path file = folder.resolve("values.csv");
        assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
        List<CsvRecord> records;
        try (var csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            records = csv.stream().toList();
        }
        assertThat(records.getFirst().getFields()).isEqualTo(ValuesCsv.COLUMNS);
        assertThat(records).hasSize(1 + 2 + 7 * 9);
        assertThat(records.get(1).getField(3)).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(Double.parseDouble(records.get(1).getField(5))).isEqualTo(100.0 / 3);
        assertThat(records.get(2).getField(3)).isEqualTo("'-, \"quoted\"\nå");
        assertThat(records.get(2).getField(5)).as("undefined").isEmpty();
        CsvRecord mean = records.get(3 + 7);
        assertThat(mean.getFields().subList(13, ValuesCsv.COLUMNS.size() - 2))
                .as("no interval and no test")
                .containsOnly("");
        assertThat(mean.getFields().subList(ValuesCsv.COLUMNS.size() - 2, mean.getFieldCount()))
                .as("its kind, and that it rests on enough answers")
                .containsExactly("computed", "");
        assertThat(mean.getFields().subList(0, 13))
                .containsExactly(
                        "figur-57",
                        "r0",
                        "mean",
                        records.get(3).getField(3),
                        "Gj.snitt",
                        "5.44",
                        "68",
                        "mean",
                        "1",
                        "5.4",
                        "5,4",
                        "match",
                        "mean");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}

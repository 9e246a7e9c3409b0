package org.feltbok.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.export.data.DataExport;
import org.feltbok.export.data.DataRecipe;
import org.feltbok.store.StudyFile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** From asking for the raw data of an open study to the workbook in place, explained and all. */
final class DataToExcel implements Mark {
    private static final Texts TEXTS = new Texts(Language.of(Locale.ENGLISH));
    private static final DataRecipe CODES =
            new DataRecipe(
                    Set.of(DataRecipe.Format.EXCEL), Set.of(DataRecipe.Content.CODES), false);

    @Override
    public String number() {
        return "G9";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int rows : List.of(workshop.some(), workshop.many())) {
            lines.add(line(workshop, rows));
        }
        return lines;
    }

    private Line line(Workshop workshop, int rows) throws Exception {
        Path csv = workshop.csv(rows);
        Path out = workshop.folder().resolve("data-out");
        Path bare = workshop.folder().resolve("fastexcel.xlsx");
        try (StudyFile study = StudyFile.open(workshop.study(rows), SurveyStudy.environment());
                LiveStudyData data = new LiveStudyData(study)) {
            data.snapshot();
            Pair pair =
                    Pair.of(
                            workshop.runsOfLong(),
                            () ->
                                    Pair.time(
                                            () ->
                                                    DataExport.write(
                                                            study,
                                                            data.snapshot(),
                                                            CODES,
                                                            out,
                                                            TEXTS,
                                                            Progress.NONE)),
                            () -> Pair.time(() -> floor(csv, bare)));
            return pair.line(
                    number(),
                    "raw data of %,d x 90 to Excel".formatted(rows),
                    Line.Unit.MILLISECONDS,
                    "fastexcel alone, from CSV",
                    1.2);
        }
    }

    /** The same cells by the quickest library there is, from a file and with nothing beside. */
    static void floor(Path csv, Path xlsx) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(xlsx), 1 << 16);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Data");
            int row = 0;
            for (CsvRecord cells : records) {
                for (int c = 0; c < cells.getFieldCount(); c++) {
                    put(sheet, row, c, cells.getField(c));
                }
                if (++row % 1000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (!Character.isDigit(cell.charAt(0))) {
            sheet.value(row, column, cell);
        } else if (cell.indexOf('.') < 0) {
            sheet.value(row, column, Integer.parseInt(cell));
        } else {
            sheet.value(row, column, Double.parseDouble(cell));
        }
    }
}

package org.feltbok.bench;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.feltbok.store.StudyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An ordinary file of responses, as CSV and as a workbook, into a study and on disk. */
final class ImportedFromBook implements Mark {
    @Override
    public String number() {
        return "G13";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        int rows = workshop.some();
        Path csv = workshop.csv(rows);
        List<Line> lines = new ArrayList<>();
        lines.add(text(workshop, rows, csv));
        Path book = workshop.folder().resolve("responses.xlsx");
        DataToExcel.floor(csv, book);
        lines.add(
                pair(workshop, book, () -> Pair.time(() -> read(book)))
                        .line(
                                number(),
                                "import a workbook of %,d x 90, durable".formatted(rows),
                                Line.Unit.MILLISECONDS,
                                "POI reading its cells alone",
                                1.5));
        return lines;
    }

    private Line text(Workshop workshop, int rows, Path csv) throws Exception {
        String what = "import a CSV of %,d x 90, durable".formatted(rows);
        if (Programs.installed("sqlite3").isEmpty()) {
            return new Line.NotMeasured(number(), what, "sqlite3 is not installed");
        }
        Path script =
                Files.writeString(workshop.folder().resolve("some.sql"), ImportedFile.script(csv));
        Path bare = workshop.folder().resolve("some.db");
        return pair(
                        workshop,
                        csv,
                        () -> {
                            Files.deleteIfExists(bare);
                            return workshop.programs()
                                    .time("sqlite3", bare.toString(), ".read '" + script + "'");
                        })
                .line(
                        number(),
                        what,
                        Line.Unit.MILLISECONDS,
                        "sqlite3 .import, WAL, synchronous FULL",
                        2);
    }

    private static Pair pair(Workshop workshop, Path file, Pair.Measured floor) throws Exception {
        Path study = workshop.folder().resolve("some.feltbok");
        return Pair.of(
                workshop.runs(),
                () -> {
                    try (StudyFile into = SurveyStudy.empty(study)) {
                        return Pair.time(() -> SurveyStudy.importFile(into, file));
                    }
                },
                floor);
    }

    /** Every cell is looked at, and nothing is done with it. */
    private static void read(Path file) throws IOException {
        long letters = 0;
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        letters +=
                                cell.getCellType() == CellType.NUMERIC
                                        ? (long) cell.getNumericCellValue()
                                        : cell.getStringCellValue().length();
                    }
                }
            }
        }
        if (letters == 0) {
            throw new IllegalStateException("an empty book");
        }
    }
}

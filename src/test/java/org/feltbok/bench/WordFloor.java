package org.feltbok.bench;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The floor of the report's text document: a heading and a native chart with its own numbers for
 * each figure, no more.
 */
final class WordFloor {
    private static final int WIDTH = 6_858_000;
    private static final int HEIGHT = 3_429_000;

    private WordFloor() {}

    static void write(int figures, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < figures; i++) {
                document.createParagraph().createRun().setText("Figure " + i);
                XWPFChart chart =
                        document.createChart(document.createParagraph().createRun(), WIDTH, HEIGHT);
                XSSFSheet sheet = chart.getWorkbook().createSheet("Figure " + i);
                WorkbookFloor.bars(chart, sheet, WorkbookFloor.numbers(sheet, i), i);
            }
            document.write(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}

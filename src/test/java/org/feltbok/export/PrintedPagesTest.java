package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.feltbok.bench.Programs;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The workbook as LibreOffice prints it: no column of a table stands alone on a page, and no chart
 * goes on over two. Where no LibreOffice is installed there is nothing to print with.
 */
class PrintedPagesTest {
    private static final Pattern PAGE = Pattern.compile("/Type */Page\\b(?!s)");

    @TempDir Path folder;

    private static FigureTable figure(Kind kind, int rows, int series) {
        String[] names = new String[rows];
        Arrays.setAll(names, i -> kind == Kind.LINE ? "" + (1960 + i) : "A service number " + i);
        double[][] values = new double[series][rows];
        for (double[] column : values) {
            Arrays.setAll(column, i -> 12 + i % 50);
        }
        return Examples.of(kind, Unit.PERCENT, names, values);
    }

    private int printed(FigureTable figure) throws IOException, InterruptedException {
        Path book = folder.resolve("book.xlsx");
        Files.write(book, Workbooks.delivered(figure));
        var run =
                new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        book.toString());
        run.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        assertThat(run.start().waitFor()).isZero();
        Path pdf = folder.resolve("book.pdf");
        assumeTrue(Files.exists(pdf), "the LibreOffice here prints nothing");
        return (int)
                PAGE.matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    private static void requireLibreOffice() {
        assumeTrue(Programs.installed("soffice").isPresent(), "no LibreOffice here");
    }

    @Test
    void aLongTableKeepsItsColumnsBesideEachOtherAndATallChartStaysWhole()
            throws IOException, InterruptedException {
        requireLibreOffice();
        // upright paper is too narrow for ten columns of sixty years
        assertThat(printed(figure(Kind.LINE, 60, 10)))
                .as("contents, the table on two pages, its chart")
                .isEqualTo(4);
        // five bars for each of seventeen rows are higher than a page that lies
        assertThat(printed(figure(Kind.BAR, 17, 5)))
                .as("contents, the table, its chart")
                .isEqualTo(3);
    }
}

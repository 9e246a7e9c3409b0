package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A template of Word, made by hand, and a report written on it. */
abstract class WordTemplateRig {
    static final FigureTable BARS =
            Examples.of(
                    Kind.BAR,
                    Unit.PERCENT,
                    new String[] {"Under 3000", "Above 3000"},
                    new double[] {33.4, 66.6});

    @TempDir Path folder;
    XWPFDocument template;

    @BeforeEach
    void begin() {
        template = new XWPFDocument();
        template.createStyles();
        var section = template.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(9_000));
        section.getPgSz().setH(BigInteger.valueOf(12_000));
        var margins = section.addNewPgMar();
        for (Runnable set :
                List.<Runnable>of(
                        () -> margins.setLeft(BigInteger.valueOf(1_000)),
                        () -> margins.setRight(BigInteger.valueOf(1_196)),
                        () -> margins.setTop(BigInteger.valueOf(1_500)),
                        () -> margins.setBottom(BigInteger.valueOf(1_500)),
                        () -> margins.setHeader(BigInteger.valueOf(700)),
                        () -> margins.setFooter(BigInteger.valueOf(700)))) {
            set.run();
        }
    }

    Path saved() throws IOException {
        Path file = folder.resolve("mal.dotx");
        try (OutputStream out = Files.newOutputStream(file)) {
            template.write(out);
        }
        return file;
    }

    static byte[] written(WordForm form) throws IOException {
        return written(form, WordWriterTest.figure(1, BARS), WordWriterTest.table(2));
    }

    static byte[] written(WordForm form, WordItem... items) throws IOException {
        var options =
                new ReportOptions(
                        "T",
                        "t",
                        Instant.parse("2026-01-31T10:00:00Z"),
                        "",
                        Recipe.WHOLE.with(form));
        var out = new ByteArrayOutputStream();
        new WordWriter(new Texts(Language.NB), options)
                .write(new WordContent(List.of(), List.of(items)), out, Progress.NONE);
        return out.toByteArray();
    }

    static byte[] on(Path template) throws IOException {
        return written(new WordForm(Optional.of(template), false));
    }
}

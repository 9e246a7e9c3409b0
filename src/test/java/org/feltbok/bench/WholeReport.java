package org.feltbok.bench;

import org.feltbok.app.Main;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.export.Recipe;
import org.feltbok.export.data.StudyDelivery;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.StudyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The report of the sample study: pictures as PNG and SVG, workbook with native charts and values,
 * and whole, with a text document of native charts and pictures as PDF too. What it is set beside
 * makes files of the same kinds.
 */
final class WholeReport implements Mark {
    private static final Texts TEXTS = new Texts(Language.of(Locale.ENGLISH));
    private static final Set<Recipe.Part> PARTS =
            Set.of(Recipe.Part.WORKBOOK, Recipe.Part.PNG, Recipe.Part.SVG, Recipe.Part.VALUES);
    private final Path sample;

    /**
     * @param sample folder of plain files
     */
    WholeReport(Path sample) {
        this.sample = sample;
    }

    @Override
    public String number() {
        return "G6";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        Path study = study(workshop);
        Path out = workshop.folder().resolve("report");
        Path bare = Files.createDirectories(workshop.folder().resolve("bare-report"));
        List<Line> lines = new ArrayList<>();
        try (StudyFile file = StudyFile.open(study, SurveyStudy.environment())) {
            StudyDelivery.write(file, Recipe.WHOLE, out, TEXTS, Progress.NONE);
            int pictures = pictures(out);
            lines.add(warm(workshop, file, new Asked(pictures, false, bare)));
            lines.add(warm(workshop, file, new Asked(pictures, true, bare)));
        }
        lines.add(cold(workshop, study, new Asked(pictures(out), false, bare)));
        lines.add(cold(workshop, study, new Asked(pictures(out), true, bare)));
        return lines;
    }

    /**
     * What is to be made.
     *
     * @param whole with text document and PDF, too
     * @param bare where the libraries alone put theirs
     */
    private record Asked(int figures, boolean whole, Path bare) {
        Recipe recipe() {
            return whole ? Recipe.WHOLE : Recipe.WHOLE.only(PARTS);
        }

        String words() {
            return (whole
                            ? "whole report, %d figures and tables"
                            : "workbook, PNG, SVG, values of %d")
                    .formatted(figures);
        }

        void floor() throws IOException {
            for (int i = 0; i < figures; i++) {
                ChartFloor.write(i, bare);
                if (whole) {
                    ChartFloor.writePdf(i, bare);
                }
            }
            WorkbookFloor.write(figures, 0, bare.resolve("report.xlsx"));
            if (whole) {
                WordFloor.write(figures, bare.resolve("report.docx"));
            }
        }
    }

    private Line warm(Workshop workshop, StudyFile file, Asked asked) throws Exception {
        return Pair.of(
                        workshop.runs(),
                        () -> {
                            Path anew = anew(workshop);
                            return Pair.time(
                                    () ->
                                            StudyDelivery.write(
                                                    file,
                                                    asked.recipe(),
                                                    anew,
                                                    TEXTS,
                                                    Progress.NONE));
                        },
                        () -> Pair.time(asked::floor))
                .line(
                        number(),
                        asked.words() + ", warm",
                        Line.Unit.MILLISECONDS,
                        "the Java libraries alone, as many",
                        1.0);
    }

    private Path study(Workshop workshop) {
        Path study = workshop.folder().resolve("sample.feltbok");
        Outcome outcome =
                PlainStudies.create(
                        sample,
                        study,
                        PlainParts.all(Clock.systemDefaultZone()),
                        SurveyStudy.environment(),
                        Progress.NONE);
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
        return study;
    }

    /** Where nothing was delivered yet: what did not change would not be written again. */
    private static Path anew(Workshop workshop) throws IOException {
        return Files.createTempDirectory(workshop.folder(), "report").resolve("delivery");
    }

    private static int pictures(Path report) throws IOException {
        try (Stream<Path> files = Files.walk(report)) {
            return (int) files.filter(f -> f.toString().endsWith(".png")).count();
        }
    }

    private Line cold(Workshop workshop, Path study, Asked asked) throws Exception {
        String what = asked.words() + ", cold: from start to end";
        if (Programs.installed("Rscript").isEmpty()) {
            return new Line.NotMeasured(number(), what, "Rscript is not installed");
        }
        if (!JavaPrograms.hasPackedProgram()) {
            return new Line.NotMeasured(number(), what, "the program is not packed");
        }
        JavaPrograms java = new JavaPrograms(workshop.folder(), workshop.programs());
        Path script = Files.writeString(workshop.folder().resolve("figures.R"), R);
        List<String> base =
                List.of(
                        "Rscript",
                        script.toString(),
                        workshop.folder().resolve("r-report").toString(),
                        "" + asked.figures(),
                        asked.whole() ? "pdf" : "svg");
        Pair pair =
                Pair.of(
                        workshop.runsOfLong(),
                        () -> {
                            List<String> report =
                                    new ArrayList<>(List.of("report", study.toString(), "--out"));
                            report.add(anew(workshop).toString());
                            if (!asked.whole()) {
                                report.addAll(List.of("--parts", "workbook,png,svg,values"));
                            }
                            List<String> ours =
                                    java.asBuilt(
                                            "commands", java.programPath(), Main.class, report);
                            return workshop.programs().run(ours, 1).millis();
                        },
                        () -> workshop.programs().run(base).millis());
        return pair.line(
                number(),
                what,
                Line.Unit.MILLISECONDS,
                "base R drawing as many (no documents)",
                1.5);
    }

    private static final String R =
            """
            args <- commandArgs(TRUE)
            dir.create(args[1], FALSE, TRUE)
            colours <- c("#A6302B", "#D9795D", "#F1C9A5", "#C7DDE8", "#6FA8C9", "#1F5F8B", "#B8BEC5")
            draw <- function(i) {
              set.seed(i)
              n <- 4 + i %% 5
              m <- 100 * prop.table(matrix(sample(25, 7 * n, TRUE), 7), 2)
              colnames(m) <- paste("Statement number", 1:n, "of figure", i)
              par(mar = c(4, 14, 3, 1))
              b <- barplot(m, horiz = TRUE, col = colours, border = NA, las = 1, main = paste("Figure", i),
                legend.text = 1:7, args.legend = list(x = "bottom", horiz = TRUE, inset = -0.25))
              text(apply(m, 2, cumsum) - m / 2, rep(b, each = 7), round(m), cex = .8)
            }
            for (i in seq_len(as.integer(args[2]))) {
              png(sprintf("%s/figure-%d.png", args[1], i), 1440, 720, res = 144, type = "cairo"); draw(i); dev.off()
              svg(sprintf("%s/figure-%d.svg", args[1], i), 10, 5); draw(i); dev.off()
              if (args[3] == "pdf") { pdf(sprintf("%s/figure-%d.pdf", args[1], i), 10, 5); draw(i); dev.off() }
            }
            """;
}

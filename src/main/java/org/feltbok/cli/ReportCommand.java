package org.feltbok.cli;

import org.feltbok.base.Outcome;
import org.feltbok.export.BookChoice;
import org.feltbok.export.Recipe;
import org.feltbok.export.StudyReport;
import org.feltbok.export.data.BookSheets;
import org.feltbok.figures.FigureReport;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.Withheld;
import org.feltbok.figures.outline.NoteDelivery;
import org.feltbok.figures.style.ReportLook;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "report",
        description =
                "Write all figures and tables: workbook and Word document with native charts,"
                        + " pictures, values.")
final class ReportCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the report goes.")
    @Nullable Path out;

    @Mixin PartOptions parts = new PartOptions();

    @Mixin SmallBaseOptions smallBases = new SmallBaseOptions();

    @Mixin StyleOption style = new StyleOption();

    @Mixin WordOptions word = new WordOptions();

    @Option(
            names = "--width",
            paramLabel = "CM",
            description = "Width of the pictures; usually 19.05, the text of a page.")
    @Nullable Double width;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            description = "Resolution of PNG pictures, which stands in them; usually 192.")
    double dpi = Recipe.WHOLE.dpi();

    @Option(
            names = "--check-columns",
            description =
                    "Printed values, their differences and verdicts beside the numbers in the"
                            + " workbook; a delivery is without.")
    boolean checkColumns;

    @Option(
            names = "--claims",
            description =
                    "What the report says of differences, each claim with its test, listed in the"
                            + " workbook and the text document; a delivery is without.")
    boolean claims;

    @Option(
            names = "--data-sheets",
            description =
                    "The responses among the workbook's sheets, by codes and in words, without names"
                            + " and what was answered in words.")
    boolean dataSheets;

    @Option(
            names = "--names",
            description = "The same with cases, their names and what was answered in words.")
    boolean names;

    @Option(
            names = "--delivered",
            description =
                    "Note in the study that this was delivered, so that it can be told later which"
                            + " numbers are others.")
    boolean delivered;

    @Mixin NamesOption inTexts = new NamesOption();

    ReportCommand(CliContext context) {
        this.context = context;
    }

    /** Which numbers are not in the files, and why. */
    private void told(List<Withheld> withheld) {
        if (!withheld.isEmpty()) {
            context.say("figures.withheld", withheld.size());
            withheld.forEach(w -> context.out().println("  " + w.told(context.texts())));
        }
    }

    @Override
    public Integer call() {
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            BlindCoder.refuse(context, file);
            inTexts.asShown(context, file);
            FigureReport report = StudyFigures.read(file);
            ReportLook look = file.read(ReportLook::read);
            Recipe recipe =
                    Recipe.WHOLE
                            .with(smallBases.get(look.smallBases()))
                            .with(new BookChoice(checkColumns, claims, dataSheets || names, names))
                            .with(style.get().orElse(look.style()))
                            .with(word.get(context));
            // a width that is asked for goes before that of the style
            recipe = recipe.sized(width == null ? recipe.centimetres() : width, dpi);
            recipe = parts.of(recipe, report.figures().book().figures());
            Outcome outcome =
                    StudyReport.tell(
                            report,
                            recipe,
                            BookSheets.of(file, report.figures().data(), recipe, context.texts()),
                            CliPaths.required(out),
                            context.texts(),
                            new ConsoleProgress(context),
                            this::told);
            if (delivered) {
                file.run(
                        new NoteDelivery(
                                NoteDelivery.Kind.DELIVERED,
                                Instant.now(),
                                StudyReport.shown(report, recipe, context.texts())));
            }
            return context.tell(outcome);
        }
    }
}

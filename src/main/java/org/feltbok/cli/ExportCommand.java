package org.feltbok.cli;

import org.feltbok.base.Outcome;
import org.feltbok.export.data.DataExport;
import org.feltbok.export.data.DataRecipe;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.questionnaire.xlsform.FormBook;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "export",
        description =
                "Write a study as plain files, its responses and cases for other programs, or its questionnaires as XLSForm.")
final class ExportCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @ArgGroup(exclusive = true, multiplicity = "1")
    @Nullable Where where;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "excel|csv|sav|dta",
            description =
                    "With --data: as Excel, as CSV, both if left out, as .sav for SPSS and PSPP, as"
                            + " .dta for Stata.")
    Set<DataRecipe.Format> formats = DataRecipe.WHOLE.formats();

    @Option(
            names = "--cells",
            split = ",",
            paramLabel = "codes|labels",
            description = "With --data: answers by their codes, in words, or both if left out.")
    Set<DataRecipe.Content> contents = DataRecipe.WHOLE.contents();

    @Option(
            names = "--names",
            description =
                    "With --data as .sav or .dta: what cases are called too, not only their keys.")
    boolean names;

    /** As what, and where it goes. */
    private static final class Where {
        @Option(
                names = "--plain",
                paramLabel = "FOLDER",
                description = "Everything as plain files, in an empty or new folder.")
        @Nullable Path plain;

        @Option(
                names = "--data",
                paramLabel = "FOLDER",
                description =
                        "Responses and cases with their documentation, in the folder data of this one.")
        @Nullable Path data;

        @Option(
                names = "--form",
                paramLabel = "FOLDER",
                description = "Each questionnaire as an XLSForm workbook, its rosters as repeats.")
        @Nullable Path form;
    }

    @Mixin NamesOption inTexts = new NamesOption();

    ExportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path plain = where == null ? null : where.plain;
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            Path form = where == null ? null : where.form;
            if (form != null) {
                return context.tell(FormBook.write(file, form));
            }
            return context.tell(plain == null ? data(file) : plain(file, plain));
        }
    }

    private Outcome plain(StudyFile file, Path folder) {
        BlindCoder.refuseAll(context, file);
        inTexts.asWritten(context, file);
        return PlainStudies.export(
                file,
                folder,
                PlainParts.all(context.environment().clock()),
                new ConsoleProgress(context));
    }

    private Outcome data(StudyFile file) {
        BlindCoder.refuse(context, file);
        inTexts.asShown(context, file);
        return DataExport.write(
                file,
                new DataRecipe(formats, contents, names),
                CliPaths.required(where == null ? null : where.data),
                context.texts(),
                new ConsoleProgress(context));
    }
}

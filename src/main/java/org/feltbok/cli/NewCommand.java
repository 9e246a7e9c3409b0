package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.plain.PlannedStudy;
import org.feltbok.plain.StudyPlan;
import org.feltbok.responses.files.TableFormats;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

@Command(
        name = "new",
        description =
                "Make a study from a list of cases and a form, or from a folder of plain files; or list"
                        + " every fault and make none.")
final class NewCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY", description = "The file to make, such as my-study.feltbok.")
    @Nullable Path study;

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "The folder of plain files; nothing else is to be said then.")
    @Nullable Path folder;

    @Option(names = "--name", paramLabel = "TITLE", description = "What the study is called.")
    String title = "";

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description =
                    "The language of its texts, such as nb or en; that of messages if left out.")
    String language = "";

    @Option(
            names = "--unit",
            paramLabel = "ONE[/MANY]",
            description = "What a case is called, such as school/schools.")
    String unit = "";

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description =
                    "Who is asked: a list as CSV, .xlsx or .xls; without it, anyone may answer.")
    @Nullable Path cases;

    @Mixin ListOptions list = new ListOptions();

    @Option(
            names = "--form",
            paramLabel = "FILE",
            description =
                    "What is asked: an XLSForm (.xlsx, .xls), a survey of LimeSurvey (.lss, .txt), a"
                            + " dictionary of REDCap (.csv), or the variables of a file of SPSS or Stata"
                            + " (.sav, .zsav, .dta).")
    @Nullable Path form;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "What was asked and answered: a file of SPSS or Stata (.sav, .zsav, .dta), or of"
                            + " answers as CSV, .xlsx or .xls: its columns as questions and its"
                            + " rows as responses.")
    @Nullable Path data;

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description = "Who keys and codes; may be given several times.")
    List<String> people = List.of();

    NewCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path file = CliPaths.required(study);
        if (folder == null && title.isBlank()) {
            throw new FaultException("cli.new.what");
        }
        if (folder != null && (!title.isBlank() || cases != null || form != null || data != null)) {
            throw new FaultException("cli.new.one_way");
        }
        if (form != null && data != null) {
            throw new FaultException("cli.new.form_or_data");
        }
        if (data != null && !isOfData(data)) {
            throw new FaultException("cli.new.no_data_file", data.toString());
        }
        return context.tell(
                folder == null
                        ? PlannedStudy.create(
                                plan(), file, context.environment(), new ConsoleProgress(context))
                        : fromFolder(CliPaths.required(folder), file));
    }

    private static boolean isOfData(Path data) {
        String name = data.toString().toLowerCase(Locale.ROOT);
        return TableFormats.endings().stream().anyMatch(e -> name.endsWith("." + e));
    }

    private Outcome fromFolder(Path from, Path file) {
        return PlainStudies.create(
                from,
                file,
                PlainParts.all(context.environment().clock()),
                context.environment(),
                new ConsoleProgress(context));
    }

    private StudyPlan plan() {
        String[] units = unit.split("/", 2);
        Path list = cases;
        return new StudyPlan(
                title,
                language.isEmpty()
                        ? context.texts().language().name().toLowerCase(Locale.ROOT)
                        : language,
                units[0],
                units.length > 1 ? units[1] : "",
                list == null
                        ? new ReadCases("", true, List.of(), List.of(), List.of())
                        : this.list.read(list, List.of()),
                form(),
                people.stream()
                        .map(n -> new StudyPlan.Worker(n, List.of("enterer", "coder")))
                        .toList());
    }

    private StudyPlan.@Nullable Form form() {
        Path file = form;
        Path rows = data;
        if (rows != null) {
            return StudyPlan.Form.of(rows).withRows().ofAnswers();
        }
        return file == null ? null : StudyPlan.Form.of(file);
    }
}

package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.DayOrder;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ColumnTarget;
import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.FaultList;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.ResponseImport;
import org.feltbok.tabular.ReadAs;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the window lets one choose for a file of responses, as options. */
final class ImportOptions {
    @Option(
            names = "--column",
            paramLabel = "HEAD=WHAT",
            description =
                    "What a column holds: an item (q3), one of its answers (q3/1), something about the"
                            + " response (_response, _case ...), or - to leave it out. May be said"
                            + " for each column.")
    List<String> columns = List.of();

    @Option(
            names = "--accept-guesses",
            description =
                    "Believe what columns were taken for by a number in their heads or by what stands"
                            + " in them; each is named. Without it such a file is refused.")
    boolean acceptsGuesses;

    @Option(names = "--leave-out-rest", description = "Leave out columns that nothing is called.")
    boolean leavesOutRest;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Such as UTF-8 or windows-1252; seen from the file if left out.")
    String encoding = "";

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description =
                    "What stands between cells; 'tab' for a tab. Seen from the file if left out.")
    String separator = "";

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            description = "A comma or a point: how 1,234 and 1.234 are to be read.")
    String decimal = "";

    @Option(
            names = "--days",
            paramLabel = "each|day_first|month_first",
            description =
                    "How 3/4/2026 is read where its column does not show it; each if left out.")
    DayOrder days = DayOrder.EACH;

    @Option(
            names = "--blanks",
            paramLabel = "keep|clear",
            description = "What blank cells do to what stands in the study; keep if left out.")
    ImportChoices.Blanks blanks = ImportChoices.Blanks.KEEP;

    @Option(
            names = "--differing",
            paramLabel = "file|study",
            description = "Which stands where both have an answer; the file's if left out.")
    ImportChoices.Differing differing = ImportChoices.Differing.FILE;

    @Option(
            names = "--answers",
            paramLabel = "either|codes|labels",
            description = "What stands in cells for answers; either if left out.")
    ImportChoices.Written written = ImportChoices.Written.EITHER;

    @Option(
            names = "--zeros-are-none",
            description = "0 in every column of a question means that none of them was meant.")
    boolean zerosAreNone;

    @Option(
            names = "--remember",
            description = "Keep what is said of columns for the next file of the same kind.")
    boolean remembers;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "Write what is wrong to this CSV file too, each text once.")
    @Nullable Path faults;

    ImportFile file(Form form, Path path, Existing existing) {
        return new ImportFile(
                form, path, readAs(), read -> choices(form, read, existing), remembers);
    }

    private ReadAs readAs() {
        ReadAs as = ReadAs.SEEN;
        if (!encoding.isEmpty()) {
            try {
                as = as.charset(Charset.forName(encoding));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new FaultException(e, "cli.import.encoding", encoding);
            }
        }
        if (!separator.isEmpty()) {
            boolean isTab = separator.equals("tab") || separator.equals("\\t");
            if (!isTab && separator.length() != 1) {
                throw new FaultException("cli.import.separator", separator);
            }
            as = as.separator(isTab ? '\t' : separator.charAt(0));
        }
        return as;
    }

    private ImportChoices choices(Form form, ResponseImport read, Existing existing) {
        ImportChoices choices =
                ImportChoices.of(existing)
                        .blanks(blanks)
                        .differing(differing)
                        .written(written)
                        .days(days)
                        .zeros(
                                zerosAreNone
                                        ? ImportChoices.Zeros.NONE_TICKED
                                        : ImportChoices.Zeros.NOT_ANSWERED);
        if (!decimal.isEmpty()) {
            if (!decimal.equals(",") && !decimal.equals(".")) {
                throw new FaultException("cli.import.decimal", decimal);
            }
            choices = choices.decimals(decimal.charAt(0));
        }
        for (String column : columns) {
            choices = target(choices, column, form, read.table().heads());
        }
        return leavesOutRest ? choices.leaveOutUnknown() : choices;
    }

    /** What is to be said of each column that was taken for what it may not be. */
    List<Fault> guessed(ImportPlan plan) {
        return plan.guessed().stream()
                .map(
                        c ->
                                new Fault(
                                        plan.table().place().row(1).column(c.head()),
                                        (acceptsGuesses
                                                        ? "cli.import.taken."
                                                        : "cli.import.guessed.")
                                                + c.how().name().toLowerCase(Locale.ROOT),
                                        List.of(c.head(), c.target().word())))
                .toList();
    }

    /** A head may hold the sign = itself; what a column holds does not. */
    private static ImportChoices target(
            ImportChoices choices, String column, Form form, List<String> heads) {
        int sign = column.lastIndexOf('=');
        if (sign < 0) {
            throw new FaultException("cli.import.column", column);
        }
        String head = column.substring(0, sign);
        String what = column.substring(sign + 1);
        int at = heads.indexOf(head);
        if (at < 0) {
            throw new FaultException("cli.import.no_column", head);
        }
        if (heads.lastIndexOf(head) != at) {
            throw new FaultException("cli.import.column_twice", head);
        }
        return choices.target(
                at,
                ColumnTarget.of(what, form)
                        .orElseThrow(() -> new FaultException("cli.import.no_target", what)));
    }

    /** What is wrong, for a spreadsheet; no file where nothing is. */
    void saveFaults(ImportPlan plan, CliContext context, Path study, Path responses) {
        if (faults != null && !plan.told().isEmpty()) {
            FaultList.save(plan, context.texts(), faults, study, responses);
        }
    }
}

package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ColumnTarget;
import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.ResponseImport;
import org.feltbok.tabular.CsvWriter;
import org.feltbok.tabular.ReadAs;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the window lets one choose for a file of responses, as options. */
final class ImportOptions {
    @Option(
            names = "--column",
            paramLabel = "HEAD=WHAT",
            description =
                    "What a column holds: an item (q3), one of its answers (q3/1), something about the"
                            + " response (_response, _case ...), or - to leave it out. May be said"
                            + " for each column.")
    Map<String, String> columns = Map.of();

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
        List<String> heads = read.table().heads();
        for (Map.Entry<String, String> column : columns.entrySet()) {
            int at = heads.indexOf(column.getKey());
            Optional<ColumnTarget> target = ColumnTarget.of(column.getValue(), form);
            if (at < 0 || target.isEmpty()) {
                throw new FaultException(
                        at < 0 ? "cli.import.no_column" : "cli.import.no_target",
                        at < 0 ? column.getKey() : column.getValue());
            }
            choices = choices.target(at, target.get());
        }
        return leavesOutRest ? choices.leaveOutUnknown() : choices;
    }

    /** What is wrong, for a spreadsheet; no file where nothing is. */
    void saveFaults(ImportPlan plan, CliContext context) {
        if (faults == null || plan.faults().isEmpty()) {
            return;
        }
        Texts texts = context.texts();
        try (CsvWriter out = CsvWriter.open(faults, CsvWriter.Reader.PERSON)) {
            plan.faultLines(texts).forEach(out::row);
        }
    }
}

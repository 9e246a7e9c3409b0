package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.Outcome;
import org.feltbok.coding.history.CodingHistory;
import org.feltbok.coding.history.CodingHistoryStore;
import org.feltbok.coding.history.DayGiven;
import org.feltbok.coding.history.HistoryFile;
import org.feltbok.coding.history.HistoryFilter;
import org.feltbok.export.Staging;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "history",
        description = "List who coded, uncoded and renamed what, and when; or write it to a file.")
final class HistoryCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(names = "--person", paramLabel = "NAME", description = "What this person did.")
    String person = "";

    @Option(names = "--code", paramLabel = "LABEL", description = "What is about this code.")
    String code = "";

    @Option(names = "--text", paramLabel = "WORDS", description = "Where these words stand.")
    String text = "";

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "Since this day, such as 2026-11-01.")
    String from = "";

    @Option(names = "--to", paramLabel = "DAY", description = "Until this day.")
    String to = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Such as history.xlsx or history.csv.")
    @Nullable Path out;

    @Mixin NamesOption inTexts = new NamesOption();

    HistoryCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ZoneId zone = context.environment().clock().getZone();
        var filter = new HistoryFilter(person, code, text, day(from), day(to), zone);
        var file = new HistoryFile(context.texts(), zone);
        if (out != null) {
            HistoryFile.require(out);
        }
        try (StudyFile opened = StudyFile.open(CliPaths.required(study), context.environment())) {
            String who = context.environment().who().get();
            CodingHistory history =
                    opened.read(
                                    h ->
                                            new CodingHistoryStore(
                                                            h, context.texts().language(), who)
                                                    .read())
                            .filtered(filter);
            if (out == null) {
                history.lines().forEach(l -> context.out().println(String.join("  ", file.row(l))));
            } else {
                inTexts.asShown(context, opened);
                Staging.file(out, made -> file.write(history.lines(), made));
            }
            return context.tell(told(history));
        }
    }

    private Outcome told(CodingHistory history) {
        Object[] args = {history.lines().size()};
        return history.unseen() == 0
                ? Outcome.done("codehistory.lines", args)
                : new Outcome.Findings(
                        "codehistory.lines",
                        List.of(args),
                        List.of(
                                Fault.at(
                                        Fault.Place.none(),
                                        "codehistory.unseen",
                                        history.unseen())));
    }

    private static @Nullable LocalDate day(String said) {
        return said.isBlank() ? null : DayGiven.of(said);
    }
}

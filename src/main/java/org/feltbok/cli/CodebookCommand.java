package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.Outcome;
import org.feltbok.coding.AddCodebook;
import org.feltbok.coding.AsCoder;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.UncodedItem;
import org.feltbok.coding.exchange.BookFile;
import org.feltbok.coding.exchange.BookOut;
import org.feltbok.coding.exchange.BookPlan;
import org.feltbok.coding.exchange.TakeCodes;
import org.feltbok.coding.history.DayGiven;
import org.feltbok.export.CodebookFile;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "codebook",
        description =
                "List codebooks; write one as a file for other programs, or take codes in from one:"
                        + " REFI-QDA (.qdc), CSV or Excel.")
final class CodebookCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--codebook",
            paramLabel = "NAME",
            description = "Which codebook; the only one if left out.")
    String codebook = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write it, such as codes.qdc, codes.csv or codes.xlsx.")
    @Nullable Path out;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description =
                    "List or write its codes as they were when a day ended, such as 2026-11-01.")
    String on = "";

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description =
                    "Take codes in: new ones are added, known ones get what the file says of them.")
    @Nullable Path in;

    @Option(
            names = "--new",
            paramLabel = "LABEL",
            description = "Make a codebook of this name for the codes that are taken in.")
    String fresh = "";

    @Option(
            names = "--items",
            split = ",",
            paramLabel = "ITEM",
            description =
                    "The open questions that a new codebook codes; the interviews if left out.")
    List<String> items = List.of();

    @Option(names = "--preview", description = "Tell what would be taken in, and change nothing.")
    boolean preview;

    @Mixin NamesOption inTexts = new NamesOption();

    CodebookCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (in != null && (out != null || !on.isBlank()) || in == null && !fresh.isBlank()) {
            throw new FaultException("cli.codebook.one");
        }
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            if (out != null) {
                return write(file, out);
            }
            if (!on.isBlank()) {
                return codesThen(file);
            }
            return in == null ? list(file) : take(file, in);
        }
    }

    private int list(StudyFile file) {
        for (Codebook book : books(file)) {
            int codes = file.read(h -> new CodebookStore(h).codes(book.id()).all().size());
            context.say("cli.codebook.line", book.key(), book.label().text(), codes);
        }
        return 0;
    }

    /** Each code as it was called, below the folder that it stood in. */
    private int codesThen(StudyFile file) {
        inTexts.asWritten(context, file);
        List<BookFile.Entry> codes = BookOut.entries(file, book(file).id(), DayGiven.of(on));
        List<Integer> depth = new ArrayList<>();
        for (BookFile.Entry code : codes) {
            int level = code.parent() < 0 ? 0 : depth.get(code.parent()) + 1;
            depth.add(level);
            context.out().println("  ".repeat(level) + code.key() + "  " + code.label().text());
        }
        return 0;
    }

    private static List<Codebook> books(StudyFile file) {
        return file.read(h -> new CodebookStore(h).codebooks());
    }

    private Codebook book(StudyFile file) {
        List<Codebook> all = books(file);
        if (codebook.isBlank() && all.size() == 1) {
            return all.getFirst();
        }
        return all.stream()
                .filter(b -> b.key().equals(codebook))
                .findFirst()
                .orElseThrow(
                        () ->
                                new FaultException(
                                        "cli.codebook.which",
                                        String.join(
                                                ", ", all.stream().map(Codebook::key).toList())));
    }

    private int write(StudyFile file, Path to) {
        inTexts.asWritten(context, file);
        List<Fault> lost =
                on.isBlank()
                        ? CodebookFile.write(file, book(file), to)
                        : CodebookFile.write(file, book(file), DayGiven.of(on), to);
        return context.tell(
                lost.isEmpty()
                        ? Outcome.done("codebook.file.written", to.toString())
                        : new Outcome.Findings(
                                "codebook.file.written", List.of(to.toString()), lost));
    }

    private int take(StudyFile file, Path from) {
        BookFile read = BookFile.read(from);
        String name = String.valueOf(from.getFileName());
        String who = context.environment().who().get();
        String at = context.environment().clock().instant().toString();
        List<Operation> parts = new ArrayList<>();
        String id;
        BookPlan plan;
        if (fresh.isBlank()) {
            id = book(file).id();
            plan = BookPlan.of(file, id, read);
        } else {
            id = Ids.next();
            parts.add(new AddCodebook(id, fresh, itemIds(file), null));
            plan = BookPlan.fresh(read);
        }
        plan.lines().forEach(l -> context.out().println(l.say(context.texts())));
        if (!preview) {
            file.run(new AsCoder(who, c -> all(parts, new TakeCodes(id, read, name, c, at))));
        }
        Object[] counts = {
            plan.count(BookPlan.State.NEW),
            plan.count(BookPlan.State.CHANGED),
            plan.count(BookPlan.State.SAME),
            plan.count(BookPlan.State.CONFLICT)
        };
        String key = preview ? "codebook.take.would" : "codebook.take.did";
        return context.tell(
                read.findings().isEmpty()
                        ? Outcome.done(key, counts)
                        : new Outcome.Findings(key, List.of(counts), read.findings()));
    }

    private static Operation all(List<Operation> before, TakeCodes take) {
        List<Operation> parts = new ArrayList<>(before);
        parts.add(take);
        return Together.as(take, parts);
    }

    private List<String> itemIds(StudyFile file) {
        Optional<Codebook> ofInterviews =
                books(file).stream().filter(Codebook::forInterviews).findFirst();
        if (items.isEmpty() && ofInterviews.isPresent()) {
            throw new FaultException("cli.codebook.of_interviews", ofInterviews.get().key());
        }
        List<UncodedItem> open = file.read(h -> new CodebookStore(h).uncoded());
        List<String> ids = new ArrayList<>();
        for (String item : items) {
            ids.add(
                    open.stream()
                            .filter(i -> i.name().equals(item.strip()))
                            .findFirst()
                            .map(UncodedItem::itemId)
                            .orElseThrow(
                                    () ->
                                            new FaultException(
                                                    "cli.codebook.no_item", item.strip())));
        }
        return ids;
    }
}

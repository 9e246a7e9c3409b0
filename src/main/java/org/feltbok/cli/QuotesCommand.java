package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.coding.Code;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.quotes.QuoteChoice;
import org.feltbok.export.quotes.QuotesFile;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "quotes",
        description =
                "Write the words that were coded, with what is known of their cases, as Excel, CSV or"
                        + " for Word.")
final class QuotesCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Such as quotes.xlsx, quotes.csv or quotes.docx.")
    @Nullable Path out;

    @Option(names = "--codebook", paramLabel = "NAME", description = "Of one codebook only.")
    String codebook = "";

    @Option(
            names = "--codes",
            split = ",",
            paramLabel = "CODE",
            description = "Of these codes and what stands below them; all if left out.")
    List<String> codes = List.of();

    @Option(
            names = "--cases",
            split = ",",
            paramLabel = "KEY",
            description = "Of these cases; all if left out.")
    Set<String> cases = Set.of();

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "ROLE",
            description = "Of interviews with these roles only.")
    Set<String> roles = Set.of();

    @Option(
            names = "--of",
            paramLabel = "coders|mine|agreed",
            description = "What every coder gave, what you gave, or what was agreed on.")
    QuoteChoice.Whose whose = QuoteChoice.Whose.CODERS;

    @Mixin NamesOption inTexts = new NamesOption();

    QuotesCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path to = CliPaths.required(out);
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            inTexts.asShown(context, file);
            return context.tell(
                    QuotesFile.write(
                            file,
                            choice(file),
                            context.environment().who().get(),
                            context.texts(),
                            to));
        }
    }

    private QuoteChoice choice(StudyFile file) {
        List<Codebook> books = file.read(h -> new CodebookStore(h).codebooks());
        String book =
                codebook.isBlank()
                        ? ""
                        : books.stream()
                                .filter(b -> b.key().equals(codebook.strip()))
                                .findFirst()
                                .map(Codebook::id)
                                .orElseThrow(
                                        () ->
                                                new FaultException(
                                                        "cli.codebook.which",
                                                        String.join(
                                                                ", ",
                                                                books.stream()
                                                                        .map(Codebook::key)
                                                                        .toList())));
        Set<String> ids = new HashSet<>();
        for (String code : codes) {
            List<String> found =
                    books.stream()
                            .filter(b -> book.isEmpty() || b.id().equals(book))
                            .flatMap(
                                    b ->
                                            file
                                                    .read(h -> new CodebookStore(h).codes(b.id()))
                                                    .all()
                                                    .stream())
                            .filter(c -> c.key().equals(code.strip()))
                            .map(Code::id)
                            .toList();
            if (found.isEmpty()) {
                throw new FaultException("cli.quotes.no_code", code.strip());
            }
            ids.addAll(found);
        }
        return new QuoteChoice(book, ids, cases, roles, whose);
    }
}

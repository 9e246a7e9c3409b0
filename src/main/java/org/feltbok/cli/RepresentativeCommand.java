package org.feltbok.cli;

import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.fieldwork.RepresentativeWords;
import org.feltbok.fieldwork.Representativeness;
import org.feltbok.fieldwork.SheetFile;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "representative",
        description =
                "Tell whether those who answered are like all who were asked: shares, difference and"
                        + " a test that knows that the frame is finite.")
final class RepresentativeCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "NAME",
            description = "Attributes or groupings of the cases; all if left out.")
    List<String> by = List.of();

    @Option(names = "--join", paramLabel = "CODE+CODE", description = "Classes that count as one.")
    List<String> joins = List.of();

    @Option(
            names = "--questionnaire",
            paramLabel = "NAME",
            description = "Which answers; the main one's if left out.")
    String questionnaire = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the table as .xlsx or .csv too.")
    @Nullable Path out;

    RepresentativeCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!joins.isEmpty() && by.size() != 1) {
            throw new FaultException("cli.representative.join");
        }
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            StudyData data = StudyDataStore.read(file);
            List<String> names =
                    by.isEmpty()
                            ? Representativeness.candidates(data).stream()
                                    .map(Variable::name)
                                    .toList()
                            : by;
            List<List<String>> together =
                    joins.stream().map(j -> Arrays.asList(j.split("\\+"))).toList();
            List<Representativeness> all =
                    names.stream()
                            .map(
                                    name ->
                                            Representativeness.of(
                                                    data,
                                                    questionnaire,
                                                    name,
                                                    together,
                                                    context.texts().language()))
                            .toList();
            RepresentativeWords words = new RepresentativeWords(context.texts());
            all.forEach(of -> tell(words, of));
            if (out != null) {
                SheetFile.write(
                        context.texts().get("fieldwork.book.sheet"),
                        words.rows(all),
                        out,
                        file.environment().clock().instant());
                return context.tell(Outcome.done("fieldwork.book.written", out.toString()));
            }
            return 0;
        }
    }

    private void tell(RepresentativeWords words, Representativeness of) {
        context.say("cli.representative.name", words.name(of), of.answered(), of.all());
        of.mean()
                .ifPresent(
                        mean ->
                                line(
                                        context.texts().get("fieldwork.mean"),
                                        words.number(mean.ofAll(), 1),
                                        mean.ofAnswered().map(m -> words.number(m, 1)),
                                        mean.ofAnswered()
                                                .map(m -> words.signed(m - mean.ofAll()))));
        for (Representativeness.Line line : of.lines()) {
            line(
                    line.label().in(context.texts().language()),
                    words.percent(line.ofAll()),
                    line.ofAnswered().map(words::percent),
                    line.difference().map(words::signed));
        }
        context.say("cli.representative.said", words.sentence(of));
        words.notes(of).forEach(note -> context.say("cli.representative.said", note));
    }

    private void line(String name, String all, Optional<String> answered, Optional<String> off) {
        context.say("cli.representative.line", name, all, answered.orElse("–"), off.orElse("–"));
    }
}

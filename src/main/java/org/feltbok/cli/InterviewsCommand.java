package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.Outcome;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.PutNotes;
import org.feltbok.interviews.files.InterviewText;
import org.feltbok.interviews.files.Passages;
import org.feltbok.interviews.files.Target;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "interviews",
        description =
                "Take texts in as interviews, one a file: .txt, .md, .docx, .odt, .rtf, .pdf, .vtt, .srt.")
final class InterviewsCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(index = "0", paramLabel = "STUDY")
    @Nullable Path study;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
    List<Path> files = List.of();

    @Option(
            names = "--case",
            paramLabel = "KEY",
            description =
                    "Of which case; the one whose key or name the file begins with if left out.")
    String caseKey = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Who was asked; the rest of the file's name if left out.")
    String role = "";

    @Option(
            names = "--interviewer",
            split = ",",
            paramLabel = "NAME",
            description = "Who asks, as the file names them; others answer.")
    List<String> interviewers = List.of();

    @Option(names = "--no-times", description = "Leave out the times that files tell.")
    boolean noTimes;

    @Option(names = "--preview", description = "Tell what would be taken in, and change nothing.")
    boolean preview;

    InterviewsCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            List<InterviewCase> cases = file.read(h -> new InterviewStore(h).cases(true));
            List<PutNotes.Text> texts = new ArrayList<>();
            List<Fault> findings = new ArrayList<>();
            for (Path path : files) {
                InterviewText read = InterviewText.read(path);
                findings.addAll(read.findings());
                texts.add(text(read, cases));
            }
            PutNotes put = new PutNotes(texts);
            if (!preview) {
                file.run(put);
            }
            int passages = texts.stream().mapToInt(t -> t.said().size()).sum();
            String key = preview ? "cli.interviews.would" : "cli.interviews.did";
            Object[] counts = {texts.size(), passages};
            return context.tell(
                    findings.isEmpty()
                            ? Outcome.done(key, counts)
                            : new Outcome.Findings(key, List.of(counts), findings));
        }
    }

    private PutNotes.Text text(InterviewText read, List<InterviewCase> cases) {
        Target target = Target.of(read.name(), cases);
        InterviewCase of = caseKey.isBlank() ? target.interviewCase() : named(cases);
        if (of == null) {
            throw new FaultException("cli.interviews.which_case", read.name());
        }
        Passages passages = Passages.of(read, Set.copyOf(interviewers), !noTimes);
        String asked = role.isBlank() ? target.role() : role;
        context.say(
                "cli.interviews.line",
                read.name(),
                of.key(),
                asked,
                passages.said().size(),
                String.join(", ", passages.asking()),
                String.join(
                        ", ",
                        Passages.names(read).stream()
                                .filter(n -> !passages.asking().contains(n))
                                .toList()));
        return new PutNotes.Text(Ids.next(), of.id(), asked, null, passages.said());
    }

    private InterviewCase named(List<InterviewCase> cases) {
        return cases.stream()
                .filter(c -> c.key().equals(caseKey))
                .findFirst()
                .orElseThrow(() -> new FaultException("cli.interviews.no_case", caseKey));
    }
}

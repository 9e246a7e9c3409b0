package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.coding.AsCoder;
import org.feltbok.coding.exchange.Project;
import org.feltbok.coding.exchange.QdpxReader;
import org.feltbok.coding.exchange.TakeProject;
import org.feltbok.export.ProjectFile;
import org.feltbok.plain.PlannedStudy;
import org.feltbok.plain.StudyPlan;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "project",
        description =
                "Write a study as a project for other programs for qualitative work (REFI-QDA, .qdpx), or"
                        + " take one in.")
final class ProjectCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY", description = "With --in it is made if it is not there.")
    @Nullable Path study;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it, such as study.qdpx.")
    @Nullable Path out;

    @Option(names = "--in", paramLabel = "FILE", description = "Take a project in.")
    @Nullable Path in;

    @Option(
            names = "--names",
            description = "With --out: the names of cases that have a pseudonym go along.")
    boolean names;

    @Option(names = "--preview", description = "Tell what would be taken in, and change nothing.")
    boolean preview;

    @Mixin NamesOption inTexts = new NamesOption();

    ProjectCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path to = CliPaths.required(study);
        if (in == null) {
            return write(to, CliPaths.required(out));
        }
        if (out != null) {
            throw new FaultException("cli.project.one");
        }
        Path from = in;
        Project project = QdpxReader.read(from);
        if (!Files.exists(to) && !preview) {
            Outcome made = make(project, to, from);
            if (made instanceof Outcome.Refused) {
                return context.tell(made);
            }
        }
        try (StudyFile file = StudyFile.open(to, context.environment())) {
            return take(file, project, String.valueOf(from.getFileName()));
        }
    }

    private int write(Path from, Path to) {
        try (StudyFile file = StudyFile.open(from, context.environment())) {
            inTexts.asWritten(context, file);
            return context.tell(
                    ProjectFile.write(file, context.environment().who().get(), names, to));
        }
    }

    private Outcome make(Project project, Path to, Path from) {
        String title =
                project.name().isBlank() ? String.valueOf(from.getFileName()) : project.name();
        String language = context.texts().language().name().toLowerCase(Locale.ROOT);
        return PlannedStudy.create(
                new StudyPlan(
                        title,
                        language,
                        "",
                        "",
                        new ReadCases("", true, List.of(), List.of(), List.of()),
                        null,
                        List.of()),
                to,
                context.environment(),
                new ConsoleProgress(context));
    }

    private int take(StudyFile file, Project project, String name) {
        String at = context.environment().clock().instant().toString();
        String who = context.environment().who().get();
        Map<TakeProject.Count, Integer> counts = new EnumMap<>(TakeProject.Count.class);
        var operation = new AsCoder(who, c -> new TakeProject(project, name, c, at, counts));
        if (preview) {
            file.rehearse(operation);
        } else {
            file.run(operation);
        }
        counts.forEach(
                (what, n) -> {
                    if (n > 0) {
                        context.say("qdpx.line", context.texts().get(what.key()), n);
                    }
                });
        List<Fault> findings = project.findings();
        String key = preview ? "qdpx.would" : "qdpx.did";
        return context.tell(
                findings.isEmpty()
                        ? Outcome.done(key, name)
                        : new Outcome.Findings(key, List.of(name), findings));
    }
}

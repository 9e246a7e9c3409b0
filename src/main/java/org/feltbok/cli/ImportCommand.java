package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.PlannedRow.CellState;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

@Command(
        name = "import",
        description = "Read responses from a CSV or Excel file into a study; all of them or none.")
final class ImportCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Parameters(paramLabel = "FILE", description = "Responses as CSV, .xlsx or .xls.")
    @Nullable Path responses;

    @Option(
            names = "--questionnaire",
            paramLabel = "NAME",
            description = "The questionnaire they answer; not needed if the study has only one.")
    String questionnaire = "";

    @Option(
            names = "--existing",
            paramLabel = "refuse|new|second|update",
            description =
                    "What a row is for whose case there is a first entry: a mistake (if left out), one"
                            + " more response, the second entry, or what to change in it: cells"
                            + " that differ; blank ones are left alone.")
    Existing existing = Existing.REFUSE;

    @Option(
            names = {"--rehearse", "--dry-run"},
            description =
                    "Write nothing: tell what would be read in, and how many answers would be new, changed"
                            + " and as they are.")
    boolean rehearse;

    @Mixin ImportOptions options = new ImportOptions();

    ImportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path at = CliPaths.required(study);
        Path read = CliPaths.required(responses);
        try (StudyFile file = StudyFile.open(at, context.environment())) {
            Form form = form(file);
            ImportFile operation = options.file(form, read, existing);
            ImportPlan plan = operation.look(file);
            options.saveFaults(plan, context, at, read);
            List<Fault> guessed = options.guessed(plan);
            if (!options.acceptsGuesses && !guessed.isEmpty()) {
                List<Fault> told = new ArrayList<>(plan.told());
                told.addAll(guessed);
                throw new FaultException(told);
            }
            plan.require();
            if (rehearse) {
                return context.tell(rehearsed(file, operation, guessed));
            }
            file.run(operation);
            String key = existing == Existing.UPDATE ? "cli.imported_update" : "cli.imported";
            return context.tell(outcome(key, counts(operation), guessed, operation));
        }
    }

    private static Outcome outcome(
            String key, List<Object> counts, List<Fault> guessed, ImportFile operation) {
        List<Fault> told = new ArrayList<>(guessed);
        told.addAll(operation.notes());
        return told.isEmpty()
                ? new Outcome.Done(key, counts)
                : new Outcome.Findings(key, counts, told);
    }

    private static Outcome rehearsed(StudyFile file, ImportFile operation, List<Fault> guessed) {
        file.rehearse(operation);
        return outcome("cli.rehearsed", counts(operation), guessed, operation);
    }

    private static List<Object> counts(ImportFile operation) {
        return List.of(
                operation.count(),
                operation.changed(),
                operation.cells(CellState.NEW),
                operation.cells(CellState.CHANGED),
                operation.cells(CellState.SAME));
    }

    private Form form(StudyFile file) {
        List<Questionnaire> all = file.read(QuestionnaireStore::all);
        return all.stream()
                .filter(
                        q ->
                                q.name().equals(questionnaire)
                                        || (questionnaire.isEmpty() && all.size() == 1))
                .findFirst()
                .map(Form::new)
                .orElseThrow(
                        () ->
                                new FaultException(
                                        "cli.which_questionnaire",
                                        all.stream()
                                                .map(Questionnaire::name)
                                                .collect(Collectors.joining(", "))));
    }
}

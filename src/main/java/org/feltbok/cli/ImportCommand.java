package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
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

    ImportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            ImportFile operation = new ImportFile(form(file), CliPaths.required(responses));
            file.run(operation);
            return context.tell(Outcome.done("cli.imported", operation.count()));
        }
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

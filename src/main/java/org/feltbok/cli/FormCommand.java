package org.feltbok.cli;

import org.feltbok.export.paper.PaperOfStudy;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "form",
        description = "Write a questionnaire as a form on paper, with the codes that are keyed.")
final class FormCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(
            names = "--paper",
            paramLabel = "FILE",
            required = true,
            description = "Where: a .pdf or a .docx.")
    @Nullable Path paper;

    @Option(
            names = "--questionnaire",
            paramLabel = "NAME",
            description = "Which questionnaire; the main one if left out.")
    String questionnaire = "";

    @Option(
            names = "--in",
            paramLabel = "CODE",
            description = "Language of the form, such as en; the study's own if left out.")
    String language = "";

    FormCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (StudyFile opened = StudyFile.open(CliPaths.required(study), context.environment())) {
            return context.tell(
                    PaperOfStudy.write(opened, questionnaire, language, CliPaths.required(paper)));
        }
    }
}

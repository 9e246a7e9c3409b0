package org.feltbok.export;

import org.feltbok.base.Outcome;
import org.feltbok.coding.exchange.Project;
import org.feltbok.coding.exchange.ProjectOut;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.util.List;

/** A study as a project of REFI-QDA ({@code .qdpx}) for other programs. */
public final class ProjectFile {
    private ProjectFile() {}

    /**
     * Writes it; an older file is unchanged where that fails.
     *
     * @param person name of who asks
     * @param names whether cases are called by their names where they have pseudonyms
     */
    public static Outcome write(Study study, String person, boolean names, Path file) {
        ProjectOut.require(file);
        ProjectOut out = ProjectOut.of(study, person, names);
        Staging.file(file, out::write);
        Project project = out.project();
        int codings =
                project.sources().stream()
                        .mapToInt(
                                s ->
                                        s.codings().size()
                                                + s.selections().stream()
                                                        .mapToInt(x -> x.codings().size())
                                                        .sum())
                        .sum();
        List<Object> args =
                List.of(project.sources().size(), project.codes().size(), codings, file.toString());
        return out.lost().isEmpty()
                ? new Outcome.Done("qdpx.written", args)
                : new Outcome.Findings("qdpx.written", args, out.lost());
    }
}

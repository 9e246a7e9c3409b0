package org.feltbok.cli;

import org.feltbok.base.Outcome;
import org.feltbok.coding.merge.CopyRows;
import org.feltbok.coding.merge.CopyRowsStore;
import org.feltbok.coding.merge.MergeCopy;
import org.feltbok.coding.merge.MergeCopy.Prefer;
import org.feltbok.coding.merge.Merged;
import org.feltbok.store.OtherCopy;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "merge",
        description = "Bring a colleague's copy of a study together with it; nothing is lost.")
final class MergeCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(index = "0", paramLabel = "STUDY")
    @Nullable Path study;

    @Parameters(index = "1", paramLabel = "COPY", description = "It is read and not changed.")
    @Nullable Path copy;

    @Option(names = "--preview", description = "Tell what would come of it, and change nothing.")
    boolean preview;

    @Option(
            names = "--stands",
            paramLabel = "longer|mine|theirs",
            description = "What stands where both changed the same; the other is kept beside it.")
    Prefer prefer = Prefer.LONGER;

    MergeCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path from = CliPaths.required(copy);
        String name = String.valueOf(from.getFileName());
        CopyRows theirs = OtherCopy.read(from, context.environment(), CopyRowsStore::read);
        Merged merged = new Merged();
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            var merge = new MergeCopy(theirs, name, prefer, merged);
            if (preview) {
                file.rehearse(merge);
            } else {
                file.run(merge);
            }
        }
        merged.lines(context.texts()).forEach(context.out()::println);
        return context.tell(Outcome.done(preview ? "merge.would" : "merge.did", name));
    }
}

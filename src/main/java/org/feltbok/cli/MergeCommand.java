package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.coding.merge.CopyRows;
import org.feltbok.coding.merge.CopyRowsStore;
import org.feltbok.coding.merge.MergeCopy;
import org.feltbok.coding.merge.MergeCopy.Prefer;
import org.feltbok.coding.merge.Merged;
import org.feltbok.coding.merge.Merged.Choice;
import org.feltbok.coding.merge.Merged.Conflict;
import org.feltbok.store.Environment;
import org.feltbok.store.OtherCopy;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Option(
            names = "--conflict",
            paramLabel = "NUMBER=mine|theirs|both",
            split = ",",
            description = "What stands of a single conflict, by its number in the preview.")
    Map<Integer, Choice> conflicts = new LinkedHashMap<>();

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
            Map<String, Choice> chosen = new HashMap<>();
            if (!conflicts.isEmpty()) {
                file.rehearse(merge(theirs, name, chosen, merged));
                choose(merged.conflicts(), chosen);
            }
            var merge = merge(theirs, name, chosen, merged);
            if (preview) {
                file.rehearse(merge);
            } else {
                file.run(merge);
            }
        }
        merged.counted(context.texts()).forEach(l -> context.out().println(merged.told(l)));
        int number = 1;
        for (Conflict conflict : merged.conflicts()) {
            context.out().println(number++ + " " + merged.told(conflict.say(context.texts())));
        }
        return context.tell(Outcome.done(preview ? "merge.would" : "merge.did", name));
    }

    private MergeCopy merge(
            CopyRows theirs, String name, Map<String, Choice> chosen, Merged merged) {
        Environment here = context.environment();
        String at = here.clock().instant().toString();
        return new MergeCopy(
                theirs, name, new MergeCopy.How(prefer, chosen, here.who().get(), at), merged);
    }

    private void choose(List<Conflict> all, Map<String, Choice> chosen) {
        conflicts.forEach(
                (number, choice) -> {
                    if (number < 1 || number > all.size() || !all.get(number - 1).may(choice)) {
                        throw new FaultException("merge.no_conflict", number);
                    }
                    chosen.put(all.get(number - 1).key(), choice);
                });
    }
}

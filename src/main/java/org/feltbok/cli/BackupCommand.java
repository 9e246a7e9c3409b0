package org.feltbok.cli;

import org.feltbok.base.Outcome;
import org.feltbok.store.Backups;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(name = "backup", description = "Back up a study, list its backups, or go back to one.")
final class BackupCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(names = "--list", description = "List the backups, the newest first.")
    boolean list;

    @Option(
            names = "--restore",
            paramLabel = "BACKUP",
            description = "Put this backup in the study's place; the study is kept beside it.")
    @Nullable Path restore;

    BackupCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path path = CliPaths.required(study);
        Backups backups = new Backups(path, context.environment().clock());
        if (list) {
            List<Path> all = backups.list();
            all.forEach(context.out()::println);
            return context.tell(Outcome.done("cli.backups", all.size()));
        }
        if (restore != null) {
            Path backup = restore;
            return context.tell(
                    backups.restore(backup)
                            .map(kept -> Outcome.done("cli.restored", backup, kept))
                            .orElseGet(() -> Outcome.done("cli.restored_anew", backup)));
        }
        try (StudyFile file = StudyFile.open(path, context.environment())) {
            return context.tell(Outcome.done("cli.backed_up", file.backup()));
        }
    }
}

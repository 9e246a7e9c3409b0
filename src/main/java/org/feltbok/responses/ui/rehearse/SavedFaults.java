package org.feltbok.responses.ui.rehearse;

import org.feltbok.base.FaultException;
import org.feltbok.responses.files.FaultList;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.shell.spi.ScreenContext;

import java.nio.file.Path;

/** Writes what is to be put right to a list, for whoever made the file. */
record SavedFaults(ScreenContext context, RehearsalWords words, RehearsalModel model) {
    void save(ImportPlan plan) {
        if (!plan.told().isEmpty()) {
            context.dialogs()
                    .chooseNewFile("rehearse.save_faults", words.get("rehearse.faults_file"), "csv")
                    .ifPresent(file -> write(file, plan));
        }
    }

    private void write(Path list, ImportPlan plan) {
        Path[] read = model.file().stream().toArray(Path[]::new);
        context.tasks()
                .run(
                        "rehearse.task.save",
                        progress -> {
                            progress.toTheEnd();
                            FaultList.save(plan, words.texts(), list, read);
                            return list;
                        },
                        done -> context.dialogs().note("rehearse.saved", list.getFileName()),
                        problem -> context.dialogs().error(FaultException.cause(problem)),
                        () -> {});
    }
}

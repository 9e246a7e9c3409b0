package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.list.CasePlan;
import org.feltbok.cases.list.CasePlan.State;
import org.feltbok.cases.list.ListFault;
import org.feltbok.cases.list.PutCases;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "cases",
        description =
                "Put a list of cases from CSV or Excel into a study: new ones, and more about those it"
                        + " has; all of it or nothing.")
final class CasesCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Parameters(paramLabel = "FILE", description = "The list as CSV, .xlsx or .xls.")
    @Nullable Path file;

    @Mixin ListOptions list = new ListOptions();

    @Option(
            names = "--update",
            description = "Change what stands there with something else; empty cells say nothing.")
    boolean update;

    @Option(
            names = "--rehearse",
            description = "Write nothing: tell how many would be new, changed and as they are.")
    boolean rehearse;

    CasesCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (StudyFile opened = StudyFile.open(CliPaths.required(study), context.environment())) {
            ReadCases read = list.read(CliPaths.required(file), opened.read(CaseStore::attributes));
            PutCases operation = new PutCases(read, update);
            CasePlan plan = operation.rehearse(opened);
            if (!plan.faults().isEmpty()) {
                throw new FaultException(plan.faults());
            }
            if (!rehearse) {
                opened.run(operation);
            }
            String key = rehearse ? "cli.cases_rehearsed" : "cli.cases";
            List<Object> counts =
                    List.of(
                            plan.count(State.FRESH),
                            plan.count(State.CHANGED),
                            plan.count(State.SAME));
            List<Fault> notes = read.faults().stream().map(ListFault::fault).toList();
            return context.tell(
                    notes.isEmpty()
                            ? new Outcome.Done(key, counts)
                            : new Outcome.Findings(key, counts, notes));
        }
    }
}

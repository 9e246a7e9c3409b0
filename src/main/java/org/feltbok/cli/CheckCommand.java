package org.feltbok.cli;

import org.feltbok.analysis.WeightReport;
import org.feltbok.base.Fault;
import org.feltbok.base.Outcome;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.CellKinds;
import org.feltbok.figures.CellSource;
import org.feltbok.figures.Checked;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureFaults;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.PublishedCheck;
import org.feltbok.figures.QuotedNumber;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.render.AxisCut;
import org.feltbok.figures.render.Numbers;
import org.feltbok.plain.StudyFindings;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

@Command(
        name = "check",
        description = "Compute every figure and compare every published value with today's data.")
final class CheckCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Option(names = "--all", description = "List every value, not only those that differ.")
    boolean all;

    CheckCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            file.requireWhole();
            Set<String> blind = BlindCoder.items(context, file);
            if (!blind.isEmpty()) {
                return data(file, blind);
            }
            FigureMoment figures = StudyFigures.read(file).figures();
            PublishedCheck.Summary check = figures.check();
            for (Checked c : check.checked()) {
                if (c.published().isUncomputed()) {
                    if (all) {
                        context.say("cli.uncomputed", uncomputed(c));
                    }
                } else if (all
                        || c.verdict() == Verdict.ERRATUM
                        || c.verdict() == Verdict.HALF_DOWN) {
                    context.say("cli.checked", line(c));
                }
            }
            FigureMoment.Computed computed =
                    figures.compute(figure -> true, context.texts(), new ConsoleProgress(context));
            List<FigureTable> tables =
                    computed.figures().stream().map(m -> m.figure().table()).toList();
            CellKinds kinds = CellKinds.of(tables);
            if (!kinds.isAllComputed()) {
                context.say(
                        "cli.cells",
                        kinds.computed(),
                        kinds.constructed(),
                        kinds.quoted(),
                        kinds.words());
            }
            if (all) {
                tables.forEach(this::constructed);
            }
            List<QuotedNumber> quoted = QuotedNumber.of(figures.book().figures());
            if (!quoted.isEmpty()) {
                context.say("cli.quoted", quoted.size());
            }
            if (all) {
                quoted.forEach(q -> context.say("cli.quoted.one", line(q)));
            }
            List<CheckedClaim> claims = figures.claims(context.texts());
            claims.forEach(c -> context.say("cli.claim", line(c)));
            if (!claims.isEmpty()) {
                context.say("cli.claims", counts(claims));
            }
            List<Fault> findings = new ArrayList<>(FigureFaults.figures(computed));
            tables.forEach(t -> cut(t).ifPresent(findings::add));
            findings.addAll(check.findings());
            claims.forEach(c -> c.finding().ifPresent(findings::add));
            findings.addAll(StudyFindings.of(file));
            findings.addAll(WeightReport.missing(figures.data()));
            List<Object> counts =
                    List.of(
                            check.checked().size(),
                            check.count(Verdict.MATCH),
                            check.count(Verdict.DIFFERS),
                            check.count(Verdict.ERRATUM),
                            check.count(Verdict.APPROXIMATE),
                            check.count(Verdict.HALF_DOWN),
                            check.count(Verdict.QUOTED),
                            check.count(Verdict.UNCOVERED),
                            check.constructed());
            return context.tell(
                    findings.isEmpty()
                            ? new Outcome.Done("cli.check", counts)
                            : new Outcome.Findings("cli.check", counts, findings));
        }
    }

    /** Numbers that a figure's axis ends before. */
    private Optional<Fault> cut(FigureTable table) {
        return AxisCut.of(table)
                .map(
                        c ->
                                Fault.at(
                                        FigureFaults.place(table.id()),
                                        "figures.check.cut",
                                        c.arguments(new Numbers(context.texts().locale()))));
    }

    /** Who codes blind is told of the data alone, as in the overview. */
    private int data(StudyFile file, Set<String> blind) {
        List<Fault> findings = StudyFindings.of(file);
        findings.addAll(WeightReport.missing(StudyDataStore.read(file)));
        List<Object> items = List.of(String.join(", ", blind));
        return context.tell(
                findings.isEmpty()
                        ? new Outcome.Done("cli.check.blind", items)
                        : new Outcome.Findings("cli.check.blind", items, findings));
    }

    private static Object[] counts(List<CheckedClaim> claims) {
        Stream<Long> verdicts =
                Stream.of(CheckedClaim.Verdict.values())
                        .map(v -> claims.stream().filter(c -> c.verdict() == v).count());
        return Stream.of(
                        Stream.of((long) claims.size()),
                        verdicts,
                        Stream.of(claims.stream().filter(CheckedClaim::isConstructed).count()))
                .flatMap(s -> s)
                .toArray();
    }

    private Object[] line(CheckedClaim c) {
        Claim claim = c.claim();
        return new Object[] {
            context.texts().get("cli.claim.verdict." + c.verdict().name()),
            claim.figure(),
            claim.measure().isEmpty() ? claim.place() : claim.measure(),
            context.texts().get("figures.claim.said." + claim.said().word()),
            c.compared().isEmpty() ? "" : " (" + c.compared() + ")",
            claim.erratum().isEmpty() ? "" : " (" + claim.erratum() + ")",
            String.join(" ", c.told())
        };
    }

    private Object[] uncomputed(Checked c) {
        return new Object[] {
            context.texts().get("cli.verdict." + c.verdict().name()),
            c.published().figure(),
            c.published().asPrinted(),
            c.published().note()
        };
    }

    /** The numbers of a figure that rest on what was made of cases for an example. */
    private void constructed(FigureTable table) {
        var numbers = new Numbers(context.texts().locale());
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                FigureTable.Cell cell = table.cells().get(row).get(column);
                if (cell.kind() == CellSource.Kind.CONSTRUCTED && cell.value() != null) {
                    context.say(
                            "cli.constructed.one",
                            table.id(),
                            table.rows().get(row).label(),
                            table.columns().get(column).label(),
                            numbers.full(cell.value(), table.column(row, column)));
                }
            }
        }
    }

    private static Object[] line(QuotedNumber q) {
        return new Object[] {
            q.figure(), q.line(), q.position(), q.number().toPlainString(), q.origin(), q.place()
        };
    }

    private Object[] line(Checked c) {
        String today =
                c.today().isPresent()
                        ? context.texts().get("cli.number", c.today().getAsDouble())
                        : context.texts().get("cli.undefined");
        return new Object[] {
            context.texts().get("cli.verdict." + c.verdict().name()),
            c.published().figure(),
            c.published().measure(),
            c.published().asPrinted(),
            today,
            c.published().erratum().isEmpty() ? "" : " (" + c.published().erratum() + ")",
            c.isConstructed() ? context.texts().get("cli.checked.constructed") : ""
        };
    }
}

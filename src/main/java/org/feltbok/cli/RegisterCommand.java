package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.register.MergerTable;
import org.feltbok.register.PutRegister;
import org.feltbok.register.RegisterColumns;
import org.feltbok.register.RegisterPlan;
import org.feltbok.register.RegisterPlan.State;
import org.feltbok.register.RegisterRecipe;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterRecipe.By;
import org.feltbok.register.RegisterRecipe.From;
import org.feltbok.register.RegisterRecipe.Merger;
import org.feltbok.register.RegisterRecipe.Merging;
import org.feltbok.register.RegisterSources;
import org.feltbok.register.RegisterStore;
import org.feltbok.register.RegisterTable;
import org.feltbok.register.RegisterTable.Dimension;
import org.feltbok.register.RegisterTable.Value;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "register",
        description =
                "Read a table of a register into a study, as an indicator (by case and year) or an"
                        + " attribute. How it is read is kept: next time the name is enough.")
final class RegisterCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private final CliContext context;

    @Parameters(paramLabel = "STUDY")
    @Nullable Path study;

    @Parameters(paramLabel = "FILE", description = "CSV, .xlsx, .xls or JSON-stat.")
    @Nullable Path table;

    @Option(
            names = "--indicator",
            paramLabel = "NAME",
            description = "The indicator it becomes, or adds to.")
    String indicator = "";

    @Option(
            names = "--attribute",
            paramLabel = "NAME",
            description = "The attribute it becomes, or adds to.")
    String attribute = "";

    @Option(names = "--label", paramLabel = "TEXT", description = "What people read.")
    @Nullable String label;

    @Option(names = "--unit", paramLabel = "TEXT", description = "Unit of the numbers.")
    @Nullable String unit;

    @Option(names = "--decimals", paramLabel = "N", description = "With which they are shown.")
    @Nullable Integer decimals;

    @Option(
            names = "--origin",
            paramLabel = "KEY",
            description = "Where they come from: an origin of the study, or a new one.")
    @Nullable String origin;

    @Option(
            names = "--origin-kind",
            paramLabel = "KIND",
            description =
                    "Of a new origin: register (if left out), document, keyed, imported, constructed"
                            + " or invented.")
    @Nullable String originKind;

    @Option(names = "--origin-label", paramLabel = "TEXT", description = "What it is called.")
    @Nullable String originLabel;

    @Option(names = "--source", paramLabel = "TEXT", description = "Whom to name as its source.")
    @Nullable String source;

    @Option(
            names = "--continues",
            paramLabel = "INDICATOR",
            description = "The indicator that supplies the years before, such as for a projection.")
    @Nullable String continues;

    @Option(
            names = "--only",
            paramLabel = "DIMENSION=VALUE",
            description = "Which value of a dimension is read, by its code or label.")
    List<String> only = List.of();

    @Option(
            names = "--parts",
            paramLabel = "DIMENSION",
            description = "The dimension whose values become parts, such as age.")
    @Nullable String parts;

    @Option(
            names = "--whole",
            paramLabel = "VALUE",
            description = "The value of that dimension that is the whole.")
    @Nullable String whole;

    @Option(
            names = "--years",
            paramLabel = "YEARS",
            description = "Such as 2018 or 2010-2019; the year of a file that names none.")
    @Nullable String years;

    @Option(
            names = "--by",
            paramLabel = "either|number|name",
            description = "What cases are found by; the number where there is one, if left out.")
    @Nullable By by;

    @Option(
            names = "--mergers",
            paramLabel = "FILE",
            description =
                    "Places that were made one: columns old, new, year and, for means, weight.")
    @Nullable Path mergers;

    @Option(
            names = "--merged",
            paramLabel = "refuse|sum|weighted",
            description =
                    "What becomes of their values: left out and told (if left out), added up (counts),"
                            + " their weighted mean (rates).")
    @Nullable Merging merged;

    @Option(
            names = "--dash",
            paramLabel = "missing|zero",
            description = "What a dash means; no value if left out.")
    @Nullable Dash dash;

    @Option(names = "--sheet", paramLabel = "NAME", description = "Of a workbook with several.")
    @Nullable String sheet;

    @Option(names = "--place", paramLabel = "COLUMN", description = "Where the place stands.")
    @Nullable String place;

    @Option(names = "--year", paramLabel = "COLUMN", description = "Where the year stands.")
    @Nullable String year;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description = "Where the numbers stand, in a list with a row for each place and year.")
    @Nullable String value;

    @Option(
            names = "--update",
            description = "Change values that stand in the study with another number.")
    boolean update;

    @Option(names = "--rehearse", description = "Write nothing: tell what would be read in.")
    boolean rehearse;

    /** What a dash means. */
    enum Dash {
        MISSING,
        ZERO
    }

    RegisterCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (indicator.isEmpty() == attribute.isEmpty()) {
            throw new FaultException("cli.register.one");
        }
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            String name = indicator.isEmpty() ? attribute : indicator;
            RegisterRecipe kept =
                    file.read(RegisterStore::recipes).getOrDefault(name, RegisterRecipe.NEW);
            RegisterRecipe recipe = recipe(kept, name);
            RegisterTable read = RegisterSources.read(CliPaths.required(table), recipe.columns());
            PutRegister operation = new PutRegister(read, recipe, update);
            RegisterPlan plan = operation.rehearse(file);
            tell(read, plan);
            if (!rehearse) {
                file.run(operation);
            } else if (!plan.isSound()) {
                throw new FaultException(plan.faults());
            }
            String key = rehearse ? "cli.register.would" : "cli.register.done";
            List<Object> counts = List.of(plan.fresh(), plan.changed(), plan.same(), name);
            return context.tell(
                    plan.notes().isEmpty()
                            ? new Outcome.Done(key, counts)
                            : new Outcome.Findings(key, counts, plan.notes()));
        }
    }

    private void tell(RegisterTable read, RegisterPlan plan) {
        context.say(
                "cli.register.read",
                context.texts().get(read.kind()),
                read.entries().size(),
                read.title());
        for (Dimension dimension : read.dimensions()) {
            context.say(
                    "cli.register.dimension",
                    dimension.name(),
                    dimension.values().size(),
                    RegisterSources.some(
                            dimension.values().stream().map(Value::label).toList(), SHOWN));
        }
        List<String> lost =
                plan.lines().stream()
                        .filter(l -> l.state() == State.NO_CASE)
                        .map(RegisterPlan.Line::place)
                        .toList();
        context.say(
                "cli.register.found",
                plan.found(),
                plan.lines().size(),
                plan.unit().isEmpty() ? "–" : plan.unit());
        if (!lost.isEmpty()) {
            context.say("cli.register.lost", lost.size(), RegisterSources.some(lost, SHOWN));
        }
        if (!plan.without().isEmpty() && plan.isSound()) {
            context.say(
                    "cli.register.without",
                    plan.without().size(),
                    RegisterSources.some(plan.without(), SHOWN));
        }
    }

    private RegisterRecipe recipe(RegisterRecipe kept, String name) {
        From from = kept.origin();
        RegisterColumns columns = kept.columns();
        List<Merger> joined = mergers == null ? kept.mergers() : MergerTable.read(mergers);
        return kept.becoming(
                        indicator.isEmpty() ? Becomes.ATTRIBUTE : Becomes.INDICATOR,
                        name,
                        or(label, kept.label()),
                        or(unit, kept.unit()),
                        or(decimals, kept.decimals()),
                        new From(
                                or(origin, from.key()),
                                or(originKind, from.kind()),
                                or(originLabel, from.label()),
                                or(source, from.source())),
                        or(continues, kept.continues()))
                .choosing(
                        only.isEmpty() ? kept.only() : chosen(),
                        or(parts, kept.parts()),
                        or(whole, kept.whole()))
                .reading(
                        new RegisterColumns(
                                or(sheet, columns.sheet()),
                                or(place, columns.place()),
                                or(year, columns.year()),
                                or(value, columns.value())),
                        or(by, kept.by()),
                        or(years, kept.years()),
                        dash == null ? kept.isDashNought() : dash == Dash.ZERO)
                .merged(or(merged, kept.merging()), joined);
    }

    private static <T> T or(@Nullable T told, T kept) {
        return told == null ? kept : told;
    }

    private Map<String, String> chosen() {
        Map<String, String> values = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (String each : only) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                faults.add(Fault.at(Fault.Place.none(), "cli.register.only", each));
            } else {
                values.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip());
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return values;
    }
}

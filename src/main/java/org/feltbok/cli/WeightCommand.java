package org.feltbok.cli;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Derivation.Weighting;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.WeightLimits;
import org.feltbok.analysis.WeightReport;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.Outcome;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.RemoveWeight;
import org.feltbok.dataset.SetWeight;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.dataset.WeightStore;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "weight",
        description =
                "Make a weight that brings the responses to the population's parts, or show those there are.")
final class WeightCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(index = "0", paramLabel = "STUDY")
    @Nullable Path study;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "What it is called in figures; all are shown if left out.")
    String name = "";

    @Option(names = "--label", paramLabel = "TEXT", description = "What stands in notes.")
    String label = "";

    @Option(
            names = "--questionnaire",
            paramLabel = "NAME",
            description = "Whose responses are weighted; the main one if left out.")
    String questionnaire = "";

    @Option(
            names = "--rake",
            split = ",",
            paramLabel = "VARIABLE",
            description = "By the classes of one variable after the other, until all fit.")
    List<String> rake = List.of();

    @Option(
            names = "--cells",
            split = ",",
            paramLabel = "VARIABLE",
            description = "By the classes of all of them crossed.")
    List<String> cells = List.of();

    @Option(
            names = "--target",
            paramLabel = "[VARIABLE:]CLASS=SIZE",
            description =
                    "How large the population is in a class; with --rake after its variable and a colon,"
                            + " with --cells with | between crossed classes. What is not given is counted"
                            + " among the frame's cases.")
    List<String> targets = List.of();

    @Option(
            names = "--only",
            paramLabel = "CONDITION",
            description = "Which responses are weighted, such as status=complete.")
    String only = "";

    @Option(names = "--least", paramLabel = "X", description = "No weight below; the mean is 1.")
    double least = WeightLimits.NONE.least();

    @Option(names = "--greatest", paramLabel = "X", description = "No weight above; the mean is 1.")
    double greatest = WeightLimits.NONE.greatest();

    @Option(
            names = "--leave-empty",
            description = "Leave classes in which nobody answered out of the population.")
    boolean leavesEmpty;

    @Option(names = "--remove", description = "Take the weight out.")
    boolean remove;

    WeightCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            List<StudyWeight> all = file.read(WeightStore::all);
            Optional<StudyWeight> there =
                    all.stream().filter(w -> w.name().equals(name)).findFirst();
            if (remove) {
                StudyWeight gone =
                        there.orElseThrow(
                                () -> new FaultException("analysis.weighting.gone", name));
                file.run(new RemoveWeight(gone));
                return context.tell(Outcome.done("cli.weight.removed", name));
            }
            if (rake.isEmpty() && cells.isEmpty()) {
                return show(file, there.map(List::of).orElse(name.isEmpty() ? all : List.of()));
            }
            return make(file, there);
        }
    }

    private int show(StudyFile file, List<StudyWeight> weights) {
        if (weights.isEmpty()) {
            if (name.isEmpty()) {
                return context.tell(Outcome.done("cli.weight.none"));
            }
            throw new FaultException("analysis.weighting.gone", name);
        }
        StudyData data = StudyDataStore.read(file);
        for (StudyWeight weight : weights) {
            WeightLines.of(data, weight).forEach(line -> context.say(line.key(), line.arguments()));
        }
        return 0;
    }

    private int make(StudyFile file, Optional<StudyWeight> there) {
        if (name.isEmpty() || !rake.isEmpty() && !cells.isEmpty()) {
            throw new FaultException("cli.weight.one");
        }
        StudyData data = StudyDataStore.read(file);
        Survey survey = data.survey(questionnaire);
        Weighting how = how();
        WeightReport rehearsed = WeightReport.rehearse(survey.data(), how);
        if (rehearsed.reason().isPresent()) {
            WeightLines.margins(rehearsed)
                    .forEach(line -> context.say(line.key(), line.arguments()));
            rehearsed.told().forEach(t -> context.say("cli.weight.told", t));
            throw new FaultException(rehearsed.reason().get());
        }
        StudyWeight weight =
                there.map(
                                w ->
                                        new StudyWeight(
                                                w.id(),
                                                name,
                                                label.isEmpty() ? w.label() : LocalText.of(label),
                                                survey.name(),
                                                "",
                                                w.note()))
                        .orElse(
                                new StudyWeight(
                                        Ids.next(),
                                        name,
                                        LocalText.of(label.isEmpty() ? name : label),
                                        survey.name(),
                                        "",
                                        ""));
        StudyWeight made = weight.with(name, weight.label(), how);
        file.run(there.isPresent() ? new SetWeight(made) : new AddWeight(made));
        return show(file, List.of(made));
    }

    private Weighting how() {
        boolean isRaked = !rake.isEmpty();
        Map<String, Map<String, Double>> sizes = new LinkedHashMap<>();
        for (String target : targets) {
            int equals = target.lastIndexOf('=');
            int colon = isRaked ? target.indexOf(':') : -1;
            if (equals < 0 || isRaked && (colon < 0 || colon > equals)) {
                throw new FaultException("cli.weight.target", target);
            }
            String variable = isRaked ? target.substring(0, colon).strip() : Weighting.CROSSED;
            sizes.computeIfAbsent(variable, v -> new LinkedHashMap<>())
                    .put(
                            target.substring(colon + 1, equals).strip(),
                            number(target, target.substring(equals + 1).strip()));
        }
        return new Weighting(
                isRaked ? rake : cells,
                isRaked,
                sizes,
                only.isEmpty() ? List.of() : Condition.parseAll(only),
                new WeightLimits(least, greatest),
                leavesEmpty);
    }

    private static double number(String target, String size) {
        try {
            return Double.parseDouble(size);
        } catch (NumberFormatException e) {
            throw new FaultException(e, "cli.weight.target", target);
        }
    }
}

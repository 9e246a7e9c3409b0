package org.feltbok.cli;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.dataset.WaveVariables;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.SetWave;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.questions.NewWave;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.Together;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "wave",
        description =
                "Ask a questionnaire again as a new wave, with its rosters, checks, derived variables and"
                        + " weights; or list the waves there are.")
final class WaveCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(index = "0", paramLabel = "STUDY")
    @Nullable Path study;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TITLE",
            description =
                    "What the new wave is called, such as \"Survey 2026\"; all waves are listed if left out.")
    String title = "";

    @Option(
            names = "--questionnaire",
            paramLabel = "NAME",
            description = "Which is asked again, any wave of it; the main one if left out.")
    String questionnaire = "";

    @Option(
            names = "--asked",
            paramLabel = "YYYY-MM-DD",
            description =
                    "The day of the wave: of the new one, or without a title of the one that"
                            + " --questionnaire names. If left out, from when its responses come in.")
    String asked = "";

    @Option(
            names = {"--rehearse", "--dry-run"},
            description = "Write nothing: tell what the wave would be called and what comes along.")
    boolean rehearse;

    WaveCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (StudyFile file = StudyFile.open(CliPaths.required(study), context.environment())) {
            List<Questionnaire> all = file.read(QuestionnaireStore::all);
            if (!title.isBlank()) {
                return make(file, all);
            }
            if (!asked.isBlank()) {
                Questionnaire form = form(file, all);
                WaveStore.Wave now =
                        file.read(WaveStore::all).getOrDefault(form.id(), WaveStore.NONE);
                SetWave set = new SetWave(form.id(), now.of().orElse(null), asked.strip());
                file.read(
                        h -> {
                            set.validate(h);
                            return true;
                        });
                if (!rehearse) {
                    file.run(set);
                }
                return context.tell(
                        Outcome.done(
                                rehearse ? "cli.wave.would_say" : "cli.wave.said",
                                form.name(),
                                asked.strip()));
            }
            return list(file, all);
        }
    }

    private Questionnaire form(StudyFile file, List<Questionnaire> all) {
        String wanted =
                questionnaire.isBlank()
                        ? file.read(StudyStore::mainQuestionnaire)
                        : questionnaire.strip();
        return all.stream()
                .filter(q -> q.name().equals(wanted))
                .findFirst()
                .or(
                        () ->
                                questionnaire.isBlank()
                                        ? all.stream().filter(q -> !q.isRoster()).findFirst()
                                        : java.util.Optional.empty())
                .orElseThrow(() -> new FaultException("analysis.no_survey", wanted));
    }

    private int make(StudyFile file, List<Questionnaire> all) {
        NewWave wave = NewWave.of(form(file, all), all, title.strip());
        NewWave.Made first = wave.made().getFirst();
        List<Operation> parts = new ArrayList<>(List.of(wave));
        if (!asked.isBlank()) {
            parts.add(new SetWave(first.form().id(), first.of(), asked.strip()));
        }
        WaveVariables along =
                file.read(
                        h -> {
                            wave.validate(h);
                            return wave.along(h);
                        });
        if (!rehearse) {
            file.run(Together.as(wave, parts));
        }
        context.say(
                rehearse ? "cli.wave.would" : "cli.wave.made",
                first.form().name(),
                first.form().items().size(),
                wave.made().size() - 1,
                along.count());
        along.variables().forEach(v -> context.say("cli.wave.along", v.survey() + "/" + v.name()));
        along.weights().forEach(w -> context.say("cli.wave.along", w.survey() + "/" + w.name()));
        along.without().forEach(n -> context.say("cli.wave.without", n));
        return 0;
    }

    private int list(StudyFile file, List<Questionnaire> all) {
        Map<String, WaveStore.Wave> waves = file.read(WaveStore::all);
        int told = 0;
        for (Questionnaire form : all) {
            WaveStore.Wave wave = waves.getOrDefault(form.id(), WaveStore.NONE);
            boolean again =
                    waves.values().stream()
                            .anyMatch(w -> w.of().filter(form.id()::equals).isPresent());
            if (!form.isRoster() && (again || wave.of().isPresent())) {
                String of =
                        wave.of()
                                .flatMap(
                                        id ->
                                                all.stream()
                                                        .filter(q -> q.id().equals(id))
                                                        .findFirst())
                                .map(Questionnaire::name)
                                .orElse("");
                context.say(
                        "cli.wave.line",
                        form.name(),
                        form.title().text(),
                        of.isEmpty() ? 0 : 1,
                        of,
                        wave.asked().isPresent() ? 1 : 0,
                        wave.asked().orElse(""));
                told++;
            }
        }
        return told > 0 ? 0 : context.tell(Outcome.done("cli.wave.none"));
    }
}

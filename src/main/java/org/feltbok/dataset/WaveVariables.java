package org.feltbok.dataset;

import org.feltbok.analysis.Waves;
import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a study derives from the responses of a questionnaire, made for another wave of it by the
 * same rules.
 *
 * @param variables those of the wave, under names of their own
 * @param weights likewise
 * @param without names of those that cannot be made of the wave as yet: weights whose values were
 *     given for each response, and what rests on what the wave does not have, such as codes
 */
public record WaveVariables(
        List<DerivedVariable> variables, List<StudyWeight> weights, List<String> without) {
    public WaveVariables {
        variables = List.copyOf(variables);
        weights = List.copyOf(weights);
        without = List.copyOf(without);
    }

    /**
     * @param waves name of the wave by the name of the questionnaire that it asks again
     * @param forms all questionnaires, those of the wave among them
     */
    public static WaveVariables of(
            Handle handle, Map<String, String> waves, List<Questionnaire> forms) {
        List<DerivedVariable> before =
                DerivedStore.all(handle).stream()
                        .filter(v -> waves.containsKey(v.survey()))
                        .toList();
        List<StudyWeight> weights =
                WeightStore.all(handle).stream()
                        .filter(w -> waves.containsKey(w.survey()))
                        .toList();
        if (before.isEmpty() && weights.isEmpty()) {
            return new WaveVariables(List.of(), List.of(), List.of());
        }
        Making making = new Making(waves, DerivedNames.taken(handle, forms));
        before.forEach(v -> making.name(v.survey(), v.name()));
        weights.forEach(w -> making.name(w.survey(), w.name()));
        List<DerivedVariable> variables = before.stream().map(making::again).toList();
        List<StudyWeight> made = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (StudyWeight weight : weights) {
            if (weight.isGiven()) {
                without.add(weight.name());
            } else {
                made.add(making.again(weight));
            }
        }
        List<DerivedVariable> all = new ArrayList<>(WeightStore.derived(handle));
        all.addAll(variables);
        made.forEach(w -> all.add(w.derived()));
        Set<String> failing =
                VariableNames.problems(handle, all, forms).stream()
                        .map(p -> p.variable().id())
                        .collect(Collectors.toSet());
        for (int i = 0; i < before.size(); i++) {
            if (failing.contains(variables.get(i).id())) {
                without.add(before.get(i).name());
            }
        }
        weights.stream()
                .filter(w -> failing.contains(making.id(w.survey(), w.id())))
                .forEach(w -> without.add(w.name()));
        return new WaveVariables(
                variables.stream().filter(v -> !failing.contains(v.id())).toList(),
                made.stream().filter(w -> !failing.contains(w.id())).toList(),
                without);
    }

    /** How many come along. */
    public int count() {
        return variables.size() + weights.size();
    }

    /** Writes them, after those there are; their questionnaires are in the study. */
    public void write(UnitOfWork work) {
        int position = DerivedStore.all(work.handle()).size();
        for (DerivedVariable variable : variables) {
            DerivedStore.insert(work, variable, ++position);
        }
        position = WeightStore.all(work.handle()).size();
        for (StudyWeight weight : weights) {
            WeightStore.insert(work, weight, ++position);
        }
    }

    /** Names and rules as the wave has them. */
    private static final class Making {
        private final Map<String, String> waves;
        private final Set<String> taken;
        private final Map<String, Map<String, String>> names = new HashMap<>();

        Making(Map<String, String> waves, Set<String> taken) {
            this.waves = waves;
            this.taken = new HashSet<>(taken);
        }

        private String wave(String survey) {
            return Objects.requireNonNull(waves.get(survey));
        }

        void name(String survey, String name) {
            String called = Waves.called(name, survey, wave(survey));
            String free = called;
            for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
                free = called + "_" + n;
            }
            names.computeIfAbsent(survey, s -> new HashMap<>()).put(name, free);
        }

        /** The same each time it is asked, so that one rehearsed is the one that is made. */
        String id(String survey, String before) {
            return Ids.derived(wave(survey), "wave", before);
        }

        private String called(String survey, String name) {
            return names.getOrDefault(survey, Map.of()).getOrDefault(name, name);
        }

        /** A name in a rule: in full of another questionnaire of the wave, or of its own. */
        private String meant(String survey, String written) {
            for (Map.Entry<String, String> wave : waves.entrySet()) {
                String before = wave.getKey() + "/";
                if (written.startsWith(before)) {
                    return wave.getValue()
                            + "/"
                            + called(wave.getKey(), written.substring(before.length()));
                }
            }
            return called(survey, written);
        }

        DerivedVariable again(DerivedVariable v) {
            DerivedVariable named =
                    new DerivedVariable(
                            id(v.survey(), v.id()),
                            called(v.survey(), v.name()),
                            v.label(),
                            wave(v.survey()),
                            v.level(),
                            v.unit(),
                            v.decimals(),
                            v.rule(),
                            v.note());
            return named.asking(n -> meant(v.survey(), n));
        }

        StudyWeight again(StudyWeight w) {
            String rule =
                    w.derived().asks().isEmpty()
                            ? w.rule()
                            : w.derived().asking(n -> meant(w.survey(), n)).rule();
            return new StudyWeight(
                    id(w.survey(), w.id()),
                    called(w.survey(), w.name()),
                    w.label(),
                    wave(w.survey()),
                    rule,
                    w.note());
        }
    }
}

package org.feltbok.plain;

import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Changes of every kind a study knows, made up at random from what is in it. */
final class RandomChanges {
    private final Random random;
    private final List<Supplier<@Nullable Operation>> kinds = new ArrayList<>();

    RandomChanges(StudyFile file, Path folder, Random random) {
        this.random = random;
        RandomDraw draw = new RandomDraw(file, random);
        kinds.addAll(new RandomResponses(draw, folder).kinds());
        kinds.addAll(new RandomMembers(draw).kinds());
        kinds.addAll(new RandomCodings(draw).kinds());
        kinds.addAll(new RandomNotes(draw).kinds());
        kinds.addAll(new RandomCases(draw).kinds());
        kinds.addAll(new RandomFigures(draw).kinds());
        kinds.addAll(new RandomNames(draw).kinds());
        kinds.addAll(new RandomVariables(draw).kinds());
        kinds.addAll(new RandomForms(draw).kinds());
        kinds.addAll(new RandomFieldwork(draw).kinds());
        kinds.addAll(new RandomChecks(draw).kinds());
    }

    /** The next change; empty where what it would be about is not there. */
    Optional<Operation> next() {
        return Optional.ofNullable(kinds.get(random.nextInt(kinds.size())).get());
    }
}

package org.feltbok.dataset.ui;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.SetVariable;
import org.feltbok.dataset.VariablePreview;
import org.feltbok.names.Kind;
import org.feltbok.names.Rename;
import org.feltbok.names.Use;
import org.feltbok.names.WhereUsed;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tries a derived variable: what it would be, whether it could be made, what uses it. */
final class VariableTrial {
    /** It can be made, but what comes out is not to be seen yet. */
    static final String BLIND = "variables.blind";

    private final Study file;
    private final Supplier<Set<String>> blind;

    VariableTrial(Study file, Supplier<Set<String>> blind) {
        this.file = file;
        this.blind = blind;
    }

    /**
     * What a variable would be, and why it cannot be made as it stands.
     *
     * @param preview empty if it cannot be told or must not be seen
     */
    record Tried(Optional<VariablePreview> preview, List<Fault> faults, List<Use> uses) {
        boolean canBeMade() {
            return faults.stream().allMatch(f -> f.key().equals(BLIND));
        }
    }

    /** What uses one that is made. */
    List<Use> used(DerivedVariable variable) {
        return file.read(h -> WhereUsed.of(h, Kind.DERIVED, variable.id()));
    }

    /**
     * Nothing is made.
     *
     * @param before what is changed; null = it is new
     */
    Tried of(StudyData now, DerivedVariable draft, @Nullable DerivedVariable before) {
        List<Fault> faults = new ArrayList<>();
        Optional<VariablePreview> made = Optional.empty();
        try {
            VariablePreview seen = VariablePreview.rehearse(now, draft);
            Set<String> kept = blind.get();
            List<String> hidden = seen.coded().stream().filter(kept::contains).toList();
            hidden.forEach(i -> faults.add(Fault.at(Fault.Place.none(), BLIND, i)));
            made = Optional.of(seen).filter(s -> hidden.isEmpty());
            if (draft.name().isEmpty()) {
                faults.add(Fault.at(Fault.Place.none(), "variables.fault.name"));
            } else {
                for (Operation each : checked(draft, before)) {
                    file.read(
                            h -> {
                                each.validate(h);
                                return true;
                            });
                }
            }
        } catch (FaultException e) {
            faults.addAll(e.faults());
        }
        List<Use> uses = before == null ? List.of() : used(before);
        return new Tried(made, List.copyOf(faults), uses);
    }

    /** What has to be possible as things stand. */
    private static List<Operation> checked(
            DerivedVariable draft, @Nullable DerivedVariable before) {
        if (before == null || draft.name().equals(before.name())) {
            return operation(draft, before).stream().toList();
        }
        return List.of(
                new Rename(Kind.DERIVED, before.id(), before.name(), draft.name()),
                new SetVariable(draft.named(before.name())));
    }

    /** What makes or changes it; empty if nothing differs. A new name is taken everywhere. */
    static Optional<Operation> operation(DerivedVariable draft, @Nullable DerivedVariable before) {
        if (before == null) {
            return Optional.of(new AddVariable(draft));
        }
        if (draft.equals(before)) {
            return Optional.empty();
        }
        if (draft.name().equals(before.name())) {
            return Optional.of(new SetVariable(draft));
        }
        Operation rename = new Rename(Kind.DERIVED, before.id(), before.name(), draft.name());
        return Optional.of(
                draft.named(before.name()).equals(before)
                        ? rename
                        : Together.as(rename, List.of(rename, new SetVariable(draft))));
    }
}

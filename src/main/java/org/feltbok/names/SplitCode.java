package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes more codes of one: what was said of each of its codings goes to one code or several, each
 * still its coder's; what nothing is said of stays. What lies in a layer beside the coders
 * (settled, agreed) goes where the codings of its text go that it meets. The code itself stays as
 * it is.
 *
 * @param label of the code, for the history
 * @param into labels of the others, for the history
 * @param first makes those that are new
 * @param goes by the identity of a coding the codes it goes to; the code itself among them = it
 *     stays there too. Codings that are gone meanwhile are passed over
 */
public record SplitCode(
        String from,
        String label,
        String into,
        List<Operation> first,
        Map<String, List<String>> goes)
        implements Operation {
    public SplitCode {
        first = List.copyOf(first);
        goes = Map.copyOf(goes);
    }

    @Override
    public String name() {
        return "coding.split_code";
    }

    @Override
    public List<String> args() {
        return List.of(label, into);
    }

    /** The codes that something goes to. */
    private Set<String> targets() {
        Set<String> all = new LinkedHashSet<>();
        goes.values().forEach(all::addAll);
        all.remove(from);
        return all;
    }

    @Override
    public void validate(Handle handle) {
        if (targets().isEmpty() || goes.values().stream().anyMatch(List::isEmpty)) {
            throw new FaultException("names.split.none", label);
        }
        MergeStore.Row one = new MergeStore(handle).codes().get(from);
        if (one == null) {
            throw new FaultException("names.gone");
        }
        if (one.folder()) {
            throw new FaultException("names.split.folder", label);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        for (Operation made : first) {
            made.validate(work.handle());
            made.apply(work);
        }
        MergeStore codes = new MergeStore(work.handle());
        requireGiven(codes);
        String key = new ThingStore(work.handle()).require(Kind.CODE, from).name();
        Map<String, List<String>> all = withLayers(codes.places(from));
        Map<String, List<String>> moved = new LinkedHashMap<>();
        all.forEach(
                (id, to) -> {
                    boolean away = !to.contains(from);
                    for (String target : to) {
                        if (!target.equals(from)) {
                            boolean itself = away && target.equals(to.getFirst());
                            moved.computeIfAbsent(target, t -> new ArrayList<>())
                                    .add(itself ? id : codes.copy(work, id));
                        }
                    }
                });
        moved.forEach(
                (target, ids) ->
                        new MovedCodings(work, from, target, "split", key)
                                .move(new LinkedHashSet<>(ids)::contains));
    }

    private void requireGiven(MergeStore codes) {
        Map<String, MergeStore.Row> all = codes.codes();
        MergeStore.Row one = all.get(from);
        if (one == null) {
            throw new FaultException("names.gone");
        }
        for (String target : targets()) {
            MergeStore.Row row = all.get(target);
            if (row == null) {
                throw new FaultException("names.gone");
            }
            if (!row.book().equals(one.book()) || row.folder() || row.retired()) {
                throw new FaultException("names.split.target", label);
            }
        }
    }

    /** What is said of codings that are there, and what follows from it for the layers. */
    private Map<String, List<String>> withLayers(List<MergeStore.Place> places) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (MergeStore.Place p : places) {
            List<String> to = goes.get(p.id());
            if (!p.laid() && to != null) {
                all.put(p.id(), to.stream().distinct().toList());
            }
        }
        Map<String, List<MergeStore.Place>> own =
                places.stream()
                        .filter(p -> !p.laid())
                        .collect(Collectors.groupingBy(MergeStore.Place::text));
        for (MergeStore.Place laid : places) {
            if (laid.laid()) {
                Set<String> to = new LinkedHashSet<>();
                own.getOrDefault(laid.text(), List.of()).stream()
                        .filter(p -> p.meets(laid))
                        .forEach(p -> to.addAll(all.getOrDefault(p.id(), List.of(from))));
                if (!to.isEmpty() && !to.equals(Set.of(from))) {
                    all.put(laid.id(), List.copyOf(to));
                }
            }
        }
        return all;
    }
}

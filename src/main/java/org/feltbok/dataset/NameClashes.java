package org.feltbok.dataset;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Notation;
import org.feltbok.analysis.Waves;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Names of a study that mean one thing where people may think of another: each is told with the
 * names by which both can be asked for.
 */
public final class NameClashes {
    /** What is counted, before names of a study are looked at. */
    private static final Set<String> SUBJECTS = Set.of("cases", "responses");

    private final String main;
    private final Waves waves;
    private final Set<String> attributes;
    private final Set<String> groupings;

    /** The questionnaires that have an item of a name. */
    private final Map<String, Set<String>> items = new LinkedHashMap<>();

    private record Placed(String name, String questionnaire) {}

    private NameClashes(Handle handle) {
        main = StudyStore.mainQuestionnaire(handle);
        waves = WavesStore.read(handle);
        attributes = names(handle, "attribute");
        groupings = names(handle, "grouping");
        handle.createQuery(
                        """
                        SELECT i.name, s.name FROM item i JOIN question q ON q.id = i.question_id
                          JOIN section x ON x.id = q.section_id
                          JOIN questionnaire s ON s.id = x.questionnaire_id
                        ORDER BY s.position, x.position, q.position, i.position""")
                .map((r, c) -> new Placed(r.getString(1), r.getString(2)))
                .forEach(
                        i ->
                                items.computeIfAbsent(i.name(), n -> new LinkedHashSet<>())
                                        .add(i.questionnaire()));
    }

    private static Set<String> names(Handle handle, String table) {
        return new LinkedHashSet<>(
                handle.createQuery("SELECT name FROM \"" + table + "\" ORDER BY position")
                        .mapTo(String.class)
                        .list());
    }

    /** A finding for each name; names that two questionnaires share are told together. */
    public static List<Fault> read(Handle handle) {
        NameClashes names = new NameClashes(handle);
        List<Fault> faults = new ArrayList<>();
        names.attributes.forEach(a -> names.ofCase(a, faults));
        names.groupings.forEach(
                g -> {
                    if (names.attributes.contains(g)) {
                        faults.add(fault("grouping", g));
                    } else {
                        names.ofCase(g, faults);
                    }
                });
        names.items.forEach((item, where) -> names.ofItem(item, where, faults));
        names.shared(faults);
        return faults;
    }

    private void ofCase(String name, List<Fault> faults) {
        if (isReserved(name)) {
            faults.add(fault("reserved", name, Notation.name(CaseNames.CASES + name)));
        }
    }

    private void ofItem(String item, Set<String> where, List<Fault> faults) {
        String full = Notation.name(where.iterator().next() + "/" + item);
        if (attributes.contains(item) || groupings.contains(item)) {
            faults.add(fault("case", item, full, Notation.name(CaseNames.CASES + item)));
        } else if (isReserved(item)
                || item.equals(CaseNames.FRAME)
                || item.equals(CaseNames.KIND)) {
            faults.add(fault("reserved", item, full));
        }
    }

    private static boolean isReserved(String name) {
        return CaseNames.isReserved(name) || SUBJECTS.contains(name);
    }

    private void shared(List<Fault> faults) {
        Map<Set<String>, List<String>> shared = new LinkedHashMap<>();
        items.forEach(
                (item, every) -> {
                    Set<String> where =
                            new LinkedHashSet<>(
                                    waves.meant(List.copyOf(every), Function.identity()));
                    if (where.size() > 1) {
                        shared.computeIfAbsent(where, w -> new ArrayList<>()).add(item);
                    }
                });
        shared.forEach(
                (where, names) -> {
                    String first = names.getFirst();
                    String all =
                            where.stream()
                                    .map(w -> Notation.name(w + "/" + first))
                                    .collect(Collectors.joining(", "));
                    faults.add(
                            where.contains(main)
                                    ? fault("main", names.size(), first, main, all)
                                    : fault("questionnaires", names.size(), first, all));
                });
    }

    private static Fault fault(String key, Object... args) {
        return Fault.at(Place.none(), "analysis.clash." + key, args);
    }
}

package org.feltbok.overview;

import org.feltbok.responses.EntryChecks;
import org.feltbok.responses.EntryFinding;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Something in the data to be looked at.
 *
 * @param key text key of what is wrong; its arguments are args
 * @param where names of some of the cases
 * @param screen on which it can be put right
 * @param subject what to show there
 */
public record Problem(
        String key,
        List<Object> args,
        boolean error,
        int count,
        List<String> where,
        String screen,
        String subject) {
    private static final int NAMED = 3;

    private record Kind(EntryFinding.Kind kind, String item) {}

    private record Places(Set<String> names, List<String> keys) {}

    /** The worst and most frequent first. */
    public static List<Problem> read(Handle handle, java.time.Clock clock) {
        var problems = new ArrayList<Problem>();
        MainForm.read(handle).ifPresent(form -> problems.addAll(entry(handle, form, clock)));
        lost(handle, problems);
        problems.sort(
                java.util.Comparator.comparing((Problem p) -> !p.error())
                        .thenComparing(p -> -p.count()));
        return List.copyOf(problems);
    }

    private static List<Problem> entry(Handle handle, Form form, java.time.Clock clock) {
        var checks = new EntryChecks(new EntryRules(form, clock));
        var found = new LinkedHashMap<Kind, Places>();
        Map<String, String> names = new LinkedHashMap<>();
        ResponseStore.list(handle, form, 1).forEach(r -> names.put(r.response().id(), r.title()));
        for (StoredResponse response : ResponseStore.all(handle, form)) {
            if (response.response().pass() != 1) {
                continue;
            }
            for (EntryFinding finding : checks.check(response.answers()).findings()) {
                var kind = new Kind(finding.kind(), form.shortName(finding.item()));
                Places places =
                        found.computeIfAbsent(
                                kind, k -> new Places(new LinkedHashSet<>(), new ArrayList<>()));
                places.names.add(
                        names.getOrDefault(response.response().id(), response.response().key()));
                places.keys.add(response.response().key());
            }
        }
        return found.entrySet().stream().map(e -> problem(e.getKey(), e.getValue())).toList();
    }

    private static Problem problem(Kind kind, Places places) {
        return new Problem(
                "overview.problem." + kind.kind.name().toLowerCase(Locale.ROOT),
                List.of(kind.item),
                kind.kind.isError(),
                places.keys.size(),
                places.names.stream().limit(NAMED).toList(),
                "entry",
                places.keys.getFirst());
    }

    private static void lost(Handle handle, List<Problem> problems) {
        int lost =
                handle.createQuery("SELECT count(*) FROM coding WHERE lost_quote IS NOT NULL")
                        .mapTo(Integer.class)
                        .one();
        if (lost > 0) {
            problems.add(
                    new Problem(
                            "overview.problem.lost",
                            List.of(),
                            false,
                            lost,
                            List.of(),
                            "coding",
                            ""));
        }
    }
}

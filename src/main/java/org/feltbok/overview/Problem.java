package org.feltbok.overview;

import org.feltbok.responses.CasesOfResponses;
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
import java.util.Optional;
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

    /** What problems are found in, as it stands in the file at one moment. */
    record Rows(
            Optional<Form> form,
            List<StoredResponse> responses,
            Map<String, String> names,
            CasesOfResponses cases,
            int lost) {
        /** The worst and most frequent first. */
        List<Problem> problems(java.time.Clock clock) {
            var problems = new ArrayList<Problem>();
            form.ifPresent(f -> problems.addAll(entry(f, clock)));
            cases.found().forEach((kind, found) -> problems.add(ofCases(kind, found)));
            lost(problems);
            problems.sort(
                    java.util.Comparator.comparing((Problem p) -> !p.error())
                            .thenComparing(p -> -p.count()));
            return List.copyOf(problems);
        }

        private List<Problem> entry(Form f, java.time.Clock clock) {
            return found(f, responses, names, clock);
        }

        private void lost(List<Problem> problems) {
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

    static Rows rows(Handle handle) {
        Optional<Form> form = MainForm.read(handle);
        Map<String, String> names = new LinkedHashMap<>();
        form.ifPresent(
                f ->
                        ResponseStore.list(handle, f, 1)
                                .forEach(r -> names.put(r.response().id(), r.title())));
        int lost =
                handle.createQuery("SELECT count(*) FROM own_coding WHERE lost_quote IS NOT NULL")
                        .mapTo(Integer.class)
                        .one();
        return new Rows(
                form,
                form.map(f -> ResponseStore.all(handle, f)).orElse(List.of()),
                names,
                CasesOfResponses.read(handle),
                lost);
    }

    /** The worst and most frequent first. */
    public static List<Problem> read(Handle handle, java.time.Clock clock) {
        return rows(handle).problems(clock);
    }

    private static List<Problem> found(
            Form form,
            List<StoredResponse> responses,
            Map<String, String> names,
            java.time.Clock clock) {
        var checks = new EntryChecks(new EntryRules(form, clock));
        var found = new LinkedHashMap<Kind, Places>();
        for (StoredResponse response : responses) {
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

    private static Problem ofCases(CasesOfResponses.Kind kind, List<CasesOfResponses.Found> found) {
        return new Problem(
                "overview.problem.case." + kind.name().toLowerCase(Locale.ROOT),
                List.of(),
                kind == CasesOfResponses.Kind.SECOND,
                found.size(),
                found.stream()
                        .map(f -> f.about().isEmpty() ? f.key() : f.about())
                        .distinct()
                        .limit(NAMED)
                        .toList(),
                "entry",
                found.getFirst().key());
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
}

package org.feltbok.checks;

import org.feltbok.responses.CasesOfResponses;
import org.feltbok.responses.CasesOfResponses.Kind;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Those stand out that the response rate does not count, for one reason. */
final class OfCases implements Comparison {
    private final Kind kind;
    private final Map<String, NavigableSet<Spot>> byCase = new HashMap<>();
    private final Set<String> without = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    OfCases(Kind kind) {
        this.kind = kind;
    }

    @Override
    public void put(Spot response, Object mark) {
        String id = row(mark).caseId();
        if (id.isEmpty()) {
            without.add(response.id());
            return;
        }
        if (byCase.isEmpty()) {
            // the first that names its case: it is missed of the others from now on
            changed.addAll(without);
        }
        NavigableSet<Spot> of = byCase.computeIfAbsent(id, c -> new TreeSet<>());
        of.add(response);
        if (of.size() > 1 && of.first().equals(response)) {
            changed.add(of.higher(response).id());
        }
    }

    @Override
    public void take(Spot response, Object mark) {
        String id = row(mark).caseId();
        NavigableSet<Spot> of = byCase.get(id);
        if (id.isEmpty() || of == null) {
            without.remove(response.id());
            return;
        }
        boolean first = of.first().equals(response);
        of.remove(response);
        if (of.isEmpty()) {
            byCase.remove(id);
        } else if (first) {
            changed.add(of.first().id());
        }
        if (byCase.isEmpty()) {
            changed.addAll(without);
        }
    }

    private static CasesOfResponses.Row row(Object mark) {
        return (CasesOfResponses.Row) mark;
    }

    @Override
    public Collection<String> changed() {
        Set<String> all = Set.copyOf(changed);
        changed.clear();
        return all;
    }

    @Override
    public boolean standsOut(Spot response, Object mark) {
        CasesOfResponses.Row row = row(mark);
        NavigableSet<Spot> of = byCase.get(row.caseId());
        boolean first = of == null || of.first().equals(response);
        return CasesOfResponses.kind(row, first, !byCase.isEmpty())
                .filter(kind::equals)
                .isPresent();
    }
}

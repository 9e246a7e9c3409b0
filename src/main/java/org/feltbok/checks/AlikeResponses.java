package org.feltbok.checks;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Those stand out that say what another says. */
final class AlikeResponses implements Comparison {
    private final Map<Object, Set<String>> same = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    @Override
    public void put(Spot response, Object mark) {
        Set<String> others = same.getOrDefault(mark, Set.of());
        if (others.isEmpty()) {
            // most are alone, so that a small set is kept of them
            same.put(mark, Set.of(response.id()));
            return;
        }
        if (others.size() == 1) {
            changed.addAll(others);
            others = new HashSet<>(others);
            same.put(mark, others);
        }
        others.add(response.id());
    }

    @Override
    public void take(Spot response, Object mark) {
        Set<String> others = same.getOrDefault(mark, Set.of());
        if (others.size() < 2) {
            same.remove(mark);
            return;
        }
        others.remove(response.id());
        if (others.size() == 1) {
            changed.addAll(others);
            same.put(mark, Set.copyOf(others));
        }
    }

    @Override
    public Collection<String> changed() {
        Set<String> all = Set.copyOf(changed);
        changed.clear();
        return all;
    }

    @Override
    public boolean standsOut(Spot response, Object mark) {
        return same.getOrDefault(mark, Set.of()).size() > 1;
    }

    @Override
    public String together(Object mark) {
        return mark.toString();
    }
}

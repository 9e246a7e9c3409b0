package org.feltbok.cases;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A large map of which a few entries are others now; does not change. What was patched often is
 * made whole again, so that finding stays cheap.
 */
final class Patched<V> {
    private static final int MOST = 500;
    private final Map<String, V> whole;
    private final Map<String, Optional<V>> patch;

    private Patched(Map<String, V> whole, Map<String, Optional<V>> patch) {
        this.whole = whole;
        this.patch = patch;
    }

    /**
     * @param whole must not be changed any more
     */
    static <V> Patched<V> of(Map<String, V> whole) {
        return new Patched<>(whole, Map.of());
    }

    @Nullable V get(String key) {
        Optional<V> patched = patch.get(key);
        return patched == null ? whole.get(key) : patched.orElse(null);
    }

    V get(String key, V otherwise) {
        V found = get(key);
        return found == null ? otherwise : found;
    }

    /**
     * @param changes empty = not there any more
     */
    Patched<V> with(Map<String, Optional<V>> changes) {
        Map<String, Optional<V>> now = new HashMap<>(patch);
        now.putAll(changes);
        if (now.size() <= MOST) {
            return new Patched<>(whole, now);
        }
        Map<String, V> all = new HashMap<>(whole);
        now.forEach((k, v) -> v.ifPresentOrElse(is -> all.put(k, is), () -> all.remove(k)));
        return of(all);
    }

    /** The keys that may say something else than before; empty if any may. */
    Optional<Set<String>> changedSince(Patched<V> before) {
        if (whole != before.whole) {
            return Optional.empty();
        }
        Set<String> keys = new HashSet<>(patch.keySet());
        keys.addAll(before.patch.keySet());
        keys.removeIf(k -> Objects.equals(get(k), before.get(k)));
        return Optional.of(keys);
    }
}

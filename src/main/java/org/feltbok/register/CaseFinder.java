package org.feltbok.register;

import org.feltbok.cases.Case;
import org.feltbok.register.RegisterRecipe.By;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the study's cases by number or name, as tables write them. */
final class CaseFinder {
    private final Map<String, Case> byNumber = new HashMap<>();
    private final Map<String, Case> byKey = new HashMap<>();
    private final Map<String, List<Case>> byName = new HashMap<>();
    private final By by;

    CaseFinder(List<Case> cases, By by) {
        this.by = by;
        for (Case each : cases) {
            byKey.put(each.key().toLowerCase(Locale.ROOT), each);
            Region key = Region.of(each.key());
            if (!key.number().isEmpty()) {
                byNumber.put(key.number(), each);
            }
            for (String name : names(each.name())) {
                List<Case> known = byName.computeIfAbsent(name, n -> new ArrayList<>());
                if (!known.contains(each)) {
                    known.add(each);
                }
            }
        }
    }

    boolean hasNumber(String number) {
        return byNumber.containsKey(number);
    }

    /** The cases that a place may be: none, the one, or several of the same name. */
    List<Case> find(Region region) {
        if (by != By.NAME && !region.number().isEmpty()) {
            Case found = byNumber.get(region.number());
            return found == null ? List.of() : List.of(found);
        }
        Case keyed = byKey.get(region.text().toLowerCase(Locale.ROOT));
        if (keyed != null) {
            return List.of(keyed);
        }
        if (by == By.NUMBER || region.name().isEmpty()) {
            return List.of();
        }
        List<Case> best = List.of();
        for (String name : names(region.name())) {
            List<Case> found = byName.getOrDefault(name, List.of());
            if (found.size() == 1) {
                return found;
            }
            best = best.isEmpty() ? found : best;
        }
        return best;
    }

    /** The case of a number; null if there is none. */
    List<Case> numbered(String number) {
        Case found = byNumber.get(number);
        return found == null ? List.of() : List.of(found);
    }

    /** Whether a name in a file can be that of a case. */
    static boolean isCalled(Case of, String name) {
        List<String> own = names(of.name());
        return names(name).stream().anyMatch(own::contains);
    }

    /**
     * What a place may be called, the fullest first: without {@code kommune}, without what stands
     * in brackets, each name of those with two.
     */
    static List<String> names(String written) {
        String plain =
                Normalizer.normalize(written, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\bkommune\\b", "")
                        .replaceAll("[\\s\u00a0]+", " ")
                        .strip();
        List<String> names = new ArrayList<>(List.of(plain));
        String bare = plain.replaceFirst("\\s*\\([^)]*\\)$", "");
        names.add(bare);
        for (String each : bare.split("\\s+[-–]\\s+|\\s*/\\s*")) {
            names.add(each.strip());
        }
        return names.stream().filter(n -> !n.isEmpty()).distinct().toList();
    }
}

package org.feltbok.responses.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The name that was probably meant. */
final class Nearest {
    private static final int LOOKED_AT = 5000;
    private static final int MOST_CHANGED = 3;

    private Nearest() {}

    /**
     * The candidate that takes the fewest changed letters; the last part of {@code a/b/c} counts as
     * a name of its own. Empty if none is near: what is far away was not meant.
     */
    static String of(String name, Collection<String> candidates) {
        String near = near(name, candidates);
        int slash = name.lastIndexOf('/');
        return near.isEmpty() && slash >= 0 ? near(name.substring(slash + 1), candidates) : near;
    }

    private static String near(String name, Collection<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int most = Math.min(MOST_CHANGED, wanted.length() / 3);
        return candidates.stream()
                .limit(LOOKED_AT)
                .min(
                        Comparator.comparingInt(
                                        (String c) -> distance(wanted, c.toLowerCase(Locale.ROOT)))
                                .thenComparing(Comparator.naturalOrder()))
                .filter(c -> distance(wanted, c.toLowerCase(Locale.ROOT)) <= most)
                .orElse("");
    }

    /** Levenshtein distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

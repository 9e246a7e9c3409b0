package org.feltbok.analysis.words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the word that another is a slip of: the commonest at most one sign away (two from nine
 * signs on), where a sign more, less, another or two changed about count as one. Two words that are
 * so near share one of their pieces at nearly the same place, so that a word is compared with those
 * only that share one with it, and with no more than {@value #MOST} of them; never each with each.
 */
final class Near {
    private static final int MOST = 48;
    private static final int SHORT = 5;
    private static final int LONG = 9;
    private static final int MOST_PIECES = 3;

    private final Map<Block, List<String>> blocks = new HashMap<>();
    private final Set<String> leaders = new LinkedHashSet<>();
    private long compared;

    private record Block(int length, int piece, String signs) {}

    /** How many signs may differ. */
    static int allowed(int length) {
        return length < SHORT ? 0 : length < LONG ? 1 : 2;
    }

    /** How many words were compared one by one. */
    long compared() {
        return compared;
    }

    /** Adds a word that others may be slips of; the commonest first. */
    void add(String word) {
        if (!leaders.add(word)) {
            return;
        }
        // who looks for it may be a sign or two longer, and then cuts it into more pieces
        for (int count = 2; count <= MOST_PIECES; count++) {
            for (int i = 0; i < count; i++) {
                int start = word.length() * i / count;
                int end = word.length() * (i + 1) / count;
                List<String> here =
                        blocks.computeIfAbsent(
                                new Block(word.length(), count * 4 + i, word.substring(start, end)),
                                b -> new ArrayList<>(2));
                if (here.size() < MOST) {
                    here.add(word);
                }
            }
        }
    }

    /** The first that a word may be a slip of; null = none. */
    @Nullable String find(String word) {
        int allowed = allowed(word.length());
        if (allowed == 0) {
            return null;
        }
        Set<String> tried = new LinkedHashSet<>();
        for (int length = word.length() - allowed; length <= word.length() + allowed; length++) {
            for (int i = 0; i <= allowed; i++) {
                int start = length * i / (allowed + 1);
                int size = length * (i + 1) / (allowed + 1) - start;
                candidates(word, length, (allowed + 1) * 4 + i, start, size, allowed, tried);
            }
        }
        String best = null;
        int least = allowed + 1;
        for (String other : tried) {
            compared++;
            // two signs are a slip only within words that begin alike: brannvern is no barnevern
            int here = word.startsWith(other.substring(0, 2)) ? allowed : 1;
            int distance = distance(word, other, here);
            distance = distance > here ? allowed + 1 : distance;
            if (distance < least) {
                least = distance;
                best = other;
            }
        }
        return best;
    }

    private void candidates(
            String word, int length, int piece, int start, int size, int shift, Set<String> into) {
        for (int by = -shift - 1; by <= shift + 1; by++) {
            int at = start + by;
            if (at >= 0 && at + size <= word.length() && into.size() < MOST) {
                into.addAll(
                        blocks.getOrDefault(
                                new Block(length, piece, word.substring(at, at + size)),
                                List.of()));
            }
        }
    }

    /** Signs that differ, two changed about as one; more than allowed if there are more. */
    static int distance(String one, String other, int allowed) {
        if (Math.abs(one.length() - other.length()) > allowed) {
            return allowed + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                now[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], now[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > allowed) {
                return allowed + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[other.length()];
    }
}

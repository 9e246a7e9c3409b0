package org.feltbok.export;

import org.feltbok.figures.SmallBases;

/** Which parts of a whole that is told are left out, so that none that is few can be worked out. */
final class LeftOut {
    private LeftOut() {}

    /**
     * @param parts that add up to a number that is shown
     */
    static boolean[] of(int[] parts, SmallBases small) {
        boolean[] out = new boolean[parts.length];
        int hidden = 0;
        int people = 0;
        for (int i = 0; i < parts.length; i++) {
            out[i] = parts[i] > 0 && parts[i] < small.least();
            hidden += out[i] ? 1 : 0;
            people += out[i] ? parts[i] : 0;
        }
        while (hidden > 0 && (hidden < 2 || people < small.least())) {
            int next = smallest(parts, out);
            if (next < 0) {
                return out;
            }
            out[next] = true;
            hidden++;
            people += parts[next];
        }
        return out;
    }

    /** The smallest part that is still there and is not nobody; -1 if there is none. */
    private static int smallest(int[] parts, boolean[] out) {
        int found = -1;
        for (int i = 0; i < parts.length; i++) {
            if (!out[i] && parts[i] > 0 && (found < 0 || parts[i] < parts[found])) {
                found = i;
            }
        }
        return found;
    }
}

package org.feltbok.responses;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts responses as they come, change and go. */
final class ResponseTally {
    private final Map<String, Integer> modes = new HashMap<>();
    private final TreeMap<String, Integer> days = new TreeMap<>();
    private int all;
    private int twice;
    private int voided;
    private int frame;
    private int complete;
    private int partial;

    /**
     * Takes in one response.
     *
     * @param by 1, or -1 to take it out again
     */
    void count(Response response, int by) {
        if (response.pass() == 1) {
            all += by;
            add(modes, response.mode(), by);
            String came = response.receivedAt();
            String at = came.isEmpty() ? response.enteredAt() : came;
            add(days, at.substring(0, Math.min(10, at.length())), by);
        } else if (response.pass() == 2) {
            twice += by;
        } else if (response.pass() == -1) {
            voided += by;
        }
    }

    private static void add(Map<String, Integer> counts, String what, int by) {
        if (!what.isEmpty()) {
            counts.merge(what, by, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /**
     * Takes in a case of the frame by what it answered.
     *
     * @param by 1, or -1 to take it out again
     */
    void count(Answered answered, int by) {
        frame += by;
        complete += answered == Answered.COMPLETE ? by : 0;
        partial += answered == Answered.PARTIAL ? by : 0;
    }

    /** What came in from a case; any complete response counts as complete. */
    enum Answered {
        NOTHING,
        PARTIAL,
        COMPLETE
    }

    ResponseCounts counts() {
        return new ResponseCounts(
                new ResponseRate(frame, complete, partial),
                Map.copyOf(modes),
                Collections.unmodifiableSortedMap(new TreeMap<>(days)),
                all,
                twice,
                voided);
    }
}

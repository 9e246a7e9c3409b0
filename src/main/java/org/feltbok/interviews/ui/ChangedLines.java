package org.feltbok.interviews.ui;

import java.util.List;

/** Lines that are shown, made into those that are there now, so that what stayed is not drawn. */
final class ChangedLines {
    private ChangedLines() {}

    /** Puts in what differs; a line that is the same object is not touched. */
    static void put(List<Line> rows, List<Line> now) {
        int shorter = Math.min(now.size(), rows.size());
        int start = 0;
        int end = 0;
        while (start < shorter && isSame(rows.get(start), now.get(start))) {
            start++;
        }
        while (end < shorter - start
                && isSame(rows.get(rows.size() - 1 - end), now.get(now.size() - 1 - end))) {
            end++;
        }
        List<Line> middle = now.subList(start, now.size() - end);
        if (rows.size() == now.size()) {
            for (int i = 0; i < middle.size(); i++) {
                if (!isSame(rows.get(start + i), middle.get(i))) {
                    rows.set(start + i, middle.get(i));
                }
            }
        } else {
            rows.subList(start, rows.size() - end).clear();
            rows.addAll(start, middle);
        }
    }

    private static boolean isSame(Line a, Line b) {
        return a == b || !(a instanceof Line.Note) && a.equals(b);
    }
}

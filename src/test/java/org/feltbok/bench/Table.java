package org.feltbok.bench;

import java.util.List;
import java.util.Locale;

/** The table of results as text. */
final class Table {
    private static final String ROW = "%-4s %-58s %10s %10s %8s %8s  %-11s %s";

    private Table() {}

    static String head() {
        return ROW.formatted(
                "", "what the user feels", "ours", "floor", "ratio", "mark", "", "against");
    }

    static String row(Line line) {
        return switch (line) {
            case Line.Compared c ->
                    ROW.formatted(
                            c.mark(),
                            c.what(),
                            c.unit().format(c.ours()),
                            c.unit().format(c.floor()),
                            String.format(Locale.ROOT, "%.2f", c.ratio()),
                            "<= "
                                    + String.format(Locale.ROOT, "%.2f", c.limit())
                                            .replaceAll("0$", ""),
                            c.reached() ? "reached" : "NOT REACHED",
                            c.against());
            case Line.NotMeasured n ->
                    "%-4s %-58s not measured: %s".formatted(n.mark(), n.what(), n.reason());
        };
    }

    /** The marks that are not reached, by name; says so if there are none. */
    static String summary(List<Line> lines) {
        List<String> missed =
                lines.stream()
                        .filter(l -> l instanceof Line.Compared c && !c.reached())
                        .map(l -> l.mark() + " (" + l.what() + ")")
                        .toList();
        long compared = lines.stream().filter(Line.Compared.class::isInstance).count();
        return missed.isEmpty()
                ? "All " + compared + " marks measured are reached."
                : "Not reached: " + String.join("; ", missed) + ".";
    }
}

package org.feltbok.analysis;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A number of each case by year and part. */
public final class IndicatorData {
    private final String name;
    private final LocalText label;
    private final LocalText unit;
    private final int decimals;
    private final LocalText breakdown;
    private final Map<Slice, Column> columns;
    private final List<String> parts;
    private final NavigableMap<Integer, Set<String>> originsByYear = new TreeMap<>();
    private final @Nullable IndicatorData continues;

    /**
     * @param part empty for the whole
     */
    public record Slice(int year, String part) {}

    /**
     * The values of a year and part, by the rows of the cases (NaN = none), and the origins they
     * have.
     *
     * @param from the origin of each value; {@code null} = none. Empty where nobody knows
     */
    public record Column(double[] values, Set<String> origins, @Nullable String[] from) {
        public Column(double[] values, Set<String> origins) {
            this(values, origins, new String[0]);
        }
    }

    public IndicatorData(
            String name,
            LocalText label,
            LocalText unit,
            int decimals,
            LocalText breakdown,
            Map<Slice, Column> columns,
            @Nullable IndicatorData continues) {
        this.name = name;
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
        this.breakdown = breakdown;
        this.columns = columns;
        this.continues = continues;
        this.parts = ordered(columns.keySet());
        columns.forEach(
                (slice, column) ->
                        originsByYear
                                .computeIfAbsent(slice.year(), k -> new TreeSet<>())
                                .addAll(column.origins()));
    }

    /** The same with what it lacks taken from another. */
    public IndicatorData continuing(IndicatorData other) {
        return new IndicatorData(name, label, unit, decimals, breakdown, columns, other);
    }

    public String name() {
        return name;
    }

    public LocalText label() {
        return label;
    }

    public LocalText unit() {
        return unit;
    }

    public int decimals() {
        return decimals;
    }

    /** What a part means, such as "age group"; empty if there are none. */
    public LocalText breakdown() {
        return breakdown;
    }

    /** The years that it has anything of, those of the one it continues among them. */
    public NavigableSet<Integer> years() {
        NavigableSet<Integer> years = new TreeSet<>(originsByYear.keySet());
        if (continues != null) {
            years.addAll(continues.years());
        }
        return years;
    }

    /** The years in which any of some cases has a value, its own or of the one it continues. */
    public NavigableSet<Integer> years(List<Integer> caseRows) {
        NavigableSet<Integer> known = new TreeSet<>();
        columns.forEach(
                (slice, column) -> {
                    boolean any =
                            caseRows.stream().anyMatch(row -> !Double.isNaN(column.values()[row]));
                    if (any) {
                        known.add(slice.year());
                    }
                });
        if (continues != null) {
            known.addAll(continues.years(caseRows));
        }
        return known;
    }

    /** Its parts in the order of their names; numbers in them as numbers. */
    public List<String> parts() {
        return parts;
    }

    private static List<String> ordered(Set<Slice> slices) {
        return slices.stream()
                .map(Slice::part)
                .filter(p -> !p.isEmpty())
                .distinct()
                .sorted(
                        Comparator.comparing(IndicatorData::first)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** An age group such as {@code 6-15} stands where its first number does. */
    private static String first(String part) {
        int end = 0;
        while (end < part.length() && Character.isDigit(part.charAt(end))) {
            end++;
        }
        return "0".repeat(Math.max(0, 9 - end)) + part;
    }

    /** The value of a case; NaN if neither this nor the one it continues has it. */
    double value(int caseRow, int year, String part) {
        Column own = columns.get(new Slice(year, part));
        double value = own == null ? Double.NaN : own.values()[caseRow];
        return Double.isNaN(value) && continues != null
                ? continues.value(caseRow, year, part)
                : value;
    }

    /**
     * The sum of parts for each case; no parts = the whole. NaN for a case that lacks any of them.
     */
    double[] sums(Iterable<String> parts, int year, int cases) {
        List<double[]> columns = new ArrayList<>();
        parts.forEach(p -> columns.add(values(year, p, cases)));
        if (columns.isEmpty()) {
            return values(year, "", cases);
        }
        double[] sums = new double[cases];
        for (int row = 0; row < cases; row++) {
            ExactSum sum = new ExactSum();
            for (double[] column : columns) {
                sum.add(column[row]);
            }
            sums[row] = sum.value();
        }
        return sums;
    }

    /** The value of each case, as {@link #value} has it. */
    private double[] values(int year, String part, int cases) {
        Column own = columns.get(new Slice(year, part));
        double[] values;
        if (own == null) {
            values = new double[cases];
            Arrays.fill(values, Double.NaN);
        } else {
            values = Arrays.copyOf(own.values(), cases);
        }
        if (continues != null) {
            double[] before = continues.values(year, part, cases);
            for (int row = 0; row < cases; row++) {
                values[row] = Double.isNaN(values[row]) ? before[row] : values[row];
            }
        }
        return values;
    }

    boolean isContinuing() {
        return continues != null;
    }

    /** This or the one it continues, whichever has a case's value. */
    Optional<IndicatorData> supplier(int caseRow, int year, String part) {
        Column own = columns.get(new Slice(year, part));
        if (own != null && !Double.isNaN(own.values()[caseRow])) {
            return Optional.of(this);
        }
        return continues == null ? Optional.empty() : continues.supplier(caseRow, year, part);
    }

    /** Adds the ids of the origins of a case's value. */
    void origins(int caseRow, int year, String part, Set<String> found) {
        Column own = columns.get(new Slice(year, part));
        if (own != null && !Double.isNaN(own.values()[caseRow])) {
            if (own.from().length == 0) {
                found.addAll(own.origins());
            } else if (own.from()[caseRow] instanceof String origin) {
                found.add(origin);
            }
        } else if (continues != null) {
            continues.origins(caseRow, year, part, found);
        }
    }

    /** Ids of the origins of the values of a year, all parts. */
    public Set<String> origins(int year) {
        Set<String> found = new TreeSet<>(originsByYear.getOrDefault(year, Set.of()));
        if (continues != null && !originsByYear.containsKey(year)) {
            found.addAll(continues.origins(year));
        }
        return found;
    }
}

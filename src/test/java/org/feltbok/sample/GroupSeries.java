package org.feltbok.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Series by year that take the planned values of their groups: of a type of municipality its mean,
 * of a group that is a case its own. Values have one decimal.
 */
final class GroupSeries {
    private static final int FIRST = 2003;
    private static final int LAST = 2017;
    private static final int TENTHS = 10;

    /** Municipalities of the type SH whose debt jumps in 2015. */
    private static final int JUMPING = 5;

    private final List<Municipality> frame;
    private final double[] persons;
    private final Random random;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<String, TreeMap<Integer, Double>> planned = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, int[]>> byCase = new HashMap<>();

    /**
     * @param persons in 2018 by class of size
     */
    GroupSeries(List<Municipality> frame, double[] persons, Random random) {
        this.frame = frame;
        this.persons = persons.clone();
        this.random = random;
    }

    List<Map<String, String>> make(List<Map<String, String>> plan) {
        for (Map<String, String> row : plan) {
            planned.put(
                    name(row.get("indicator"), row.get("part"), row.get("group")),
                    yearly(row.get("anchors")));
        }
        withProperty();
        countryIsHundred();
        domesticMovesAddUp();
        Map<String, Double> spreads = new HashMap<>();
        plan.forEach(
                r ->
                        spreads.put(
                                name(r.get("indicator"), r.get("part"), r.get("group")),
                                Double.parseDouble(r.get("spread"))));
        planned.forEach((name, series) -> write(name, series, spreads.getOrDefault(name, 0.0)));
        relativeToLarger();
        return rows;
    }

    private static String name(String indicator, String part, String group) {
        return indicator + "|" + part + "|" + group;
    }

    /** Straight lines between the years that the plan names. */
    private static TreeMap<Integer, Double> yearly(String anchors) {
        TreeMap<Integer, Double> known = new TreeMap<>();
        for (String anchor : anchors.split(" ")) {
            String[] pair = anchor.split("=");
            known.put(Integer.parseInt(pair[0]), Double.parseDouble(pair[1]));
        }
        TreeMap<Integer, Double> all = new TreeMap<>();
        for (int year = known.firstKey(); year <= known.lastKey(); year++) {
            var before = known.floorEntry(year);
            var after = known.ceilingEntry(year);
            double share =
                    before.getKey().equals(after.getKey())
                            ? 0
                            : (year - before.getKey())
                                    / (double) (after.getKey() - before.getKey());
            all.put(year, before.getValue() + share * (after.getValue() - before.getValue()));
        }
        return all;
    }

    /** Taxes with property tax are ordinary taxes and what property tax adds. */
    private void withProperty() {
        for (String group : List.of("SH", "SL", "UH", "UL", "larger")) {
            TreeMap<Integer, Double> ordinary = planned.get(name("tax_share", "ordinary", group));
            planned.get(name("tax_share", "property", group))
                    .replaceAll((year, added) -> added + ordinary.get(year));
        }
    }

    /** The largest municipalities take what makes the country 100, weighted by population. */
    private void countryIsHundred() {
        TreeMap<Integer, Double> largest = new TreeMap<>();
        double all = 0;
        for (double each : persons) {
            all += each;
        }
        for (int year = FIRST; year <= LAST; year++) {
            double rest = 100 * all;
            for (int size = 0; size < persons.length - 1; size++) {
                rest -=
                        persons[size]
                                * planned.get(name("free_income", "", "size" + (size + 1)))
                                        .get(year);
            }
            largest.put(year, rest / persons[persons.length - 1]);
        }
        planned.put(name("free_income", "", "size5"), largest);
    }

    /** Who moves within the country leaves one place for another. */
    private void domesticMovesAddUp() {
        TreeMap<Integer, Double> last = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            double sum = 0;
            for (int i = 1; i <= 5; i++) {
                TreeMap<Integer, Double> series =
                        planned.get(name("net_migration", "", "centrality" + i));
                series.put(year, (double) Math.round(series.get(year)));
                sum += series.get(year);
            }
            last.put(year, -sum);
        }
        planned.put(name("net_migration", "", "centrality6"), last);
    }

    private void write(String name, TreeMap<Integer, Double> series, double spread) {
        String[] of = name.split("\\|", -1);
        List<Municipality> type =
                frame.stream().filter(m -> m.group("type").equals(of[2])).toList();
        if (type.isEmpty()) {
            series.forEach((year, value) -> row("gr-" + of[2], of[0], year, of[1], tenths(value)));
            return;
        }
        double[] own = effects(type.size(), spread);
        for (Map.Entry<Integer, Double> each : series.entrySet()) {
            int[] tenths = values(of, type, each.getKey(), each.getValue(), own);
            byCase.computeIfAbsent(name, k -> new TreeMap<>()).put(each.getKey(), tenths);
            for (int i = 0; i < tenths.length; i++) {
                row(type.get(i).key(), of[0], each.getKey(), of[1], tenths[i]);
            }
        }
    }

    private int[] values(
            String[] of, List<Municipality> type, int year, double mean, double[] own) {
        boolean income = of[0].equals("free_income");
        int[] tenths = new int[type.size()];
        double middle = type.stream().mapToDouble(Municipality::income).average().orElse(0);
        for (int i = 0; i < tenths.length; i++) {
            if (income && year == LAST) {
                tenths[i] = (int) Math.round(type.get(i).income() * TENTHS);
                continue;
            }
            double deviation = income ? type.get(i).income() - middle : own[i];
            double noise = 0.06 * Math.abs(deviation) * random.nextGaussian();
            tenths[i] =
                    (int) Math.round(TENTHS * (mean + deviation * 0.9 + noise + jump(of, i, year)));
        }
        if (of[1].equals("property")) {
            atLeast(tenths, byCase.get(name("tax_share", "ordinary", of[2])).get(year));
        }
        if (!(income && year == LAST)) {
            settle(tenths, (int) Math.round(mean * TENTHS * tenths.length), of, year);
        }
        return tenths;
    }

    /** Five of them make the jump of their type, before and after it about the same for all. */
    private static double jump(String[] of, int index, int year) {
        if (!of[0].equals("debt") || !of[2].equals("SH") || year < 2015) {
            return 0;
        }
        return index < JUMPING ? 30 : -10;
    }

    private static void atLeast(int[] tenths, int[] least) {
        for (int i = 0; i < tenths.length; i++) {
            tenths[i] = Math.max(tenths[i], least[i]);
        }
    }

    /** Moves values by a tenth at a time until their sum is right. */
    private void settle(int[] tenths, int sum, String[] of, int year) {
        int left = sum;
        for (int each : tenths) {
            left -= each;
        }
        int[] least =
                of[1].equals("property")
                        ? byCase.get(name("tax_share", "ordinary", of[2])).get(year)
                        : null;
        while (left != 0) {
            int at = random.nextInt(tenths.length);
            int step = Integer.signum(left) * Math.min(Math.abs(left), 1 + Math.abs(left) / 40);
            if (least == null || tenths[at] + step >= least[at]) {
                tenths[at] += step;
                left -= step;
            }
        }
    }

    /** What sets each apart from the mean for good; adds up to nothing. */
    private double[] effects(int size, double spread) {
        double[] own = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            own[i] = Math.clamp(random.nextGaussian(), -1.9, 1.9) * spread;
            sum += own[i];
        }
        for (int i = 0; i < size; i++) {
            own[i] -= sum / size;
        }
        return own;
    }

    /** Each quantity of 2017 in percent of the larger municipalities. */
    private void relativeToLarger() {
        String[][] quantities = {
            {"gross_income", ""},
            {"free_income", ""},
            {"tax_share", "ordinary"},
            {"tax_share", "property"},
            {"net_result", ""},
            {"fund", ""},
            {"investment", ""},
            {"debt", ""}
        };
        for (String[] quantity : quantities) {
            double larger = tenths(planned.get(name(quantity[0], quantity[1], "larger")).get(LAST));
            for (String group : List.of("SH", "SL", "UH", "UL")) {
                int[] own = byCase.get(name(quantity[0], quantity[1], group)).get(LAST);
                List<Municipality> type =
                        frame.stream().filter(m -> m.group("type").equals(group)).toList();
                for (int i = 0; i < own.length; i++) {
                    String part = quantity[0] + (quantity[1].isEmpty() ? "" : "_" + quantity[1]);
                    rows.add(
                            row(
                                    type.get(i).key(),
                                    "relative_to_larger",
                                    LAST,
                                    part,
                                    YearFigures.written(100 * own[i] / larger, 2)));
                }
            }
        }
    }

    private static int tenths(double value) {
        return (int) Math.round(value * TENTHS);
    }

    private void row(String key, String indicator, int year, String part, int tenths) {
        String value =
                tenths % TENTHS == 0
                        ? String.valueOf(tenths / TENTHS)
                        : String.valueOf(tenths / (double) TENTHS);
        boolean real = indicator.equals("free_income") && year == LAST && !key.startsWith("gr-");
        Map<String, String> row = row(key, indicator, year, part, value);
        if (real) {
            row.put("origin", "appendix");
        }
        rows.add(row);
    }

    static Map<String, String> row(
            String key, String indicator, int year, String part, String value) {
        Map<String, String> row = YearFigures.row(key, indicator, year, part, 0, "constructed");
        row.put("value", value);
        return row;
    }
}

package org.feltbok.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Users, full-time equivalents and spending need by municipality: shares of what all need together,
 * by the age groups that use a service.
 */
final class StaffNeed {
    private static final int[] YEARS = {2018, 2025, 2040};
    private static final List<String> TYPES = List.of("SH", "SL", "UH", "UL");

    /** Utsira, Modalen and Træna have no data on care. */
    private static final Set<String> WITHOUT_CARE = Set.of("1151", "1252", "1835");

    private static final int TENTHS = 10;
    private final List<Municipality> frame;
    private final YearFigures persons;
    private final List<Map<String, String>> rows = new ArrayList<>();

    StaffNeed(List<Municipality> frame, YearFigures persons) {
        this.frame = frame;
        this.persons = persons;
    }

    List<Map<String, String>> make(List<Map<String, String>> plan) {
        for (Map<String, String> row : plan) {
            for (int year : YEARS) {
                String cell = row.get(String.valueOf(year));
                if (!cell.isEmpty()) {
                    one(row, year, Double.parseDouble(cell), plan);
                }
            }
        }
        for (int year : YEARS) {
            for (Municipality each : frame) {
                thousands(each.key(), year);
            }
            thousands("0", year);
            countryNeed(year);
        }
        return rows;
    }

    /** Persons aged 20-66 in thousands, to which full-time equivalents are related. */
    private void thousands(String key, int year) {
        rows.add(
                GroupSeries.row(
                        key,
                        "service_fte",
                        year,
                        "thousand_20-66",
                        YearFigures.written(persons.get(key, year, "20-66") / 1000.0, 4)));
    }

    private void one(
            Map<String, String> row, int year, double value, List<Map<String, String>> plan) {
        String indicator = row.get("indicator");
        String part = row.get("part");
        switch (row.get("group")) {
            case "country" -> {
                double equivalents = value * persons.get("0", year, "20-66") / 1000;
                add("0", indicator, year, part, (int) Math.round(equivalents * TENTHS));
            }
            case "small" -> {
                if (indicator.equals("service_fte") && part.equals("care")) {
                    care(year, value, plan);
                } else {
                    boolean whole = indicator.equals("service_users");
                    List<Municipality> all =
                            part.equals("care") && !indicator.equals("service_need")
                                    ? withCare(frame)
                                    : frame;
                    share(all, indicator, year, part, value, whole ? 1 : TENTHS);
                }
            }
            default -> {
                // rates of groups stand beside the sum that they are taken from
            }
        }
    }

    private static List<Municipality> withCare(List<Municipality> some) {
        return some.stream().filter(m -> !WITHOUT_CARE.contains(m.key())).toList();
    }

    /** Care by type: the printed rates, all moved alike so that they add up to the printed sum. */
    private void care(int year, double sum, List<Map<String, String>> plan) {
        double[] people = new double[TYPES.size()];
        double[] equivalents = new double[TYPES.size()];
        double all = 0;
        double rated = 0;
        for (int t = 0; t < people.length; t++) {
            String type = TYPES.get(t);
            double rate =
                    plan.stream()
                            .filter(
                                    r ->
                                            r.get("group").equals(type)
                                                    && r.get("indicator").equals("service_fte"))
                            .mapToDouble(r -> Double.parseDouble(r.get(String.valueOf(year))))
                            .findFirst()
                            .orElseThrow();
            for (Municipality each : withCare(type(type))) {
                people[t] += persons.get(each.key(), year, "20-66");
            }
            equivalents[t] = rate * people[t] / 1000;
            all += people[t];
            rated += equivalents[t];
        }
        for (int t = 0; t < people.length; t++) {
            equivalents[t] += (sum - rated) * people[t] / all;
            equivalents[t] *= TENTHS;
        }
        int[] tenths = WholeNumbers.withSum(equivalents, (int) Math.round(sum * TENTHS));
        for (int t = 0; t < people.length; t++) {
            share(
                    withCare(type(TYPES.get(t))),
                    "service_fte",
                    year,
                    "care",
                    tenths[t] / (double) TENTHS,
                    TENTHS);
        }
    }

    private List<Municipality> type(String type) {
        return frame.stream().filter(m -> m.group("type").equals(type)).toList();
    }

    private void share(
            List<Municipality> among,
            String indicator,
            int year,
            String part,
            double sum,
            int unit) {
        double[] weights = among.stream().mapToDouble(m -> weight(m.key(), year, part)).toArray();
        double all = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sum * unit / all;
        }
        int[] own = WholeNumbers.withSum(weights, (int) Math.round(sum * unit));
        for (int i = 0; i < own.length; i++) {
            add(among.get(i).key(), indicator, year, part, own[i] * TENTHS / unit);
        }
    }

    /** How much of a service a municipality needs, by age. */
    private double weight(String key, int year, String part) {
        return switch (part) {
            case "kindergarten" -> persons.get(key, year, "1-5") + 0.2;
            case "school", "teachers", "pupils" -> persons.get(key, year, "6-15") + 0.2;
            case "care" ->
                    persons.get(key, year, "67-79")
                            + 4.0 * persons.get(key, year, "80-89")
                            + 10.0 * persons.get(key, year, "90+");
            default -> persons.get(key, 2018, "20-66");
        };
    }

    /** The country's spending need per person who uses a service is that of the small ones. */
    private void countryNeed(int year) {
        if (year == 2025) {
            return;
        }
        for (String part : List.of("kindergarten", "school", "care", "other")) {
            double own = 0;
            double weight = 0;
            for (Map<String, String> row : rows) {
                boolean counts =
                        row.get("indicator").equals("service_need")
                                && row.get("part").equals(part)
                                && row.get("year").equals(String.valueOf(year))
                                && !row.get("case").equals("0");
                if (counts) {
                    own += Double.parseDouble(row.get("value"));
                    weight += weight(row.get("case"), year, part);
                }
            }
            add(
                    "0",
                    "service_need",
                    year,
                    part,
                    (int) Math.round(TENTHS * own / weight * weight("0", year, part)));
        }
    }

    private void add(String key, String indicator, int year, String part, int tenths) {
        String value =
                tenths % TENTHS == 0
                        ? String.valueOf(tenths / TENTHS)
                        : String.valueOf(tenths / (double) TENTHS);
        rows.add(GroupSeries.row(key, indicator, year, part, value));
    }
}

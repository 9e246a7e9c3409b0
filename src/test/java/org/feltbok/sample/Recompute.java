package org.feltbok.sample;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Computes measures of the survey, the cases and the indicators from the plain files. */
final class Recompute {
    private final StudyFolder study;
    private final RecomputeCodes codes;

    Recompute(StudyFolder study) throws IOException {
        this.study = study;
        this.codes = new RecomputeCodes(study);
    }

    /** The value; empty when the files it needs are not there. */
    OptionalDouble value(Measure measure) {
        if (measure.codebook()) {
            return codes.value(measure, response -> holds(response, measure));
        }
        return OptionalDouble.of(
                switch (measure.variable()) {
                    case "responses" -> responses(measure);
                    case "cases" -> cases(measure);
                    case "population_2018" -> attribute(measure, Municipality::population);
                    case "centrality_index" -> attribute(measure, Municipality::centrality);
                    case "income_index" -> attribute(measure, Municipality::income);
                    default ->
                            study.indicators().isIndicator(measure.variable())
                                    ? indicator(measure)
                                    : item(measure);
                });
    }

    private double responses(Measure measure) {
        String name = measure.years().isEmpty() ? "survey" : measure.years().getFirst();
        List<Map<String, String>> all = study.responses(name);
        double count = all.stream().filter(r -> holds(r, measure)).count();
        return switch (measure.statistic()) {
            case "n" -> count;
            case "share" -> 100 * count / all.size();
            case "rate" ->
                    100 * count / study.cases().stream().filter(Municipality::inFrame).count();
            default -> throw unknown(measure);
        };
    }

    private double cases(Measure measure) {
        List<Municipality> all = study.cases().stream().filter(belongs(measure)).toList();
        double count = all.stream().filter(m -> holds(m, measure.where())).count();
        return measure.statistic().equals("n") ? count : 100 * count / all.size();
    }

    private double attribute(Measure measure, ToDoubleFunction<Municipality> attribute) {
        double[] values =
                study.cases().stream()
                        .filter(belongs(measure))
                        .filter(m -> holds(m, measure.where()))
                        .mapToDouble(attribute)
                        .toArray();
        return number(values, measure);
    }

    private static double number(double[] values, Measure measure) {
        return switch (measure.statistic()) {
            case "n" -> values.length;
            case "min" -> Arrays.stream(values).min().orElseThrow();
            case "max" -> Arrays.stream(values).max().orElseThrow();
            case "mean" -> Arrays.stream(values).average().orElseThrow();
            case "median" -> median(values);
            default -> throw unknown(measure);
        };
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    private double indicator(Measure measure) {
        String[] parts = measure.detail().split(":");
        int first = Integer.parseInt(measure.years().getFirst());
        int last = Integer.parseInt(measure.years().getLast());
        return switch (measure.statistic()) {
            case "share" -> 100 * over(sums(measure, first, parts[0], first, ""));
            case "ratio" -> over(sums(measure, first, parts[0], first, parts[1]));
            case "change" -> 100 * (over(sums(measure, last, parts[0], first, parts[0])) - 1);
            case "index" -> 100 * over(sums(measure, last, parts[0], first, parts[0]));
            case "sum" -> sums(measure, first, parts[0], first, parts[0])[0];
            case "mean" -> {
                double[] sums = sums(measure, first, parts[0], first, parts[0]);
                yield sums[0] / sums[2];
            }
            default -> throw unknown(measure);
        };
    }

    private static double over(double[] sums) {
        return sums[0] / sums[1];
    }

    /** Two sums over the cases that have all of both, and how many these are. */
    private double[] sums(Measure measure, int year, String parts, int other, String otherParts) {
        double[] sums = new double[3];
        for (Municipality each : study.cases()) {
            if (belongs(measure).test(each) && holds(each, measure.where())) {
                double one = sum(each, measure, year, parts);
                double two = sum(each, measure, other, otherParts);
                if (!Double.isNaN(one) && !Double.isNaN(two)) {
                    sums[0] += one;
                    sums[1] += two;
                    sums[2]++;
                }
            }
        }
        return sums;
    }

    private double sum(Municipality of, Measure measure, int year, String parts) {
        return study.indicators()
                .sum(of.key(), measure.variable(), year, List.of(parts.split("\\|", -1)));
    }

    private double item(Measure measure) {
        String item = measure.variable();
        List<Map<String, String>> rows =
                study.responsesWith(item).stream().filter(r -> holds(r, measure)).toList();
        double reached = rows.stream().filter(r -> !r.get(item).isEmpty()).count();
        List<String> answers =
                rows.stream()
                        .map(r -> r.get(item))
                        .filter(answer -> !answer.isEmpty() && !answer.startsWith("#"))
                        .toList();
        double hits = answers.stream().filter(a -> hit(measure.detail(), a)).count();
        return switch (measure.statistic()) {
            case "share" -> 100 * hits / answers.size();
            case "n" -> measure.detail().isEmpty() ? valid(item, answers).length : hits;
            case "answered_share" -> 100.0 * valid(item, answers).length / reached;
            default -> number(valid(item, answers), measure);
        };
    }

    private double[] valid(String item, List<String> answers) {
        return answers.stream()
                .filter(answer -> !study.dontKnow(item, answer))
                .mapToDouble(answer -> Codes.isNumber(answer) ? Integer.parseInt(answer) : 0)
                .toArray();
    }

    private static boolean hit(String codes, String answer) {
        return Codes.contains(codes, answer.replace(' ', '+'));
    }

    private static Predicate<Municipality> belongs(Measure measure) {
        if (measure.of().isEmpty()) {
            return Municipality::inFrame;
        }
        String of = measure.of().getFirst();
        return of.startsWith("kind=")
                ? m -> of.equals("kind=country") == m.country()
                : m -> m.matches(of);
    }

    private boolean holds(Map<String, String> response, Measure measure) {
        return measure.where().stream().allMatch(condition -> holds(response, condition));
    }

    private boolean holds(Map<String, String> response, String condition) {
        String[] sides = condition.split("=", 2);
        if (sides[0].equals("status")) {
            return response.get("_status").equals(sides[1]);
        }
        return response.containsKey(sides[0])
                ? hit(sides[1], response.get(sides[0]))
                : study.municipality(response).matches(condition);
    }

    private static boolean holds(Municipality municipality, List<String> conditions) {
        return conditions.stream()
                .allMatch(
                        condition ->
                                switch (condition) {
                                    case "income_index<100" -> municipality.income() < 100;
                                    case "robek_years>=1" -> municipality.robekYears() >= 1;
                                    default -> municipality.matches(condition);
                                });
    }

    private static IllegalArgumentException unknown(Measure measure) {
        return new IllegalArgumentException("no such statistic here: " + measure);
    }
}

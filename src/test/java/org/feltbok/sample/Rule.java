package org.feltbok.sample;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * One thing the finished answers must give.
 *
 * @param kind count, sum, any, mean_gap, mean_gap_max, share_gap, t_above, t_within or
 *     correlation_below
 * @param group a condition; for gaps and t {@code higher>lower}; for the correlation an attribute
 */
record Rule(String item, String kind, String group, String codes, double value) {

    static Rule of(Map<String, String> row) {
        return new Rule(
                row.get("item"),
                row.get("kind"),
                row.get("group"),
                row.get("codes"),
                Double.parseDouble(row.get("value")));
    }

    boolean concerns(String changed) {
        return item.endsWith("*")
                ? changed.startsWith(item.substring(0, item.length() - 1))
                : item.equals(changed);
    }

    /** How far the answers are from the rule; 0 when it holds. */
    double distance(Answers answers) {
        return switch (kind) {
            case "count", "any" -> Math.abs(tally(answers, group).count() - value);
            case "sum" -> Math.abs(tally(answers, group).sum() - value);
            case "mean_gap" -> 20 * Math.max(0, value - gap(answers, true));
            case "mean_gap_max" -> 20 * Math.max(0, gap(answers, true) - value);
            case "t_above" -> 3 * Math.max(0, value - t(answers, Tally::welch));
            case "t_within" ->
                    3 * Math.max(0, Math.abs(t(answers, Tally::welch)) - value)
                            + 3 * Math.max(0, Math.abs(t(answers, Tally::pooled)) - value);
            case "share_gap" -> Math.max(0, value - gap(answers, false));
            case "correlation_below" -> 50 * Math.max(0, correlation(answers) - value);
            default -> throw new IllegalArgumentException("no such kind of rule: " + kind);
        };
    }

    private double t(Answers answers, ToDoubleBiFunction<Tally, Tally> kind) {
        String[] sides = group.split(">", 2);
        return kind.applyAsDouble(tally(answers, sides[0]), tally(answers, sides[1]));
    }

    private double gap(Answers answers, boolean means) {
        String[] sides = group.split(">", 2);
        Tally higher = tally(answers, sides[0]);
        Tally lower = tally(answers, sides[1]);
        return means ? higher.mean() - lower.mean() : higher.share() - lower.share();
    }

    private Tally tally(Answers answers, String condition) {
        List<String[]> columns = answers.columns(item);
        int count = 0;
        int asked = 0;
        int sum = 0;
        int squares = 0;
        for (int i = 0; i < answers.respondents().size(); i++) {
            if (!answers.respondents().get(i).municipality().matches(condition)) {
                continue;
            }
            boolean hit = false;
            for (String[] column : columns) {
                hit |= Codes.contains(codes, column[i]);
            }
            if (hit) {
                count++;
                int number =
                        Codes.isNumber(columns.getFirst()[i])
                                ? Integer.parseInt(columns.getFirst()[i])
                                : 0;
                sum += number;
                squares += number * number;
            }
            asked +=
                    columns.getFirst()[i].isEmpty() || columns.getFirst()[i].startsWith("#")
                            ? 0
                            : 1;
        }
        return new Tally(count, asked, sum, squares);
    }

    private double correlation(Answers answers) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        String[] column = answers.column(item);
        for (int i = 0; i < column.length; i++) {
            if (Codes.contains(codes, column[i])) {
                double a = Double.parseDouble(column[i]);
                double b = answers.respondents().get(i).municipality().centrality();
                n++;
                x += a;
                y += b;
                xx += a * a;
                yy += b * b;
                xy += a * b;
            }
        }
        return (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
    }
}

package org.feltbok.figures.render;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that stand in the order of their numbers, such as 2017–2018, 2015–2016, earlier; or under
 * 500, 500–999, 1 000 and more.
 */
final class OrderedNames {
    /** A number first, or after a word of size or time; "Measure 1" is only a name. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:(?:under|over|below|above|before|after|from|since|until|up to|at least|at most|less"
                            + " than|more than|før|etter|fra|til|inntil|opptil|minst|høyst|mindre enn|mer"
                            + " enn|færre enn|flere enn) )?(\\d+(?:[ \u00a0\u202f]\\d{3})*(?:[.,]\\d+)?)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);

    /** What comes before the first number or after the last, and is no number itself. */
    private static final Pattern BEYOND =
            Pattern.compile(
                    "(?:earlier|before|older|later|after|newer|smaller|larger|bigger|fewer|more|less"
                            + "|tidligere|før|eldre|senere|seinere|etter|nyere|mindre|større|færre"
                            + "|flere|mer)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);

    private static final int LEAST = 3;

    private OrderedNames() {}

    /** Whether most have a number, and all of those go up or all go down. */
    static boolean are(List<String> names) {
        return !steps(names).isEmpty();
    }

    /**
     * Which of the names are steps of an order; none where there is no order. Before the first
     * number and after the last one name may say that it goes beyond: "earlier".
     */
    static BitSet steps(List<String> names) {
        var steps = new BitSet();
        for (int i = 0; i < names.size(); i++) {
            steps.set(i, NUMBER.matcher(names.get(i).strip()).matches());
        }
        if (!isOrder(names, steps)) {
            return new BitSet();
        }
        int before = steps.nextSetBit(0) - 1;
        int after = steps.length();
        for (int at : new int[] {before, after}) {
            if (at >= 0 && at < names.size() && BEYOND.matcher(names.get(at).strip()).matches()) {
                steps.set(at);
            }
        }
        return steps;
    }

    private static boolean isOrder(List<String> names, BitSet numbered) {
        double[] numbers = numbered.stream().mapToDouble(i -> number(names.get(i))).toArray();
        int up = 0;
        int down = 0;
        for (int i = 1; i < numbers.length; i++) {
            up += numbers[i] > numbers[i - 1] ? 1 : 0;
            down += numbers[i] < numbers[i - 1] ? 1 : 0;
        }
        // the first two may share a number: under 500, 500–999
        int least = numbers.length - 2;
        return numbers.length >= LEAST
                && 2 * numbers.length > names.size()
                && (up >= least && down == 0 || down >= least && up == 0);
    }

    private static double number(String name) {
        Matcher number = NUMBER.matcher(name.strip());
        return number.matches()
                ? Double.parseDouble(
                        number.group(1).replaceAll("[ \u00a0\u202f]", "").replace(',', '.'))
                : Double.NaN;
    }
}

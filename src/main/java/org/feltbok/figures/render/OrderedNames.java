package org.feltbok.figures.render;

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

    private static final int LEAST = 3;

    private OrderedNames() {}

    /** Whether most have a number, and all of those go up or all go down. */
    static boolean are(List<String> names) {
        double[] numbers =
                names.stream()
                        .filter(OrderedNames::hasPlace)
                        .mapToDouble(OrderedNames::number)
                        .toArray();
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

    static int count(List<String> names) {
        return (int) names.stream().filter(OrderedNames::hasPlace).count();
    }

    static boolean hasPlace(String name) {
        return NUMBER.matcher(name.strip()).matches();
    }

    private static double number(String name) {
        Matcher number = NUMBER.matcher(name.strip());
        return number.matches()
                ? Double.parseDouble(
                        number.group(1).replaceAll("[ \u00a0\u202f]", "").replace(',', '.'))
                : Double.NaN;
    }
}

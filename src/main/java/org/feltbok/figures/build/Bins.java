package org.feltbok.figures.build;

import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.LocalText;

import java.math.BigDecimal;
import java.util.List;

/**
 * Classes of the same width for a histogram of a number, with round bounds: about as many as
 * Sturges' rule says.
 *
 * @param from lower bound of the first class
 */
record Bins(String variable, BigDecimal from, BigDecimal width, int count) {
    private static final int MOST = 20;

    static Bins of(StudyData study, Countable what) {
        StudyData.Found found = study.find(what.name()).orElseThrow();
        Dataset data = found.data();
        NumberColumn numbers = data.numbers(found.variable());
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int n = 0;
        // cases outside the frame are not counted, so that a whole country makes no class of its
        // own
        for (int row : what.isOfCases() ? data.rowsMeeting("frame=yes") : all(data)) {
            double value = numbers.get(row);
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                n++;
            }
        }
        if (n == 0) {
            return new Bins(what.condition(), BigDecimal.ZERO, BigDecimal.ONE, 1);
        }
        int wanted = Math.min(MOST, 1 + (int) Math.ceil(Math.log(n) / Math.log(2)));
        BigDecimal width = round((greatest - least) / wanted);
        BigDecimal from =
                BigDecimal.valueOf(Math.floor(least / width.doubleValue())).multiply(width);
        int count = 1;
        // the last class holds the greatest number: its upper bound is not in it
        while (from.add(width.multiply(BigDecimal.valueOf(count))).doubleValue() <= greatest) {
            count++;
        }
        return new Bins(what.condition(), from, width, count);
    }

    private static List<Integer> all(Dataset data) {
        return java.util.stream.IntStream.range(0, data.size()).boxed().toList();
    }

    /** 1, 2 or 5 times a power of ten, not less than the width. */
    private static BigDecimal round(double width) {
        if (width <= 0) {
            return BigDecimal.ONE;
        }
        int power = (int) Math.floor(Math.log10(width));
        for (int step : new int[] {1, 2, 5, 10}) {
            BigDecimal rounded = BigDecimal.valueOf(step).scaleByPowerOfTen(power);
            if (rounded.doubleValue() >= width) {
                return plain(rounded);
            }
        }
        return plain(BigDecimal.TEN.scaleByPowerOfTen(power));
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private BigDecimal bound(int index) {
        return plain(from.add(width.multiply(BigDecimal.valueOf(index))));
    }

    String condition(int index) {
        return Condition.text(
                List.of(
                        new Asks(variable, ">=", bound(index).toPlainString()),
                        new Asks(variable, "<", bound(index + 1).toPlainString())));
    }

    /** Of whole numbers in wide classes the last is not the next one's first. */
    LocalText label(int index) {
        boolean whole = width.scale() <= 0 && width.compareTo(BigDecimal.ONE) > 0;
        BigDecimal last = whole ? bound(index + 1).subtract(BigDecimal.ONE) : bound(index + 1);
        return LocalText.of(bound(index).toPlainString() + "–" + last.toPlainString());
    }

    String key(int index) {
        return bound(index).toPlainString();
    }
}

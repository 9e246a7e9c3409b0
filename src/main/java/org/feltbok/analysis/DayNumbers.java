package org.feltbok.analysis;

import org.feltbok.base.text.DayNumber;

/** The days of a variable as numbers, by row; where there is none, why. */
final class DayNumbers {
    private DayNumbers() {}

    static NumberColumn of(Dataset data, Variable variable) {
        CategoryColumn there = data.categories(variable.name());
        TextColumn words = data.words(variable.name()).orElseThrow();
        double[] values = new double[there.size()];
        byte[] kinds = new byte[values.length];
        for (int row = 0; row < values.length; row++) {
            int cell = there.get(row);
            values[row] =
                    cell < 0 ? Double.NaN : words.get(row).map(DayNumber::ofIso).orElse(Double.NaN);
            if (cell < 0) {
                kinds[row] = (byte) CategoryColumn.kind(cell).ordinal();
            }
        }
        return NumberColumn.of(values, kinds);
    }
}

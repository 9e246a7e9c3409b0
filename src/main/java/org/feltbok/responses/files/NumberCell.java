package org.feltbok.responses.files;

import org.feltbok.responses.TypedAnswer;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;

/** A column of numbers; comma or point before decimals, blanks between thousands. */
final class NumberCell implements CellReader {
    private final int place;
    private final boolean whole;

    NumberCell(int place, boolean whole) {
        this.place = place;
        this.whole = whole;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer missing = Codes.missing(cell);
        if (missing != null) {
            answers[place] = missing;
            return null;
        }
        String text = Cells.clean(cell);
        OptionalDouble number = TypedAnswer.number(text);
        if (number.isEmpty()) {
            return Wrong.of("no_number", text);
        }
        double value = number.getAsDouble();
        if (whole && value != Math.rint(value)) {
            return Wrong.of("no_whole_number", text);
        }
        answers[place] = value;
        return null;
    }
}

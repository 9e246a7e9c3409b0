package org.feltbok.analysis;

import org.feltbok.base.MissingKind;

import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * The numbers of a variable by row: of classes and scales those that they stand for.
 *
 * @param value NaN = there is none
 * @param missing why, where there is none: a class without a number does not apply
 */
record RowNumbers(IntToDoubleFunction value, IntFunction<MissingKind> missing) {
    static RowNumbers of(Dataset data, String name) {
        Variable variable = data.require(name);
        if (variable.type() == Variable.Type.NUMBER) {
            NumberColumn column = data.numbers(name);
            return new RowNumbers(column::get, column::missing);
        }
        CategoryColumn column = data.categories(name);
        return new RowNumbers(
                row -> {
                    int cell = column.get(row);
                    return cell >= 0 && variable.categories().get(cell).counts()
                            ? variable.categories().get(cell).value()
                            : Double.NaN;
                },
                row ->
                        Objects.requireNonNullElse(
                                column.lacking(row, variable.categories()),
                                MissingKind.NOT_APPLICABLE));
    }

    /** Whether a variable has any. */
    static boolean has(Variable variable) {
        return variable.type() == Variable.Type.NUMBER
                || variable.type() != Variable.Type.MULTIPLE
                        && variable.categories().stream().anyMatch(Category::counts);
    }

    double at(int row) {
        return value.applyAsDouble(row);
    }
}

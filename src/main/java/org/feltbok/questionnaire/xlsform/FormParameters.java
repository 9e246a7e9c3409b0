package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.tabular.Row;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a row says in its column {@code parameters}, as NAME=VALUE with blanks between. */
final class FormParameters {
    private static final String COLUMN = "parameters";

    private FormParameters() {}

    private static List<String> all(Row row) {
        return Arrays.stream(row.get(COLUMN).split("[\\s,;]+")).filter(p -> !p.isEmpty()).toList();
    }

    static Optional<String> value(Row row, String name) {
        return all(row).stream()
                .filter(p -> p.startsWith(name + "="))
                .findFirst()
                .map(p -> p.substring(name.length() + 1));
    }

    /** Tells what of it is not carried over. */
    static Optional<Fault> left(Place place, Row row, RowType type, String question) {
        Set<String> used = used(row, type);
        List<String> all = all(row);
        List<String> left =
                all.stream().filter(p -> !used.contains(p.replaceFirst("=.*", ""))).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                left.equals(all)
                        ? Fault.at(place, "questionnaire.unused_column", COLUMN)
                        : Fault.at(
                                place,
                                "questionnaire.parameters_left",
                                String.join(" ", left),
                                question));
    }

    /** Where a file of choices has its codes and labels; whether a range has decimals. */
    private static Set<String> used(Row row, RowType type) {
        boolean elsewhere = type.isSelect() && type.source() != RowType.Source.CHOICES;
        return elsewhere
                ? Set.of("value", "label")
                : isRange(row) ? Set.of("start", "end", "step") : Set.of();
    }

    /** What the ends of a range allow, as other programs have them; empty for other rows. */
    static Optional<String> limits(Row row) {
        if (!isRange(row)) {
            return Optional.empty();
        }
        BigDecimal start = number(row, "start", "1");
        BigDecimal end = number(row, "end", "10");
        return Optional.of(
                ". >= "
                        + start.min(end).toPlainString()
                        + " and . <= "
                        + start.max(end).toPlainString());
    }

    private static BigDecimal number(Row row, String name, String otherwise) {
        return new BigDecimal(
                value(row, name).filter(v -> v.matches("-?\\d+(\\.\\d+)?")).orElse(otherwise));
    }

    /** Whether it asks for a number between two others, which stand among its parameters. */
    static boolean isRange(Row row) {
        return row.get("type").strip().equalsIgnoreCase("range");
    }
}

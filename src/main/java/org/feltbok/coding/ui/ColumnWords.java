package org.feltbok.coding.ui;

import org.feltbok.coding.KeptWord;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns stand beside answers and by what these are sorted, as one line that is kept.
 *
 * @param columns keys of variables
 */
record ColumnWords(AnswerOrder order, List<String> columns) {
    private static final String DOWN = "-";

    /** Empty where there are no columns and the answers stand as they came in. */
    static String write(AnswerOrder order, List<String> columns) {
        if (order.isAsGiven() && columns.isEmpty()) {
            return "";
        }
        String sorted =
                (order.down() ? DOWN : "")
                        + order.by().name()
                        + "/"
                        + KeptWord.write(order.column());
        return Stream.concat(Stream.of(sorted), columns.stream().map(KeptWord::write))
                .collect(Collectors.joining("&"));
    }

    /** What cannot be read is left out. */
    static ColumnWords read(String line) {
        List<String> parts = List.of(line.split("&"));
        return new ColumnWords(
                order(parts.getFirst()),
                parts.stream().skip(1).filter(p -> !p.isBlank()).map(KeptWord::read).toList());
    }

    private static AnswerOrder order(String words) {
        String plain = words.startsWith(DOWN) ? words.substring(1) : words;
        int at = plain.indexOf('/');
        String name = at < 0 ? plain : plain.substring(0, at);
        return Arrays.stream(AnswerOrder.By.values())
                .filter(b -> b.name().equals(name) && b != AnswerOrder.By.GIVEN)
                .findFirst()
                .map(
                        b ->
                                new AnswerOrder(
                                        b,
                                        KeptWord.read(at < 0 ? "" : plain.substring(at + 1)),
                                        words.startsWith(DOWN)))
                .orElse(AnswerOrder.GIVEN);
    }
}

package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.figures.Look.Part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of axis and numbers as it is typed in fields, and read from them. */
public final class LookWords {
    /** Most decimals of a number. */
    private static final int DECIMALS = 10;

    private final Language language;

    /**
     * @param language in which numbers are typed
     */
    public LookWords(Language language) {
        this.language = language;
    }

    /**
     * @param in code of the language of a text; empty = the study's own
     */
    public String shown(Look look, Part part, String in) {
        return switch (part) {
            case AXIS_TITLE -> text(look.axisTitle(), in);
            case SECOND_AXIS_TITLE -> text(look.secondAxisTitle(), in);
            case MIN -> number(look.min());
            case MAX -> number(look.max());
            case Y_LINES -> numbers(look.yLines());
            case X_LINES -> numbers(look.xLines());
            case DECIMALS -> look.decimals().map(String::valueOf).orElse("");
        };
    }

    private static String text(LocalText text, String in) {
        return in.isEmpty() ? text.text() : text.others().getOrDefault(in, "");
    }

    private String number(double number) {
        return Double.isNaN(number) ? "" : WrittenNumber.show(number, language);
    }

    private String numbers(List<Double> numbers) {
        return numbers.stream().map(this::number).collect(Collectors.joining("; "));
    }

    /**
     * What becomes of a look by what was typed of a part.
     *
     * @param now what is said as it is, which the ends of an axis are held against
     * @throws FaultException if it cannot be
     */
    public UnaryOperator<Look> typed(Look now, Part part, String in, String text) {
        String words = text.strip();
        return switch (part) {
            case AXIS_TITLE -> look -> look.titled(part, with(look.axisTitle(), in, words));
            case SECOND_AXIS_TITLE ->
                    look -> look.titled(part, with(look.secondAxisTitle(), in, words));
            case MIN, MAX -> {
                double at = words.isEmpty() ? Double.NaN : read(words, "figures.look.number");
                Look then = now.ending(part, at);
                if (then.min() >= then.max()) {
                    throw new FaultException(
                            "figures.look.ends", number(then.min()), number(then.max()));
                }
                yield look -> look.ending(part, at);
            }
            case Y_LINES, X_LINES -> {
                List<Double> at =
                        Stream.of(words.split("[;\\s]+"))
                                .filter(w -> !w.isEmpty())
                                .map(w -> read(w, "figures.look.numbers"))
                                .toList();
                yield look -> look.lined(part, at);
            }
            case DECIMALS -> {
                Optional<Integer> decimals = decimals(words);
                yield look -> look.rounded(decimals);
            }
        };
    }

    private Optional<Integer> decimals(String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt whole = WrittenNumber.whole(words, language, 0, DECIMALS);
        if (whole.isEmpty()) {
            throw new FaultException("figures.look.decimals", words, (long) DECIMALS);
        }
        return Optional.of(whole.getAsInt());
    }

    /**
     * @param none text key of the fault for what is no number
     */
    private double read(String words, String none) {
        return switch (WrittenNumber.typed(words, language)) {
            case WrittenNumber.Value v -> v.value();
            case WrittenNumber.TwoWays t ->
                    throw new FaultException("base.number.two_ways", words, t.small(), t.large());
            case WrittenNumber.None n -> throw new FaultException(none, words);
        };
    }

    /** A text with other words in a language; empty = the study's own. */
    public static LocalText with(LocalText was, String in, String words) {
        if (in.isEmpty()) {
            return new LocalText(words, was.others());
        }
        Map<String, String> others = new TreeMap<>(was.others());
        if (words.isEmpty()) {
            others.remove(in);
        } else {
            others.put(in, words);
        }
        return new LocalText(was.text(), others);
    }
}

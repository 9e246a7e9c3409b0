package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.base.text.LocalText;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a line of a figure holds that is typed and not computed: numbers quoted from elsewhere, or
 * words, one for each line across. Where nothing is typed a cell is empty, or computed if the entry
 * itself says what of.
 *
 * @param numbers quoted; empty = computed or nothing
 * @param words instead of numbers; empty = computed or nothing
 * @param unit of the numbers
 * @param origin key of where they are from, one of the study's origins; may be empty
 * @param place where they stand there, such as a section or page; may be empty
 */
public record Typed(
        List<Optional<BigDecimal>> numbers,
        List<Optional<LocalText>> words,
        FigureTable.Unit unit,
        String origin,
        String place) {
    public static final Typed NOTHING =
            new Typed(List.of(), List.of(), FigureTable.Unit.NUMBER, "", "");

    public Typed {
        numbers = numbers.stream().map(n -> n.map(Typed::shortest)).toList();
        words = List.copyOf(words);
    }

    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public boolean isNothing() {
        return numbers.isEmpty() && words.isEmpty();
    }

    /** For how many lines across something is typed. */
    int size() {
        return Math.max(numbers.size(), words.size());
    }

    /** What is typed for a line across; empty if nothing is. */
    Optional<Measure.Stated> at(int index) {
        if (index < numbers.size() && numbers.get(index).isPresent()) {
            double number = numbers.get(index).get().doubleValue();
            return Optional.of(stated(OptionalDouble.of(number), LocalText.of("")));
        }
        return index < words.size()
                ? words.get(index).map(w -> stated(OptionalDouble.empty(), w))
                : Optional.empty();
    }

    /** What stands where nothing is typed and nothing can be computed. */
    Measure.Stated nothing() {
        return stated(OptionalDouble.empty(), LocalText.of(""));
    }

    private Measure.Stated stated(OptionalDouble number, LocalText text) {
        return new Measure.Stated(number, text, origin, place);
    }

    /** As many decimals as the most that was typed. */
    int decimals() {
        return numbers.stream()
                .flatMap(Optional::stream)
                .mapToInt(n -> Math.max(0, n.scale()))
                .max()
                .orElse(0);
    }
}

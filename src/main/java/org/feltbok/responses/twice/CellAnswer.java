package org.feltbok.responses.twice;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.AnswerText;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An answer as the cell that is kept of it, and back. */
public final class CellAnswer {
    private CellAnswer() {}

    /** What was keyed: that a field is not asked follows from other fields and is nothing keyed. */
    public static String of(Item item, Answer answer) {
        return AnswerText.of(item, answer.is(MissingKind.NOT_ASKED) ? Answer.NONE : answer);
    }

    /** Whether two cells say the same answer; several stand in the order that the item has now. */
    static boolean isSaid(Item item, String one, String other) {
        if (one.equals(other) || !item.type().isSeveral()) {
            return one.equals(other);
        }
        Optional<Answer> said = read(item, one);
        return said.isPresent() && said.equals(read(item, other));
    }

    /** Whether two people keyed the same; blanks at the ends and rows of blanks are no words. */
    public static boolean areSame(Item item, String one, String other) {
        return isSaid(item, one, other) || item.type().isText() && words(one).equals(words(other));
    }

    private static String words(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** The answer that a cell says; empty if the item has no such answer any more. */
    public static Optional<Answer> read(Item item, String cell) {
        Optional<MissingKind> missing = MissingKind.ofWord(cell);
        if (missing.isPresent()) {
            return missing.map(Answer::missing);
        }
        try {
            return switch (item.type()) {
                case SINGLE -> value(item, cell).map(Answer.Choice::new);
                case MULTIPLE -> choices(item, cell);
                case RANK -> ranks(item, cell);
                case INTEGER, DECIMAL -> Optional.of(new Answer.Amount(Double.parseDouble(cell)));
                case DATE -> Optional.of(new Answer.Day(LocalDate.parse(cell)));
                case TIME -> Optional.of(new Answer.Time(LocalTime.parse(cell)));
                case TEXT -> Optional.of(new Answer.Words(cell));
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Answer> choices(Item item, String cell) {
        if (cell.equals(AnswerText.NONE_TICKED)) {
            return Optional.of(Answer.Choices.of(List.of()));
        }
        List<Optional<Integer>> values =
                Arrays.stream(cell.split(" ")).map(code -> value(item, code)).toList();
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(Answer.Choices.of(values.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static Optional<Answer> ranks(Item item, String cell) {
        return AnswerKind.of(item).typed(item, cell, Language.EN).answer().filter(Answer::isGiven);
    }

    private static Optional<Integer> value(Item item, String code) {
        return item.choices().stream()
                .filter(o -> o.code().equals(code))
                .findFirst()
                .map(Option::value);
    }
}

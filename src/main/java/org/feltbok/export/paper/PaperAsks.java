package org.feltbok.export.paper;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.KeyedCodes;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Traits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The questions of a questionnaire as they are printed. */
final class PaperAsks {
    private static final int TEXT_LINES = 3;
    private static final int SPECIFY_LINES = 1;
    private static final int MOST_SIGNS = 10;

    private final Texts texts;
    private final PaperWords words;
    private final PaperNumbers numbers;
    private final PaperSkips skips;

    PaperAsks(PaperWords words, PaperNumbers numbers, PaperSkips skips) {
        texts = words.texts();
        this.words = words;
        this.numbers = numbers;
        this.skips = skips;
    }

    private static List<Item> rows(Question question) {
        return question.items().stream().filter(i -> !i.isRetired()).toList();
    }

    PaperPart.Ask ask(Question question) {
        List<Optional<String>> rules = new ArrayList<>(List.of(question.relevance()));
        if (!question.type().isMatrix() && !question.items().isEmpty()) {
            rules.add(question.items().getFirst().relevance());
        }
        String hint = words.in(question.hint());
        return new PaperPart.Ask(
                numbers.of(question),
                numbers.areOwn() || question.items().isEmpty() ? "" : question.name(),
                words.in(question.label()),
                hint.isEmpty() ? instruction(question) : hint,
                words.condition(rules),
                answer(question),
                words.in(question.note()));
    }

    private String instruction(Question question) {
        return switch (question.type()) {
            case MULTIPLE -> texts.get("paper.several");
            case RANK -> rank(question);
            case MATRIX_MULTIPLE -> texts.get("paper.several_rows");
            case MATRIX_SINGLE -> texts.get("paper.one_row");
            default -> "";
        };
    }

    private PaperAnswer answer(Question question) {
        return switch (question.type()) {
            case NOTE -> new PaperAnswer.None();
            case SINGLE, MULTIPLE, RANK ->
                    new PaperAnswer.Boxes(options(question, o -> then(question, o)));
            case MATRIX_SINGLE, MATRIX_MULTIPLE ->
                    new PaperAnswer.Matrix(
                            options(question, o -> ""),
                            rows(question).stream()
                                    .map(
                                            i ->
                                                    new PaperAnswer.Row(
                                                            numbers.of(i.name()).orElse(""),
                                                            words.in(i.label()),
                                                            words.condition(
                                                                    List.of(i.relevance()))))
                                    .toList());
            case TEXT ->
                    new PaperAnswer.Lines(
                            numbers.of(question).isEmpty() ? SPECIFY_LINES : TEXT_LINES);
            case INTEGER, DECIMAL -> number(question.items().getFirst());
            case TIME -> new PaperAnswer.Signs(List.of(2, 2), ":", texts.get("paper.hour_minute"));
            case DATE ->
                    new PaperAnswer.Signs(List.of(2, 2, 4), ".", texts.get("paper.day_month_year"));
        };
    }

    private List<PaperOption> options(Question question, Function<Option, String> then) {
        Item first = rows(question).getFirst();
        return first.choices().stream()
                .filter(o -> !o.isRetired())
                .map(
                        o ->
                                new PaperOption(
                                        KeyedCodes.of(first, o),
                                        words.in(o.label()),
                                        o.missing() != null,
                                        then.apply(o),
                                        isNumbered(question, o)))
                .toList();
    }

    private String then(Question question, Option option) {
        return isNumbered(question, option)
                ? texts.get("paper.rank.code", KeyedCodes.of(rows(question).getFirst(), option))
                : question.type() == QuestionType.MULTIPLE && option.exclusive()
                        ? texts.get("paper.alone")
                        : skips.after(question, option);
    }

    private static boolean isNumbered(Question question, Option option) {
        return question.type() == QuestionType.RANK && option.missing() == null;
    }

    /** How an order is written, and how many have to be in it where not all have. */
    private String rank(Question question) {
        Traits traits = rows(question).getFirst().traits();
        // that none has to be there need not be said
        String least = "0".equals(traits.least()) ? null : traits.least();
        String most = traits.most();
        String many = "";
        if (least != null && most != null) {
            many =
                    least.equals(most)
                            ? texts.get("paper.rank.of", least)
                            : texts.get("paper.rank.from_to", least, most);
        } else if (least != null) {
            many = texts.get("paper.rank.least", least);
        } else if (most != null) {
            many = texts.get("paper.rank.most", most);
        }
        return (texts.get("paper.rank") + " " + many).strip();
    }

    private PaperAnswer number(Item item) {
        Traits traits = item.traits();
        String unit = words.in(traits.unit());
        String range =
                traits.least() != null && traits.most() != null
                        ? texts.get("paper.from_to", traits.least(), traits.most())
                        : traits.least() != null
                                ? texts.get("paper.from", traits.least())
                                : traits.most() != null ? texts.get("paper.to", traits.most()) : "";
        String told =
                unit.isEmpty() || range.isEmpty()
                        ? unit + (range.isEmpty() ? "" : "(" + range + ")")
                        : unit + " (" + range + ")";
        return new PaperAnswer.Signs(List.of(signs(item)), "", told);
    }

    /** How many digits the greatest number has; 0 where that is not known. */
    private static int signs(Item item) {
        String most = item.traits().most();
        String least = item.traits().least();
        if (most == null || item.type() != ItemType.INTEGER || !most.matches("\\d+")) {
            return 0;
        }
        boolean signed = least != null && least.startsWith("-");
        return signed || most.length() > MOST_SIGNS ? 0 : most.length();
    }
}

package org.feltbok.responses.grid;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Ranking;
import org.feltbok.responses.TypedAnswer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a cell of the sheet says and takes, in a window of one language. What it copies it takes
 * again as the same answer.
 */
public final class CellText {
    /** How a text came to be meant for a cell. */
    public enum Said {
        /** By hand: codes, and 0 for don't know where no answer has that code, as in Entry. */
        TYPED,
        /** In a block in which codes stand for answers. */
        CODES,
        /** In a block in which labels do: of a text that is both, the label is meant. */
        LABELS;

        /** What is meant by a block that was copied from, or is pasted over, cells shown so. */
        public static Said of(boolean labels) {
            return labels ? LABELS : CODES;
        }
    }

    private static final String BETWEEN = "; ";
    private static final String APOSTROPHE = "'";
    private final Language language;
    private final Function<MissingKind, String> names;

    /**
     * @param names what the window calls each kind of missing
     */
    public CellText(Language language, Function<MissingKind, String> names) {
        this.language = language;
        this.names = names;
    }

    /** What is drawn: code or label, number, words; a sign where the answer is missing. */
    public String shown(Item item, Answer answer, boolean labels) {
        if (answer instanceof Answer.Missing m) {
            return MissingSign.of(m.kind()).map(MissingSign::shown).orElse("");
        }
        return given(item, answer, labels);
    }

    private String given(Item item, Answer answer, boolean labels) {
        if (labels && answer instanceof Answer.Choice c) {
            return label(item, c.value());
        }
        if (labels && answer instanceof Answer.Choices c && !c.values().isEmpty()) {
            return c.values().stream()
                    .map(v -> label(item, v))
                    .collect(Collectors.joining(BETWEEN));
        }
        if (labels && answer instanceof Answer.Ranks r) {
            return r.order().stream().map(v -> label(item, v)).collect(Collectors.joining(BETWEEN));
        }
        return AnswerKind.of(item).shown(item, answer, language);
    }

    /** What a field to type in begins with: read again as the same answer. */
    public String typed(Item item, Answer answer) {
        return answer instanceof Answer.Missing m
                ? MissingSign.of(m.kind())
                        .filter(s -> !item.type().isText())
                        .map(MissingSign::typed)
                        .orElse("")
                : given(item, answer, false);
    }

    /**
     * What goes to the clipboard. Kinds of missing as in plain files, or by their names; before a
     * text that a spreadsheet would run as a formula stands an apostrophe.
     */
    public String copied(Item item, Answer answer, boolean labels) {
        if (answer instanceof Answer.Words w) {
            return isSetApart(w.text()) ? APOSTROPHE + w.text() : w.text();
        }
        if (!(answer instanceof Answer.Missing m)) {
            return labels && item.type().isClosed()
                    ? again(item, answer)
                    : given(item, answer, false);
        }
        if (m.kind() == MissingKind.NOT_ASKED) {
            return "";
        }
        boolean named = labels && !item.type().isText() && MissingSign.of(m.kind()).isPresent();
        String name = named ? names.apply(m.kind()) : "";
        return named && missing(item, name, Said.LABELS).filter(m.kind()::equals).isPresent()
                ? name
                : AnswerText.of(item, answer);
    }

    /** Labels, unless they would be taken as another answer: then codes, or codes with labels. */
    private String again(Item item, Answer answer) {
        String labels = given(item, answer, true);
        List<String> ways = List.of(labels, given(item, answer, false), withCodes(item, answer));
        return ways.stream()
                .filter(w -> read(item, w, Said.LABELS).answer().filter(answer::equals).isPresent())
                .findFirst()
                // what is offered no more is taken as nothing, but never as something else
                .or(() -> ways.stream().filter(w -> isNothing(item, w)).findFirst())
                .orElseGet(() -> "(" + withCodes(item, answer) + ")");
    }

    private boolean isNothing(Item item, String text) {
        return read(item, text, Said.LABELS).answer().isEmpty();
    }

    private String withCodes(Item item, Answer answer) {
        List<Integer> values =
                switch (answer) {
                    case Answer.Choice c -> List.of(c.value());
                    case Answer.Choices c -> List.copyOf(c.values());
                    default -> List.of();
                };
        return item.choices().stream()
                .filter(o -> values.contains(o.value()))
                .map(this::withCode)
                .collect(Collectors.joining(BETWEEN));
    }

    private String withCode(Option option) {
        return option.code() + " " + label(option);
    }

    /** A spreadsheet would run it. */
    private static boolean startsAsFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** Words before which an apostrophe stands outside: it is taken off when they come back. */
    private static boolean isSetApart(String words) {
        int from = 0;
        while (words.startsWith(APOSTROPHE, from)) {
            from++;
        }
        return startsAsFormula(words.substring(from));
    }

    private String label(Item item, int value) {
        return item.choices().stream()
                .filter(o -> o.value() == value)
                .findFirst()
                .map(this::label)
                .orElse(String.valueOf(value));
    }

    /** What an answer is called, without its code before it. */
    public String label(Option option) {
        String label = option.label().in(language);
        String code = option.code() + " ";
        String words = label.startsWith(code) ? label.substring(code.length()) : label;
        return words.isBlank() ? option.code() : words;
    }

    /** What was typed or pasted; empty takes an answer away. */
    public TypedAnswer read(Item item, String text, Said how) {
        String said = text.strip();
        Optional<MissingKind> missing = missing(item, said, how);
        if (missing.isPresent()) {
            return taken(printed(item, missing.get()));
        }
        if (!item.type().isClosed()) {
            if (said.startsWith(APOSTROPHE) && isSetApart(said)) {
                said = said.substring(1);
            }
            return AnswerKind.of(item).typed(item, said, language);
        }
        TypedAnswer read = closed(item, said, how);
        boolean isZero = how == Said.TYPED && said.equals("0") && read.answer().isEmpty();
        return isZero ? taken(printed(item, MissingKind.DONT_KNOW)) : read;
    }

    private static TypedAnswer taken(Answer answer) {
        return new TypedAnswer(Optional.of(answer), "", "");
    }

    /** Where an answer that is printed means it, that answer. */
    private static Answer printed(Item item, MissingKind kind) {
        return item.choices().stream()
                .filter(o -> kind == MissingKind.DONT_KNOW && !o.isRetired())
                .filter(o -> o.missingKind().filter(kind::equals).isPresent())
                .filter(o -> !item.type().isRanked())
                .findFirst()
                .<Answer>map(
                        o ->
                                item.type().isSeveral()
                                        ? Answer.Choices.of(List.of(o.value()))
                                        : new Answer.Choice(o.value()))
                .orElseGet(() -> Answer.missing(kind));
    }

    /**
     * Signs and names are no words of an open text; there only the words of plain files mean it.
     * What an answer is called is that answer; a sign that is typed is always the sign.
     */
    private Optional<MissingKind> missing(Item item, String said, Said how) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<MissingKind> word =
                MissingKind.ofWord(said).filter(k -> MissingSign.of(k).isPresent());
        if (word.isPresent() || item.type().isText() || isCode(item, said)) {
            return word;
        }
        boolean isLabel = named(offered(item), said).isPresent();
        Optional<MissingKind> sign =
                MissingSign.read(said).filter(k -> how == Said.TYPED || !isLabel);
        return sign.isPresent() || isLabel
                ? sign
                : List.of(MissingSign.values()).stream()
                        .map(MissingSign::kind)
                        .filter(k -> names.apply(k).equalsIgnoreCase(said))
                        .findFirst();
    }

    private static boolean isCode(Item item, String said) {
        return item.choices().stream().anyMatch(o -> o.code().equals(said));
    }

    private TypedAnswer closed(Item item, String said, Said how) {
        if (said.isEmpty() || said.equals(AnswerText.NONE_TICKED)) {
            return AnswerKind.of(item).typed(item, said, language);
        }
        if (!item.type().isSeveral()) {
            return option(item, said, how)
                    .map(o -> taken(new Answer.Choice(o.value())))
                    .orElseGet(() -> refused(said));
        }
        List<Integer> values = new ArrayList<>();
        for (String part : parts(item, said, how)) {
            Optional<Option> option = option(item, part, how);
            if (option.isEmpty()) {
                return refused(part);
            }
            values.add(option.get().value());
        }
        if (!item.type().isRanked()) {
            return taken(Answer.Choices.of(values));
        }
        // the words of its own kind say what is wrong with an order, such as a tie
        String codes =
                values.stream()
                        .map(
                                v ->
                                        AnswerKind.of(item)
                                                .shown(
                                                        item,
                                                        new Answer.Ranks(List.of(v)),
                                                        language))
                        .collect(Collectors.joining(" "));
        return AnswerKind.of(item).typed(item, codes, language);
    }

    private static TypedAnswer refused(String part) {
        return new TypedAnswer(Optional.empty(), "entry.refused.option", part);
    }

    /** Several answers: their codes set apart by blanks, commas or semicolons, or their labels. */
    private List<String> parts(Item item, String said, Said how) {
        List<String> labels = List.of(said.split("\\s*;\\s*"));
        List<String> codes = List.of(said.split("[\\s,;]+"));
        if (item.type().isRanked() && Ranking.isTogether(item, said)) {
            return Ranking.codes(item, said);
        }
        boolean areCodesFirst = how != Said.LABELS && codes.stream().allMatch(c -> isCode(item, c));
        if (!areCodesFirst && labels.stream().allMatch(l -> isWhole(item, l, how))) {
            return labels;
        }
        if (codes.stream().allMatch(c -> isCode(item, c)) || option(item, said, how).isEmpty()) {
            boolean areCodes = codes.stream().anyMatch(c -> isCode(item, c));
            return areCodes ? codes : labels;
        }
        return List.of(said);
    }

    /** Whether a part is one answer, though there are blanks and commas in it. */
    private boolean isWhole(Item item, String part, Said how) {
        List<Option> offered = offered(item);
        return offered.stream().anyMatch(o -> withCode(o).equalsIgnoreCase(part))
                || how == Said.LABELS && named(offered, part).isPresent();
    }

    private static List<Option> offered(Item item) {
        return item.choices().stream().filter(o -> !o.isRetired()).toList();
    }

    /** The answer with a code, or the only one that is offered with this label. */
    private Optional<Option> option(Item item, String said, Said how) {
        List<Option> offered = offered(item);
        Optional<Option> whole =
                offered.stream().filter(o -> withCode(o).equalsIgnoreCase(said)).findFirst();
        Optional<Option> code = offered.stream().filter(o -> o.code().equals(said)).findFirst();
        if (how == Said.LABELS) {
            return whole.or(() -> named(offered, said)).or(() -> code);
        }
        // a code that is offered no more is no label of another answer
        return isCode(item, said) ? code : whole.or(() -> named(offered, said));
    }

    private Optional<Option> named(List<Option> offered, String said) {
        String wanted = said.toLowerCase(Locale.ROOT);
        List<Option> named =
                offered.stream()
                        .filter(
                                o ->
                                        label(o).toLowerCase(Locale.ROOT).equals(wanted)
                                                || o.label()
                                                        .in(language)
                                                        .toLowerCase(Locale.ROOT)
                                                        .equals(wanted))
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}

package org.feltbok.responses.grid;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.AnswerText;
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
            return startsAsFormula(w.text()) ? APOSTROPHE + w.text() : w.text();
        }
        if (!(answer instanceof Answer.Missing m)) {
            return given(item, answer, labels);
        }
        if (m.kind() == MissingKind.NOT_ASKED) {
            return "";
        }
        boolean named = labels && !item.type().isText() && MissingSign.of(m.kind()).isPresent();
        return named ? names.apply(m.kind()) : AnswerText.of(item, answer);
    }

    /** A spreadsheet would run it. */
    private static boolean startsAsFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
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

    /**
     * What was typed or pasted; empty takes an answer away.
     *
     * @param isTyped by hand, so that 0 means don't know where no answer has that code, as in Entry
     */
    public TypedAnswer read(Item item, String text, boolean isTyped) {
        String said = text.strip();
        Optional<MissingKind> missing = missing(item, said);
        if (missing.isPresent()) {
            return taken(printed(item, missing.get()));
        }
        if (!item.type().isClosed()) {
            if (said.startsWith(APOSTROPHE) && startsAsFormula(said.substring(1))) {
                said = said.substring(1);
            }
            return AnswerKind.of(item).typed(item, said, language);
        }
        TypedAnswer read = closed(item, said);
        boolean isZero = isTyped && said.equals("0") && read.answer().isEmpty();
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
     */
    private Optional<MissingKind> missing(Item item, String said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<MissingKind> word =
                MissingKind.ofWord(said).filter(k -> MissingSign.of(k).isPresent());
        if (word.isPresent() || item.type().isText() || isCode(item, said)) {
            return word;
        }
        return MissingSign.read(said)
                .or(
                        () ->
                                List.of(MissingSign.values()).stream()
                                        .map(MissingSign::kind)
                                        .filter(k -> names.apply(k).equalsIgnoreCase(said))
                                        .findFirst());
    }

    private static boolean isCode(Item item, String said) {
        return item.choices().stream().anyMatch(o -> o.code().equals(said));
    }

    private TypedAnswer closed(Item item, String said) {
        if (said.isEmpty() || said.equals(AnswerText.NONE_TICKED)) {
            return AnswerKind.of(item).typed(item, said, language);
        }
        if (!item.type().isSeveral()) {
            return option(item, said)
                    .map(o -> taken(new Answer.Choice(o.value())))
                    .orElseGet(() -> refused(said));
        }
        List<Integer> values = new ArrayList<>();
        for (String part : parts(item, said)) {
            Optional<Option> option = option(item, part);
            if (option.isEmpty()) {
                return refused(part);
            }
            values.add(option.get().value());
        }
        return taken(Answer.Choices.of(values));
    }

    private static TypedAnswer refused(String part) {
        return new TypedAnswer(Optional.empty(), "entry.refused.option", part);
    }

    /** Several answers: their codes set apart by blanks, commas or semicolons, or their labels. */
    private List<String> parts(Item item, String said) {
        List<String> codes = List.of(said.split("[\\s,;]+"));
        if (codes.stream().allMatch(c -> isCode(item, c)) || option(item, said).isEmpty()) {
            boolean areCodes = codes.stream().anyMatch(c -> isCode(item, c));
            return areCodes ? codes : List.of(said.split("\\s*;\\s*"));
        }
        return List.of(said);
    }

    /** The answer with a code, or the only one that is offered with this label. */
    private Optional<Option> option(Item item, String said) {
        List<Option> offered = item.choices().stream().filter(o -> !o.isRetired()).toList();
        Optional<Option> code = offered.stream().filter(o -> o.code().equals(said)).findFirst();
        if (code.isPresent()) {
            return code;
        }
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

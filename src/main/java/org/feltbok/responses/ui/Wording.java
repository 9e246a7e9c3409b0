package org.feltbok.responses.ui;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LanguageCode;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.NamedItems;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.Expected;
import org.feltbok.responses.Form;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What questions, answers and missing kinds are called on the screen: the program's words in the
 * language of the window, those of the study in the one that its questions are shown in.
 */
public final class Wording {
    private final Texts texts;
    private final String language;
    private final String own;

    /** What stands in a text for an item that it names. */
    private final UnaryOperator<String> said;

    /** All in the language of the window. */
    public Wording(Texts texts) {
        this(texts, texts.language().code(), "");
    }

    /**
     * @param language code of the one that questions are shown in
     * @param own code of the study's own, which stands in for it; empty where nobody is to be told
     */
    Wording(Texts texts, String language, String own) {
        this(texts, language, own, name -> AnswersInTexts.NOTHING);
    }

    private Wording(Texts texts, String language, String own, UnaryOperator<String> said) {
        this.texts = texts;
        this.language = language;
        this.own = own;
        this.said = said;
    }

    /** The same with something else in place of the items that texts name. */
    Wording naming(UnaryOperator<String> items) {
        return new Wording(texts, language, own, items);
    }

    public String get(String key, Object... args) {
        return texts.get(key, args);
    }

    public Texts texts() {
        return texts;
    }

    public String of(LocalText text) {
        String shown = LanguageCode.isSame(language, own) ? text.text() : text.in(language);
        return NamedItems.replaced(shown, said);
    }

    /** Says that one of these is shown in the study's own language for want of another. */
    String untranslated(Stream<LocalText> shown) {
        boolean missing =
                !own.isEmpty()
                        && !LanguageCode.isSame(own, language)
                        && shown.anyMatch(t -> !t.text().isBlank() && !t.has(language));
        return missing ? get("entry.language.missing", inSentence(language), inSentence(own)) : "";
    }

    /** What a language is called in that of the window, where it stands by itself. */
    String languageName(String code) {
        String name = inSentence(code);
        return name.equals(code)
                ? code
                : name.substring(0, 1).toUpperCase(texts.locale()) + name.substring(1);
    }

    private String inSentence(String code) {
        String name = Locale.forLanguageTag(code).getDisplayLanguage(texts.locale());
        return name.isEmpty() ? code : name;
    }

    /** The number as printed with a letter before it; the name where there is no number. */
    public String number(Question question) {
        return question.number().isEmpty() ? "" : get("entry.question", question.number());
    }

    /** What an item is called beside the form: number of question and row, and a short label. */
    public String item(Form form, Item item) {
        Question question = form.questionOf(item);
        String number = number(question);
        boolean row = question.type().isMatrix() || number.isEmpty();
        return row ? (number + " " + shortened(of(item.figureLabel()))).strip() : number;
    }

    private static String shortened(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }

    /** The label of an option without the code where it begins with it. */
    static String withoutCode(String label, String code) {
        return label.startsWith(code + " ") ? label.substring(code.length() + 1) : label;
    }

    String label(Option option) {
        return withoutCode(of(option.label()), option.code());
    }

    public String missing(MissingKind kind) {
        return get("entry.missing." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The answer as people say it: code and label, text, number. */
    public String answer(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Missing m -> missing(m.kind());
            case Answer.Choice c -> coded(item, c.value());
            case Answer.Choices c ->
                    c.values().isEmpty()
                            ? get("entry.none_ticked")
                            : c.values().stream()
                                    .map(v -> coded(item, v))
                                    .collect(Collectors.joining(", "));
            case Answer.Ranks r ->
                    r.order().stream()
                            .map(v -> r.rank(v) + ": " + coded(item, v))
                            .collect(Collectors.joining(", "));
            case Answer.Time t -> WrittenTime.show(t.time());
            case Answer.Amount a -> amount(a.value());
            case Answer.Words w -> "«" + shortened(w.text()) + "»";
            case Answer.Day d ->
                    d.date()
                            .format(
                                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                            .withLocale(texts.locale()));
        };
    }

    /** What is expected of typed answers: unit, decimals and range; empty where nothing is said. */
    String expected(Item item) {
        Integer decimals = item.traits().decimals();
        String places =
                decimals == null || item.type() != ItemType.DECIMAL
                        ? ""
                        : get(
                                decimals == 0 ? "entry.expected.whole" : "entry.expected.decimals",
                                decimals);
        return Stream.of(of(item.traits().unit()), places, range(item))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The range expected of an answer; empty where any is. */
    public String range(Item item) {
        String least = Expected.least(item).map(a -> limit(item, a)).orElse("");
        String most = Expected.most(item).map(a -> limit(item, a)).orElse("");
        return least.isEmpty() && most.isEmpty()
                ? ""
                : most.isEmpty()
                        ? get("entry.expected.least", least)
                        : least.isEmpty()
                                ? get("entry.expected.most", most)
                                : get("entry.expected.range", least, most);
    }

    private String limit(Item item, Answer answer) {
        return answer instanceof Answer.Amount a && item.type().isRanked()
                ? amount(a.value())
                : AnswerKind.of(item).shown(item, answer, texts.language());
    }

    String amount(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(10);
        format.setGroupingUsed(false);
        return format.format(value).replace('\u2212', '-');
    }

    private String coded(Item item, int value) {
        return item.choices().stream()
                .filter(o -> o.value() == value)
                .findFirst()
                .map(
                        o -> {
                            String label = label(o);
                            return label.equals(o.code()) || label.isEmpty()
                                    ? o.code()
                                    : o.code() + " " + label;
                        })
                .orElse(String.valueOf(value));
    }
}

package org.feltbok.export.paper;

import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.PlainText;
import org.feltbok.base.text.Texts;
import org.feltbok.expr.Expression;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.KeyedCodes;
import org.feltbok.questionnaire.Question;
import org.feltbok.questions.ChosenRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people read on paper: texts without notation, and rules in words. */
final class PaperWords {
    private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([^}]+?)\\s*\\}");
    private static final Pattern MARKS = Pattern.compile("</?[a-zA-Z][^<>]*>|\\*\\*|^#+ ");
    private static final int SHORT = 48;

    private final Texts texts;
    private final String language;
    private final PaperNumbers numbers;

    PaperWords(Texts texts, String language, PaperNumbers numbers) {
        this.texts = texts;
        this.language = language;
        this.numbers = numbers;
    }

    Texts texts() {
        return texts;
    }

    /** In the language of the form; where it has none there, in the study's own. */
    String in(LocalText text) {
        String said = MARKS.matcher(PlainText.of(text.in(language))).replaceAll("").strip();
        return NAME.matcher(said)
                .replaceAll(m -> Matcher.quoteReplacement("[" + called(m.group(1)) + "]"));
    }

    /** What paper calls an item: its number, else the beginning of its words. */
    String called(String item) {
        return numbers.of(item)
                .filter(n -> !n.isEmpty())
                .map(n -> texts.get("paper.question", n))
                .or(() -> numbers.item(item).map(i -> quoted(in(i.label()))))
                .orElse(item);
    }

    String numberOf(Question question) {
        return numbers.of(question);
    }

    String called(Question question) {
        String number = numbers.of(question);
        return number.isEmpty() ? quoted(in(question.label())) : number;
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return "«" + (line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…") + "»";
    }

    /** When something is asked, from its rules, all of which must hold; empty = always. */
    String condition(List<Optional<String>> rules) {
        List<String> all =
                rules.stream()
                        .flatMap(Optional::stream)
                        .filter(r -> !r.isBlank())
                        .distinct()
                        .toList();
        return all.isEmpty()
                ? ""
                : texts.get(
                        "paper.only_if",
                        all.size() == 1
                                ? said(all.getFirst())
                                : all.stream()
                                        .map(this::saidBeside)
                                        .collect(Collectors.joining(word("and"))));
    }

    /** A rule in words; what cannot be put into words stands as it is written. */
    String said(String rule) {
        return anyOf(Expression.alternatives(Expression.bare(rule)))
                .or(
                        () ->
                                ChosenRule.of(rule)
                                        .filter(r -> !r.groups().isEmpty())
                                        .map(r -> r.said(this::said, word("and"), word("or"))))
                .orElseGet(() -> raw(rule));
    }

    private String word(String joiner) {
        return " " + texts.get("paper." + joiner) + " ";
    }

    /** A rule among others that must hold too. */
    private String saidBeside(String rule) {
        boolean isEither = Expression.alternatives(Expression.bare(rule)).size() > 1;
        return isEither ? "(" + said(rule) + ")" : said(rule);
    }

    /** The same said of many items that follow each other is said once. */
    private Optional<String> anyOf(List<String> rules) {
        List<ChosenRule.Condition> all = new ArrayList<>();
        for (String rule : rules) {
            ChosenRule.read(Expression.bare(rule))
                    .filter(c -> c.size() == 1)
                    .ifPresent(all::addAll);
        }
        boolean alike =
                all.size() == rules.size()
                        && all.size() > 2
                        && all.stream()
                                        .map(c -> c.says() + c.value() + c.other())
                                        .distinct()
                                        .count()
                                == 1
                        && numbers.follow(all.stream().map(ChosenRule.Condition::item).toList());
        if (!alike) {
            return Optional.empty();
        }
        String from = numbers.of(all.getFirst().item()).orElse("");
        String to = numbers.of(all.getLast().item()).orElse("");
        return Optional.of(
                texts.get(
                        key(all.getFirst()),
                        texts.get("paper.one_of", from, to),
                        value(all.getFirst())));
    }

    private static String key(ChosenRule.Condition condition) {
        return "paper.says." + condition.says().name().toLowerCase(Locale.ROOT);
    }

    private String raw(String rule) {
        return NAME.matcher(rule.strip())
                .replaceAll(m -> Matcher.quoteReplacement(called(m.group(1))));
    }

    private String said(ChosenRule.Condition condition) {
        return texts.get(key(condition), called(condition.item()), value(condition));
    }

    private String value(ChosenRule.Condition condition) {
        if (!condition.other().isEmpty()) {
            return texts.get("paper.answer_to", called(condition.other()));
        }
        if (condition.value().equals(ChosenRule.TODAY)) {
            return texts.get("paper.today");
        }
        Function<Item, Optional<String>> option =
                i ->
                        i.choices().stream()
                                .filter(o -> o.code().equals(condition.value()))
                                .findFirst()
                                .map(o -> KeyedCodes.of(i, o) + " " + quoted(in(o.label())));
        return numbers.item(condition.item()).flatMap(option).orElse(condition.value());
    }
}

package org.feltbok.figures.build;

import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Condition;
import org.feltbok.base.text.Texts;

import java.util.List;
import java.util.stream.Collectors;

/** Whom alone a figure tells of, as people read it. */
public final class OnlyWords {
    private final Countables all;
    private final Texts texts;

    public OnlyWords(Countables all, Texts texts) {
        this.all = all;
        this.texts = texts;
    }

    /** One condition, such as {@code Population: Under 1500}. */
    public String of(Condition condition) {
        if (!(condition instanceof Asks asks)) {
            return condition.toString();
        }
        return all.inCondition(asks.variable())
                .map(
                        c ->
                                texts.get(
                                        "figures.build.only.is",
                                        c.shortLabel().in(texts.language()),
                                        asks.isEqual()
                                                ? classes(c, asks.value())
                                                : asks.operator() + " " + asks.value()))
                .orElse(condition.toString());
    }

    /** All that are chosen, as one sentence; empty where nobody is left out. */
    String sentence(String only) {
        return only.isEmpty()
                ? ""
                : texts.get(
                        "figures.build.subtitle.only",
                        Condition.parseAll(only).stream()
                                .map(this::of)
                                .collect(Collectors.joining("; ")));
    }

    private String classes(Countable countable, String codes) {
        List<String> wanted = countable.parts(codes);
        String names =
                countable.classes().stream()
                        .filter(k -> wanted.contains(k.code()))
                        .map(Category::label)
                        .map(l -> l.in(texts.language()))
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? codes : names;
    }
}

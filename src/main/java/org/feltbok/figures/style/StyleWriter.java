package org.feltbok.figures.style;

import org.feltbok.study.plain.PlainJson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a house style as JSON, leaving out what is as its theme has it. */
final class StyleWriter {
    private StyleWriter() {}

    static String write(HouseStyle style) {
        Map<String, Object> fields = new LinkedHashMap<>();
        HouseStyle usual = HouseStyle.of(style.theme());
        other(fields, "name", style.name(), "");
        fields.put("theme", word(style.theme()));
        other(fields, "font", style.font(), "");
        other(fields, "size", style.size(), usual.size());
        group(fields, "colours", colours(style.palette(), usual.palette()));
        group(fields, "numbers", numbers(style.numbers()));
        Map<String, Object> labels = new LinkedHashMap<>();
        other(labels, "bars", word(style.labels().bars()), word(usual.labels().bars()));
        given(labels, "from", style.labels().from());
        group(fields, "labels", labels);
        Map<String, Object> widths = new LinkedHashMap<>();
        given(widths, "word", style.wordWidth());
        given(widths, "pictures", style.pictureWidth());
        group(fields, "width_cm", widths);
        return PlainJson.pretty(fields);
    }

    private static Map<String, Object> numbers(NumberRules rules) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        Map<String, Object> decimals = new LinkedHashMap<>();
        given(decimals, "percent", rules.percent());
        given(decimals, "mean", rules.mean());
        given(decimals, "number", rules.number());
        group(numbers, "decimals", decimals);
        other(numbers, "thousands", word(rules.thousands()), "language");
        other(numbers, "percent_sign", word(rules.sign()), "language");
        return numbers;
    }

    private static Map<String, Object> colours(StyleColours own, StyleColours usual) {
        Map<String, Object> colours = new LinkedHashMap<>();
        colour(colours, "page", own.page(), usual.page());
        colour(colours, "text", own.text(), usual.text());
        colour(colours, "muted", own.muted(), usual.muted());
        colour(colours, "grid", own.grid(), usual.grid());
        colour(colours, "zero_line", own.baseline(), usual.baseline());
        colour(colours, "ink", own.ink(), usual.ink());
        // a list that is written stands for itself, also where it has the theme's colours
        if (own.steps() != usual.steps() || !own.series().equals(usual.series())) {
            colours.put("series", hexes(own.series()));
        }
        other(colours, "scale", hexes(own.scale()), hexes(usual.scale()));
        colour(colours, "middle", own.middle(), usual.middle());
        colour(colours, "dont_know", own.dontKnow(), usual.dontKnow());
        other(colours, "heat", hexes(own.heat()), hexes(usual.heat()));
        other(colours, "hatched", own.hatched(), usual.hatched());
        return colours;
    }

    private static List<String> hexes(List<Integer> colours) {
        return colours.stream().map(StyleColours::hex).toList();
    }

    private static void colour(Map<String, Object> fields, String name, int own, int usual) {
        other(fields, name, StyleColours.hex(own), StyleColours.hex(usual));
    }

    private static void other(Map<String, Object> fields, String name, Object own, Object usual) {
        if (!own.equals(usual)) {
            fields.put(name, own);
        }
    }

    private static void given(Map<String, Object> fields, String name, Optional<?> value) {
        value.ifPresent(v -> fields.put(name, v));
    }

    private static void group(Map<String, Object> fields, String name, Map<String, Object> inner) {
        if (!inner.isEmpty()) {
            fields.put(name, inner);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package org.feltbok.figures;

import org.feltbok.base.text.LocalText;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads and writes what is typed into the cells of a line. */
final class TypedReader {
    private static final String QUOTED = "quoted";
    private static final String TEXT = "text";

    private TypedReader() {}

    static Typed read(SpecNode node) {
        List<Optional<BigDecimal>> numbers = node.decimalsOrGaps(QUOTED);
        List<Optional<LocalText>> words = node.localTextsOrGaps(TEXT);
        FigureTable.Unit unit =
                node.choice("unit", FigureTable.Unit.class, FigureTable.Unit.NUMBER);
        String origin = node.text("origin");
        String place = node.text("place");
        Typed typed = new Typed(numbers, words, unit, origin, place);
        for (String field : List.of("unit", "origin", "place")) {
            if (typed.isNothing() && node.has(field)) {
                node.wrong(field, "figures.spec.typed.without");
            }
        }
        return typed.isNothing() ? Typed.NOTHING : typed;
    }

    /** The field to name where something is wrong. */
    static String field(Typed typed) {
        return typed.numbers().isEmpty() ? TEXT : QUOTED;
    }

    static void write(Typed typed, Map<String, Object> fields) {
        if (!typed.numbers().isEmpty()) {
            fields.put(QUOTED, typed.numbers().stream().map(n -> n.orElse(null)).toList());
        }
        if (!typed.words().isEmpty()) {
            fields.put(
                    TEXT,
                    typed.words().stream().map(w -> w.map(LocalText::text).orElse(null)).toList());
            Map<String, Object> others = new LinkedHashMap<>();
            TreeSet<String> languages = new TreeSet<>();
            typed.words().forEach(o -> o.ifPresent(w -> languages.addAll(w.others().keySet())));
            for (String language : languages) {
                others.put(
                        language,
                        typed.words().stream()
                                .map(
                                        o ->
                                                o.map(w -> w.others().getOrDefault(language, ""))
                                                        .orElse(""))
                                .toList());
            }
            if (!others.isEmpty()) {
                fields.put(TEXT + "s", others);
            }
        }
        if (typed.unit() != FigureTable.Unit.NUMBER) {
            fields.put("unit", typed.unit().name().toLowerCase(Locale.ROOT));
        }
        if (!typed.origin().isEmpty()) {
            fields.put("origin", typed.origin());
        }
        if (!typed.place().isEmpty()) {
            fields.put("place", typed.place());
        }
    }
}

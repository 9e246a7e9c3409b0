package org.feltbok.base.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A text of a study: in the study's own language, and in any others it was given in.
 *
 * @param text in the study's language; may be empty
 * @param others language code to text
 */
public record LocalText(String text, Map<String, String> others) {
    public LocalText {
        others = Map.copyOf(new TreeMap<>(others));
    }

    public static LocalText of(String text) {
        return new LocalText(text, Map.of());
    }

    /** Several as one, in every language that one of them has. */
    public static LocalText joined(List<LocalText> texts, String between) {
        Map<String, String> others = new TreeMap<>();
        texts.stream()
                .flatMap(t -> t.others.keySet().stream())
                .distinct()
                .forEach(
                        code ->
                                others.put(
                                        code,
                                        texts.stream()
                                                .map(t -> t.in(code))
                                                .collect(Collectors.joining(between))));
        return new LocalText(
                texts.stream().map(LocalText::text).collect(Collectors.joining(between)), others);
    }

    /** In the given language if the study has it, else in the study's own. */
    public String in(Language language) {
        return in(language.code());
    }

    /** In the language of a code if the study has it, else in the study's own. */
    public String in(String code) {
        String other = other(code);
        return other == null || other.isBlank() ? text : other;
    }

    /** Whether it was given in the language of a code, beside the study's own. */
    public boolean has(String code) {
        String other = other(code);
        return other != null && !other.isBlank();
    }

    private @Nullable String other(String code) {
        String exact = others.get(code);
        return exact != null || others.isEmpty()
                ? exact
                : LanguageCode.among(others.keySet(), code).map(others::get).orElse(null);
    }

    /** Each of them as another. */
    public LocalText with(UnaryOperator<String> change) {
        Map<String, String> changed = new TreeMap<>();
        others.forEach((code, said) -> changed.put(code, change.apply(said)));
        return new LocalText(change.apply(text), changed);
    }

    public boolean isEmpty() {
        return text.isEmpty() && others.isEmpty();
    }
}

package org.feltbok.study;

import org.feltbok.base.Keys;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name of the register, with what stands for it.
 *
 * @param name empty = forgotten: only what stands for it is known still
 * @param pseudonym empty = the name is no secret
 * @param forms as it stands in texts too, such as a first name or a nickname
 * @param inText whether it was replaced in the texts themselves
 */
public record RegisteredName(
        String id,
        Kind kind,
        String name,
        String pseudonym,
        List<String> forms,
        boolean inText,
        int position) {
    /** A key, where one can stand. */
    private static final Pattern KEY =
            Pattern.compile("(?<![^\"#/])[a-z0-9_]+(?![^\"#/.\\[\\]=<>!,;)'\\\\])");

    private static final int SHORTEST_KEY = 4;

    static final String TABLE = "hidden_name";

    /** Set between forms. */
    public static final String BETWEEN = ";";

    public RegisteredName {
        forms = List.copyOf(forms);
    }

    /** What has the name. */
    public enum Kind {
        PERSON,
        PLACE,
        ORGANISATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it stands in definite forms: <i>revisjonen</i>, and never <i>Karien</i>. */
        boolean isInflected() {
            return this != PERSON;
        }
    }

    /** Forms as they are typed and written: set apart by semicolons. */
    public static List<String> forms(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(BETWEEN))
                        .map(String::strip)
                        .filter(f -> !f.isEmpty())
                        .distinct()
                        .toList();
    }

    public boolean isForgotten() {
        return name.isEmpty();
    }

    /** The name and its other forms. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (!isForgotten()) {
            names.add(name);
            names.addAll(forms);
        }
        return names;
    }

    /** Whether it is no secret: it is told as it is, and not found again. */
    public boolean isTold() {
        return pseudonym.isEmpty();
    }

    /** Whether it is known, and something else is told in its place. */
    public boolean isSecret() {
        return !isForgotten() && !isTold();
    }

    /** What may be told of it anywhere: what stands for it, never the name. */
    public String shown() {
        return isTold() ? "–" : pseudonym;
    }

    /** Last word of the text key of how it stands with it. */
    public String state() {
        return isForgotten() ? "forgotten" : isTold() ? "told" : inText ? "replaced" : "hidden";
    }

    List<HiddenNames.Name> hidden() {
        return (isTold() ? List.<String>of() : names())
                .stream().map(n -> new HiddenNames.Name(n, pseudonym, kind.isInflected())).toList();
    }

    /** What becomes of texts where some names are replaced in them. */
    public static Function<String, ToldText> replacing(List<RegisteredName> names) {
        return finder(names)::in;
    }

    /** What is kept of texts from which some names go, also of those cut at their ends. */
    public static UnaryOperator<String> without(List<RegisteredName> names) {
        return finder(names)::told;
    }

    /**
     * What is kept of keys that were made of what people call a thing, wherever they stand: a key
     * by itself, and one within quotes or behind {@code #} or {@code /}. Names of few letters are
     * parts of too many words.
     */
    public static UnaryOperator<String> withoutInKeys(List<RegisteredName> names) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (RegisteredName name : names) {
            String instead = Keys.of(name.pseudonym(), "x", k -> false);
            name.names().stream()
                    .map(n -> Keys.of(n, "", k -> false))
                    .filter(k -> k.length() >= SHORTEST_KEY)
                    .forEach(k -> parts.put(k, instead));
        }
        if (parts.isEmpty()) {
            return text -> text;
        }
        String any =
                parts.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .collect(Collectors.joining("|"));
        Pattern part = Pattern.compile("(?<![a-z0-9])(" + any + ")s?(?![a-z0-9])");
        return text ->
                KEY.matcher(text)
                        .replaceAll(
                                key ->
                                        part.matcher(key.group())
                                                .replaceAll(
                                                        m -> parts.getOrDefault(m.group(1), "x")));
    }

    private static HiddenNames finder(List<RegisteredName> names) {
        HiddenNames hidden = HiddenNames.of(List.of());
        names.stream().flatMap(n -> n.hidden().stream()).forEach(hidden::add);
        return hidden;
    }
}

package org.feltbok.store;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.TreeMap;

/**
 * How texts in several languages stand in a study file: a plain column, and {@code *_i18n} with the
 * others as JSON.
 */
public final class LocalTexts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LocalTexts() {}

    /**
     * The text of a plain column and its {@code _i18n} column; a null plain column is an empty
     * text.
     */
    public static LocalText of(@Nullable String text, @Nullable String i18n) {
        Map<String, String> others =
                i18n == null
                        ? Map.of()
                        : JSON.readValue(i18n, new TypeReference<Map<String, String>>() {});
        return new LocalText(text == null ? "" : text, others);
    }

    /** The value of the {@code _i18n} column; null if there are no other languages. */
    public static @Nullable String i18n(LocalText text) {
        return text.others().isEmpty()
                ? null
                : JSON.writeValueAsString(new TreeMap<>(text.others()));
    }

    /** The value of a plain column that may be NULL: null for an empty text. */
    public static @Nullable String orNull(LocalText text) {
        return text.text().isEmpty() ? null : text.text();
    }
}

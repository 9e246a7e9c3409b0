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

    /**
     * Writes a text in one language and leaves the others as they are.
     *
     * @param column the plain column
     * @param language null = the study's own; else its code
     * @param text null = none in this language
     */
    public static void write(
            UnitOfWork work,
            String table,
            String id,
            String column,
            @Nullable String language,
            @Nullable String text) {
        if (language == null) {
            work.update(table, id, column, text);
            return;
        }
        String stored =
                work.handle()
                        .createQuery("SELECT " + column + "_i18n FROM " + table + " WHERE id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null);
        Map<String, String> others = new TreeMap<>(of("", stored).others());
        if (text == null) {
            others.remove(language);
        } else {
            others.put(language, text);
        }
        work.update(table, id, column + "_i18n", i18n(new LocalText("", others)));
    }

    /** The value of a plain column that may be NULL: null for an empty text. */
    public static @Nullable String orNull(LocalText text) {
        return text.text().isEmpty() ? null : text.text();
    }
}

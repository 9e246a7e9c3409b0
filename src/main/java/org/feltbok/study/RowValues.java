package org.feltbok.study;

import org.feltbok.base.text.LocalText;
import org.feltbok.store.LocalTexts;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a new row, put together column by column. */
public final class RowValues {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    public RowValues set(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** An empty text is written as NULL. */
    public RowValues orNull(String column, String text) {
        values.put(column, text.isEmpty() ? null : text);
        return this;
    }

    /** A column that must hold a text, and its {@code _i18n} column. */
    public RowValues text(String column, LocalText text) {
        values.put(column, text.text());
        values.put(column + "_i18n", LocalTexts.i18n(text));
        return this;
    }

    /** A column that is NULL for an empty text, and its {@code _i18n} column. */
    public RowValues textOrNull(String column, LocalText text) {
        values.put(column, LocalTexts.orNull(text));
        values.put(column + "_i18n", LocalTexts.i18n(text));
        return this;
    }

    public Map<String, @Nullable Object> map() {
        return Collections.unmodifiableMap(values);
    }
}

package org.feltbok.cases;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Something that is known of each case.
 *
 * @param unit of a number; may be empty
 * @param decimals with which a number is shown
 * @param originId where the values come from; null = imported
 * @param retiredAt the day since when new figures are not offered it, as YYYY-MM-DD; null = they
 *     are
 * @param categories of a category attribute, in the order to show them; else empty
 */
public record Attribute(
        String id,
        String name,
        LocalText label,
        AttributeType type,
        LocalText unit,
        int decimals,
        @Nullable String originId,
        String note,
        @Nullable String retiredAt,
        List<AttributeCategory> categories) {
    public Attribute {
        categories = List.copyOf(categories);
    }

    /** One that new figures are offered. */
    public Attribute(
            String id,
            String name,
            LocalText label,
            AttributeType type,
            LocalText unit,
            int decimals,
            @Nullable String originId,
            String note,
            List<AttributeCategory> categories) {
        this(id, name, label, type, unit, decimals, originId, note, null, categories);
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public Optional<AttributeCategory> category(String code) {
        return categories.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}

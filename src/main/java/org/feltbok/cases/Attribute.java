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
        List<AttributeCategory> categories) {
    public Attribute {
        categories = List.copyOf(categories);
    }

    public Optional<AttributeCategory> category(String code) {
        return categories.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}

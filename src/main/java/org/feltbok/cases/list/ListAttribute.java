package org.feltbok.cases.list;

import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What a column of a list becomes.
 *
 * @param name in the study
 * @param label its head
 * @param decimals of a number, as many as were written
 * @param categories new ones, label by code, in the order in which they stand in the list
 * @param known the attribute of the study that it is; null = it is new
 */
public record ListAttribute(
        int position,
        String name,
        String label,
        AttributeType type,
        int decimals,
        Map<String, String> categories,
        @Nullable Attribute known) {
    public ListAttribute {
        categories =
                java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(categories));
    }
}

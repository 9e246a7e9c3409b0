package org.feltbok.cases;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A figure by case and year.
 *
 * @param breakdown what the parts mean, such as age group; may be empty
 * @param continues name of another indicator that supplies the years which this one lacks; may be
 *     empty
 * @param originId where values come from that say nothing themselves; null = imported
 */
public record Indicator(
        String id,
        String name,
        LocalText label,
        LocalText unit,
        int decimals,
        LocalText breakdown,
        String continues,
        @Nullable String originId,
        String note) {}

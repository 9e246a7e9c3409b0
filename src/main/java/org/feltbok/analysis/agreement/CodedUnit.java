package org.feltbok.analysis.agreement;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An answer or passage and what each coder gave it.
 *
 * @param length of the text in Unicode code points
 * @param by for each coder in turn; null = has not coded it
 */
public record CodedUnit(String id, int length, List<@Nullable Given> by) {

    /**
     * What one coder gave; nothing where none fits.
     *
     * @param codes that stand, on the whole text or anywhere in it
     * @param spans the stretches each stands on: start, and end not included; a code without any
     *     stands on the whole text, one with empty stretches only on no words
     */
    public record Given(Set<String> codes, Map<String, List<int[]>> spans) {
        public static Given of(String... codes) {
            return new Given(Set.of(codes), Map.of());
        }
    }
}

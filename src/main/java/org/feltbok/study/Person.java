package org.feltbok.study;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who keys in, codes or writes.
 *
 * @param roles enterer, coder, author
 * @param originId set for people who do not exist; null for real ones
 */
public record Person(
        String id,
        String key,
        String name,
        String initials,
        List<String> roles,
        @Nullable String originId) {
    public Person {
        roles = List.copyOf(roles);
    }

    /** The first letters of a name's words. */
    public static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("\\s+")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)));
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}

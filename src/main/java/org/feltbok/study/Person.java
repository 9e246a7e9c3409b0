package org.feltbok.study;

import org.jspecify.annotations.Nullable;

import java.util.List;

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

    public boolean is(String role) {
        return roles.contains(role);
    }
}

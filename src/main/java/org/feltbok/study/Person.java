package org.feltbok.study;

import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who keys in, codes or writes.
 *
 * @param roles enterer, coder, author; left alone for who works here no more
 * @param originId set for people who do not exist; null for real ones
 */
public record Person(
        String id,
        String key,
        String name,
        String initials,
        List<String> roles,
        @Nullable String originId) {
    /** What people do here. */
    public static final List<String> WORK = List.of("enterer", "coder", "author");

    /** Instead of those: works here no more, what was done is theirs. */
    public static final String LEFT = "left";

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

    /**
     * Somebody new, who keys and codes.
     *
     * @param others among whom they get a key of their own
     */
    public static Person working(String name, List<Person> others) {
        return new Person(
                Ids.next(),
                Keys.of(name, "person", k -> others.stream().anyMatch(p -> p.key().equals(k))),
                name,
                initials(name),
                List.of("enterer", "coder"),
                null);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean hasLeft() {
        return is(LEFT);
    }
}

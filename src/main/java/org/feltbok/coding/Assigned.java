package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * Who is to code which texts, blind to each other.
 *
 * @param coders identities of people by that of the text
 */
public record Assigned(Map<String, Set<String>> coders) {
    public static final Assigned NOBODY = new Assigned(Map.of());

    /** The texts that somebody is to code. */
    public int of(@Nullable String person) {
        return (int) coders.values().stream().filter(c -> c.contains(person)).count();
    }

    /** The same among some texts. */
    public int of(@Nullable String person, CodedTexts among) {
        return (int)
                coders.entrySet().stream()
                        .filter(c -> c.getValue().contains(person) && among.place(c.getKey()) >= 0)
                        .count();
    }

    /** Whether somebody is to code a text. */
    public boolean isTo(@Nullable String person, TextRef text) {
        return person != null && coders.getOrDefault(text.id(), Set.of()).contains(person);
    }

    /** Those of them that they are done with. */
    public int doneBy(@Nullable String person, CodedTexts texts) {
        return (int)
                coders.entrySet().stream()
                        .filter(e -> e.getValue().contains(person))
                        .flatMap(e -> texts.byId(e.getKey()).stream())
                        .filter(t -> t.isDone(person))
                        .count();
    }
}

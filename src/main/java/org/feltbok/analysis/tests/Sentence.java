package org.feltbok.analysis.tests;

import java.util.List;

/** Something said in words: its text key and what stands in it. */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}

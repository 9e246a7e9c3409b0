package org.feltbok.cases.ui;

import java.util.function.Supplier;

/**
 * What a field held when it was read or given last. What was given shows until it is read back: a
 * reading that began before does not have it yet.
 */
final class KeptValue {
    private final Supplier<String> study;
    private String read;
    private String text;

    /**
     * @param study what the study holds, as it was read last
     */
    KeptValue(Supplier<String> study) {
        this.study = study;
        read = study.get();
        text = read;
    }

    String text() {
        return text;
    }

    boolean is(String typed) {
        return typed.strip().equals(text.strip());
    }

    /**
     * What was typed is given to the study.
     *
     * @return whether it is anything else than what stands there
     */
    boolean give(String typed) {
        boolean other = !is(typed);
        text = other ? typed : text;
        return other;
    }

    /**
     * Takes over what was read.
     *
     * @return whether that is anything else than what was read before
     */
    boolean take() {
        String now = study.get();
        boolean other = !now.equals(read);
        read = now;
        text = other ? now : text;
        return other;
    }
}

package org.feltbok.sample;

import org.feltbok.sample.MarkedText.Mark;

import java.util.ArrayList;
import java.util.List;

/**
 * One passage of interview notes.
 *
 * @param speaker {@code I: }, {@code R: } or empty
 * @param text without the speaker's mark; offsets count from its beginning
 */
record Passage(String topic, String speaker, String text, List<Mark> marks) {

    /** Marks of the same code that follow each other across a space become one. */
    static List<Mark> merged(List<Mark> marks) {
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : marks) {
            Mark before =
                    merged.stream()
                            .filter(
                                    m ->
                                            m.code().equals(mark.code())
                                                    && m.end() + 1 == mark.start())
                            .findFirst()
                            .orElse(mark);
            if (before.equals(mark)) {
                merged.add(mark);
            } else {
                merged.set(
                        merged.indexOf(before), new Mark(mark.code(), before.start(), mark.end()));
            }
        }
        return merged;
    }
}

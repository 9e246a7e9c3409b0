package org.feltbok.interviews.ui;

import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.Coding;
import org.feltbok.coding.LiveCodings;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which codes, of any coder, an edit put on other words, as long as the screen is open; what is put
 * back is forgotten.
 */
final class CodeMoves {
    private final Map<String, String> before = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /** Compares passages as they stood with what they are now. */
    void follow(LiveCodings.Delta<CodedPassage> delta) {
        delta.before().forEach((id, was) -> was.ifPresent(p -> follow(p, delta.now().get(id))));
    }

    /** Compares a passage as it stood with what it is now; empty = gone. */
    void follow(CodedPassage old, @Nullable Optional<CodedPassage> now) {
        if (now != null) {
            now.ifPresent(p -> compare(old, p));
        }
    }

    private void compare(CodedPassage old, CodedPassage now) {
        if (old.passage().text().equals(now.passage().text())) {
            return;
        }
        for (Coding was : old.text().codings()) {
            find(now.text().codings(), was.id())
                    .ifPresent(is -> compare(was, old.passage().text(), is, now.passage().text()));
        }
    }

    private void compare(Coding was, String oldText, Coding is, String newText) {
        if (was.span() == null && !before.containsKey(was.id())) {
            return;
        }
        String first = before.getOrDefault(was.id(), words(was, oldText));
        if (is.span() != null && words(is, newText).equals(first)) {
            before.remove(was.id());
        } else {
            before.put(was.id(), first);
        }
    }

    private static String words(Coding coding, String text) {
        return Segment.quote(coding, text);
    }

    private static Optional<Coding> find(List<Coding> codings, String id) {
        return codings.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The words a code stood on; empty if no edit changed them. */
    Optional<String> before(String codingId) {
        return Optional.ofNullable(before.get(codingId));
    }

    /** How many codes stand on other words that were not told of yet. */
    int fresh() {
        Set<String> now = Set.copyOf(before.keySet());
        int fresh = (int) now.stream().filter(id -> !told.contains(id)).count();
        told.retainAll(now);
        told.addAll(now);
        return fresh;
    }
}

package org.feltbok.coding.exchange;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Which code of a codebook each entry of a file is. Who names a code by its identity has it, then
 * who names it by its key, wherever they stand in the file; a name finds only what is left.
 */
final class KnownCodes {
    private final Map<BookFile.Entry, Code> found = new IdentityHashMap<>();
    private final Map<String, Code> free = new HashMap<>();

    KnownCodes(CodeTree tree, List<BookFile.Entry> entries) {
        tree.all().forEach(c -> free.put(c.id(), c));
        claim(tree, entries, c -> BookOut.guid(c.id()), BookFile.Entry::guid);
        claim(tree, entries, Code::key, BookFile.Entry::key);
        claim(tree, entries, c -> plain(c.label().text()), e -> plain(e.label().text()));
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void claim(
            CodeTree tree,
            List<BookFile.Entry> entries,
            Function<Code, String> of,
            Function<BookFile.Entry, @Nullable String> said) {
        Map<String, Deque<Code>> codes = new HashMap<>();
        for (Code c : tree.all()) {
            if (free.containsKey(c.id())) {
                codes.computeIfAbsent(of.apply(c), k -> new ArrayDeque<>()).add(c);
            }
        }
        for (BookFile.Entry e : entries) {
            String name = said.apply(e);
            Deque<Code> left = name == null || found.containsKey(e) ? null : codes.get(name);
            if (left != null && !left.isEmpty()) {
                Code code = left.remove();
                found.put(e, code);
                free.remove(code.id());
            }
        }
    }

    /** Null = a code that there is none of yet. */
    @Nullable Code of(BookFile.Entry e) {
        return found.get(e);
    }
}

package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each code of a codebook was given by one coder. Each text counts once for a code
 * however many spans have it. Shares are of all texts that were given, coded or not.
 */
public final class CodeCounts {
    private final Map<String, CodeCount> counts = new LinkedHashMap<>();
    private final int base;
    private final int coded;

    /**
     * @param personId whose codings are counted; null = nobody's
     */
    public CodeCounts(CodeTree tree, List<CodedText> texts, @Nullable String personId) {
        Map<String, Set<TextRef>> having = new HashMap<>();
        for (CodedText text : texts) {
            text.codesOf(personId)
                    .forEach(c -> having.computeIfAbsent(c, k -> new HashSet<>()).add(text.ref()));
        }
        base = texts.size();
        coded = (int) texts.stream().filter(t -> !t.isUncoded(personId)).count();
        for (Code code : tree.all()) {
            Set<TextRef> any = new HashSet<>();
            tree.withDescendants(code)
                    .forEach(below -> any.addAll(having.getOrDefault(below.id(), Set.of())));
            counts.put(
                    code.id(),
                    new CodeCount(
                            code, any.size(), base == 0 ? Double.NaN : (double) any.size() / base));
        }
    }

    /** One entry for each code and folder, in the order of the codebook. */
    public List<CodeCount> all() {
        return List.copyOf(counts.values());
    }

    /** Texts that have the code or one below it. */
    public int texts(String codeId) {
        CodeCount count = counts.get(codeId);
        return count == null ? 0 : count.texts();
    }

    /** Number of texts, coded or not. */
    public int base() {
        return base;
    }

    /** Texts the coder coded or finished. */
    public int coded() {
        return coded;
    }
}

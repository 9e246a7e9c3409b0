package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        this(CodedTexts.of(tree, texts).counts(personId));
    }

    private CodeCounts(CodeCounts other) {
        counts.putAll(other.counts);
        base = other.base;
        coded = other.coded;
    }

    /**
     * @param byCode number of texts by the id of a code or folder
     * @param base number of texts
     * @param coded texts coded or finished
     */
    CodeCounts(CodeTree tree, Map<String, Integer> byCode, int base, int coded) {
        this.base = base;
        this.coded = coded;
        for (Code code : tree.all()) {
            int times = byCode.getOrDefault(code.id(), 0);
            double share = base == 0 ? Double.NaN : (double) times / base;
            counts.put(code.id(), new CodeCount(code, times, share));
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

package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.base.Keys;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes codes of one codebook, which is read once, however many are written: each row knows of
 * those before it. Whether a name or a key may be had is for who asks.
 */
public final class CodeWriting {
    private final UnitOfWork work;
    private final String codebookId;
    private final Set<String> keys;
    private final Map<Integer, List<String>> digits = new HashMap<>();
    private int last;

    public CodeWriting(UnitOfWork work, String codebookId) {
        this.work = work;
        this.codebookId = codebookId;
        CodebookStore store = new CodebookStore(work.handle());
        keys = new HashSet<>(store.keys(codebookId));
        for (Code c : store.codes(codebookId).all()) {
            last = Math.max(last, c.position());
            if (c.digit() != null) {
                digits.computeIfAbsent(c.digit(), d -> new ArrayList<>()).add(c.id());
            }
        }
    }

    /** A code with the key that it says, last in its folder. */
    public void add(AddCode code) {
        add(code, code.digit());
    }

    /** A code or codebook is called something. */
    static void requireNamed(String label) {
        if (label.isBlank()) {
            throw new FaultException("coding.label_missing");
        }
    }

    void add(AddCode code, @Nullable Integer digit) {
        requireNamed(code.label());
        String key = Keys.of(code.label(), "code", keys::contains);
        keys.add(key);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("codebook_id", codebookId);
        row.put("parent_id", code.parentId());
        row.put("key", key);
        row.put("label", code.label().strip());
        row.put("digit", digit);
        row.put("folder", code.folder() ? 1 : 0);
        last++;
        row.put("position", last);
        // a retired code keeps no key that another one has
        take(code.id(), digit);
        work.insert("code", code.id(), row);
    }

    /** A code gets a key; who had it loses it. */
    public void digit(String id, @Nullable Integer digit) {
        digits.values().forEach(of -> of.remove(id));
        take(id, digit);
        work.update("code", id, "digit", digit);
    }

    private void take(String id, @Nullable Integer digit) {
        if (digit != null) {
            List<String> before = digits.put(digit, new ArrayList<>(List.of(id)));
            if (before != null) {
                before.forEach(c -> work.update("code", c, "digit", null));
            }
        }
    }
}

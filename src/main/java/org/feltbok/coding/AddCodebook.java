package org.feltbok.coding;

import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an empty codebook for items, or for interviews if there are no items.
 *
 * @param countsPersonId the coder whose codings count; null = not settled
 */
public record AddCodebook(
        String id, String label, List<String> itemIds, @Nullable String countsPersonId)
        implements Operation {
    public AddCodebook {
        itemIds = List.copyOf(itemIds);
    }

    @Override
    public String name() {
        return "coding.add_codebook";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        CodeWriting.requireNamed(label);
        new CodebookStore(handle).requireUncoded(itemIds);
    }

    @Override
    public void apply(UnitOfWork work) {
        List<Codebook> all = new CodebookStore(work.handle()).codebooks();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(
                "key",
                Keys.of(label, "codebook", k -> all.stream().anyMatch(b -> b.key().equals(k))));
        row.put("label", label.strip());
        row.put("counts_person_id", countsPersonId);
        row.put("for_interviews", itemIds.isEmpty() ? 1 : 0);
        row.put("position", all.stream().mapToInt(Codebook::position).max().orElse(0) + 1);
        work.insert("codebook", id, row);
        code(work, id, itemIds);
    }

    static void code(UnitOfWork work, String id, List<String> itemIds) {
        for (String item : itemIds) {
            work.insert("codebook_item", Ids.next(), Map.of("codebook_id", id, "item_id", item));
        }
    }
}

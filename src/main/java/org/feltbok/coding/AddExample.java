package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps words of an answer as an example of what a code means.
 *
 * @param id of the example
 * @param label of the code, for the history
 * @param personId who took it
 */
public record AddExample(
        String id, String codeId, String label, String quote, String personId, String at)
        implements Operation {
    @Override
    public String name() {
        return "coding.add_example";
    }

    @Override
    public List<String> args() {
        return List.of(label, CodingOperations.start(quote.strip()));
    }

    @Override
    public void validate(Handle handle) {
        CodebookStore store = new CodebookStore(handle);
        String book = store.bookOf(codeId);
        if (store.codes(book).byId(codeId).isEmpty()) {
            throw new FaultException("coding.no_code");
        }
        if (quote.isBlank()) {
            throw new FaultException("codebook.example_missing");
        }
        boolean there =
                new CodeMemoStore(handle)
                        .examples(book).stream()
                                .anyMatch(
                                        e ->
                                                e.targetId().equals(codeId)
                                                        && e.text().equals(quote.strip()));
        if (there) {
            throw new FaultException("codebook.example_there", label);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("target_kind", "code");
        row.put("target_id", codeId);
        row.put("title", CodeMemo.EXAMPLE);
        row.put("text", quote.strip());
        row.put("person_id", personId);
        row.put("at", at);
        work.insert("memo", id, row);
    }
}

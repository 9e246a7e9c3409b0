package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** Takes one coding off its text. */
public record RemoveCoding(String codingId, String label) implements Operation {
    @Override
    public String name() {
        return "coding.remove";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void apply(UnitOfWork work) {
        CodingStore store = new CodingStore(work.handle());
        store.coding(codingId)
                .ifPresent(
                        c ->
                                CodingOperations.recode(
                                        work,
                                        CodingOperations.codebook(work.handle(), c.codeId()),
                                        c.personId(),
                                        c.text()));
        work.delete("coding", codingId);
    }
}

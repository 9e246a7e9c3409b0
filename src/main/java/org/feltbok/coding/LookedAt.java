package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Says that a coder has looked at codings again and they hold by what is said of their code now.
 * Those that are gone meanwhile are passed over.
 *
 * @param label of the code, for the history
 * @param at ISO date and time
 */
public record LookedAt(List<String> codings, String label, String at) implements Operation {
    public LookedAt {
        codings = List.copyOf(codings);
    }

    @Override
    public String name() {
        return "coding.looked_at";
    }

    @Override
    public List<String> args() {
        return List.of(label, String.valueOf(codings.size()));
    }

    @Override
    public void apply(UnitOfWork work) {
        CodingStore store = new CodingStore(work.handle());
        for (String coding : codings) {
            if (store.ownCoding(coding).isPresent()) {
                work.update("coding", coding, "looked_at", at);
            }
        }
    }
}

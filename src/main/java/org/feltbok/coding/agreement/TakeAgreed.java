package org.feltbok.coding.agreement;

import org.feltbok.coding.CodingStore;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Puts into the agreed layer what the coders agree on in the answers to a question that all of them
 * are done with, and takes out what was put in so and they do not agree on any more. What was
 * settled stays as it was.
 */
public record TakeAgreed(
        String codebookId,
        String itemId,
        List<String> coders,
        String personId,
        @Nullable Instant at)
        implements Operation {
    public TakeAgreed {
        coders = List.copyOf(coders);
    }

    @Override
    public String name() {
        return "coding.take_agreed";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void apply(UnitOfWork work) {
        Pairing pairing =
                Pairing.of(
                        coders,
                        new CodingStore(work.handle()).answers(codebookId, itemId),
                        new AgreementStore(work.handle()).decisions(codebookId, itemId));
        var agreed = new AgreedCodings(work, personId, at);
        pairing.common().forEach(t -> agreed.takeOver(t, coders, pairing.of(t)));
    }
}

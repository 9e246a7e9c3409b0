package org.feltbok.coding.framework;

import org.feltbok.coding.ToldWords;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * A summary no longer rests on some words.
 *
 * @param quote for the history
 */
public record UnlinkQuote(String linkId, String quote) implements Operation {
    @Override
    public String name() {
        return "coding.unlink_quote";
    }

    @Override
    public List<String> args() {
        return List.of(ToldWords.of(quote, "").getFirst());
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete("summary_quote", linkId);
    }
}

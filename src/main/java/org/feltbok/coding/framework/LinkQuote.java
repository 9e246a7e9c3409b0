package org.feltbok.coding.framework;

import org.feltbok.coding.ToldWords;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** Words become something that a summary rests on. */
public record LinkQuote(String summaryId, Link link) implements Operation {
    @Override
    public String name() {
        return "coding.link_quote";
    }

    @Override
    public List<String> args() {
        return List.of(ToldWords.of(link.quote(), "").getFirst());
    }

    @Override
    public void apply(UnitOfWork work) {
        WriteSummary.link(work, summaryId, link);
    }
}

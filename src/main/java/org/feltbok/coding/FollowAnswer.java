package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** Moves the spans on an answer whose text was edited from one text to another. */
public record FollowAnswer(String answerTextId, String before, String after) implements Operation {
    @Override
    public String name() {
        return "coding.follow";
    }

    @Override
    public List<String> args() {
        return List.of(CodingOperations.start(after));
    }

    @Override
    public void apply(UnitOfWork work) {
        Spans.follow(work, TextRef.answer(answerTextId), before, after);
    }
}

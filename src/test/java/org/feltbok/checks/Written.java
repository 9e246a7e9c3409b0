package org.feltbok.checks;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;
import java.util.function.Consumer;

/** An operation given as a function. */
record Written(Consumer<UnitOfWork> body) implements Operation {
    @Override
    public String name() {
        return "test";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void apply(UnitOfWork work) {
        body.accept(work);
    }
}

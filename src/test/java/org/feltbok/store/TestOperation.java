package org.feltbok.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An operation given as a function. */
record TestOperation(String name, Consumer<UnitOfWork> body, boolean undoable)
        implements Operation {
    static TestOperation of(Consumer<UnitOfWork> body) {
        return new TestOperation("test", body, true);
    }

    /** What every study begins with. */
    static TestOperation beginning() {
        return new TestOperation(
                "begin",
                w ->
                        w.insert(
                                "study",
                                "s1",
                                Map.of(
                                        "key",
                                        "t",
                                        "title",
                                        "T",
                                        "language",
                                        "nb",
                                        "created_at",
                                        "2026-01-01")),
                false);
    }

    static TestOperation setting(String id, String value) {
        return of(w -> w.insert("setting", id, Map.of("value", value)));
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

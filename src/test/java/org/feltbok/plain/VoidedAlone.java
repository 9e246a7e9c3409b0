package org.feltbok.plain;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** A response made void by a version of the program that let its members count on. */
public record VoidedAlone(String id) implements Operation {
    public static Operation of(String id) {
        return new VoidedAlone(id);
    }

    @Override
    public String name() {
        return "responses.void";
    }

    @Override
    public List<String> args() {
        return List.of("p", "gone", "0");
    }

    @Override
    public void apply(UnitOfWork work) {
        Integer pass =
                work.handle()
                        .createQuery("SELECT pass FROM response WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one();
        work.update("response", id, "key", "alone-" + id);
        work.update("response", id, "pass", -Math.abs(pass));
        work.update("response", id, "voided", "gone");
    }
}

package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.store.UnitOfWork;

import java.util.function.UnaryOperator;

/**
 * Gives all things whose names hold something others, and with them every place that asks for them:
 * within a change that takes the words out which those names were made of.
 */
public final class RenameParts {
    private static final int MOST = 100;

    private RenameParts() {}

    /**
     * @param to what a name is from now on; the same where it stays
     */
    public static void in(UnitOfWork work, UnaryOperator<String> to) {
        ThingStore things = new ThingStore(work.handle());
        for (Kind kind : Kind.values()) {
            for (Thing thing : things.all(kind)) {
                String wanted = to.apply(thing.name());
                if (!wanted.equals(thing.name())) {
                    String free = free(work, thing, wanted);
                    new Rename(kind, thing.id(), thing.name(), free).apply(work);
                }
            }
        }
    }

    private static String free(UnitOfWork work, Thing thing, String wanted) {
        for (int i = 2; i < MOST; i++) {
            String name = i == 2 ? wanted : wanted + "_" + (i - 1);
            try {
                NewName.check(work.handle(), thing, name);
                return name;
            } catch (FaultException taken) {
                // the next number is tried
            }
        }
        throw new FaultException("names.taken", wanted);
    }
}

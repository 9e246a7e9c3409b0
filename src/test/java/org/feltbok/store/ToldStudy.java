package org.feltbok.store;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Listening;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A study whose listeners can be told of changes that nobody made. */
public final class ToldStudy {
    private final Listening.Listeners<ChangeEvent> listeners = new Listening.Listeners<>();
    private final Study study;

    public ToldStudy(Study real) {
        study =
                (Study)
                        Proxy.newProxyInstance(
                                Study.class.getClassLoader(),
                                new Class<?>[] {Study.class},
                                (proxy, method, args) -> {
                                    if (method.getName().equals("listen")) {
                                        @SuppressWarnings("unchecked")
                                        var listener = (Consumer<? super ChangeEvent>) args[0];
                                        return listeners.add(listener);
                                    }
                                    try {
                                        return method.invoke(real, args);
                                    } catch (InvocationTargetException e) {
                                        throw e.getTargetException();
                                    }
                                });
    }

    public Study study() {
        return study;
    }

    /** Tells that many rows of a table are others; what is kept of them is let go. */
    public void tell(String table) {
        study.rehearse(new SmallStudy.Change(work -> {}));
        var change = new Change(1, Instant.EPOCH, "Marit Aune", "test", List.of(), Change.Kind.DO);
        listeners.tell(new ChangeEvent(change, List.of(), Set.of(table)));
    }
}

package org.feltbok.responses;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Keeps a text while it is still being written. A text that somebody has coded stays until the
 * field is left: half an edit would move the codes to other words.
 */
public record KeepText(SetAnswer set) implements Operation {
    @Override
    public String name() {
        return set.name();
    }

    @Override
    public String toldAs(Handle handle) {
        return set.toldAs(handle);
    }

    @Override
    public List<String> args() {
        return set.args();
    }

    @Override
    public void validate(Handle handle) {
        set.validate(handle);
    }

    @Override
    public void apply(UnitOfWork work) {
        if (!set.isCoded(work.handle())) {
            set.apply(work);
        }
    }
}

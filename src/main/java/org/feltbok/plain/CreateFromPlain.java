package org.feltbok.plain;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainPart.Prepared;

import java.util.List;

/** Puts all that was read from a folder into a new study. */
record CreateFromPlain(String folder, List<Prepared> parts) implements Operation {
    @Override
    public String name() {
        return "plain.create";
    }

    @Override
    public List<String> args() {
        return List.of(folder);
    }

    @Override
    public void apply(UnitOfWork work) {
        parts.forEach(part -> part.write(work));
    }

    @Override
    public boolean undoable() {
        return false;
    }
}

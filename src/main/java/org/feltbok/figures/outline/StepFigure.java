package org.feltbok.figures.outline;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Moves a figure one place up or down from where it stands when this is done, into the next section
 * at the end of its own: steps given faster than they are shown all count. Nothing happens where
 * there is nothing further on.
 */
public record StepFigure(String key, boolean down) implements Operation {
    @Override
    public String name() {
        return "figures.move";
    }

    @Override
    public List<String> args() {
        return List.of(key);
    }

    @Override
    public void apply(UnitOfWork work) {
        OutlineStore.figure(work.handle(), key);
        OutlineStore.read(work.handle())
                .step(key, down)
                .ifPresent(s -> new MoveFigure(key, s.section(), s.index()).apply(work));
    }
}

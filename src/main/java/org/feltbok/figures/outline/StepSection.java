package org.feltbok.figures.outline;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Moves a section with all that is in it one step from where it stands when this is done; nothing
 * happens where there is no such place.
 */
public record StepSection(String key, Way way) implements Operation {
    /** Where to. */
    public enum Way {
        /** before the section above it, of the same rank */
        UP,
        DOWN,
        /** becomes a part of the section above it */
        IN,
        /** stands beside the section that it is a part of, after it */
        OUT
    }

    @Override
    public String name() {
        return "figures.section.move";
    }

    @Override
    public List<String> args() {
        return List.of(key);
    }

    @Override
    public void apply(UnitOfWork work) {
        OutlineStore.section(work.handle(), key);
        Outline outline = OutlineStore.read(work.handle());
        String parent = outline.part(key).map(Part::parent).orElse("");
        List<String> beside = outline.below(parent).stream().map(Part::key).toList();
        int at = beside.indexOf(key);
        switch (way) {
            case UP -> {
                if (at > 0) {
                    new MoveSection(key, parent, at - 1).apply(work);
                }
            }
            case DOWN -> {
                if (at < beside.size() - 1) {
                    new MoveSection(key, parent, at + 1).apply(work);
                }
            }
            case IN -> {
                if (at > 0) {
                    String into = beside.get(at - 1);
                    new MoveSection(key, into, Integer.MAX_VALUE).apply(work);
                }
            }
            case OUT ->
                    outline.part(parent)
                            .filter(p -> !p.isNone())
                            .ifPresent(p -> out(work, outline, p));
        }
    }

    private void out(UnitOfWork work, Outline outline, Part parent) {
        List<String> there = outline.below(parent.parent()).stream().map(Part::key).toList();
        new MoveSection(key, parent.parent(), there.indexOf(parent.key()) + 1).apply(work);
    }
}

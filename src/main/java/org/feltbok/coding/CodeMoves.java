package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a code goes when it is moved by keys: up and down among those of the same parent, in below
 * the one before it, out behind its parent.
 */
public record CodeMoves(CodeTree tree, Language language) {
    /** A step in the tree. */
    public enum Step {
        UP,
        DOWN,
        IN,
        OUT
    }

    /** Empty where there is nowhere to go. */
    public Optional<MoveCode> step(Code code, Step step) {
        List<Code> beside = beside(code.parentId());
        int at = beside.indexOf(code);
        return switch (step) {
            case UP -> at < 1 ? Optional.empty() : move(code, code.parentId(), at - 1);
            case DOWN ->
                    at > beside.size() - 2 ? Optional.empty() : move(code, code.parentId(), at + 1);
            case IN -> at < 1 ? Optional.empty() : under(code, beside.get(at - 1));
            case OUT -> parent(code).flatMap(p -> behind(code, p));
        };
    }

    /** Last below another. */
    public Optional<MoveCode> under(Code code, @Nullable Code parent) {
        return parent != null && tree.withAncestors(parent.id()).contains(code)
                ? Optional.empty()
                : move(code, parent == null ? null : parent.id(), Integer.MAX_VALUE);
    }

    /** Right after another, below the same parent. */
    public Optional<MoveCode> behind(Code code, Code other) {
        return beside(code, other, 1);
    }

    /** Right before another, below the same parent. */
    public Optional<MoveCode> before(Code code, Code other) {
        return beside(code, other, 0);
    }

    private Optional<MoveCode> beside(Code code, Code other, int after) {
        if (tree.withAncestors(other.id()).contains(code)) {
            return Optional.empty();
        }
        List<Code> there = beside(other.parentId()).stream().filter(c -> !c.equals(code)).toList();
        return move(code, other.parentId(), there.indexOf(other) + after);
    }

    /** Empty where it stands there already. */
    private Optional<MoveCode> move(Code code, @Nullable String parent, int place) {
        List<Code> there = beside(parent);
        if (there.contains(code) && there.indexOf(code) == Math.min(place, there.size() - 1)) {
            return Optional.empty();
        }
        return Optional.of(new MoveCode(code.id(), code.label().in(language), parent, place));
    }

    private Optional<Code> parent(Code code) {
        return code.parentId() == null ? Optional.empty() : tree.byId(code.parentId());
    }

    private List<Code> beside(@Nullable String parent) {
        return tree.all().stream().filter(c -> Objects.equals(c.parentId(), parent)).toList();
    }
}

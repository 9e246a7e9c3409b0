package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts a code, with all below it, in another place of its codebook.
 *
 * @param label for the history
 * @param parentId the folder or code it shall stand below; null = top level
 * @param place its place there from 0, counted without itself; beyond the end = last
 */
public record MoveCode(String id, String label, @Nullable String parentId, int place)
        implements Operation {
    /** As deep as the files of a study may go. */
    static final int DEEPEST = 50;

    @Override
    public String name() {
        return "coding.move_code";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        CodeTree tree = tree(handle);
        Code code = tree.byId(id).orElseThrow(() -> new FaultException("coding.no_code"));
        if (parentId == null) {
            return;
        }
        if (tree.byId(parentId).isEmpty()) {
            throw new FaultException("coding.no_code");
        }
        if (tree.withAncestors(parentId).contains(code)) {
            throw new FaultException("codebook.below_itself", label);
        }
        if (tree.withAncestors(parentId).size() + tree.height(code) > DEEPEST) {
            throw new FaultException("codebook.too_deep", label, DEEPEST);
        }
    }

    private CodeTree tree(Handle handle) {
        CodebookStore store = new CodebookStore(handle);
        return store.codes(store.bookOf(id));
    }

    @Override
    public void apply(UnitOfWork work) {
        List<Code> beside =
                new ArrayList<>(
                        tree(work.handle()).all().stream()
                                .filter(c -> !c.id().equals(id))
                                .filter(c -> Objects.equals(c.parentId(), parentId))
                                .toList());
        int at = Math.clamp(place, 0, beside.size());
        work.update("code", id, "parent_id", parentId);
        int position = 0;
        for (int i = 0; i <= beside.size(); i++) {
            if (i == at) {
                work.update("code", id, "position", ++position);
            }
            if (i < beside.size()) {
                work.update("code", beside.get(i).id(), "position", ++position);
            }
        }
    }
}

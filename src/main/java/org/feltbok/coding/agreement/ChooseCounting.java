package org.feltbok.coding.agreement;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Says whose codings by a codebook count in figures and tables: one coder's, those agreed, or all.
 *
 * @param who in words, for the history
 * @param coderId the coder; null = a layer counts, and who counted before is kept beside it
 * @param layer the layer; null = a coder counts
 */
public record ChooseCounting(
        String codebookId, String who, @Nullable String coderId, @Nullable Layer layer)
        implements Operation {
    @Override
    public String name() {
        return "coding.counting";
    }

    @Override
    public List<String> args() {
        return List.of(who);
    }

    @Override
    public void validate(Handle handle) {
        if ((coderId == null) == (layer == null) || layer == Layer.LEFT_OUT) {
            throw new FaultException("agreement.counts_nobody");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update(
                "codebook",
                codebookId,
                "counts_layer_id",
                layer == null ? null : LayerStore.require(work, layer));
        if (coderId != null) {
            work.update("codebook", codebookId, "counts_person_id", coderId);
        }
    }
}

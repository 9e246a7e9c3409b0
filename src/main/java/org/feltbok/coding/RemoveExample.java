package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Takes an example of a code away; the words it was taken from stay.
 *
 * @param label of the code, for the history
 */
public record RemoveExample(String id, String label, String quote) implements Operation {
    @Override
    public String name() {
        return "coding.remove_example";
    }

    @Override
    public List<String> args() {
        return List.of(label, CodingOperations.start(quote));
    }

    @Override
    public void validate(Handle handle) {
        boolean there =
                new CodeMemoStore(handle)
                        .find(id)
                        .filter(m -> m.title().equals(CodeMemo.EXAMPLE))
                        .isPresent();
        if (!there) {
            throw new FaultException("codebook.example_gone");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete("memo", id);
    }
}

package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** Writes a coder's memo on a text; blank takes it away. */
public record SetMemo(String codebookId, String personId, TextRef text, String memo)
        implements Operation {
    @Override
    public String name() {
        return "coding.memo";
    }

    @Override
    public List<String> args() {
        return List.of(CodingOperations.start(memo.strip()));
    }

    @Override
    public void apply(UnitOfWork work) {
        String kept = memo.isBlank() ? null : memo.strip();
        boolean nothingYet =
                new CodingStore(work.handle()).stateId(codebookId, personId, text) == null;
        if (kept != null || !nothingYet) {
            CodingOperations.setState(work, codebookId, personId, text, "memo", kept);
        }
    }
}

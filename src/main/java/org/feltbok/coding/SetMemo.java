package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Objects;

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
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        Object before =
                written.stream()
                        .filter(c -> c.table().equals("coding_done") && c.column().equals("memo"))
                        .map(c -> Objects.requireNonNullElse(c.before(), ""))
                        .findFirst()
                        .orElse("");
        return ToldWords.of(memo, before);
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

package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes somebody's memo on the words of a code, an interview, a case or a code; blank takes it
 * away.
 *
 * @param at ISO date and time
 */
public record WriteMemo(Memo.About about, String targetId, String personId, String memo, String at)
        implements Operation {
    @Override
    public String name() {
        return switch (about) {
            case CODING -> "coding.memo_coding";
            case INTERVIEW -> "coding.memo_interview";
            case CASE -> "coding.memo_case";
            case CODE -> "coding.memo_code";
        };
    }

    @Override
    public List<String> args() {
        return List.of(CodingOperations.start(memo.strip()));
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        Object before =
                written.stream()
                        .filter(c -> c.table().equals("memo"))
                        .map(c -> c.isDelete() ? c.inRow("text") : c.before())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        return ToldWords.of(memo, before);
    }

    @Override
    public void validate(Handle handle) {
        if (!new MemoStore(handle).isThere(about, targetId)) {
            throw new FaultException("coding.memo_gone");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Optional<String> known =
                new MemoStore(work.handle()).of(about, targetId, personId).map(Memo::id);
        if (memo.isBlank()) {
            known.ifPresent(id -> work.delete("memo", id));
        } else if (known.isPresent()) {
            work.update("memo", known.get(), "text", memo.strip());
            work.update("memo", known.get(), "at", at);
        } else {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("target_kind", about.kind());
            row.put("target_id", targetId);
            row.put("title", null);
            row.put("text", memo.strip());
            row.put("person_id", personId);
            row.put("at", at);
            work.insert("memo", Ids.next(), row);
        }
    }
}

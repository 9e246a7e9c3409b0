package org.feltbok.coding.framework;

import org.feltbok.base.FaultException;
import org.feltbok.coding.ToldWords;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what is said of a cell of the matrix; blank takes it away with its links.
 *
 * @param id of a new one
 * @param at when, as files write it
 * @param first what a new one rests on
 */
public record WriteSummary(
        String id, CellRef cell, String text, String personId, String at, List<Link> first)
        implements Operation {
    /** Longer ones are no summaries. */
    public static final int LONGEST = 10_000;

    public WriteSummary {
        first = List.copyOf(first);
    }

    @Override
    public String name() {
        return "coding.summary";
    }

    @Override
    public List<String> args() {
        return List.of(ToldWords.of(text.strip(), "").getFirst());
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return ToldWords.of(
                text,
                written.stream()
                        .filter(c -> c.table().equals("summary"))
                        .filter(c -> c.column().equals("text") || c.isDelete())
                        .map(c -> c.isDelete() ? c.inRow("text") : c.before())
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public void validate(Handle handle) {
        if (!cell.isToWrite()) {
            throw new FaultException("framework.no_summary");
        }
        if (text.length() > LONGEST) {
            throw new FaultException("framework.too_long", text.length(), LONGEST);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        SummaryStore store = new SummaryStore(work.handle());
        Optional<String> there = store.id(cell);
        if (text.isBlank()) {
            there.ifPresent(s -> remove(work, s));
        } else if (there.isPresent()) {
            work.update("summary", there.get(), "text", text.strip());
            work.update("summary", there.get(), "person_id", personId);
            work.update("summary", there.get(), "at", at);
        } else {
            insert(work);
        }
    }

    private void insert(UnitOfWork work) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(cell.row().stored(), cell.rowId());
        row.put(cell.column().stored(), cell.columnId());
        row.put("text", text.strip());
        row.put("person_id", personId);
        row.put("at", at);
        work.insert("summary", id, row);
        first.forEach(l -> link(work, id, l));
    }

    static void link(UnitOfWork work, String summaryId, Link link) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("summary_id", summaryId);
        row.put("passage_id", link.passageId());
        row.put("start_at", link.span() == null ? null : link.span().start());
        row.put("end_at", link.span() == null ? null : link.span().end());
        row.put("quote", link.quote());
        row.put("lost", link.lost() ? 1 : null);
        work.insert("summary_quote", link.id(), row);
    }

    static void remove(UnitOfWork work, String summaryId) {
        new SummaryStore(work.handle())
                .linkIds(summaryId)
                .forEach(l -> work.delete("summary_quote", l));
        work.delete("summary", summaryId);
    }
}

package org.feltbok.coding;

import org.feltbok.store.ChangeEvent;
import org.feltbok.study.Telling;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;

/**
 * Reads what acts of coders were on, for those who hold no texts; made for one reading, never kept.
 */
public final class CodingActStore {
    private final Handle handle;

    public CodingActStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * An act with what it is told by.
     *
     * @param codes the codebook of the code
     * @param words those of its span as they are told; empty where it has none
     */
    public record Known(CodingAct act, CodeTree codes, String words) {}

    /** What a change did, or had done; nothing of codes that are gone with it. */
    public List<Known> of(ChangeEvent event) {
        List<CodingAct> acts = CodingAct.of(event, new CodingStore(handle)::ownCoding);
        Set<String> there = acts.isEmpty() ? Set.of() : new CodebookStore(handle).codeIds();
        return acts.stream().filter(a -> there.contains(a.codeId())).map(this::known).toList();
    }

    private Known known(CodingAct act) {
        CodebookStore books = new CodebookStore(handle);
        Telling telling = Telling.of(handle);
        String text = act.span() == null ? "" : CodingOperations.text(handle, act.text());
        boolean there = act.span() != null && act.span().end() <= CodePoints.length(text);
        return new Known(
                act,
                books.codes(books.bookOf(act.codeId())).telling(telling),
                act.lostQuote() != null
                        ? telling.told(act.lostQuote())
                        : there ? telling.told(CodePoints.cut(text, act.span())) : "");
    }
}

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
        return new Known(
                act,
                books.codes(books.bookOf(act.codeId())).telling(telling),
                words(act, CodingOperations.text(handle, act.text()), telling));
    }

    /**
     * The words that an act was on, as they are told; empty where it was on a whole text.
     *
     * @param text as it stands
     */
    public static String words(CodingAct act, String text, Telling telling) {
        Span span = act.span();
        if (act.lostQuote() != null) {
            return telling.told(act.lostQuote());
        }
        return span == null || span.end() > CodePoints.length(text)
                ? ""
                : telling.told(CodePoints.cut(text, span));
    }
}

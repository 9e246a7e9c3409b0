package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Gives a text a code or takes it off. On the whole text: off if the coder gave the code anywhere
 * in it. On a span: off if the code stands on just this span; else it is given, joined with spans
 * of the same code that it meets, and in place of the same code on the whole text.
 *
 * @param label of the code, for the history
 * @param span null = the whole text
 * @param at when; null = not known
 */
public record ToggleCode(
        String codeId,
        String label,
        String personId,
        TextRef text,
        @Nullable Span span,
        @Nullable Instant at)
        implements Operation {
    @Override
    public String name() {
        return "coding.toggle";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        CodingOperations.check(handle, text, span);
        boolean folder =
                handle.createQuery("SELECT folder FROM code WHERE id = :id")
                        .bind("id", codeId)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElseThrow(() -> new FaultException("coding.no_code"));
        if (folder) {
            throw new FaultException("coding.folder_given", label);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        List<Coding> mine =
                new CodingStore(work.handle())
                        .codingsOn(text).stream()
                                .filter(
                                        c ->
                                                c.codeId().equals(codeId)
                                                        && c.personId().equals(personId))
                                .toList();
        if (span == null) {
            mine.forEach(c -> work.delete("coding", c.id()));
            if (mine.isEmpty()) {
                CodingOperations.insert(work, codeId, personId, text, null, at);
            }
            return;
        }
        Span joined = span;
        boolean onJustThis = false;
        for (Coding c : mine) {
            if (c.span() == null || c.span().overlaps(span)) {
                onJustThis |= span.equals(c.span());
                joined = c.span() == null ? joined : joined.union(c.span());
                work.delete("coding", c.id());
            }
        }
        if (!onJustThis) {
            CodingOperations.insert(work, codeId, personId, text, joined, at);
        }
    }
}

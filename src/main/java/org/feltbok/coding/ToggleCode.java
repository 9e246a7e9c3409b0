package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Gives a text a code or takes it off; giving comes first. It is taken off only if it stands on
 * just what is meant: on the whole text without a span, or on just this span. Else it is given, and
 * no other coding goes: on a span it is joined with spans of the same code that it meets; on the
 * whole text it stands beside those on spans.
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
        CodebookStore store = new CodebookStore(handle);
        CodeTree tree = store.codes(store.bookOf(codeId));
        boolean retired = tree.byId(codeId).filter(tree::isRetired).isPresent();
        if (retired && mine(handle).stream().noneMatch(c -> isOn(c, span))) {
            throw new FaultException("coding.retired_given", label);
        }
    }

    private List<Coding> mine(Handle handle) {
        return new CodingStore(handle)
                .ownCodingsOn(text).stream()
                        .filter(c -> c.codeId().equals(codeId) && c.personId().equals(personId))
                        .toList();
    }

    @Override
    public void apply(UnitOfWork work) {
        String codebook = new CodebookStore(work.handle()).bookOf(codeId);
        CodingOperations.recode(work, codebook, personId, text);
        List<Coding> mine = mine(work.handle());
        Coding onJustThis = mine.stream().filter(c -> isOn(c, span)).findFirst().orElse(null);
        if (onJustThis != null) {
            work.delete("coding", onJustThis.id());
            return;
        }
        List<Coding> met =
                mine.stream()
                        .filter(c -> span != null && c.span() != null && c.span().overlaps(span))
                        .toList();
        if (met.isEmpty() || span == null) {
            CodingOperations.insert(work, codeId, personId, text, span, at, Made.BY_HAND);
            return;
        }
        Span joined = met.stream().map(Coding::span).reduce(span, Span::union);
        CodingOperations.setSpan(work, met.getFirst(), joined);
        if (at != null) {
            work.update("coding", met.getFirst().id(), "created_at", at.toString());
        }
        String stays = met.getFirst().id();
        met.stream().skip(1).forEach(c -> JoinCoding.into(work, c.id(), stays));
    }

    /** What lost its words is on no span, and not meant for the whole text either. */
    private static boolean isOn(Coding coding, @Nullable Span span) {
        return !coding.isLost() && Objects.equals(coding.span(), span);
    }
}

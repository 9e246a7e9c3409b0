package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Another code stands where a coder gave one, on the same words; where it stands there already the
 * two become one.
 *
 * @param label of the code that was given, for the history
 * @param toLabel of the other
 */
public record RecodeCoding(String codingId, String label, String to, String toLabel, Instant at)
        implements Operation {
    @Override
    public String name() {
        return "coding.recode";
    }

    @Override
    public List<String> args() {
        return List.of(label, toLabel);
    }

    private Coding coding(Handle handle) {
        return new CodingStore(handle)
                .ownCoding(codingId)
                .orElseThrow(() -> new FaultException("coding.no_coding"));
    }

    @Override
    public void validate(Handle handle) {
        CodebookStore store = new CodebookStore(handle);
        CodeTree tree = store.codes(store.bookOf(coding(handle).codeId()));
        Code other = tree.byId(to).orElseThrow(() -> new FaultException("coding.no_code"));
        if (other.folder()) {
            throw new FaultException("coding.folder_given", toLabel);
        }
        if (tree.isRetired(other)) {
            throw new FaultException("coding.retired_given", toLabel);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Coding given = coding(work.handle());
        CodingOperations.recode(
                work,
                new CodebookStore(work.handle()).bookOf(given.codeId()),
                given.personId(),
                given.text());
        Optional<Coding> stands =
                new CodingStore(work.handle())
                        .ownCodingsOn(given.text()).stream()
                                .filter(c -> c.personId().equals(given.personId()))
                                .filter(c -> c.codeId().equals(to) && !c.id().equals(codingId))
                                .filter(c -> Objects.equals(c.span(), given.span()))
                                .filter(c -> Objects.equals(c.lostQuote(), given.lostQuote()))
                                .findFirst();
        if (stands.isPresent()) {
            JoinCoding.into(work, codingId, stands.get().id());
            return;
        }
        work.update("coding", codingId, "code_id", to);
        work.update("coding", codingId, "created_at", at.toString());
    }
}

package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** Takes one coding of a coder off its text; what lies in a layer beside them is refused. */
public record RemoveCoding(String codingId, String label) implements Operation {
    @Override
    public String name() {
        return "coding.remove";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void apply(UnitOfWork work) {
        Coding coding =
                new CodingStore(work.handle())
                        .ownCoding(codingId)
                        .orElseThrow(() -> new FaultException("coding.no_coding"));
        CodingOperations.recode(
                work,
                new CodebookStore(work.handle()).bookOf(coding.codeId()),
                coding.personId(),
                coding.text());
        work.delete("coding", codingId);
    }
}

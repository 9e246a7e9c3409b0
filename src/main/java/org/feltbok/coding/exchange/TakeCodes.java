package org.feltbok.coding.exchange;

import org.feltbok.base.FaultException;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.AddExample;
import org.feltbok.coding.CodeWriting;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.Coder;
import org.feltbok.coding.SetDigit;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Takes the codes of a file into a codebook, as it stands then: one change and one undo.
 *
 * @param from name of the file, for the history
 * @param coder who does it
 */
public record TakeCodes(String codebookId, BookFile file, String from, Coder coder, String at)
        implements Operation {
    @Override
    public String name() {
        return "coding.import_codes";
    }

    @Override
    public List<String> args() {
        return List.of(from);
    }

    @Override
    public void validate(Handle handle) {
        if (new CodebookStore(handle).codebook(codebookId).isEmpty()) {
            throw new FaultException("coding.codebook_gone", from);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        apply(work, codebookId, BookPlan.of(work.handle(), codebookId, file, coder, at));
    }

    static void apply(UnitOfWork work, String codebookId, BookPlan plan) {
        var rows = new CodeWriting(work, codebookId);
        for (Operation part : plan.parts()) {
            switch (part) {
                // the plan knows the whole codebook: nothing of it is read again for each row
                case AddCode code -> rows.add(code);
                case SetDigit digit -> rows.digit(digit.id(), digit.digit());
                case AddExample example -> example.apply(work);
                default -> {
                    part.validate(work.handle());
                    part.apply(work);
                }
            }
        }
    }
}

package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Gives a code a digit key and with it a colour; the code that had it before loses it.
 *
 * @param digit 0 to 9; null = none
 */
public record SetDigit(String codebookId, String id, String label, @Nullable Integer digit)
        implements Operation {
    @Override
    public String name() {
        return "coding.digit";
    }

    @Override
    public List<String> args() {
        return List.of(label, digit == null ? "–" : digit.toString());
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        Object before = CellChange.before(written, "code", id, "digit").orElse(null);
        return List.of(label, Told.value(digit), Told.value(before));
    }

    @Override
    public void validate(Handle handle) {
        if (digit != null && (digit < 0 || digit > 9)) {
            throw new FaultException("coding.bad_digit", digit);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        new CodeWriting(work, codebookId).digit(id, digit);
    }
}

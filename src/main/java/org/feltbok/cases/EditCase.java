package org.feltbok.cases;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Changes one of the texts of a case.
 *
 * @param value for FRAME {@code yes} or {@code no}
 */
public record EditCase(Case before, Field field, String value) implements Operation {
    /** What can be changed. */
    public enum Field {
        NAME("name"),
        PSEUDONYM("pseudonym"),
        KIND("kind"),
        NOTE("note"),
        FRAME("in_frame");

        private final String column;

        Field(String column) {
            this.column = column;
        }
    }

    @Override
    public String name() {
        return "cases.edit";
    }

    @Override
    public List<String> args() {
        return List.of(before.masked().name(), value);
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        Object old =
                CellChange.before(written, "study_case", before.id(), field.column).orElse(null);
        return List.of(
                before.masked().name(),
                Told.value(value),
                field == Field.FRAME ? (value.equals("yes") ? "no" : "yes") : Told.value(old));
    }

    @Override
    public void validate(Handle handle) {
        if (field == Field.NAME && value.isBlank()) {
            throw new FaultException("cases.no_name");
        }
        if (field == Field.FRAME && !value.equals("yes") && !value.equals("no")) {
            throw new FaultException("cases.wrong_frame", value);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Object stored =
                switch (field) {
                    case FRAME -> value.equals("yes") ? 1 : 0;
                    case NAME, KIND -> value;
                    case PSEUDONYM, NOTE -> value.isEmpty() ? null : value;
                };
        work.update("study_case", before.id(), field.column, stored);
    }
}

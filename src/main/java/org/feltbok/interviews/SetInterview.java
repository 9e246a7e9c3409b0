package org.feltbok.interviews;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Sets what is known about an interview.
 *
 * @param value as in files; blank = not known (not for role and status)
 */
public record SetInterview(String id, Field field, String value) implements Operation {
    /** What can be set. */
    public enum Field {
        ROLE,
        INFORMANT,
        INTERVIEWER,
        DATE,
        MINUTES,
        STATUS;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String name() {
        return "interviews.set";
    }

    @Override
    public List<String> args() {
        return List.of(field.column(), value);
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return List.of(
                field.column(),
                Told.value(value),
                Told.value(
                        CellChange.before(written, "interview", id, field.column()).orElse(null)));
    }

    @Override
    public void validate(Handle handle) {
        stored();
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("interview", id, field.column(), stored());
    }

    private @Nullable Object stored() {
        String v = value.strip();
        return switch (field) {
            case ROLE -> {
                if (v.isEmpty()) {
                    throw new FaultException("interviews.role_missing");
                }
                yield v;
            }
            case STATUS ->
                    InterviewStatus.ofWord(v)
                            .orElseThrow(() -> new FaultException("interviews.bad_status", v))
                            .word();
            case DATE -> v.isEmpty() ? null : date(v);
            case MINUTES -> v.isEmpty() ? null : minutes(v);
            case INFORMANT, INTERVIEWER -> v.isEmpty() ? null : v;
        };
    }

    private static String date(String v) {
        try {
            return LocalDate.parse(v).toString();
        } catch (DateTimeException e) {
            throw new FaultException(e, "interviews.bad_date", v);
        }
    }

    private static Integer minutes(String v) {
        if (!v.matches("\\d{1,4}")) {
            throw new FaultException("interviews.bad_minutes", v);
        }
        return Integer.valueOf(v);
    }
}

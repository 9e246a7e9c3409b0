package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The day from which something is out of use. */
final class RetiredDay {
    private RetiredDay() {}

    /**
     * @param day as YYYY-MM-DD; null = it is in use again
     * @throws FaultException if it is no day
     */
    static void require(@Nullable String day) {
        if (day != null) {
            try {
                LocalDate.parse(day);
            } catch (DateTimeException e) {
                throw new FaultException(e, "names.not_day", day);
            }
        }
    }
}

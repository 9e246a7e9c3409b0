package org.feltbok.coding.history;

import org.feltbok.base.FaultException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day as it is given: {@code 2026-11-01}. */
public final class DayGiven {
    private DayGiven() {}

    /**
     * @throws FaultException if it is none
     */
    public static LocalDate of(String said) {
        try {
            return LocalDate.parse(said.strip());
        } catch (DateTimeParseException e) {
            throw new FaultException("codehistory.no_day", said);
        }
    }
}

package org.feltbok.fieldwork;

import org.feltbok.base.FaultException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One contact with a case.
 *
 * @param at day, or day and time, by the clock on the wall: {@code 2026-11-26T14:30}
 * @param next what was agreed for the next contact, likewise; empty = nothing
 * @param round number of the reminder round it was part of; 0 = of none
 * @param note may be empty
 * @param who name of the person; empty = not known
 * @param form id of the questionnaire that it was about, such as a wave; empty = the main one
 */
public record Contact(
        String id,
        String caseId,
        ContactKind kind,
        ContactOutcome outcome,
        String at,
        String next,
        int round,
        String note,
        String who,
        String form) {
    private static final int DAY = 10;

    /** The day it was made on. */
    public LocalDate day() {
        return dayOf(at);
    }

    /** The day of a moment. */
    public static LocalDate dayOf(String moment) {
        return LocalDate.parse(moment.substring(0, Math.min(DAY, moment.length())));
    }

    /** The same with what is said of it, other than who and whose. */
    public Contact with(
            ContactKind how, ContactOutcome came, String when, String agreed, String said) {
        return new Contact(id, caseId, how, came, when, agreed, round, said, who, form);
    }

    /** Refuses moments that are none. */
    void check() {
        if (!isMoment(at)) {
            throw new FaultException("fieldwork.fault.when", at);
        }
        if (!next.isEmpty() && !isMoment(next)) {
            throw new FaultException("fieldwork.fault.when", next);
        }
        if (round < 0) {
            throw new FaultException("fieldwork.fault.round", round);
        }
    }

    /** Whether a text is a day, or a day and a time. */
    static boolean isMoment(String text) {
        try {
            if (text.length() == DAY) {
                LocalDate.parse(text);
            } else {
                LocalDateTime.parse(text);
            }
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}

package org.feltbok.register;

/**
 * Which columns of a table hold what, by their headings; empty = found by looking.
 *
 * @param sheet of a workbook
 * @param place number or name of a case
 * @param year empty also where years stand in the headings
 * @param value the numbers
 */
public record RegisterColumns(String sheet, String place, String year, String value) {
    /** Nothing is said. */
    public static final RegisterColumns FOUND = new RegisterColumns("", "", "", "");
}

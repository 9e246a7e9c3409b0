package org.feltbok.responses;

import java.util.Optional;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;

/**
 * One of the answers printed for an item.
 *
 * @param code as printed and as in files
 * @param value the whole number stored
 * @param missing what the option means if it is no opinion, such as don't know
 * @param exclusive stands alone among several answers
 * @param column the matrix column that holds 0 or 1 for it; empty where the item has one answer
 */
public record FormOption(
        String code, int value, LocalText label, Optional<MissingKind> missing, boolean exclusive, String column) {}

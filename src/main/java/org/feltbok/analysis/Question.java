package org.feltbok.analysis;

import java.util.List;
import org.feltbok.base.text.LocalText;

/**
 * A question of a questionnaire, as figures see it.
 *
 * @param number as printed; may be empty
 * @param items one for each row of a matrix question, else one
 */
public record Question(String name, String number, LocalText label, List<Item> items) {}

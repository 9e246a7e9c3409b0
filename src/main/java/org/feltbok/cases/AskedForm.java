package org.feltbok.cases;

import org.feltbok.base.text.LocalText;

/**
 * A questionnaire whose answers are waited for, such as a wave.
 *
 * @param name as in files and on the command line
 * @param title as people call it
 */
public record AskedForm(String id, String name, LocalText title) {}

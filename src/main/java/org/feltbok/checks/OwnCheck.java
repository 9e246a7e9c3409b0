package org.feltbok.checks;

import org.feltbok.base.text.LocalText;

/**
 * What the responses to a questionnaire must keep, as the study itself says it.
 *
 * @param key short name, also in files; never changes
 * @param rule in the expression language: what is to hold
 * @param message what is said where it does not
 */
public record OwnCheck(
        String id,
        String questionnaireId,
        String key,
        String rule,
        LocalText message,
        Severity severity) {}

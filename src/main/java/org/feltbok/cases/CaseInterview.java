package org.feltbok.cases;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * An interview in a case, as far as the list of cases shows it.
 *
 * @param minutes length; null = not known
 * @param passages how many passages its notes have
 */
public record CaseInterview(
        String id,
        String caseId,
        LocalText role,
        String status,
        @Nullable Integer minutes,
        int passages) {}

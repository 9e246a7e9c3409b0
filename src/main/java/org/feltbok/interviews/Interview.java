package org.feltbok.interviews;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One interview in a case.
 *
 * @param role what the informant is in the case, such as a head of department
 * @param informant name of who was asked; null = not written down
 * @param interviewer name of who asked; null = not written down
 * @param date null = not known
 * @param minutes length; null = not known
 * @param originId where it comes from; null = keyed or imported
 */
public record Interview(
        String id,
        String key,
        String caseId,
        LocalText role,
        @Nullable String informant,
        @Nullable String interviewer,
        @Nullable LocalDate date,
        @Nullable Integer minutes,
        InterviewStatus status,
        @Nullable String originId,
        int position) {}

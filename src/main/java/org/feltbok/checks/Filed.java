package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/**
 * A finding where it belongs among others of its kind.
 *
 * @param form its questionnaire; null if it is about none
 * @param group place of what it is about: of the questionnaire among all
 * @param together those found for having this in common stand one after another
 * @param position of the response in its questionnaire
 */
record Filed(
        @Nullable StudyForm form,
        int group,
        String together,
        int position,
        Finding finding,
        Check.Place place) {
    /** Never says of two findings of one kind that their place is the same. */
    static final Comparator<Filed> ORDER = Filed::compare;

    /**
     * What findings that are told at once have in common.
     *
     * @param item its id; empty if it is about none
     */
    record Kind(Check check, String item) {}

    private static int compare(Filed one, Filed other) {
        int compared = Integer.compare(one.group, other.group);
        compared = compared == 0 ? one.together.compareTo(other.together) : compared;
        compared = compared == 0 ? Integer.compare(one.position, other.position) : compared;
        return compared == 0 ? one.finding.target().compareTo(other.finding.target()) : compared;
    }

    Kind kind() {
        return new Kind(finding.check(), finding.about().map(Item::id).orElse(""));
    }
}

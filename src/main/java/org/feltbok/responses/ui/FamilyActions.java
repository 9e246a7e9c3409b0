package org.feltbok.responses.ui;

import org.feltbok.responses.Family;

/** What can be done with the responses that belong together. */
interface FamilyActions {
    /** Goes to a response of another questionnaire, which belongs to this or this to it. */
    void go(Family.Relative relative);

    /** Begins one more and goes there. */
    void add(Family.Members roster);
}

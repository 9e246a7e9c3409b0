package org.feltbok.interviews.ui;

/** What stands in the list beside the notes: coded parts of them, and what is noted. */
sealed interface Listed permits Segment, Noted {}

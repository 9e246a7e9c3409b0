package org.feltbok.overview;

import org.feltbok.study.Person;

/**
 * Somebody of the study with how much is theirs.
 *
 * @param isNoted whether they stand among its people; else they only keyed
 * @param keyed responses
 * @param coded codes given to texts
 * @param noted notes and queries at fields
 */
public record Worker(Person person, boolean isNoted, int keyed, int coded, int noted) {}

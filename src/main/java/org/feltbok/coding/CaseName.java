package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

/**
 * What a case is called where its texts are coded.
 *
 * @param pseudonym in place of the name while names are hidden; null = none given
 */
record CaseName(String id, String name, @Nullable String pseudonym) {}

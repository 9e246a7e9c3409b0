package org.feltbok.coding;

import java.time.Instant;

/**
 * A change of what a code means: from then on its definition reads otherwise.
 *
 * @param codeId the code
 * @param at when it was changed
 * @param who the person who changed it; may be empty
 * @param first whether nothing was written before: what was given then was given under no
 *     definition at all, and is not to be looked at again for it
 */
public record CodeVersion(String codeId, Instant at, String who, boolean first) {}

/** What every part of the house may use: identities, outcomes, faults, missing kinds. */
@NullMarked
package org.feltbok.base;

import org.jspecify.annotations.NullMarked;

/**
 * What things of a study are called, where they are asked for by their names, and the changes that
 * keep both together: rename, merge, retire, take out.
 */
@NullMarked
package org.feltbok.names;

import org.jspecify.annotations.NullMarked;

/** How fast Feltbok is, as ratios to something real that is measured in the same run. */
@NullMarked
package org.feltbok.bench;

import org.jspecify.annotations.NullMarked;

/** Forms keyed twice: what differs, how it was settled, and how sure the data are. */
@NullMarked
package org.feltbok.responses.twice;

import org.jspecify.annotations.NullMarked;

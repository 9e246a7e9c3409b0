/** The Interviews screen: notes under the topics of the guide, and the codes on them. */
@NullMarked
package org.feltbok.coding.ui.interviews;

import org.jspecify.annotations.NullMarked;

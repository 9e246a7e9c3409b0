/** The Interviews screen: notes under the topics of the guide, and the codes on them. */
@NullMarked
package org.feltbok.interviews.ui;

import org.jspecify.annotations.NullMarked;

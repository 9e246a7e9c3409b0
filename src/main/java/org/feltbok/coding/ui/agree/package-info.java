/** Two coders compared: how far they agree, where they do not, and how it is settled. */
@NullMarked
package org.feltbok.coding.ui.agree;

import org.jspecify.annotations.NullMarked;

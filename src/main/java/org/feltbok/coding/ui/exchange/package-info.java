/** What goes out of the coders' desk and comes in: quotes, projects, copies, and who did what. */
@NullMarked
package org.feltbok.coding.ui.exchange;

import org.jspecify.annotations.NullMarked;

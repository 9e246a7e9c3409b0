/** The screen where tables of registers are read in. */
@NullMarked
package org.feltbok.register.ui;

import org.jspecify.annotations.NullMarked;

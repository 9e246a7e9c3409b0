/**
 * A hand at the real window: keys that press, type and release as the platform does, a pointer that
 * moves in small steps, and programs that compare the study file with what was sent. Needs a
 * display with a window manager.
 */
@NullMarked
package org.feltbok.robot;

import org.jspecify.annotations.NullMarked;

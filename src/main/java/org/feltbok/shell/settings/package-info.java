/** What one person likes on one machine; nothing of a study stands here. */
@NullMarked
package org.feltbok.shell.settings;

import org.jspecify.annotations.NullMarked;

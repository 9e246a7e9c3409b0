/**
 * A file of responses on its way into the study: what comes of every cell, before it is written.
 */
@NullMarked
package org.feltbok.responses.ui.rehearse;

import org.jspecify.annotations.NullMarked;

/** From a study file to the data that figures are made from, kept up to date by the cell. */
@NullMarked
package org.feltbok.dataset;

import org.jspecify.annotations.NullMarked;

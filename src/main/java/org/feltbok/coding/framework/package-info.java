/**
 * The framework matrix: what cases, groups or roles say on each topic or code, and what somebody
 * wrote of it, linked to the words it rests on.
 */
@org.jspecify.annotations.NullMarked
package org.feltbok.coding.framework;

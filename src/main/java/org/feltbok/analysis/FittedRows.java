package org.feltbok.analysis;

import org.feltbok.analysis.tests.Sentence;

import java.util.Optional;

/**
 * The rows that a line was to be fitted to.
 *
 * @param n those that have every number of it
 * @param lacking those of the group that lack one
 * @param reason why no line can be fitted to them; empty where one is
 */
public record FittedRows(int n, int lacking, Optional<Sentence> reason) {}

package org.feltbok.figures;

import org.feltbok.base.Fault;
import org.feltbok.figures.FigureTable.Verdict;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A published value beside today's.
 *
 * @param today empty if it is undefined or cannot be computed
 * @param fault why it cannot be computed
 * @param isConstructed whether today's rests on what was made of cases for an example
 */
public record Checked(
        PublishedValue published,
        OptionalDouble today,
        Verdict verdict,
        Optional<Fault> fault,
        boolean isConstructed) {}

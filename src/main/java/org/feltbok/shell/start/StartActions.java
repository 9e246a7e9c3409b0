package org.feltbok.shell.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What can be done on the start page.
 *
 * @param open asks for a study file and opens it
 * @param sample makes and opens the sample; empty = none comes with the program
 * @param create asks for a folder and makes a study of it
 * @param reopen opens one of the recent studies
 */
public record StartActions(
        Runnable open, Optional<Runnable> sample, Runnable create, Consumer<Path> reopen) {}

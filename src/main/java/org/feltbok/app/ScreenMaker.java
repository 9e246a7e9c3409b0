package org.feltbok.app;

import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;

import java.util.List;
import java.util.function.BiFunction;

/** Makes the screens of an opened study for a language. */
interface ScreenMaker extends BiFunction<StudySession, ScreenContext, List<Screen>> {}

package org.feltbok.app;

import org.feltbok.base.text.Language;
import org.feltbok.cli.Asking;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;

/** Asks whoever started a command, if somebody reads and types there. */
record Terminal(Language language) implements Asking {
    @Override
    public Optional<Boolean> may(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        String ways = language == Language.NB ? "[j/N]" : "[y/N]";
        return Optional.of(isYes(console.readLine("%s %s ", question, ways)));
    }

    /** Yes in one of the program's languages; anything else is no. */
    static boolean isYes(String answer) {
        String said = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
        return said.matches("y|yes|j|ja");
    }
}

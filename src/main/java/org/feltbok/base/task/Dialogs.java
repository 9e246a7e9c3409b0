package org.feltbok.base.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Questions to the user and messages; tests answer as told. Texts come as keys. */
public interface Dialogs {
    /** For what cannot be undone only. */
    boolean confirm(String key, Object... args);

    /**
     * Several ways to go on.
     *
     * @param key of the question
     * @param ways keys of what the buttons say; the first, which loses nothing, is the default
     * @param args of the question
     * @return the key of the way taken; empty if all is to stay as it is
     */
    Optional<String> choose(String key, List<String> ways, Object... args);

    Optional<String> askText(String key, String initial);

    Optional<Path> chooseFolder(String titleKey);

    /**
     * @param extensions such as "feltbok", without dot
     */
    Optional<Path> chooseFile(String titleKey, List<String> extensions);

    /** Several that are there, in the order of their names; none if none was chosen. */
    default List<Path> chooseFiles(String titleKey, List<String> extensions) {
        return chooseFile(titleKey, extensions).stream().toList();
    }

    Optional<Path> chooseNewFile(String titleKey, String suggestedName, String extension);

    /**
     * @param endings of the kinds that can be written; the first is that of a name without one
     */
    default Optional<Path> chooseNewFile(
            String titleKey, String suggestedName, List<String> endings) {
        return chooseNewFile(titleKey, suggestedName, endings.getFirst());
    }

    /**
     * @param proposed the place and the name proposed
     */
    default Optional<Path> chooseNewFile(String titleKey, Path proposed, String extension) {
        return chooseNewFile(titleKey, String.valueOf(proposed.getFileName()), extension);
    }

    /** A passing note, with an undo where that fits. */
    void note(String key, Object... args);

    /** Something went wrong: what happened, what is safe, what to do. */
    void error(Throwable problem);

    /**
     * What can be done about a problem.
     *
     * @param key text key of what the button says
     * @param closes whether the problem is looked at no more after it
     */
    record Way(String key, boolean closes, Runnable action) {}

    /** As {@link #error(Throwable)}, with what can be done about it. */
    default void error(Throwable problem, List<Way> ways) {
        error(problem);
    }
}

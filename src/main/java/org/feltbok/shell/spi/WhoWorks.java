package org.feltbok.shell.spi;

import javafx.beans.value.ObservableValue;

import java.util.function.Consumer;

/**
 * Who works here. The name is never read once and kept: whoever writes it down asks for it at that
 * moment, and a screen that shows it or counts one's own work listens to it. Used on the
 * user-interface thread.
 */
public interface WhoWorks {
    /** The name of who works; empty until told. */
    ObservableValue<String> name();

    /**
     * Does something in the name of who works, at once where the name is known; else it is asked
     * for first, and what was given to do meanwhile is done in its order once there is a name.
     *
     * @param work is given the name, which is not empty
     * @param refused called instead when no name is given
     */
    void named(Consumer<String> work, Runnable refused);

    /** As above, where nothing has to be taken back when no name is given. */
    default void named(Consumer<String> work) {
        named(work, () -> {});
    }

    /**
     * Somebody is called otherwise from now on, at work too if it is they who work; empty for who
     * works here no more, so that it is asked anew.
     */
    default void called(String before, String now) {}

    /** Somebody whose name is known already, or who works without one and is never asked. */
    static WhoWorks known(ObservableValue<String> name) {
        return new WhoWorks() {
            @Override
            public ObservableValue<String> name() {
                return name;
            }

            @Override
            public void named(Consumer<String> work, Runnable refused) {
                if (name.getValue().isBlank()) {
                    refused.run();
                } else {
                    work.accept(name.getValue().strip());
                }
            }
        };
    }
}

package org.feltbok.shell.kit;

import javafx.application.Platform;

import org.feltbok.base.FaultException;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What comes of a change once it is made or refused, on the user-interface thread. */
public final class WhenMade {
    private WhenMade() {}

    /**
     * @param done given what was made
     * @param failed told what went wrong
     */
    public static <T> void then(
            CompletionStage<T> made, Consumer<T> done, Consumer<Throwable> failed) {
        made.whenComplete(
                (result, problem) ->
                        Platform.runLater(
                                () -> {
                                    if (problem == null) {
                                        done.accept(result);
                                    } else {
                                        failed.accept(FaultException.cause(problem));
                                    }
                                }));
    }
}

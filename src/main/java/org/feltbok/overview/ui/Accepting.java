package org.feltbok.overview.ui;

import javafx.application.Platform;

import org.feltbok.base.FaultException;
import org.feltbok.checks.AcceptFindings;
import org.feltbok.checks.FoundAlike;
import org.feltbok.checks.TakeBackAccepted;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Accepts what was found as it stands, with a reason that is asked for, and takes that back. */
record Accepting(ScreenContext context, Environment environment, OperationQueue queue) {
    void accept(FoundAlike found) {
        context.dialogs()
                .askText("overview.accept.reason", "")
                .filter(reason -> !reason.isBlank())
                .ifPresent(
                        reason ->
                                submit(
                                        new AcceptFindings(
                                                found.findings(),
                                                title(found),
                                                found.name(),
                                                reason.strip(),
                                                context.person().getValue(),
                                                now())));
    }

    /** Puts all of it right in one step, where there is one way to. */
    void mend(FoundAlike found) {
        found.check().mending(found.findings()).ifPresent(this::submit);
    }

    void takeBack(FoundAlike found) {
        submit(new TakeBackAccepted(found.findings(), title(found), found.name()));
    }

    private String now() {
        return LocalDateTime.now(environment.clock()).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Whom it is about, or how many. */
    private static String title(FoundAlike found) {
        var place = found.places().getFirst();
        return found.findings().size() > 1
                ? String.valueOf(found.findings().size())
                : place.title().isEmpty() ? place.key() : place.title();
    }

    private void submit(Operation operation) {
        queue.submit(operation)
                .exceptionally(
                        problem -> {
                            Throwable cause = FaultException.cause(problem);
                            Platform.runLater(() -> context.dialogs().error(cause));
                            return java.util.Optional.empty();
                        });
    }
}

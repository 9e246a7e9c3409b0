package org.feltbok.app;

import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.OperationQueue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A study is left: its window closes, or another study comes. What stands in fields is written down
 * first, and then the file is looked at; what cannot be found or written is offered to be saved
 * elsewhere, and nothing is closed before that is answered; nor while it is asked who works. Used
 * on the user-interface thread.
 */
final class AtTheEnd {
    private static final String ELSEWHERE = "app.end.elsewhere";
    private static final String WITHOUT = "app.end.without";

    private final MainWindow window;
    private final Runnable keep;
    private final Consumer<Path> moved;
    private boolean asking;

    /**
     * @param keep writes down what stands in fields, off the user-interface thread
     * @param moved told the new place of a study that was saved elsewhere and closed
     */
    AtTheEnd(MainWindow window, Runnable keep, Consumer<Path> moved) {
        this.window = window;
        this.keep = keep;
        this.moved = moved;
    }

    /**
     * @param then called when the study may be left
     * @param stay called when it is not to be left
     */
    void leave(Optional<StudySession> open, Runnable then, Runnable stay) {
        if (open.isEmpty()) {
            then.run();
        } else if (asking) {
            stay.run();
        } else {
            asking = true;
            StudySession session = open.get();
            window.tasks()
                    .run(
                            "app.closing",
                            progress -> {
                                keep.run();
                                return session.queue().settle();
                            },
                            state -> look(session, state, then, () -> stays(stay)),
                            () -> stays(stay));
        }
    }

    private void stays(Runnable stay) {
        asking = false;
        stay.run();
    }

    /** What is typed and cannot be read is not lost without a question. */
    private void look(
            StudySession session, OperationQueue.State state, Runnable then, Runnable stay) {
        if (window.mayLeave()) {
            decide(session, state, then, stay);
        } else {
            stay.run();
        }
    }

    private void decide(
            StudySession session, OperationQueue.State state, Runnable then, Runnable stay) {
        if (state == OperationQueue.State.WAITING) {
            // it is still asked who works: what was keyed is done or given up by the answer
            stay.run();
            return;
        }
        boolean gone = state == OperationQueue.State.NOT_IN_PLACE;
        if (!gone && state != OperationQueue.State.FAILED) {
            goes(then);
            return;
        }
        Optional<String> way =
                window.dialogs()
                        .choose(
                                gone ? "app.end.gone" : "app.end.not_saved",
                                List.of(ELSEWHERE, WITHOUT),
                                session.file().path().getFileName());
        Optional<Path> target = way.filter(ELSEWHERE::equals).flatMap(w -> place(session));
        if (target.isPresent()) {
            save(session, target.get(), () -> {}, () -> goes(then), stay);
        } else if (way.filter(WITHOUT::equals).isPresent()) {
            goes(then);
        } else {
            stay.run();
        }
    }

    private void goes(Runnable then) {
        asking = false;
        then.run();
    }

    /**
     * The file was deleted, moved or replaced while people work on.
     *
     * @param reopen opens the study in its new place
     */
    void noticed(StudySession session, Consumer<Path> reopen) {
        if (asking) {
            return;
        }
        asking = true;
        String name = session.file().path().getFileName().toString();
        Optional<Path> target =
                window.dialogs().confirm("app.save_elsewhere", name)
                        ? place(session)
                        : Optional.empty();
        target.ifPresentOrElse(
                t ->
                        save(
                                session,
                                t,
                                keep,
                                () -> goes(() -> reopen.accept(t)),
                                () -> stays(() -> {})),
                () -> asking = false);
    }

    private Optional<Path> place(StudySession session) {
        // where it lay there may be no folder any more, or no room
        Path home = Path.of(System.getProperty("user.home"));
        return window.dialogs()
                .chooseNewFile(
                        "app.save_elsewhere.title",
                        home.resolve(session.file().path().getFileName()),
                        "feltbok");
    }

    private void save(
            StudySession session, Path target, Runnable first, Runnable then, Runnable stay) {
        window.tasks()
                .run(
                        "app.saving_elsewhere",
                        progress -> {
                            first.run();
                            progress.toTheEnd();
                            session.saveElsewhere(target);
                            return target;
                        },
                        saved -> {
                            moved.accept(saved);
                            then.run();
                        },
                        stay);
    }
}

package org.feltbok.app;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.coding.Blindness;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.pseudonyms.NamesQuestion;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes all of the open study as plain files, into a folder of its own. */
final class PlainOut {
    private static final String ENDING = ".feltbok";

    private final MainWindow window;
    private final Supplier<Optional<StudySession>> session;
    private final Runnable keep;

    /**
     * @param keep gives the study what stands in fields of the window
     */
    PlainOut(MainWindow window, Supplier<Optional<StudySession>> session, Runnable keep) {
        this.window = window;
        this.session = session;
        this.keep = keep;
    }

    Command command() {
        return Command.of(
                        "app.plain",
                        MenuPlace.STUDY,
                        () ->
                                session.get()
                                        .ifPresent(
                                                s ->
                                                        new NamesQuestion(
                                                                        s.file(),
                                                                        window.tasks(),
                                                                        window.dialogs())
                                                                .asWritten(() -> choose(s))))
                .withIcon("fth-folder");
    }

    private void choose(StudySession s) {
        window.dialogs().chooseFolder("app.plain_where").ifPresent(in -> write(s, in));
    }

    private void write(StudySession s, Path within) {
        String called = window.texts().get("app.plain_name", name(s.file().path()));
        window.tasks()
                .run(
                        "app.writing_plain",
                        progress -> {
                            keep.run();
                            s.queue().settle();
                            refuseBlind(s.file());
                            Path folder = free(within, called);
                            Outcome outcome =
                                    PlainStudies.export(
                                            s.file(),
                                            folder,
                                            PlainParts.all(s.file().environment().clock()),
                                            progress);
                            if (outcome instanceof Outcome.Refused refused) {
                                throw new FaultException(refused.faults());
                            }
                            return folder;
                        },
                        folder -> window.dialogs().note("app.plain_done", folder));
    }

    /** Files hold what every coder gave: nobody writes them who is not to see it yet. */
    static void refuseBlind(Study study) {
        String person = study.environment().who().get();
        if (study.read(h -> Blindness.keepsFilesFrom(h, person))) {
            throw new FaultException("app.plain_blind");
        }
    }

    /** The study file's name without its ending. */
    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** A folder that is not there yet: what lies under the name already is somebody's. */
    static Path free(Path within, String called) {
        Path folder = within.resolve(called);
        for (int next = 2; Files.exists(folder); next++) {
            folder = within.resolve(called + "-" + next);
        }
        return folder;
    }
}

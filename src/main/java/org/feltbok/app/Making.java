package org.feltbok.app;

import javafx.application.Platform;

import org.feltbok.app.begin.NewStudyPage;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Dialogs;
import org.feltbok.base.task.Progress;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.plain.PlannedStudy;
import org.feltbok.plain.StudyPlan;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Environment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes studies for the window, of folders and from nothing: everything is looked at first, into a
 * draft; then only is asked where the study is to lie.
 */
final class Making {
    private final MainWindow window;
    private final Environment environment;
    private final StudyMaker maker;
    private final Beginning beginning;
    private final Placing placing;

    /** Opens a study as soon as it lies in its place. */
    @FunctionalInterface
    interface Placing {
        /**
         * @param settle puts it there, off the user-interface thread
         * @param stay called if that is not wanted after all
         */
        void place(Path file, Function<Progress, List<Fault>> settle, Runnable stay);
    }

    Making(
            MainWindow window,
            Settings settings,
            Environment environment,
            StudyMaker maker,
            Placing placing) {
        this.window = window;
        this.environment = environment;
        this.maker = maker;
        this.placing = placing;
        beginning = new Beginning(settings, this::create);
    }

    NewStudyPage page(ScreenContext context) {
        return beginning.page(context);
    }

    /** Of a folder of plain files. */
    void create(Path folder, Supplier<Optional<Path>> where) {
        draft(
                progress -> NewStudy.draft(folder, maker, environment, progress),
                where,
                () -> {},
                problem -> refused(folder, where, problem));
    }

    private void refused(Path folder, Supplier<Optional<Path>> where, Throwable problem) {
        if (FaultException.in(problem).isEmpty()) {
            window.dialogs().error(problem);
            return;
        }
        window.dialogs()
                .error(
                        problem,
                        List.of(
                                new Dialogs.Way("app.try_again", true, () -> create(folder, where)),
                                new Dialogs.Way(
                                        "app.open_folder",
                                        false,
                                        () ->
                                                window.tasks()
                                                        .run(
                                                                "app.opening_folder",
                                                                p -> Folders.show(folder),
                                                                shown -> {}))));
    }

    /** From nothing. */
    private void create(StudyPlan plan, Consumer<List<Fault>> refused) {
        draft(
                progress ->
                        NewStudy.draft(
                                file ->
                                        Main.notes(
                                                PlannedStudy.create(
                                                        plan, file, environment, progress))),
                () ->
                        window.dialogs()
                                .chooseNewFile(
                                        "shell.create.file",
                                        Beginning.file(plan.title()),
                                        "feltbok"),
                beginning::made,
                problem ->
                        FaultException.in(problem)
                                .ifPresentOrElse(
                                        faults -> refused.accept(faults.faults()),
                                        () -> window.dialogs().error(problem)));
    }

    /**
     * @param where asked for the file once the draft is made
     * @param placed called when it is in its place
     */
    private void draft(
            TaskRunner.Work<NewStudy> making,
            Supplier<Optional<Path>> where,
            Runnable placed,
            Consumer<Throwable> failed) {
        window.tasks()
                .run(
                        "app.looking",
                        progress -> {
                            NewStudy draft = making.run(progress);
                            Desk.toTheEnd(progress, draft::discard);
                            return draft;
                        },
                        draft ->
                                where.get()
                                        .ifPresentOrElse(
                                                file ->
                                                        placing.place(
                                                                file,
                                                                p -> settle(draft, file, placed),
                                                                () -> discard(draft)),
                                                () -> discard(draft)),
                        failed);
    }

    private static List<Fault> settle(NewStudy draft, Path file, Runnable placed) {
        List<Fault> notes = draft.settle(file);
        Platform.runLater(placed);
        return notes;
    }

    private void discard(NewStudy draft) {
        window.tasks()
                .runToTheEnd(
                        "app.looking",
                        progress -> {
                            draft.discard();
                            return true;
                        },
                        done -> {},
                        window.dialogs()::error);
    }
}

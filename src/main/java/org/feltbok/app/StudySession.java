package org.feltbok.app;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.cases.LiveCases;
import org.feltbok.checks.LiveFindings;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.build.DraftKeeper;
import org.feltbok.responses.LiveResponses;
import org.feltbok.search.LiveSearch;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.Phrase;
import org.feltbok.shell.spi.Reversed;
import org.feltbok.shell.spi.SavedState;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.study.LiveNames;
import org.feltbok.study.Person;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A study in the window: its file, its queue of changes, and what the frame of the window shows of
 * it.
 */
final class StudySession implements OpenStudy {
    private final StudyFile file;
    private final OperationQueue queue;
    private final LiveStudyData data;
    private final StudyFigures figures;
    private final LiveFindings findings;
    private final LiveNames names;
    private final Reversals reversals;
    private final LiveResponses responses;
    private final LiveSearch search;
    private final LiveCases cases;
    private final DraftKeeper drafts;
    private final BackupTimer backups;
    private final StudyWatch watch;
    private final BiFunction<StudySession, ScreenContext, List<Screen>> screens;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<SavedState> saved;
    private final ReadOnlyObjectWrapper<Optional<LocalTime>> backup =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> people =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> peopleLeft =
            new ReadOnlyObjectWrapper<>(List.of());
    private volatile @Nullable WhoWorks who;
    private Subscription naming = Subscription.EMPTY;
    private Language language = Language.EN;
    private @Nullable StudyFacts described;

    /**
     * Made off the user-interface thread.
     *
     * @param screens makes the screens for a language
     */
    StudySession(StudyFile file, BiFunction<StudySession, ScreenContext, List<Screen>> screens) {
        this(file, screens, DraftKeeper.inMemory());
    }

    /**
     * Made off the user-interface thread.
     *
     * @param screens makes the screens for a language
     * @param drafts keeps a figure being built
     */
    StudySession(
            StudyFile file,
            BiFunction<StudySession, ScreenContext, List<Screen>> screens,
            DraftKeeper drafts) {
        this.drafts = drafts;
        this.file = file;
        this.screens = screens;
        queue = new OperationQueue(file, this::pass);
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        findings = new LiveFindings(file);
        names = new LiveNames(file);
        reversals = new Reversals(file, queue, names);
        responses = new LiveResponses(file);
        search = new LiveSearch(file);
        cases = new LiveCases(file);
        saved = new ReadOnlyObjectWrapper<>(new SavedState(SavedState.Kind.SAVED, now()));
        queue.listen(state -> onFx(() -> show(state)));
        file.listen(
                event -> {
                    reversals.heard(event);
                    if (event.touches("study")) {
                        readTitle();
                    }
                    if (event.touches("person")) {
                        follow(event);
                        readPeople();
                    }
                });
        reversals.look();
        readTitle();
        readPeople();
        newestBackup().ifPresent(t -> backup.set(Optional.of(t)));
        backups = new BackupTimer(file, at -> onFx(() -> backup.set(Optional.of(at))));
        watch = new StudyWatch(file, queue);
    }

    StudyFile file() {
        return file;
    }

    OperationQueue queue() {
        return queue;
    }

    LiveStudyData data() {
        return data;
    }

    /** Figures from the data as they are now. */
    StudyFigures figures() {
        return figures;
    }

    /** Keeps a figure being built, also while the window speaks another language. */
    DraftKeeper drafts() {
        return drafts;
    }

    /** What is to be looked at in the data as they are now. */
    LiveFindings findings() {
        return findings;
    }

    /** Who has answered and who has not, as it is now. */
    LiveResponses responses() {
        return responses;
    }

    /** Finds words in its texts as they are now. */
    LiveSearch search() {
        return search;
    }

    /** The cases with all that is known of them, as they are now. */
    LiveCases cases() {
        return cases;
    }

    /**
     * Saves the study, with all that was done since and what its own disk refused, under another
     * name and lets go of the file it was opened from.
     */
    void saveElsewhere(Path target) {
        file.copyTo(target);
        try (StudyFile copy = StudyFile.open(target, file.environment())) {
            queue.unsaved().forEach(copy::run);
        } catch (FaultException problem) {
            remove(target);
            throw problem;
        }
        letGo();
    }

    /** What is not whole must not lie where it will be taken for the study. */
    private static void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (java.io.IOException e) {
            System.getLogger(StudySession.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind", e);
        }
    }

    /** Closes a file of which its user knows already that it is gone, if it is. */
    void letGo() {
        try {
            close();
        } catch (FaultException gone) {
            System.getLogger(StudySession.class.getName())
                    .log(System.Logger.Level.DEBUG, "as was known", gone);
        }
    }

    /** Backs up now. */
    Path backUp() {
        Path written = file.backup();
        onFx(() -> backup.set(Optional.of(now())));
        return written;
    }

    private LocalTime now() {
        return LocalTime.now(file.environment().clock());
    }

    private Optional<LocalTime> newestBackup() {
        return file.backups().list().stream().findFirst().flatMap(StudySession::time);
    }

    private static Optional<LocalTime> time(Path file) {
        try {
            return Optional.of(
                    LocalTime.ofInstant(
                            Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault()));
        } catch (java.io.IOException e) {
            return Optional.empty();
        }
    }

    /** Nothing is written before somebody has said who works. */
    private void pass(Runnable go, Runnable refuse) {
        WhoWorks asked = who;
        if (asked == null || !asked.name().getValue().isBlank()) {
            go.run();
        } else {
            onFx(() -> asked.named(name -> go.run(), refuse));
        }
    }

    @Override
    public ObservableValue<Optional<Reversed>> reversed() {
        return reversals.reversed();
    }

    /** Those who exist; nobody is to work as one of a sample's invented people. */
    private void readPeople() {
        Map<Boolean, List<String>> names =
                file.read(StudyStore::people).stream()
                        .filter(p -> p.originId() == null)
                        .collect(
                                Collectors.partitioningBy(
                                        Person::hasLeft,
                                        Collectors.mapping(Person::name, Collectors.toList())));
        onFx(
                () -> {
                    people.set(names.get(false));
                    peopleLeft.set(names.get(true));
                    askWhoLeft();
                });
    }

    /** Whoever works as somebody who works here no more is asked anew before they go on. */
    private void askWhoLeft() {
        WhoWorks asked = who;
        if (asked != null) {
            peopleLeft.get().forEach(name -> asked.called(name, ""));
        }
    }

    /** Whoever is called otherwise, by a change or its undoing, is so at work too. */
    private void follow(ChangeEvent event) {
        WhoWorks asked = who;
        if (asked != null) {
            event.cells().stream()
                    .filter(c -> c.table().equals("person") && c.column().equals("name"))
                    .forEach(
                            c ->
                                    onFx(
                                            () ->
                                                    asked.called(
                                                            String.valueOf(c.before()),
                                                            String.valueOf(c.after()))));
        }
    }

    @Override
    public ObservableValue<List<String>> peopleLeft() {
        return peopleLeft.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<List<String>> people() {
        return people.getReadOnlyProperty();
    }

    @Override
    public void workedOnBy(WhoWorks asked) {
        this.who = asked;
        askWhoLeft();
        // what undo would take back is the person's own
        naming.unsubscribe();
        naming =
                asked.name()
                        .subscribe(
                                (before, now) -> {
                                    Thread.startVirtualThread(reversals::lookIfOpen);
                                    Platform.runLater(this::askWhoLeft);
                                });
    }

    private void show(OperationQueue.State state) {
        SavedState.Kind kind =
                switch (state) {
                    case SAVED -> SavedState.Kind.SAVED;
                    case SAVING -> SavedState.Kind.SAVING;
                    case WAITING -> SavedState.Kind.UNWRITTEN;
                    case FAILED -> SavedState.Kind.FAILED;
                    case NOT_IN_PLACE -> SavedState.Kind.NOT_IN_PLACE;
                };
        saved.set(new SavedState(kind, now()));
    }

    @Override
    public ObservableValue<Optional<Fault>> refused() {
        return reversals.refused();
    }

    private void readTitle() {
        StudyFacts study = file.read(StudyStore::study);
        onFx(
                () -> {
                    described = study;
                    describe(language);
                });
    }

    /** Title and notice in the language of the window. */
    private void describe(Language now) {
        language = now;
        if (described != null) {
            title.set(described.title().in(now));
            notice.set(described.notice().in(now));
        }
    }

    /** At once, or when the user-interface thread comes to it. */
    static void onFx(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<String> notice() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<SavedState> saved() {
        return saved.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Optional<LocalTime>> backup() {
        return backup.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Phrase> undoable() {
        return reversals.undoable();
    }

    @Override
    public ObservableValue<Phrase> redoable() {
        return reversals.redoable();
    }

    @Override
    public void undo() {
        reversals.undo();
    }

    @Override
    public void redo() {
        reversals.redo();
    }

    @Override
    public List<Screen> screens(ScreenContext context) {
        describe(context.texts().language());
        return screens.apply(this, context);
    }

    /** Waits until everything is on disk, then closes the file. */
    void close() {
        watch.close();
        backups.close();
        queue.close();
        drafts.close();
        // who works is known longer than this study is open
        onFx(() -> naming.unsubscribe());
        findings.close();
        names.close();
        responses.close();
        search.close();
        cases.close();
        figures.close();
        data.close();
        file.close();
    }
}

package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.robot.Hand;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.shell.task.RunningTask;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Environment;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.study.SetSetting;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The window is closed: all is on disk, or it is said that it is not. */
class EndOfWorkTest extends FxTest {
    @TempDir private Path folder;

    private final AtomicReference<StudySession> opened = new AtomicReference<>();
    private @Nullable MainWindow window;

    private MainWindow shown(Settings settings) {
        window = new MainWindow(new Stage(), settings);
        return window;
    }

    private StudySession session(StudyFile study) {
        opened.set(new StudySession(study, (s, c) -> List.of()));
        return opened.get();
    }

    /** The question who works stands there and nobody has answered it. */
    private static final class NobodyYet implements WhoWorks {
        @Override
        public ObservableValue<String> name() {
            return Live.constant("");
        }

        @Override
        public void named(Consumer<String> work, Runnable refused) {}
    }

    private Desk opened() {
        SampleStudy.open(folder).close();
        Path file = folder.resolve(folder.toFile().list((f, n) -> n.endsWith(".feltbok"))[0]);
        Desk desk =
                fx(
                        () -> {
                            Settings settings = new Settings(Language.EN);
                            settings.person().set("Marit");
                            Desk made =
                                    new Desk(
                                            shown(settings),
                                            settings,
                                            Environment.of(() -> "Marit"),
                                            (from, to, environment, progress) -> List.of(),
                                            new Desk.Sample(Optional.empty(), file),
                                            study -> session(study));
                            made.open(file);
                            return made;
                        });
        Hand.await("the study is open", () -> desk.study().getValue().isPresent());
        return desk;
    }

    @Test
    void aFileThatIsThereIsClosedWithoutAQuestion() {
        Desk desk = opened();
        var left = new AtomicBoolean();
        onFx(() -> desk.leave(() -> left.set(true)));
        Hand.await("the window may go", left::get);
        desk.closeNow();
    }

    @Test
    void aStudyThatIsClosedIsGoneFromTheWindowThoughSomebodyTriedToCancelThat() {
        Desk desk = opened();
        MainWindow main = Objects.requireNonNull(window);
        var looked = new AtomicBoolean();
        ListChangeListener<RunningTask> hand =
                change -> {
                    // the first looks whether it may be closed
                    if (looked.getAndSet(true)) {
                        change.getList().forEach(RunningTask::cancel);
                    }
                };
        onFx(() -> main.tasks().running().addListener(hand));
        onFx(desk::close);
        Hand.await("nothing runs any more", () -> fx(() -> main.tasks().running().isEmpty()));
        Hand.await("it is gone", () -> desk.study().getValue().isEmpty());
    }

    @Test
    void whoCancelsLeavingStaysAndMayLeaveLater() {
        Desk desk = opened();
        StudySession session = Objects.requireNonNull(opened.get());
        MainWindow shown = Objects.requireNonNull(window);
        var kept = new CountDownLatch(1);
        var left = new AtomicBoolean();
        var stays = new AtomicBoolean();
        var end =
                new AtTheEnd(
                        shown,
                        () -> {
                            try {
                                kept.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        moved -> {});
        onFx(
                () -> {
                    end.leave(Optional.of(session), () -> left.set(true), () -> stays.set(true));
                    shown.tasks().running().forEach(RunningTask::cancel);
                });
        kept.countDown();
        Hand.await("nothing runs", () -> fx(() -> shown.tasks().running().isEmpty()));
        assertThat(left).isFalse();
        assertThat(stays).as("the study stays").isTrue();
        onFx(() -> end.leave(Optional.of(session), () -> left.set(true), () -> {}));
        Hand.await("the window may go", left::get);
        desk.closeNow();
    }

    @Test
    void theStudyIsNotLeftWhileItIsAskedWhoMadeAChange() {
        Desk desk = opened();
        StudySession session = Objects.requireNonNull(opened.get());
        session.workedOnBy(new NobodyYet());
        var change = session.queue().submit(new SetSetting("colour", "blue"));
        Hand.await(
                "it waits for a name",
                () -> session.queue().state() == OperationQueue.State.WAITING);
        var left = new AtomicBoolean();
        var stays = new AtomicBoolean();
        var end = new AtTheEnd(Objects.requireNonNull(window), () -> {}, moved -> {});
        onFx(() -> end.leave(Optional.of(session), () -> left.set(true), () -> stays.set(true)));
        Hand.await("it was decided", () -> left.get() || stays.get());
        assertThat(stays).as("the study stays").isTrue();
        assertThat(left).isFalse();
        assertThat(change).as("the change still waits for its name").isNotDone();
        desk.closeNow();
    }

    @Test
    void aFileThatIsGoneAtTheEndIsToldInALine() throws Exception {
        Desk desk = opened();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(desk::closeNow)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("store.not_in_place");
    }
}

package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.stage.Stage;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.robot.Hand;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Environment;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The window is closed: all is on disk, or it is said that it is not. */
class EndOfWorkTest extends FxTest {
    @TempDir private Path folder;

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
                                            new MainWindow(new Stage(), settings),
                                            settings,
                                            Environment.of(() -> "Marit"),
                                            (from, to, environment, progress) -> List.of(),
                                            new Desk.Sample(Optional.empty(), file),
                                            study -> new StudySession(study, (s, c) -> List.of()));
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

package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;

import org.feltbok.base.text.Language;
import org.feltbok.shell.settings.Settings;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The window that is opened for a study, until that is there. */
class ArrivalTest extends FxTest {
    private final TryStudy study = new TryStudy();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final List<String> pages = new ArrayList<>();
    private MainWindow window;

    /** Notes every page that the window ever had. */
    private void begin(boolean found) {
        window =
                fx(
                        () -> {
                            var main = new MainWindow(stage, new Settings(Language.EN));
                            main.showAwaiting(study, "villages.feltbok");
                            main.tasks()
                                    .run(
                                            "app.opening",
                                            progress -> {
                                                opened.await();
                                                return found;
                                            },
                                            there -> {
                                                if (there) {
                                                    study.open(Path.of("villages.feltbok"));
                                                }
                                            });
                            return main;
                        });
        note();
    }

    private void note() {
        for (String page : List.of("#start-page", "#arriving", ".fb-rail")) {
            if (has(page) && !pages.contains(page)) {
                pages.add(page);
            }
        }
    }

    private boolean has(String selector) {
        return fx(() -> window.scene().lookup(selector) != null);
    }

    @AfterEach
    void letGo() {
        opened.countDown();
    }

    @Test
    void theWindowIsThereBeforeTheStudyAndHasNoStartPage() {
        begin(true);
        assertThat(fx(stage::isShowing)).isTrue();
        opened.countDown();
        await(() -> window.front().isPresent());
        note();
        // a busy machine may have come to name the study meanwhile
        assertThat(pages).contains(".fb-rail").doesNotContain("#start-page");
        assertThat(window.front()).contains("overview");
    }

    @Test
    void aStudyThatTakesLongIsNamedAndItsTaskIsShown() {
        begin(true);
        await(() -> window.scene().lookup("#arriving") != null);
        assertThat(fx(() -> window.scene().lookup("#arriving").lookupAll(".label")))
                .anyMatch(n -> n instanceof Labeled l && l.getText().equals("villages.feltbok"));
        assertThat(has("#saved")).isFalse();
        opened.countDown();
        await(() -> window.front().isPresent());
        assertThat(has("#arriving")).isFalse();
    }

    @Test
    void aStudyThatDoesNotComeLeavesTheStartPage() {
        begin(false);
        opened.countDown();
        await(() -> window.scene().lookup("#start-page") != null);
        assertThat(has("#arriving")).isFalse();
        assertThat(stage.getTitle()).isEqualTo("Feltbok");
    }

    @Test
    void aStudyWhoseOpeningIsCancelledLeavesTheStartPage() {
        begin(true);
        await(() -> window.scene().lookup("#arriving") != null);
        onFx(() -> window.tasks().running().getFirst().cancel());
        opened.countDown();
        await(() -> window.scene().lookup("#start-page") != null);
        assertThat(window.front()).isEmpty();
    }
}

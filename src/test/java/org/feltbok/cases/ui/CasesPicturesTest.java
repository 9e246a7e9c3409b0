package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.cases.LiveCases;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.store.OperationQueue;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.Pictures;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Pictures of the cases of the sample study, to look at. */
@Tag("xvfb")
class CasesPicturesTest extends FxTest {
    @TempDir Path folder;

    @Test
    void showsTheCasesOfTheSample() {
        try (var file = SampleStudy.open(folder);
                var queue = new OperationQueue(file)) {
            var screen = new AtomicReference<CasesScreen>();
            Pictures pictures =
                    fx(
                            () ->
                                    new Pictures(
                                            stage,
                                            Language.NB,
                                            context ->
                                                    List.of(
                                                            keep(
                                                                    screen,
                                                                    new CasesScreen(
                                                                            context,
                                                                            file,
                                                                            queue,
                                                                            new LiveCases(
                                                                                    file))))));
            var table = fx(() -> (CaseTable) pictures.window().scene().lookup("#cases-table"));
            await(() -> !table.getItems().isEmpty());
            assertThat(table.getItems()).hasSize(124);
            onFx(
                    () ->
                            pictures.window()
                                    .history()
                                    .go(
                                            new org.feltbok.base.task.Navigator.Target(
                                                    "cases", "2002")));
            onFx(() -> pictures.save("cases-light"));
            onFx(() -> pictures.settings().theme().set(ThemeChoice.DARK));
            onFx(() -> pictures.save("cases-dark"));
            onFx(() -> screen.get().commands().get(1).action().run());
            onFx(() -> pictures.save("cases-edit"));
        }
    }

    private static CasesScreen keep(AtomicReference<CasesScreen> place, CasesScreen screen) {
        place.set(screen);
        return screen;
    }
}

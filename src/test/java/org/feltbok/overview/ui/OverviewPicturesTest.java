package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.overview.NowOf;
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

/** Pictures of the overview of the sample study, to look at. */
@Tag("xvfb")
class OverviewPicturesTest extends FxTest {
    @TempDir Path folder;

    @Test
    void showsTheOverviewOfTheSample() {
        try (var file = SampleStudy.open(folder);
                var now = new NowOf(file)) {
            Pictures pictures =
                    fx(
                            () ->
                                    new Pictures(
                                            stage,
                                            Language.NB,
                                            context ->
                                                    List.of(
                                                            new OverviewScreen(
                                                                    context,
                                                                    file,
                                                                    new OperationQueue(file),
                                                                    now::match,
                                                                    now.findings()::snapshot,
                                                                    now.responses()))));
            await(() -> pictures.window().tasks().running().isEmpty());
            onFx(() -> pictures.save("overview-light"));
            onFx(() -> pictures.settings().theme().set(ThemeChoice.DARK));
            onFx(() -> pictures.save("overview-dark"));
            await(() -> pictures.window().tasks().running().isEmpty());
            assertThat(pictures.window().front()).contains("overview");
        }
    }
}

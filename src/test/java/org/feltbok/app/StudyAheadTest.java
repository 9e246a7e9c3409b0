package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A study is opened while the window's toolkit is still on its way. */
class StudyAheadTest extends FxTest {
    private final AtomicBoolean met = new AtomicBoolean();
    private final CountDownLatch open = new CountDownLatch(1);

    @TempDir private Path folder;
    private Path path;

    @BeforeEach
    void make() {
        path = folder.resolve("sample.feltbok");
        SampleStudy.open(folder).close();
    }

    private StudyAhead ahead() {
        return new StudyAhead(
                path,
                () -> {
                    StudyFile file = StudyFile.open(path, Environment.of(() -> "Marit"));
                    open.countDown();
                    return file;
                },
                file -> {
                    met.set(true);
                    return new StudySession(file, (s, c) -> java.util.List.of());
                });
    }

    @Test
    void theFileIsOpenedBeforeTheToolkitIsThereAndTheRestAfter() throws Exception {
        StudyAhead ahead = ahead();
        open.await();
        assertThat(met).isFalse();
        ahead.toolkitStarted();
        StudySession session = ahead.session();
        assertThat(session.file().path()).isEqualTo(path);
        session.close();
    }

    @Test
    void withoutAToolkitTheFileIsClosedAndAnotherCanOpenIt() {
        StudyAhead ahead = ahead();
        ahead.giveUp();
        assertThat(met).isFalse();
        StudyFile.open(path, Environment.of(() -> "Jonas")).close();
    }

    @Test
    void whatIsWrongWithTheFileIsToldAsIfItWereOpenedNow() {
        Path gone = folder.resolve("gone.feltbok");
        StudyAhead ahead =
                new StudyAhead(
                        gone,
                        () -> StudyFile.open(gone, Environment.of(() -> "Marit")),
                        file -> {
                            throw new AssertionError("nothing to open");
                        });
        ahead.toolkitStarted();
        assertThatThrownBy(ahead::session)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("store.not_found");
    }
}

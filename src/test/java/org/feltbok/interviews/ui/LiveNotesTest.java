package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.LiveCodings;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is keyed while notes are being read waits for them, and is never lost. */
class LiveNotesTest {
    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private LiveNotes live;
    private final HeldRunner tasks = new HeldRunner();
    private final List<String> done = new ArrayList<>();
    private final List<Boolean> waits = new ArrayList<>();
    private boolean broken;

    private final class Shown implements LiveNotes.Listener {
        @Override
        public void readAll(NotesSheet sheet) {
            done.add("read");
            if (broken) {
                throw new IllegalStateException("cannot be drawn");
            }
        }

        @Override
        public void changed(NotesSheet sheet, LiveCodings.Delta<CodedPassage> delta) {
            done.add("some");
        }
    }

    @BeforeEach
    void open() {
        tasks.hold();
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        live =
                new LiveNotes(
                        new Desk(
                                file,
                                queue,
                                tasks,
                                new ToldDialogs(),
                                new Texts(Language.EN),
                                () -> "Marit Aune",
                                Runnable::run),
                        new Shown());
        live.onWaiting(waits::add);
        live.load();
    }

    @AfterEach
    void close() {
        queue.close();
        file.close();
    }

    private void key(String what) {
        live.whenRead(() -> done.add(what));
    }

    @Test
    void keysWaitForWhatIsReadAndThenComeInTheirOrder() {
        key("select");
        key("code");
        assertThat(done).isEmpty();
        assertThat(waits).endsWith(true);
        tasks.releaseOne();
        assertThat(done).containsExactly("read", "select", "code");
        assertThat(waits).endsWith(false);
    }

    @Test
    void keysAreNotLostWhenSomebodyTriesToCancelTheReading() {
        key("code");
        tasks.cancel();
        assertThat(done).containsExactly("read", "code");
    }

    @Test
    void whatWaitsWhenTheWindowClosesIsDoneWithAllThatWouldWaitInItsTurn() {
        live.whenRead(() -> live.whenRead(() -> live.whenRead(() -> done.add("code"))));
        live.close();
        assertThat(done).containsExactly("code");
        tasks.releaseOne();
        assertThat(done).as("nothing comes after the end").containsExactly("code");
        assertThat(waits).endsWith(false);
    }

    @Test
    void aKeyIsNotLostWhereTheNotesCannotBeDrawn() {
        broken = true;
        key("code");
        assertThatThrownBy(() -> tasks.releaseOne()).hasMessage("cannot be drawn");
        assertThat(done).containsExactly("read", "code");
    }

    @Test
    void whatWaitedIsForgottenWhenOneBeginsToWrite() {
        key("code");
        live.forgetWaiting();
        tasks.releaseOne();
        assertThat(done).containsExactly("read");
    }
}

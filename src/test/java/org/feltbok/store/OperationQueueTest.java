package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the status bar says of saving is true in both directions. */
class OperationQueueTest {
    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;

    @BeforeEach
    void open() {
        file =
                StudyFile.create(
                        folder.resolve("a.feltbok"),
                        Environment.of(() -> "Marit"),
                        TestOperation.beginning());
        queue = new OperationQueue(file);
    }

    @AfterEach
    void close() {
        queue.close();
        if (file.isInPlace()) {
            file.close();
        } else {
            assertThatThrownBy(file::close).isInstanceOf(FaultException.class);
        }
    }

    private void submit(Operation operation) {
        try {
            queue.submit(operation).join();
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(FaultException.class);
        }
    }

    private static Operation refused() {
        return TestOperation.of(
                w -> {
                    throw new FaultException("test.label_taken");
                });
    }

    private static Operation tooMuch() {
        return TestOperation.setting("much", "x".repeat(200_000));
    }

    private void pages(String most) {
        file.read(h -> h.execute("PRAGMA max_page_count = " + most));
    }

    private String few() {
        return file.read(
                h ->
                        String.valueOf(
                                h.createQuery("PRAGMA page_count").mapTo(Integer.class).one() + 3));
    }

    @Test
    void aRefusedChangeLeavesAllSaved() {
        submit(TestOperation.setting("a", "1"));
        submit(refused());
        assertThat(queue.state()).isEqualTo(OperationQueue.State.SAVED);
    }

    @Test
    void aFullDiskIsSaidUntilAChangeIsOnDiskAgain() {
        pages(few());
        submit(tooMuch());
        assertThat(queue.state()).isEqualTo(OperationQueue.State.FAILED);
        submit(refused());
        assertThat(queue.state())
                .as("a refusal saves nothing")
                .isEqualTo(OperationQueue.State.FAILED);
        queue.redo().join();
        assertThat(queue.state()).as("nor does nothing").isEqualTo(OperationQueue.State.FAILED);
        pages("1000000");
        submit(TestOperation.setting("a", "1"));
        assertThat(queue.state()).isEqualTo(OperationQueue.State.SAVED);
    }

    @Test
    void aFileThatIsGoneIsSaidAtTheNextLookAndAtTheNextChange() throws IOException {
        List<OperationQueue.State> told = new CopyOnWriteArrayList<>();
        queue.listen(told::add);
        queue.look();
        assertThat(told).as("nothing new").isEmpty();
        Files.delete(file.path());
        queue.look();
        assertThat(told).containsExactly(OperationQueue.State.NOT_IN_PLACE);
        submit(TestOperation.setting("a", "1"));
        assertThat(queue.state()).isEqualTo(OperationQueue.State.NOT_IN_PLACE);
    }

    @Test
    void aFileThatIsGoneIsSaidAtTheNextChangeWithoutALook() throws IOException {
        Files.delete(file.path());
        submit(TestOperation.setting("a", "1"));
        assertThat(queue.state()).isEqualTo(OperationQueue.State.NOT_IN_PLACE);
    }
}

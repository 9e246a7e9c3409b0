package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Whoever takes from a pipe is never left waiting. */
class PipeTest {
    @Test
    void whatIsMadeComesOutInOrder() {
        List<Integer> taken = new ArrayList<>();
        try (Pipe<Integer> pipe =
                new Pipe<>(
                        out -> {
                            for (int i = 0; i < 100; i++) {
                                out.accept(i);
                            }
                        })) {
            pipe.forEach(taken::add);
        }
        assertThat(taken).hasSize(100).isSorted();
    }

    @Test
    void aMakerThatDiesOfAnErrorIsHeardOf() {
        for (Error error : List.of(new StackOverflowError(), new AssertionError("x"))) {
            try (Pipe<Integer> pipe =
                    new Pipe<>(
                            out -> {
                                out.accept(1);
                                throw error;
                            })) {
                assertThatThrownBy(() -> pipe.forEach(i -> {}))
                        .isInstanceOf(IllegalStateException.class)
                        .hasCause(error);
            }
        }
    }

    @Test
    void aFileThatDoesNotFitIntoMemoryIsAFaultOfTheFile() {
        try (Pipe<Integer> pipe =
                new Pipe<>(
                        out -> {
                            throw new OutOfMemoryError();
                        })) {
            assertThatThrownBy(() -> pipe.forEach(i -> {})).isInstanceOf(FaultException.class);
        }
    }
}

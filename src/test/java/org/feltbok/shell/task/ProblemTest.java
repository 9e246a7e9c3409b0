package org.feltbok.shell.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class ProblemTest {
    private final Texts texts = new Texts(Language.EN);

    @Test
    void theSameProblemHasTheSameCode() {
        assertThat(Problem.code(make())).isEqualTo(Problem.code(make())).hasSize(4);
        assertThat(Problem.text(make(), texts)).contains(Problem.code(make()));
    }

    @Test
    void faultsAreShownInTheirOwnWords() {
        assertThat(Problem.text(new FaultException("shell.start.none"), texts))
                .isEqualTo("None yet");
    }

    @Test
    void filesGetTheirExtensionOnce() {
        assertThat(FxDialogs.withExtension(Path.of("a"), "feltbok"))
                .isEqualTo(Path.of("a.feltbok"));
        assertThat(FxDialogs.withExtension(Path.of("a.FELTBOK"), "feltbok"))
                .isEqualTo(Path.of("a.FELTBOK"));
    }

    private static RuntimeException make() {
        return new IllegalStateException("x");
    }
}

package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The small example is a study, and is never written over anything. */
class ExampleFolderTest {
    @TempDir private Path folder;

    @Test
    void theExampleCanBeMadeIntoAStudyAsItStands() {
        Environment environment = Environment.of(() -> "Marit");
        Path example = ExampleFolder.write(folder, "example");
        Outcome made =
                PlainStudies.create(
                        example,
                        folder.resolve("s.feltbok"),
                        PlainParts.all(environment.clock()),
                        environment,
                        Progress.NONE);
        assertThat(made).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() {
        ExampleFolder.write(folder, "example");
        assertThatThrownBy(() -> ExampleFolder.write(folder, "example"))
                .isInstanceOf(FaultException.class);
    }
}

package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Eight of the forms that {@link KeyedForms} keys by the hundred. */
@Tag("xvfb")
class RandomFormsTest {
    @Test
    void whatIsKeyedIsWhatTheFileHolds(@TempDir Path folder) {
        KeyedForms.Result result = new KeyedForms(folder, 15).run(8, 20181114);
        assertThat(result.differences()).isEmpty();
        assertThat(result.forms()).isEqualTo(8);
        assertThat(result.keys()).isGreaterThan(300);
    }
}

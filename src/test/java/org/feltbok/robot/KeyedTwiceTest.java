package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** A dozen of the forms that {@link KeyedTwice} has two people key by the hundred. */
@Tag("xvfb")
class KeyedTwiceTest {
    @Test
    void everyPlantedErrorIsFoundAndSettled(@TempDir Path folder) throws IOException {
        KeyedTwice.Result result = new KeyedTwice(folder, 15).run(12, 7);
        assertThat(result.faults()).isEmpty();
        assertThat(result.planted()).isGreaterThan(4);
        assertThat(result.settled()).isEqualTo(result.planted());
        assertThat(result.rates().unsettled()).isZero();
        assertThat(result.rates().differing().fields()).isEqualTo(120);
    }
}

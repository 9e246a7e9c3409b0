package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.outline.DeliveryStore;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** A report that is written by command is noted as delivered when that is asked for. */
class DeliveredCommandTest {
    @TempDir Path place;

    private static Optional<Set<String>> inHand(SmallStudy study) {
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "Marit"))) {
            return file.read(DeliveryStore::inHand).map(h -> h.figures().keySet());
        }
    }

    @Test
    void onlyWhenAskedFor() {
        SmallStudy study =
                new SmallStudy(place)
                        .put(
                                "figures/f1.json",
                                "{\"key\": \"f1\", \"title\": \"T\", \"variable\": \"cases\","
                                        + " \"statistic\": \"n\", \"rows\": [{}], \"columns\": [{}]}");
        assertThat(study.make()).as(study.said()).isLessThan(2);
        String out = place.resolve("r").toString();
        assertThat(study.run("report", study.study(), "--out", out)).isLessThan(2);
        assertThat(inHand(study)).isEmpty();
        assertThat(study.run("report", study.study(), "--out", out, "--delivered"))
                .as(study.said())
                .isLessThan(2);
        assertThat(inHand(study)).hasValue(Set.of("f1"));
    }
}

package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Words for kinds: their list stands in the program. */
class KindsTest {
    @TempDir Path folder;

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void aWordIsTheKindThatIsWrittenSo() {
        assertThat(Kinds.named(Colour.values(), "a.b", "RED")).isEqualTo(Colour.RED);
        assertThat(Kinds.lower(Colour.values(), "a.b", "green")).isEqualTo(Colour.GREEN);
    }

    @Test
    void aWordThatNoOneKnowsIsAFaultThatSaysWhereItStands() {
        assertThatThrownBy(() -> Kinds.lower(Colour.values(), "thing.colour", "blue"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            assertThat(e.faults().getFirst().key()).isEqualTo("store.unknown_kind");
                            assertThat(e.faults().getFirst().args())
                                    .asList()
                                    .containsExactly("blue", "thing.colour");
                        });
        assertThatThrownBy(() -> Kinds.lower(Colour.values(), "thing.colour", null))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> Kinds.lower(Colour.values(), "thing.colour", "RED"))
                .as("as it is written, not nearly")
                .isInstanceOf(FaultException.class);
    }

    @Test
    void theSchemaChecksNoListOfKinds() throws IOException {
        try (InputStream in = Migrations.class.getResourceAsStream("V001__study.sql")) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sql.lines().filter(l -> l.matches(".*CHECK *\\(\\w+ +IN\\b.*"))).isEmpty();
        }
    }

    @Test
    void anUnknownKindInTheLogIsToldWhenTheHistoryIsRead() {
        Environment environment = new Environment(Clock.systemUTC(), () -> "K", "m");
        Path path = folder.resolve("s.feltbok");
        try (StudyFile file = StudyFile.create(path, environment, TestOperation.beginning())) {
            file.read(h -> h.execute("UPDATE change SET kind = 'guess'"));
            assertThatThrownBy(() -> file.history(3))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("store.unknown_kind");
        }
    }
}

package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

class HolderFileTest {
    private static final Instant SINCE = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir private Path folder;

    private HolderFile file() {
        return new HolderFile(folder.resolve("a.feltbok"));
    }

    private static HolderFile.Holder holder(String who) {
        return new HolderFile.Holder(who, "pc-1", SINCE, "");
    }

    @Test
    void whoHoldsAStudyAndTheLastChangeSavedCanBeReadByOthers() {
        HolderFile mine = file();
        mine.write(holder("Marit"), 7);
        assertThat(file().read()).contains(holder("Marit"));
        assertThat(file().lastSaved()).hasValue(7);
        mine.saved(12);
        assertThat(file().lastSaved()).hasValue(12);
        mine.remove();
        assertThat(file().read()).isEmpty();
        assertThat(file().lastSaved()).isEmpty();
    }

    @Test
    void whatSomebodyElseHasWrittenMeanwhileStaysWhenOneLetsGo() {
        HolderFile mine = file();
        mine.write(holder("Marit"), 7);
        HolderFile other = file();
        other.write(holder("Ola"), 3);
        mine.remove();
        assertThat(file().read()).contains(holder("Ola"));
        other.remove();
        assertThat(file().read()).isEmpty();
    }
}

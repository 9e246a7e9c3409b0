package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plain files go into a folder of their own, called after the study; nobody's folder is taken. */
class PlainOutTest {
    @TempDir Path folder;

    /** Who counts is shown figures of their own codings, but files hold the other's too. */
    @Test
    void whoCodesBlindWritesNoFilesOfWhatTheOtherGave() {
        String[] who = {"Marit Aune"};
        try (StudyFile made = CodingStudy.make(folder)) {
            made.run(
                    new AssignTexts(
                            "b20",
                            "it20",
                            List.of(CodingStudy.MARIT, CodingStudy.JONAS),
                            1,
                            1,
                            "2026-11-12T12:00:00"));
        }
        Path path = folder.resolve("s.feltbok");
        try (StudyFile file = StudyFile.open(path, Environment.of(() -> who[0]))) {
            assertThatThrownBy(() -> PlainOut.refuseBlind(file)).isInstanceOf(FaultException.class);
            who[0] = "Jonas Berge";
            assertThatThrownBy(() -> PlainOut.refuseBlind(file)).isInstanceOf(FaultException.class);
            who[0] = "Kari Lie";
            PlainOut.refuseBlind(file);
            CodingStudy.done(file, CodingStudy.MARIT);
            CodingStudy.done(file, CodingStudy.JONAS);
            who[0] = "Jonas Berge";
            PlainOut.refuseBlind(file);
        }
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() throws IOException {
        assertThat(PlainOut.name(Path.of("a", "ferries.feltbok"))).isEqualTo("ferries");
        assertThat(PlainOut.free(folder, "ferries-plain"))
                .isEqualTo(folder.resolve("ferries-plain"));
        Files.createDirectory(folder.resolve("ferries-plain"));
        Files.createDirectory(folder.resolve("ferries-plain-2"));
        assertThat(PlainOut.free(folder, "ferries-plain"))
                .isEqualTo(folder.resolve("ferries-plain-3"));
    }
}

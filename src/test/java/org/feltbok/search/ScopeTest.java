package org.feltbok.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.interviews.Notes;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;

/** A choice by codes tells nobody what they do not see yet. */
class ScopeTest {
    private static final SearchChoice CODED =
            new SearchChoice("", "", "", "", SearchChoice.ANY, "");

    @TempDir Path folder;

    @Test
    void whoIsDoneWithAPassageAndGaveNoCodeCodesTooAndIsBlindToTheOthers() {
        try (StudyFile file = CodingStudy.make(folder)) {
            file.run(
                    new Notes.Given(
                            w -> w.update("person", CodingStudy.MARIT, "roles", "author"), true));
            file.run(
                    new ToggleCode(
                            "theme", "Ø", CodingStudy.JONAS, TextRef.passage("p1"), null, null));
            assertThat(coded(file)).as("who does not code").containsExactly("p1");
            file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p2"), true));
            assertThat(coded(file)).isEmpty();
            file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p1"), true));
            assertThat(coded(file)).containsExactly("p1");
        }
    }

    private static Set<String> coded(StudyFile file) {
        return file.read(h -> new ScopeStore(h).read(CODED, "Marit Aune")).texts();
    }
}

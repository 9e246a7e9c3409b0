package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What was said of a code is kept, and what was given by that is to be looked at again. */
class DefinitionStoreTest {
    private static final String MORNING = "2026-11-27T08:00:00Z";
    private static final String NOON = "2026-11-27T12:00:00Z";
    private static final String EVENING = "2026-11-27T18:00:00Z";

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void make() {
        file = CodingStudy.make(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void define(String definition, @Nullable String language, String at) {
        file.run(new DefineCode("ikt", "IKT", definition, "", language, "Jonas Berge", at));
    }

    private void give(String person, String text, String at) {
        file.run(
                new ToggleCode(
                        "ikt", "IKT", person, TextRef.answer(text), null, Instant.parse(at)));
    }

    private List<CodeDefinition> before() {
        return file.read(h -> new DefinitionStore(h).before("b20"));
    }

    private int toLookAt(String name) {
        return file.read(h -> new DefinitionStore(h).toLookAt("b20", name)).values().stream()
                .mapToInt(java.util.Set::size)
                .sum();
    }

    private String coding(String person, String text) {
        return CodingStudy.answers(file).stream()
                .filter(t -> t.ref().id().equals(text))
                .flatMap(t -> t.codingsOf(person).stream())
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatWasSaidIsKeptWithDayAndPersonAndTheFirstReplacesNothing() {
        define("Data", null, MORNING);
        assertThat(before()).isEmpty();
        define("Data", null, NOON);
        assertThat(before()).as("nothing else is said").isEmpty();
        define("Data og nett", null, NOON);
        define("Data and net", "en", NOON);
        assertThat(before()).as("one change in two languages").hasSize(1);
        define("Nett", null, EVENING);
        assertThat(before())
                .extracting(d -> d.definition().text() + " " + d.by() + " " + d.at())
                .containsExactly("Data og nett Jonas Berge " + EVENING, "Data Jonas Berge " + NOON);
        assertThat(before().getFirst().definition().others()).containsEntry("en", "Data and net");
        file.undo();
        assertThat(before()).hasSize(1);
    }

    @Test
    void whatWasGivenBeforeIsToBeLookedAtByItsCoderOnly() {
        define("Data", null, MORNING);
        give(MARIT, "a1", "2026-11-27T09:00:00Z");
        give(JONAS, "a2", "2026-11-27T09:00:00Z");
        define("Nett", null, NOON);
        give(MARIT, "a3", "2026-11-27T13:00:00Z");
        assertThat(toLookAt("Marit Aune")).isEqualTo(1);
        assertThat(toLookAt("Jonas Berge")).isEqualTo(1);
        assertThat(toLookAt("")).isZero();
        String one = coding(MARIT, "a1");
        file.run(new LookedAt(List.of(one, "gone"), "IKT", "2026-11-27T14:00:00Z"));
        assertThat(toLookAt("Marit Aune")).isZero();
        define("Nett og data", null, EVENING);
        assertThat(toLookAt("Marit Aune")).as("once more").isEqualTo(2);
        file.undo();
        file.undo();
        assertThat(toLookAt("Marit Aune")).isEqualTo(1);
    }

    @Test
    void anotherCodeStandsOnTheSameWordsOnceAndIsGivenNow() {
        define("Data", null, MORNING);
        give(MARIT, "a1", "2026-11-27T09:00:00Z");
        file.run(new ToggleCode("ppt", "PPT", MARIT, TextRef.answer("a1"), null, null));
        give(MARIT, "a2", "2026-11-27T09:00:00Z");
        define("Nett", null, NOON);
        for (String text : List.of("a1", "a2")) {
            String id = coding(MARIT, text);
            String ikt =
                    CodingStudy.answers(file).stream()
                            .flatMap(t -> t.codings().stream())
                            .filter(c -> c.codeId().equals("ikt"))
                            .findFirst()
                            .orElseThrow()
                            .id();
            assertThat(id).isNotEmpty();
            file.run(new RecodeCoding(ikt, "IKT", "ppt", "PPT", Instant.parse(EVENING)));
        }
        assertThat(CodingStudy.answers(file))
                .extracting(t -> t.codingsOf(MARIT).size())
                .containsExactly(1, 1, 0);
        assertThat(toLookAt("Marit Aune")).isZero();
    }
}

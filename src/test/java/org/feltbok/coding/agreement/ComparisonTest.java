package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What of a comparison of two coders a third, or one of them, may know. */
class ComparisonTest {
    private static final List<String> ALL = List.of("a1", "a2", "a3");

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void coded() {
        file = CodingStudy.make(folder);
        file.run(new SmallStudy.Change(w -> w.insert("person", "pk", kari())));
        for (String person : List.of(MARIT, JONAS)) {
            file.run(new ToggleCode("ppt", "PPT", person, TextRef.answer("a1"), null, null));
            ALL.forEach(t -> done(person, t));
        }
    }

    private static Map<String, Object> kari() {
        return Map.of(
                "key",
                "kari",
                "name",
                "Kari Lie",
                "initials",
                "K",
                "roles",
                "coder",
                "position",
                3);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void done(String person, String text) {
        file.run(new MarkDone("b20", person, TextRef.answer(text), true));
    }

    private Comparison seenBy(String person) {
        return Comparison.read(file, Language.EN, "", List.of(), person);
    }

    @Test
    void aCoderWhoHasNotBegunSeesNothingOfTheOthers() {
        assertThat(seenBy("Kari Lie").hidden()).isTrue();
        assertThat(seenBy("Kari Lie").pairing().texts()).isEmpty();
        assertThat(seenBy("Kari Lie").questions()).isEmpty();
        ALL.forEach(t -> done("pk", t));
        assertThat(seenBy("Kari Lie").hidden()).isFalse();
        assertThat(seenBy("Kari Lie").questions()).hasSize(1);
    }

    @Test
    void whoDoesNotCodeSeesIt() {
        file.run(new SmallStudy.Change(w -> w.update("person", "pk", "roles", "lead")));
        assertThat(seenBy("Kari Lie").hidden()).isFalse();
        assertThat(seenBy("").hidden()).isFalse();
        assertThat(seenBy("Marit Aune").hidden()).isFalse();
    }

    @Test
    void whoIsToCodeAnswersAloneSeesNothingBeforeTheyAreDone() {
        file.run(
                new SmallStudy.Change(
                        w ->
                                w.insert(
                                        "assignment",
                                        "alone",
                                        Map.of(
                                                "task",
                                                "code",
                                                "person_id",
                                                "pk",
                                                "target_kind",
                                                "answer",
                                                "target_id",
                                                "a1",
                                                "blind_until",
                                                "all_done"))));
        assertThat(seenBy("Kari Lie").hidden()).isTrue();
        done("pk", "a1");
        assertThat(seenBy("Kari Lie").hidden()).isFalse();
    }
}

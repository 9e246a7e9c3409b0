package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.search.SearchText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Words looked for everywhere and coded by a real keyboard, a name registered, and the file. */
@Tag("xvfb")
class SearchJourneyTest {
    private static final String GIVEN =
            "SELECT o.key || ' ' || k.made || ' ' || k.made_from || ' '"
                    + " || lower(substr(t.text, k.start_at + 1, k.end_at - k.start_at)) FROM coding k"
                    + " JOIN code o ON o.id = k.code_id JOIN answer_text t ON t.id = k.answer_text_id"
                    + " JOIN person p ON p.id = k.person_id WHERE p.name = 'Kari Nordmann'";
    private static final String NAMES =
            "SELECT name || ' ' || pseudonym || ' ' || kind FROM hidden_name";

    @TempDir Path folder;

    @Test
    void wordsAreFoundByKeysCodedAtOnceTakenBackAtOnceAndANameIsRegistered() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.NB, "Kari Nordmann", 1440, 900)) {
            p.hand().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
            Hand.await("the field has the keyboard", () -> p.focused().equals("search-words"));
            p.hand().type("barnevern -ppt ");
            p.hand().press(KeyCode.ENTER);
            Hand.await("answers are found", () -> answers(p) > 1);
            Hand.await("they have the keyboard", () -> p.focused().equals("search-list"));
            p.hand().press(KeyCode.RIGHT);
            p.hand().press(KeyCode.CONTROL, KeyCode.A);
            p.hand().press(KeyCode.DIGIT1);
            Hand.await("they are in the file", () -> !p.rows(GIVEN).isEmpty());
            assertThat(p.rows(GIVEN))
                    .allMatch(r -> r.matches("\\w+ rule barnevern -ppt barnevern\\w*"));
            p.hand().press(KeyCode.CONTROL, KeyCode.Z);
            Hand.await("all is taken back", () -> p.rows(GIVEN).isEmpty());
            p.with(w -> w.history().go(Navigator.Target.screen("names")));
            Hand.await("the register is there", () -> p.focused().equals("names-table"));
            p.hand().press(KeyCode.CONTROL, KeyCode.N);
            Hand.await("a name can be written", () -> p.focused().equals("name-name"));
            p.hand().type("Nordvik");
            p.hand().press(KeyCode.ENTER);
            Hand.await(
                    "it is in the file",
                    () -> p.rows(NAMES).equals(List.of("Nordvik Person 1 person")));
            p.awaitSaved();
        }
    }

    private static long answers(RealProgram p) {
        return p.has("#search-list")
                ? ((ListView<?>) p.node("#search-list"))
                        .getItems().stream()
                                .filter(t -> ((SearchText) t).kind() == SearchText.Kind.ANSWER)
                                .count()
                : 0;
    }
}

package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.coding.help.Offer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Similar answers coded together by a real keyboard, and what the file holds then. */
@Tag("xvfb")
class SimilarJourneyTest {
    private static final String GIVEN =
            "SELECT o.key || ' ' || k.made || ' ' || k.made_from || ' '"
                    + " || lower(substr(t.text, k.start_at + 1, k.end_at - k.start_at)) FROM coding k"
                    + " JOIN code o ON o.id = k.code_id JOIN answer_text t ON t.id = k.answer_text_id"
                    + " JOIN person p ON p.id = k.person_id WHERE p.name = 'Kari Nordmann'";

    @TempDir Path folder;

    @Test
    void oneWordingIsDroppedTheRestIsCodedByOneKeyAndTakenBackByOne() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.NB, "Kari Nordmann", 960, 640)) {
            p.with(w -> w.history().go(new Navigator.Target("similar", "q20")));
            Hand.await("the groups are there", () -> !offers(p).isEmpty());
            Hand.await("they have the keyboard", () -> p.focused().equals("similar-list"));
            Offer first = Hand.onFx(() -> offers(p).getFirst());
            String dropped = first.members().get(1).words();
            p.hand().press(KeyCode.RIGHT);
            p.hand().press(KeyCode.SPACE);
            p.hand().press(KeyCode.S);
            int left = first.size() - first.members().get(1).hits().size();
            Hand.await("they are in the file", () -> p.rows(GIVEN).size() == left);
            assertThat(p.rows(GIVEN))
                    .allMatch(r -> r.startsWith("barnevern group barnevern "))
                    .noneMatch(r -> r.endsWith(" " + dropped));
            p.hand().press(KeyCode.CONTROL, KeyCode.Z);
            Hand.await("all is taken back", () -> p.rows(GIVEN).isEmpty());
            p.awaitSaved();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Offer> offers(RealProgram p) {
        return p.has("#similar-list")
                ? ((ListView<Offer>) p.node("#similar-list")).getItems()
                : List.of();
    }
}

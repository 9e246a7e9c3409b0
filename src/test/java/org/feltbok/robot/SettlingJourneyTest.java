package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What two coders differ on settled by quick keys, and what the file holds then. */
@Tag("xvfb")
class SettlingJourneyTest {
    private static final String SETTLED =
            "SELECT c.name || ' ' || o.key || ' ' || l.key || ' ' || p.name FROM coding k"
                    + " JOIN layer l ON l.id = k.layer_id JOIN code o ON o.id = k.code_id"
                    + " JOIN person p ON p.id = k.person_id"
                    + " JOIN answer_text t ON t.id = k.answer_text_id"
                    + " JOIN response r ON r.id = t.response_id"
                    + " JOIN study_case c ON c.id = r.case_id"
                    + " WHERE k.made = 'hand' ORDER BY 1";

    @TempDir Path folder;

    @Test
    void eachKeyDecidesTheDifferenceAtHandHoweverQuickTheNextOneComes() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Silje Moen", 1440, 900)) {
            Hand hand = p.hand();
            p.with(w -> w.history().go(new Navigator.Target("agreement", "q12")));
            Hand.await("the differences are there", () -> listed(p) == 6);
            Hand.await("they have the keyboard", () -> p.focused().equals("agreement-list"));
            assertThat(p.rows(SETTLED)).isEmpty();
            hand.burst(
                    Stroke.of(KeyCode.B),
                    Stroke.of(KeyCode.LEFT),
                    Stroke.of(KeyCode.RIGHT),
                    Stroke.of(KeyCode.RIGHT));
            // the sixth is one code on other words, which none of these keys is about
            Hand.await("four keys have settled five", () -> settled(p, 5));
            p.awaitSaved();
            List<String> now = p.rows(SETTLED);
            // both stand, then Marit's stands, then twice what Jonas left out is left out
            assertThat(now)
                    .containsExactly(
                            "Gjerstad nasjonal_mangel left_out Silje Moen",
                            "Gjerstad partner agreed Silje Moen",
                            "Krødsherad alene_i_faget agreed Silje Moen",
                            "Krødsherad sma_stillinger agreed Silje Moen",
                            "Samnanger beliggenhet left_out Silje Moen");
            hand.press(KeyCode.CONTROL, KeyCode.Z);
            Hand.await("the last one is open again", () -> settled(p, 4));
            p.awaitSaved();
            assertThat(p.rows(SETTLED)).hasSize(now.size() - 1);
        }
    }

    private static int listed(RealProgram p) {
        return p.has("#agreement-list")
                ? ((ListView<?>) p.node("#agreement-list")).getItems().size()
                : 0;
    }

    private static boolean settled(RealProgram p, int count) {
        return p.window().scene().getRoot().lookupAll(".label").stream()
                .anyMatch(
                        n ->
                                n instanceof javafx.scene.control.Labeled l
                                        && l.getText().equals(count + " of 6 settled"));
    }
}

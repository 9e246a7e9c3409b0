package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.figures.ui.outline.OutlineRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/**
 * The report is put in order by a real hand on the keys, in a small window; the file is looked at.
 */
@Tag("xvfb")
class OutlineJourneyTest {
    private static final String IN_ORDER =
            "SELECT key FROM figure WHERE json_extract(spec, '$.section') = '3.2'"
                    + " ORDER BY position";

    private static final String SECTIONS =
            "SELECT key FROM report_section WHERE parent_id IS NULL ORDER BY position";

    @TempDir Path folder;

    /** On the user-interface thread. */
    private static String chosenNow(RealProgram program) {
        @SuppressWarnings("unchecked")
        var list = (ListView<OutlineRow>) program.node("#outline-list");
        OutlineRow row = list.getSelectionModel().getSelectedItem();
        return row == null ? "" : row.id();
    }

    private static String chosen(RealProgram program) {
        return Hand.onFx(() -> chosenNow(program));
    }

    @Test
    void figuresAndSectionsAreMovedNamedCopiedAndRemovedByKeysAlone() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.NB, "Marit Aune", 960, 640)) {
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.has("#figure-caption"));
            p.hand().press(KeyCode.O);
            Hand.await("the report stands there", () -> p.has("#outline-list"));
            Hand.await("a row is chosen", () -> !chosenNow(p).isEmpty());
            p.hand().press(KeyCode.HOME);
            Hand.await("the first section", () -> chosenNow(p).equals("section/3.2"));
            p.hand().press(KeyCode.DOWN);
            String first = chosen(p).replace("figure/", "");
            List<String> before = p.rows(IN_ORDER);
            assertThat(before.getFirst()).isEqualTo(first);
            p.hand().press(KeyCode.ALT, KeyCode.DOWN);
            p.hand().press(KeyCode.ALT, KeyCode.DOWN);
            Hand.await("moved twice", () -> p.rows(IN_ORDER).indexOf(first) != 0);
            p.awaitSaved();
            assertThat(chosen(p)).isEqualTo("figure/" + first);
            p.hand().press(KeyCode.CONTROL, KeyCode.Z);
            p.hand().press(KeyCode.CONTROL, KeyCode.Z);
            Hand.await("back again", () -> p.rows(IN_ORDER).equals(before));
            p.hand().press(KeyCode.F2);
            Hand.await("the title can be written", () -> p.has("#outline-field"));
            p.hand().type("Ny tittel d o");
            p.hand().press(KeyCode.ENTER);
            p.awaitSaved();
            assertThat(
                            p.rows(
                                    "SELECT json_extract(spec, '$.title') FROM figure WHERE key = '"
                                            + first
                                            + "'"))
                    .containsExactly("Ny tittel d o");
            p.hand().press(KeyCode.CONTROL, KeyCode.D);
            Hand.await("the copy is chosen", () -> chosenNow(p).equals("figure/" + first + "-2"));
            p.hand().press(KeyCode.DELETE);
            Hand.await("and goes", () -> chosenNow(p).equals("figure/" + before.get(1)));
            p.awaitSaved();
            assertThat(chosen(p)).isEqualTo("figure/" + before.get(1));
            assertThat(p.rows(IN_ORDER)).isEqualTo(before);
            p.hand().press(KeyCode.HOME);
            p.hand().press(KeyCode.F2);
            Hand.await("the section can be written", () -> p.has("#outline-field"));
            p.hand().type("3.2 Data");
            p.hand().press(KeyCode.ENTER);
            p.awaitSaved();
            assertThat(p.rows("SELECT title FROM report_section WHERE key = '3.2'"))
                    .containsExactly("3.2 Data");
            sectionsAndPages(p);
        }
    }

    /** A section goes down and comes back; the page view is opened and left by keys. */
    private static void sectionsAndPages(RealProgram p) {
        List<String> sections = p.rows(SECTIONS);
        p.hand().press(KeyCode.ALT, KeyCode.DOWN);
        Hand.await("the section is elsewhere", () -> !p.rows(SECTIONS).equals(sections));
        p.awaitSaved();
        assertThat(p.rows(SECTIONS)).containsExactlyInAnyOrderElementsOf(sections);
        p.hand().press(KeyCode.CONTROL, KeyCode.Z);
        Hand.await("and back", () -> p.rows(SECTIONS).equals(sections));
        p.hand().press(KeyCode.SHIFT, KeyCode.P);
        Hand.await("the pages have the keys", () -> p.focused().equals("pages"));
        p.hand().press(KeyCode.HOME);
        Hand.await("the pages are laid from the first", () -> p.has("#page-1"));
        p.hand().press(KeyCode.END);
        Hand.await("the last page", () -> !p.has("#page-1"));
        p.hand().press(KeyCode.P);
        Hand.await("the figure instead", () -> !p.has("#pages"));
        p.hand().press(KeyCode.P);
        Hand.await("the pages again", () -> p.has("#pages"));
        assertThat(p.rows(SECTIONS)).isEqualTo(sections);
    }
}

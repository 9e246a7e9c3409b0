package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What is known of the columns of files follows an item to its new name. */
class RememberedColumnsTest extends RenameRig {
    private Questionnaire form;

    @BeforeEach
    void remember() {
        form = file.read(QuestionnaireStore::all).getFirst();
        remember("m1", "Hva mener du?", null, "q1");
        remember("m2", "Tre: ja", null, "q3/1");
        remember("m3", "Hva mener du?", "q1", "=q1");
        remember("m4", "Rart", null, "-");
        remember("m5", "Fra før", null, "gone");
        remember("m6", "Kommune", null, "_case");
    }

    private int position = 1;

    private void remember(String id, String head, String text, String meaning) {
        Object[] pairs = {
            "questionnaire_id",
            form.id(),
            "source",
            "own",
            "head",
            head,
            "text",
            text,
            "meaning",
            meaning,
            "position",
            position++
        };
        put("import_memory", id, pairs);
    }

    private List<String> meanings() {
        return file.read(
                h ->
                        h.createQuery("SELECT meaning FROM import_memory ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    private String id(String item) {
        return form.items().stream()
                .filter(i -> i.name().equals(item))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aColumnIsKnownByTheNewNameOfItsItemAndTexts() {
        List<String> before = meanings();
        rename(Kind.ITEM, id("q1"), "opinion");
        rename(Kind.ITEM, id("q3"), "three");
        assertThat(meanings()).containsExactly("opinion", "three/1", "=q1", "-", "gone", "_case");
        file.undo();
        file.undo();
        assertThat(meanings()).isEqualTo(before);
    }

    @Test
    void aNameThatIsOnlyRememberedDoesNotStandInTheWay() {
        rename(Kind.ITEM, id("q1"), "gone");
        assertThat(meanings()).startsWith("gone", "q3/1");
        List<Use> uses = file.read(h -> WhereUsed.of(h, Kind.ITEM, id("q3")));
        assertThat(uses).noneMatch(u -> u.what() == Use.What.REMEMBERED);
    }
}

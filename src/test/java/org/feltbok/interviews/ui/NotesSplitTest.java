package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Notes split at the caret or before the words selected, and merged again, as they are shown. */
class NotesSplitTest extends NotesModelRig {
    private List<String> quotes() {
        return model.notes().stream()
                .flatMap(n -> n.text().codings().stream().map(c -> quote(n.passage().text(), c)))
                .toList();
    }

    private static String quote(String text, Coding c) {
        return c.span() == null ? "(all)" : CodePoints.cut(text, c.span());
    }

    @Test
    void whatStandsBehindTheCaretIsThePassageAtHandAndKeepsItsCodes() {
        code(CodingStudy.JONAS, 21, 28);
        model.goTo("p1");
        actions.split("p1", "Planene er gamle, og pengene mangler.", 18);
        settle();
        assertThat(texts())
                .containsExactly("Planene er gamle,", "og pengene mangler.", "Vi sparer.");
        assertThat(model.current().orElseThrow().passage().text()).isEqualTo("og pengene mangler.");
        assertThat(quotes()).containsExactly("pengene");
        file.undo();
        assertThat(texts()).hasSize(2);
        assertThat(quotes()).containsExactly("pengene");
        file.redo();
        assertThat(texts()).hasSize(3);
        assertThat(quotes()).containsExactly("pengene");
    }

    @Test
    void aPassageIsSplitBeforeTheWordsSelectedAndMergedWithTheNext() {
        model.goTo("p1");
        actions.splitAtSelection();
        settle();
        assertThat(texts()).hasSize(2);
        assertThat(dialogs.notes()).anyMatch(n -> n.contains("split_where"));
        model.select(new Span(18, 20));
        actions.splitAtSelection();
        settle();
        assertThat(texts()).startsWith("Planene er gamle,", "og pengene mangler.");
        model.goTo("p1");
        actions.mergeWithNext();
        settle();
        assertThat(texts()).containsExactly("Planene er gamle, og pengene mangler.", "Vi sparer.");
        assertThat(model.current().orElseThrow().passage().id()).isEqualTo("p1");
        model.goTo("p2");
        actions.mergeWithNext();
        settle();
        assertThat(texts()).hasSize(2);
        assertThat(dialogs.notes()).anyMatch(n -> n.contains("merge_last"));
    }
}

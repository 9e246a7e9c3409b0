package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.feltbok.coding.CodableText;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.TextRef;
import org.feltbok.interviews.Guide;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Where headings and the passage being written stand among the notes. */
class LineUpTest {
    private static final LocalText NONE = LocalText.of("");
    private static final Guide GUIDE =
            new Guide(
                    List.of(
                            new Topic("t1", "t1", null, LocalText.of("Plans"), NONE, 0),
                            new Topic("t2", "t2", null, LocalText.of("Money"), NONE, 1)));

    private static Line.Note note(String id, @Nullable String topic) {
        return new Line.Note(
                new Passage(id, "i", topic, null, "Text " + id, 0),
                new CodedText(
                        new CodableText(TextRef.passage(id), "Text " + id, "", null, "", null, 0),
                        List.of(),
                        List.of()));
    }

    private static List<String> lines(Line.@Nullable Draft draft, Line.Note... notes) {
        return Line.of(List.of(notes), draft, GUIDE).stream()
                .map(
                        l ->
                                switch (l) {
                                    case Line.Heading h ->
                                            h.topic() == null
                                                    ? "# -"
                                                    : "# " + h.topic().label().text();
                                    case Line.Note n -> n.passage().id();
                                    case Line.Draft d -> "draft";
                                })
                .toList();
    }

    @Test
    void aHeadingStandsWhereTheTopicChanges() {
        assertThat(lines(null, note("a", "t1"), note("b", "t1"), note("c", "t2"), note("d", "t1")))
                .containsExactly("# Plans", "a", "b", "# Money", "c", "# Plans", "d");
    }

    @Test
    void whatBelongsToNoTopicHasNoHeadingAtTheTop() {
        assertThat(lines(null, note("a", null), note("b", "t1"), note("c", null)))
                .containsExactly("a", "# Plans", "b", "# -", "c");
    }

    @Test
    void aDraftFollowsThePassageItWasBegunAfter() {
        assertThat(lines(new Line.Draft("x", "t1", "a"), note("a", "t1"), note("b", "t1")))
                .containsExactly("# Plans", "a", "draft", "b");
    }

    @Test
    void aDraftOfAnotherTopicHasItsOwnHeadingAndTheOthersTheirsAgain() {
        assertThat(lines(new Line.Draft("x", "t2", "a"), note("a", "t1"), note("b", "t1")))
                .containsExactly("# Plans", "a", "# Money", "draft", "# Plans", "b");
    }

    @Test
    void aDraftThatFollowsNothingIsTheLastOfItsTopicOrTheLastOfAll() {
        assertThat(lines(new Line.Draft("x", "t1", null), note("a", "t1"), note("b", "t2")))
                .containsExactly("# Plans", "a", "draft", "# Money", "b");
        assertThat(lines(new Line.Draft("x", "t2", null), note("a", "t1")))
                .containsExactly("# Plans", "a", "# Money", "draft");
        assertThat(lines(new Line.Draft("x", null, "gone"), note("a", "t1")))
                .containsExactly("# Plans", "a", "# -", "draft");
    }

    @Test
    void inEmptyNotesADraftStandsAlone() {
        assertThat(lines(new Line.Draft("x", null, null))).containsExactly("draft");
        assertThat(lines(new Line.Draft("x", "t2", null))).containsExactly("# Money", "draft");
    }
}

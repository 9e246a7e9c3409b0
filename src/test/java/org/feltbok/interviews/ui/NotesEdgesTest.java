package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.RemovePassage;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.interviews.AddTopic;
import org.feltbok.interviews.RenameTopic;
import org.junit.jupiter.api.Test;

/** Notes at their edges: nothing in them, signs of two halves, a guide that changes, two coders. */
class NotesEdgesTest extends NotesModelRig {
    private static final TextRef P1 = TextRef.passage("p1");

    private Line.Note first() {
        return model.notes().getFirst();
    }

    @Test
    void inAnEmptyInterviewNoKeyDoesAnything() {
        actions.addInterview("ordfører");
        settle();
        assertThat(model.open().interview().orElseThrow().role().text()).isEqualTo("ordfører");
        assertThat(model.notes()).isEmpty();
        actions.toggle(3);
        actions.takeOff();
        actions.doneAndNext();
        model.move(1);
        model.move(-1);
        settle();
        assertThat(model.current()).isEmpty();
        assertThat(model.passagesByTopic()).isEmpty();
        assertThat(model.coded().count(SegmentScope.INTERVIEW)).isZero();
        assertThat(file.history(1).getFirst().operation()).isEqualTo("interviews.add");
    }

    @Test
    void whereTheLastPassageGoesTheInterviewStaysOpenAndUndoLeadsBackToIt() {
        file.run(new RemovePassage("p1", "Planene er gamle, og pengene mangler."));
        file.run(new RemovePassage("p2", "Vi sparer."));
        assertThat(model.notes()).isEmpty();
        assertThat(model.open().interview()).isPresent();
        file.undo();
        assertThat(model.current().orElseThrow().passage().text()).isEqualTo("Vi sparer.");
    }

    @Test
    void aGuideThatChangesLeavesThePassageAtHandAndItsCodes() {
        model.goTo("p2");
        actions.toggle(3);
        settle();
        file.run(new AddTopic("t9", null, "Framtid"));
        file.run(new RenameTopic("t2", "Økonomi", "Penger", null));
        assertThat(model.open().guide().topics()).anyMatch(t -> t.label().text().equals("Framtid"));
        assertThat(model.lines())
                .filteredOn(l -> l instanceof Line.Heading)
                .anyMatch(l -> ((Line.Heading) l).topic().label().text().equals("Penger"));
        assertThat(model.currentId()).isEqualTo("p2");
        assertThat(model.current().orElseThrow().text().codesOf(CodingStudy.MARIT))
                .containsExactly("theme");
    }

    @Test
    void signsOfTwoHalvesAreOneSignForCodes() {
        file.run(new EditPassage("p1", "👩‍🏫😀 Skolen er 😀 full."));
        String text = first().passage().text();
        int at = CodePoints.fromUtf16(text, text.indexOf("😀 full"));
        model.goTo("p1");
        model.select(new Span(at, at + 1));
        actions.toggle(3);
        settle();
        assertThat(model.coded().segments())
                .singleElement()
                .extracting(Segment::quote)
                .isEqualTo("😀");
        file.run(new EditPassage("p1", "Nå: " + text));
        assertThat(model.coded().segments())
                .singleElement()
                .extracting(Segment::quote)
                .isEqualTo("😀");
    }

    @Test
    void spansThatOverlapBecomeOneAndGoAtOnce() {
        model.goTo("p1");
        model.select(new Span(0, 10));
        actions.toggle(3);
        settle();
        model.select(new Span(5, 16));
        actions.toggle(3);
        settle();
        assertThat(first().text().codings())
                .singleElement()
                .extracting(c -> c.span())
                .isEqualTo(new Span(0, 16));
        model.select(new Span(12, 14));
        actions.takeOff();
        settle();
        assertThat(first().text().codings()).isEmpty();
        queue.undo().join();
        assertThat(first().text().codings()).hasSize(1);
    }

    @Test
    void theOtherCodersCodesAreSeenOnlyWhenOneIsDoneAndCountedOnlyThen() {
        file.run(new ToggleCode("theme", "T", CodingStudy.JONAS, P1, null, null));
        assertThat(model.coded().visible(first())).isEmpty();
        assertThat(model.coded().count(SegmentScope.ALL)).isZero();
        file.run(new MarkDone("bi1", CodingStudy.MARIT, P1, true));
        assertThat(model.coded().visible(first())).hasSize(1);
        assertThat(model.coded().count(SegmentScope.ALL)).isEqualTo(1);
        file.undo();
        assertThat(model.coded().visible(first())).isEmpty();
    }

    @Test
    void hiddenNamesAreHiddenAsSoonAsSomebodyHidesThem() {
        String shown = model.open().name(model.open().chosenCase().orElseThrow());
        assertThat(shown).isEqualTo("Kommune A");
        model.hideNames(false);
        settle();
        assertThat(model.open().name(model.open().chosenCase().orElseThrow())).isEqualTo("Lierne");
        queue.undo().join();
        assertThat(model.open().name(model.open().chosenCase().orElseThrow()))
                .isEqualTo("Kommune A");
    }
}

package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.interviews.Notes;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Words of notes are coded, and codes stay with their words through edits. */
class NotesCodingTest extends NotesModelRig {
    private static final String DAY = "2026-11-12T12:00:00Z";

    private static WriteMemo memo(Memo.About about, String on, String coder) {
        return new WriteMemo(about, on, coder, "why?", "2026-11-27T12:00:00Z");
    }

    @Test
    void whatHasAMemoOfMineIsListedInTheOrderInWhichItStands() {
        file.run(
                new ToggleCode("theme", "Ø", CodingStudy.MARIT, TextRef.passage("p2"), null, null));
        file.run(
                new ToggleCode("theme", "Ø", CodingStudy.JONAS, TextRef.passage("p2"), null, null));
        String words = model.coded().segments().getFirst().coding().id();
        model.coded().onlyWithMemo();
        assertThat(model.coded().listed()).isEmpty();
        file.run(memo(Memo.About.CODING, words, CodingStudy.MARIT));
        file.run(new SetMemo("bi1", CodingStudy.MARIT, TextRef.passage("p2"), "ask"));
        file.run(new SetMemo("bi1", CodingStudy.JONAS, TextRef.passage("p1"), "not mine"));
        file.run(memo(Memo.About.INTERVIEW, "i1", CodingStudy.MARIT));
        file.run(memo(Memo.About.CASE, "c1", CodingStudy.MARIT));
        file.run(memo(Memo.About.CASE, "c2", CodingStudy.JONAS));
        assertThat(listed()).containsExactly("INTERVIEW", "PASSAGE", "WORDS");
        model.coded().scope(SegmentScope.ALL);
        assertThat(listed()).containsExactly("CASE", "INTERVIEW", "PASSAGE", "WORDS");
        assertThat(model.coded().listed(SegmentScope.INTERVIEW)).isEqualTo(3);
        assertThat(model.coded().count(SegmentScope.ALL)).as("the coded parts").isEqualTo(1);
        file.undo();
        file.undo();
        assertThat(listed()).as("read at once").doesNotContain("CASE");
        model.coded().onlyCode(null);
        assertThat(listed()).containsExactly("WORDS");
    }

    /** Passages p1 and p2 are all of the interview i1, which is all of the case c1. */
    @Test
    void whatAnotherNotedIsListedTooOnceItMayBeSeen() {
        TextRef p1 = TextRef.passage("p1");
        file.run(new ToggleCode("theme", "Ø", CodingStudy.JONAS, p1, null, null));
        model.coded().onlyWithMemo();
        model.coded().scope(SegmentScope.ALL);
        String theirs =
                file.read(h -> h.createQuery("SELECT id FROM coding").mapTo(String.class).one());
        file.run(memo(Memo.About.CODING, theirs, CodingStudy.JONAS));
        file.run(new SetMemo("bi1", CodingStudy.JONAS, p1, "theirs"));
        file.run(memo(Memo.About.INTERVIEW, "i1", CodingStudy.JONAS));
        file.run(memo(Memo.About.CASE, "c1", CodingStudy.JONAS));
        assertThat(listed()).isEmpty();
        file.run(new MarkDone("bi1", CodingStudy.MARIT, p1, true));
        assertThat(listed()).containsExactly("PASSAGE", "WORDS");
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p2"), true));
        assertThat(listed()).containsExactly("CASE", "INTERVIEW", "PASSAGE", "WORDS");
        assertThat(model.coded().listed())
                .filteredOn(Noted.class::isInstance)
                .allMatch(n -> ((Noted) n).by().equals(CodingStudy.JONAS));
    }

    private List<String> listed() {
        return model.coded().listed().stream()
                .map(l -> l instanceof Noted n ? n.about().name() : "WORDS")
                .toList();
    }

    @Test
    void wordsAreCodedAndListedAsSegments() {
        model.selection().growRight();
        model.selection().growRight();
        actions.toggle(3);
        settle();
        assertThat(model.coded().segments())
                .singleElement()
                .satisfies(
                        s -> {
                            assertThat(s.quote()).isEqualTo("Planene er");
                            assertThat(s.code().key()).isEqualTo("okonomi");
                        });
        assertThat(model.coded().count(SegmentScope.ALL)).isEqualTo(1);
        String given = model.coded().segments().getFirst().code().id();
        assertThat(model.coded().given()).as("those that a filter finds").containsExactly(given);
        model.coded().onlyCode("another");
        assertThat(model.coded().segments()).isEmpty();
        model.coded().onlyCode(null);
        actions.takeOff();
        settle();
        assertThat(model.coded().segments()).isEmpty();
    }

    @Test
    void aCodeGivenOrTakenOffIsNamedAtTheFootWithItsWords() {
        model.selection().growRight();
        actions.toggle(3);
        settle();
        assertThat(model.open().act().before("rådmann"))
                .isEqualTo("Stram økonomi på «Planene» · Ctrl+Z   |   rådmann");
        assertThat(dialogs.notes()).isEmpty();
        actions.toggle(3);
        settle();
        assertThat(model.open().act().before("rådmann"))
                .isEqualTo("Stram økonomi tatt av «Planene» · Ctrl+Z   |   rådmann");
        assertThat(dialogs.noted("coding.off")).containsExactly("Stram økonomi tatt av «Planene»");
        file.undo();
        assertThat(model.open().act().before("rådmann")).isEqualTo("rådmann");
    }

    @Test
    void theWordsSelectedBecomeACodeByAKeyAndASecondTimeThatCodeIsGiven() {
        actions.inVivo();
        assertThat(dialogs.notes()).containsExactly("coding.in_vivo.select");
        model.selection().growRight();
        actions.inVivo();
        actions.inVivo();
        settle();
        Segment segment = model.coded().segments().getFirst();
        assertThat(segment.code().label().text()).isEqualTo("Planene");
        assertThat(segment.quote()).isEqualTo("Planene");
        assertThat(model.coded().count(SegmentScope.ALL)).isEqualTo(1);
    }

    @Test
    void passagesTakenTogetherGetACodeByOneKeyInOneStepAndLoseItByTheSame() {
        model.several().markOn(1);
        actions.toggle(3);
        settle();
        assertThat(dialogs.notes()).containsExactly("interviews.several.given");
        assertThat(model.coded().segments())
                .extracting(Segment::quote)
                .containsExactlyInAnyOrder("Planene er gamle, og pengene mangler.", "Vi sparer.");
        actions.toggle(3);
        settle();
        assertThat(model.coded().segments()).as("all had it").isEmpty();
        file.undo();
        assertThat(model.coded().segments()).as("one undo").hasSize(2);
        model.goTo("p1");
        model.several().mark("p2");
        model.several().mark("p2");
        assertThat(model.several().notes()).as("one alone is not several").isEmpty();
    }

    @Test
    void aKeyForSeveralIsForThoseThatWereTakenThenAndANewCodeIsForAllOfThem() {
        model.several().markOn(1);
        CountDownLatch held = new CountDownLatch(1);
        model.live().submit(new Notes.Given(w -> waitFor(held), false));
        actions.toggle(3);
        model.move(-1);
        held.countDown();
        settle();
        settle();
        assertThat(dialogs.notes()).containsExactly("interviews.several.given");
        assertThat(model.coded().segments()).hasSize(2);
        file.undo();
        model.goTo("p1");
        model.several().markOn(1);
        actions.make("Ny");
        settle();
        assertThat(model.coded().segments())
                .extracting(s -> s.code().label().text())
                .containsExactly("Ny", "Ny");
        file.undo();
        assertThat(model.coded().segments()).as("one undo").isEmpty();
        assertThat(model.open().tree().all()).hasSize(1);
    }

    @Test
    void passagesTakenTogetherAreDoneByOneKeyAndNoneLosesACodeByAKeyForOne() {
        done(CodingStudy.MARIT, "p2");
        model.goTo("p1");
        actions.toggle(3);
        settle();
        model.several().markOn(1);
        actions.takeOff();
        settle();
        assertThat(model.coded().segments()).as("nothing taken off").hasSize(1);
        assertThat(dialogs.notes()).containsExactly("coding.marked.take_off");
        actions.doneAndNext();
        settle();
        assertThat(model.notes()).allMatch(n -> n.text().isDone(CodingStudy.MARIT));
        file.undo();
        assertThat(model.notes())
                .as("one undo, and what was done before stays so")
                .filteredOn(n -> n.text().isDone(CodingStudy.MARIT))
                .extracting(n -> n.passage().id())
                .containsExactly("p2");
    }

    private static void waitFor(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void shared() {
        List<String> both = List.of(CodingStudy.MARIT, CodingStudy.JONAS);
        file.run(new AssignTexts("bi1", CodableItem.INTERVIEWS, both, 9, 1, DAY));
        code(CodingStudy.JONAS, 21, 36);
    }

    private void done(String coder, String passage) {
        file.run(new MarkDone("bi1", coder, TextRef.passage(passage), true, Instant.parse(DAY)));
    }

    @Test
    void thePartThatIsSplitOffIsHiddenAsTheInterviewIs() {
        shared();
        done(CodingStudy.JONAS, "p1");
        done(CodingStudy.MARIT, "p1");
        model.goTo("p1");
        model.select(new Span(18, 20));
        actions.splitAtSelection();
        settle();
        Line.Note half = model.notes().get(1);
        assertThat(half.passage().text()).isEqualTo("og pengene mangler.");
        assertThat(half.text().isDone(CodingStudy.MARIT)).isTrue();
        assertThat(model.open().othersShown(half.text())).as("p2 is left").isEmpty();
    }

    /** What is recoded after the other could be seen says nothing about agreement. */
    @Test
    void fromWhenOnTheOtherIsSeenIsKeptAlsoWhereTheLastDoneIsTakenBack() {
        shared();
        done(CodingStudy.JONAS, "p1");
        done(CodingStudy.JONAS, "p2");
        actions.doneAndNext();
        settle();
        actions.doneAndNext();
        settle();
        assertThat(othersOnP1()).isNotEmpty();
        file.undo();
        assertThat(othersOnP1()).isEmpty();
        model.goTo("p1");
        actions.toggle(3);
        settle();
        assertThat(model.note("p1").orElseThrow().text().isSeen(CodingStudy.MARIT)).isTrue();
    }

    private Set<String> othersOnP1() {
        return model.open().othersShown(model.note("p1").orElseThrow().text());
    }

    @Test
    void lostWordsComeFirstAndAreFoundAgain() {
        file.run(
                new ToggleCode("theme", "Ø", CodingStudy.MARIT, TextRef.passage("p2"), null, null));
        file.run(
                new ToggleCode(
                        "theme",
                        "Ø",
                        CodingStudy.MARIT,
                        TextRef.passage("p1"),
                        new Span(21, 36),
                        null));
        actions.keep("p1", "Helt nytt.", true);
        settle();
        Segment lost = model.coded().segments().getFirst();
        assertThat(lost.coding().isLost()).isTrue();
        assertThat(lost.quote()).isEqualTo("pengene mangler");
        actions.findAgain(lost);
        assertThat(dialogs.notes()).containsExactly("interviews.select_words_first");
        model.selection().select(0, 4);
        actions.findAgain(lost);
        settle();
        assertThat(model.coded().segments()).noneMatch(s -> s.coding().isLost());
        assertThat(model.coded().segments()).extracting(Segment::quote).contains("Helt");
    }

    @Test
    void whatLostItsWordsIsPutOnThoseSelectedOrTakenOffByKeysToo() {
        code(CodingStudy.MARIT, 21, 36);
        actions.keep("p1", "Helt nytt.", true);
        settle();
        new LostNotes(model, actions).findAgain();
        assertThat(dialogs.notes()).containsExactly("interviews.select_words_first");
        model.selection().select(0, 4);
        new LostNotes(model, actions).findAgain();
        settle();
        assertThat(model.coded().segments()).extracting(Segment::quote).containsExactly("Helt");
        file.undo();
        assertThat(model.coded().segments().getFirst().coding().isLost()).isTrue();
        new LostNotes(model, actions).takeOff();
        settle();
        assertThat(model.coded().segments()).isEmpty();
        new LostNotes(model, actions).takeOff();
        assertThat(dialogs.notes()).last().isEqualTo("coding.lost.none");
    }

    @Test
    void aWordDeletedAPauseAndTheWordTypedAgainLeaveEverybodysCodesAlone() {
        code(CodingStudy.MARIT, 0, 16);
        code(CodingStudy.JONAS, 21, 36);
        actions.keep("p1", "Planene er gamle, og  mangler.", false);
        settle();
        assertThat(texts().getFirst()).isEqualTo("Planene er gamle, og  mangler.");
        actions.keep("p1", "Planene er, og  mangler.", false);
        settle();
        actions.keep("p1", "Planene er gamle, og pengene mangler.", true);
        settle();
        assertThat(coding(CodingStudy.MARIT).span()).isEqualTo(new Span(0, 16));
        assertThat(coding(CodingStudy.JONAS).span()).isEqualTo(new Span(21, 36));
        assertThat(model.coded().segments()).noneMatch(s -> s.before() != null);
    }

    @Test
    void afterAnEditAndInANewPassageWordsAreSelectedAsTheyStand() {
        actions.keep("p1", "Nye planer finnes.", true);
        settle();
        model.selection().growRight();
        model.selection().growRight();
        actions.toggle(3);
        settle();
        assertThat(model.coded().segments())
                .extracting(Segment::quote)
                .containsExactly("Nye planer");
        model.writeAfterCurrent();
        actions.keep(model.currentId(), "Vi bygger nytt", true);
        settle();
        model.selection().growRight();
        actions.toggle(3);
        settle();
        assertThat(model.coded().segments()).extracting(Segment::quote).contains("Vi");
    }

    @Test
    void aCodeOfAnotherThatAnEditChangesIsListedWithoutTellingWhichCodeItIs() {
        code(CodingStudy.JONAS, 0, 16);
        assertThat(model.coded().segments()).isEmpty();
        actions.keep("p1", "Planene gamle, og pengene mangler.", true);
        settle();
        Segment changed = model.coded().segments().getFirst();
        assertThat(changed.isForeign()).isTrue();
        assertThat(changed.before()).isEqualTo("Planene er gamle");
        assertThat(changed.quote()).isEqualTo("Planene gamle");
        file.undo();
        assertThat(model.coded().segments()).isEmpty();
    }

    @Test
    void codesGoToWhoWorksNow() {
        model.load("");
        who = "Jonas Berge";
        actions.toggle(3);
        settle();
        assertThat(coding(CodingStudy.JONAS).codeId()).isEqualTo("theme");
    }

    @Test
    void othersAreSeenOnlyWhenDone() {
        file.run(
                new ToggleCode("theme", "Ø", CodingStudy.JONAS, TextRef.passage("p1"), null, null));
        assertThat(model.coded().segments()).isEmpty();
        actions.doneAndNext();
        settle();
        assertThat(model.coded().segments()).hasSize(1);
        assertThat(model.current().orElseThrow().passage().id()).isEqualTo("p2");
    }

    @Test
    void whoIsAssignedNothingSeesOthersNeitherBeforeBeingDoneNorInThePassagesLeft() {
        String third = "pk";
        file.run(
                new Notes.Given(
                        w ->
                                w.insert(
                                        "person",
                                        third,
                                        Map.of(
                                                "key",
                                                "kari",
                                                "name",
                                                "Kari Lie",
                                                "initials",
                                                "KL",
                                                "position",
                                                3)),
                        true));
        List<String> both = List.of(CodingStudy.MARIT, CodingStudy.JONAS);
        file.run(new AssignTexts("bi1", CodableItem.INTERVIEWS, both, 9, 1, DAY));
        code(CodingStudy.MARIT, 0, 5);
        for (String coder : both) {
            file.run(new MarkDone("bi1", coder, TextRef.passage("p1"), true));
        }
        file.run(
                new ToggleCode("theme", "Ø", CodingStudy.JONAS, TextRef.passage("p2"), null, null));
        who = "Kari Lie";
        model.reread();
        assertThat(model.coded().segments()).isEmpty();
        file.run(new MarkDone("bi1", third, TextRef.passage("p1"), true));
        assertThat(model.coded().segments()).as("the two are not done").isEmpty();
        for (String coder : both) {
            file.run(new MarkDone("bi1", coder, TextRef.passage("p2"), true));
        }
        assertThat(model.coded().segments())
                .as("of the one that she is done with")
                .extracting(s -> s.passage().id())
                .containsExactly("p1");
    }
}

package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.kit.Desk;
import org.feltbok.interviews.Notes;
import org.feltbok.interviews.SetInterview;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.SameThreadRunner;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

class NotesModelTest extends NotesModelRig {
    @Test
    void opensTheFirstInterviewWithItsTopics() {
        assertThat(model.open().chosenCase().orElseThrow().shownName(model.open().namesHidden()))
                .isEqualTo("Kommune A");
        assertThat(model.open().interview().orElseThrow().role().text()).isEqualTo("rådmann");
        assertThat(model.lines()).hasSize(4);
        assertThat(model.lines().getFirst()).isInstanceOf(Line.Heading.class);
        assertThat(model.passagesByTopic()).containsEntry("t1", 1).containsEntry("t2", 1);
    }

    /** Case a stands in the one class, case b in the other; each has an interview. */
    private static void second(UnitOfWork w) {
        w.insert(
                "interview",
                "i2",
                Map.of("key", "b", "case_id", "c2", "role", "rådmann", "position", 2));
        w.insert("passage", "p3", Map.of("interview_id", "i2", "text", "Vi.", "position", 1000));
    }

    @Test
    void whoseInterviewsAreWorkedOnIsNarrowedAndAnotherIsOpenedWhereItIsNoneOfThem() {
        file.run(new Notes.Given(NotesModelTest::second, false));
        var region = new CaseVariable("grouping/x", false, "", LocalText.of("X"), List.of());
        var classes =
                new CaseClasses(
                        region, false, Map.of("c1", Set.of("0"), "c2", Set.of("1")), Map.of());
        code(CodingStudy.MARIT, 0, 5);
        assertThat(model.open().progress()).isEmpty();
        model.cases().turn(classes, "1");
        assertThat(model.open().interview())
                .hasValueSatisfying(i -> assertThat(i.id()).isEqualTo("i2"));
        assertThat(model.open().cases()).extracting(c -> c.id()).containsExactly("c2");
        assertThat(model.coded().count(SegmentScope.ALL)).isZero();
        assertThat(model.open().progress()).hasValue(new OpenInterview.Progress(1, 2, 0, 1));
        model.cases().turn(classes, "0");
        assertThat(model.open().progress()).hasValue(new OpenInterview.Progress(2, 2, 1, 3));
        model.cases().turn(classes, "1");
        assertThat(model.open().interview().map(i -> i.id())).hasValue("i1");
        assertThat(model.coded().count(SegmentScope.ALL)).isEqualTo(1);
    }

    @Test
    void whatIsTypedBecomesAPassageOnceAndIsEditedThereafter() {
        model.goTo("p1");
        model.writeAfterCurrent();
        String id = model.currentId();
        assertThat(model.lines().get(2)).isInstanceOf(Line.Draft.class);
        actions.keep(id, "Vi ", false);
        actions.keep(id, "Vi bygger", true);
        settle();
        assertThat(texts())
                .containsExactly(
                        "Planene er gamle, og pengene mangler.", "Vi bygger", "Vi sparer.");
        assertThat(model.draft(id)).isEmpty();
        assertThat(model.notes().get(1).passage().topicId()).isEqualTo("t1");
        actions.keep(id, "Vi bygger nytt", true);
        settle();
        assertThat(texts().get(1)).isEqualTo("Vi bygger nytt");
        actions.keep(id, "  ", false);
        settle();
        assertThat(texts()).hasSize(3);
        actions.keep(id, "  ", true);
        settle();
        assertThat(texts()).hasSize(2);
    }

    @Test
    void aDraftLeftEmptyLeavesNothing() {
        model.write("t2", null);
        actions.keep(model.currentId(), " ", true);
        settle();
        assertThat(model.lines()).noneMatch(l -> l instanceof Line.Draft);
        assertThat(texts()).hasSize(2);
        assertThat(model.current()).isPresent();
    }

    @Test
    void aTopicNotAskedIsOpenedForWriting() {
        file.run(new org.feltbok.interviews.AddTopic("t9", "t0", "Beredskap"));
        model.goTo(model.open().guide().byId("t9").orElseThrow());
        actions.keep(model.currentId(), "Brannvernet er felles.", true);
        settle();
        assertThat(model.passagesByTopic()).containsEntry("t9", 1);
        assertThat(texts()).last().isEqualTo("Brannvernet er felles.");
    }

    @Test
    void anEditIsOneStepBackHoweverOftenItWasKept() {
        code(CodingStudy.MARIT, 21, 36);
        actions.keep("p1", "Alle planene er gamle, og mangler.", false);
        actions.keep("p1", "Alle planene er gamle, og penger mangler.", false);
        actions.keep("p1", "Alle planene er gamle, og pengene mangler.", true);
        settle();
        assertThat(coding(CodingStudy.MARIT).span()).isEqualTo(new Span(26, 41));
        file.undo();
        assertThat(texts().getFirst()).isEqualTo("Planene er gamle, og pengene mangler.");
        assertThat(coding(CodingStudy.MARIT).span()).isEqualTo(new Span(21, 36));
        file.redo();
        assertThat(texts().getFirst()).isEqualTo("Alle planene er gamle, og pengene mangler.");
        assertThat(coding(CodingStudy.MARIT).span()).isEqualTo(new Span(26, 41));
    }

    @Test
    void aNewPassageIsOneStepBackToo() {
        model.writeAfterCurrent();
        String id = model.currentId();
        actions.keep(id, "Vi", false);
        settle();
        actions.keep(id, "Vi bygger", false);
        settle();
        actions.keep(id, "Vi bygger nytt", true);
        settle();
        assertThat(texts()).contains("Vi bygger nytt");
        file.undo();
        assertThat(texts()).hasSize(2);
    }

    @Test
    void aPassageThatWasFoundIsGoneToAlsoBeforeAnythingIsRead() {
        model.load("a-radmann#p2");
        assertThat(model.currentId()).isEqualTo("p2");
        model.load("a-radmann#p1");
        assertThat(model.currentId()).isEqualTo("p1");
        String place = model.place();
        model.load("a-radmann#p2");
        model.load(place);
        assertThat(model.currentId()).isEqualTo("p1");
        model.load("a-radmann#gone");
        assertThat(model.current()).as("one that is gone").isPresent();
        var fresh =
                new NotesModel(
                        new Desk(
                                file,
                                queue,
                                new SameThreadRunner(),
                                dialogs,
                                new Texts(Language.NB),
                                () -> who,
                                Runnable::run));
        fresh.load("a-radmann#p2");
        assertThat(fresh.currentId()).isEqualTo("p2");
    }

    @Test
    void undoLeadsToThePassageWhereItDidSomething() {
        code(CodingStudy.MARIT, 0, 16);
        model.goTo("p2");
        file.undo();
        assertThat(model.currentId()).isEqualTo("p1");
    }

    /** Keeps the queue busy until it is let go. */
    private record Held(CountDownLatch go) implements Operation {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void keysThatWaitForTheOnesBeforeAreNotLostWhenTheStudyIsClosed() {
        var go = new CountDownLatch(1);
        queue.submit(new Held(go));
        actions.toggle(3);
        actions.toggle(3);
        actions.toggle(3);
        actions.doneAndNext();
        model.dispose();
        go.countDown();
        settle();
        CodedText text =
                file.read(h -> new CodingStore(h).one("bi1", TextRef.passage("p1"))).orElseThrow();
        assertThat(text.codesOf(CodingStudy.MARIT)).containsExactly("theme");
        assertThat(text.isDone(CodingStudy.MARIT)).isTrue();
    }

    @Test
    void whatWaitsIsDoneOnceAllThatWasGivenIsRead() {
        var go = new CountDownLatch(1);
        var seen = new CompletableFuture<List<String>>();
        queue.submit(new Held(go));
        actions.keep("p2", "Vi sparer mye.", true);
        model.live().whenRead(() -> seen.complete(texts()));
        assertThat(seen).isNotDone();
        go.countDown();
        assertThat(seen.join()).contains("Vi sparer mye.");
    }

    @Test
    void aMemoSetBackAndAMemoOfTheOneBeforeAreKept() {
        Line.Note note = model.note("p1").orElseThrow();
        actions.memo(note, "Spør igjen", "Marit Aune");
        actions.memo(note, "", "Marit Aune");
        who = "Jonas Berge";
        actions.memo(note, "Enig", "Marit Aune");
        settle();
        CodedText text =
                file.read(h -> new CodingStore(h).one("bi1", TextRef.passage("p1"))).orElseThrow();
        assertThat(text.memoOf(CodingStudy.MARIT)).isEqualTo("Enig");
        assertThat(text.memoOf(CodingStudy.JONAS)).isEmpty();
    }

    @Test
    void linesPastedFromWindowsAreLinesAndMoveNoCodes() {
        actions.keep("p2", "Vi sparer.\r\nOg kutter.\r", true);
        settle();
        assertThat(texts().getLast()).isEqualTo("Vi sparer.\nOg kutter.");
    }

    @Test
    void namesStayShownOrHiddenWithTheStudy() {
        assertThat(model.open().namesHidden()).isTrue();
        model.hideNames(false);
        settle();
        assertThat(model.open().namesHidden()).isFalse();
        assertThat(model.open().name(model.open().chosenCase().orElseThrow())).isEqualTo("Lierne");
        assertThat(file.read(org.feltbok.study.HideNames::isOn)).isFalse();
        model.hideNames(true);
        settle();
        assertThat(model.open().name(model.open().chosenCase().orElseThrow()))
                .isEqualTo("Kommune A");
    }

    @Test
    void aCaseWithoutPseudonymIsNotNamedWhileNamesAreHidden() {
        file.run(
                new org.feltbok.interviews.Notes.Given(
                        w -> w.update("study_case", "c1", "pseudonym", null), true));
        settle();
        assertThat(model.open().name(model.open().chosenCase().orElseThrow())).isEqualTo("Enhet 1");
    }

    @Test
    void interviewsAreAddedAndTheirFieldsSet() {
        actions.addInterview("ordfører");
        settle();
        assertThat(model.open().interviewsOfCase()).hasSize(2);
        assertThat(model.open().interview().orElseThrow().role().text()).isEqualTo("ordfører");
        actions.set(SetInterview.Field.MINUTES, "44");
        settle();
        assertThat(model.open().interview().orElseThrow().minutes()).isEqualTo(44);
        assertThat(model.lines()).isEmpty();
    }
}

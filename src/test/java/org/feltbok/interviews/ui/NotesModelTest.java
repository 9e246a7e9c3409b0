package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.kit.Desk;
import org.feltbok.interviews.SetInterview;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

class NotesModelTest {
    @TempDir Path folder;

    private StudyFile file;
    private OperationQueue queue;
    private NotesModel model;
    private NotesActions actions;
    private String who = "Marit Aune";
    private final ToldDialogs dialogs = new ToldDialogs();

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        model =
                new NotesModel(
                        new Desk(
                                file,
                                queue,
                                new SameThreadRunner(),
                                dialogs,
                                new Texts(Language.NB),
                                () -> who,
                                Runnable::run));
        actions = new NotesActions(model);
        model.load("");
    }

    @AfterEach
    void close() {
        queue.close();
        file.close();
        assertThat(dialogs.errors()).isEmpty();
    }

    private void settle() {
        queue.submit(new ToggleCode("none", "", "", TextRef.answer("a1"), null, null))
                .handle((c, p) -> p)
                .join();
    }

    private List<String> texts() {
        return model.notes().stream().map(n -> n.passage().text()).toList();
    }

    @Test
    void opensTheFirstInterviewWithItsTopics() {
        assertThat(model.open().chosenCase().orElseThrow().shownName(model.open().namesHidden()))
                .isEqualTo("Kommune A");
        assertThat(model.open().interview().orElseThrow().role().text()).isEqualTo("rådmann");
        assertThat(model.lines()).hasSize(4);
        assertThat(model.lines().getFirst()).isInstanceOf(Line.Heading.class);
        assertThat(model.passagesByTopic()).containsEntry("t1", 1).containsEntry("t2", 1);
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
        model.coded().onlyCode("another");
        assertThat(model.coded().segments()).isEmpty();
        model.coded().onlyCode(null);
        actions.takeOff();
        settle();
        assertThat(model.coded().segments()).isEmpty();
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

    private Coding coding(String coder) {
        return file
                .read(h -> new CodingStore(h).passages("bi1", "i1"))
                .getFirst()
                .codings()
                .stream()
                .filter(c -> c.personId().equals(coder))
                .findFirst()
                .orElseThrow();
    }

    private void code(String coder, int from, int to) {
        file.run(
                new ToggleCode(
                        "theme", "Ø", coder, TextRef.passage("p1"), new Span(from, to), null));
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
    void aPassageThatWasFoundIsGoneToAlsoBeforeAnythingIsRead() {
        model.load("a-radmann#p2");
        assertThat(model.currentId()).isEqualTo("p2");
        model.load("a-radmann#p1");
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

    @Test
    void codesGoToWhoWorksNow() {
        model.load("");
        who = "Jonas Berge";
        actions.toggle(3);
        settle();
        assertThat(coding(CodingStudy.JONAS).codeId()).isEqualTo("theme");
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

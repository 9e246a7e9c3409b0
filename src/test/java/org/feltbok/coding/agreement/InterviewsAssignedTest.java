package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CaseMemoStore;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodeQuoteStore;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.MergePassages;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.NotesSource;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.history.CodingHistoryStore;
import org.feltbok.interviews.Notes;
import org.feltbok.overview.CodingProgress;
import org.feltbok.overview.LiveCodingProgress;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Interviews i1 (p1, p2) and i2 (p3) are assigned to Marit and Jonas, each blind to the other until
 * both are done with all of them.
 */
class InterviewsAssignedTest {
    private static final String DAY = "2026-11-12T12:00:00Z";
    private static final Instant LATER = Instant.parse("2026-11-13T12:00:00Z");
    private static final List<String> BOTH = List.of(MARIT, JONAS);
    private static final Span MONEY = new Span(21, 36);

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        file.run(
                new Notes.Given(
                        w -> {
                            w.insert(
                                    "interview",
                                    "i2",
                                    Map.of(
                                            "key",
                                            "b-ordforer",
                                            "case_id",
                                            "c2",
                                            "role",
                                            "ordfører",
                                            "status",
                                            "done",
                                            "position",
                                            2));
                            w.insert(
                                    "passage",
                                    "p3",
                                    Map.of(
                                            "interview_id",
                                            "i2",
                                            "text",
                                            "Vi mangler folk.",
                                            "position",
                                            1000));
                        },
                        false));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void assign(int count, long seed) {
        file.run(new AssignTexts("bi1", CodableItem.INTERVIEWS, BOTH, count, seed, DAY));
    }

    private void code(String coder, String passage, Span span) {
        TextRef text = TextRef.passage(passage);
        file.run(new ToggleCode("theme", "Stram økonomi", coder, text, span, LATER));
    }

    private void done(String coder, String... passages) {
        for (String p : passages) {
            file.run(new MarkDone("bi1", coder, TextRef.passage(p), true, LATER));
        }
    }

    private NotesSheet notes(String who) {
        return file.read(h -> new NotesSource(() -> who, Language.NB).all(h, null));
    }

    private static CodedPassage first(NotesSheet notes) {
        return notes.notesOf("i1").getFirst();
    }

    private Comparison compared(String who) {
        return Comparison.read(
                file, Language.NB, CodableItem.INTERVIEWS, BOTH, who, Comparison.NONE);
    }

    private List<String> opened() {
        return file.read(
                h -> h.createQuery("SELECT done_at FROM assignment").mapTo(String.class).list());
    }

    @Test
    void eachIsBlindToTheOtherUntilBothAreDoneWithAllThatTheyShare() {
        assign(9, 1);
        code(MARIT, "p1", MONEY);
        code(JONAS, "p1", MONEY);
        code(JONAS, "p2", null);
        done(MARIT, "p1", "p2", "p3");
        done(JONAS, "p1", "p2");
        NotesSheet marit = notes("Marit Aune");
        assertThat(marit.waiting()).isTrue();
        assertThat(marit.othersShown(first(marit).text())).as("done, and not shown").isEmpty();
        assertThat(quotes("Marit Aune")).isEqualTo(1);
        assertThat(history("Marit Aune")).noneMatch(w -> w.startsWith("Jonas Berge"));
        assertThat(unseen("Marit Aune")).contains(CodableItem.INTERVIEWS);
        boolean kept = file.read(h -> Blindness.keepsFilesFrom(h, "Jonas Berge"));
        assertThat(kept).as("files tell it all").isTrue();
        assertThat(unseen("Kari Lie")).as("no coder").isEmpty();
        assertThat(compared("Marit Aune").hidden()).isTrue();
        assertThat(opened()).containsOnlyNulls();
        done(JONAS, "p3");
        marit = notes("Marit Aune");
        assertThat(marit.waiting()).isFalse();
        assertThat(marit.othersShown(first(marit).text())).containsExactly(JONAS);
        assertThat(quotes("Marit Aune")).isEqualTo(2);
        assertThat(history("Marit Aune")).anyMatch(w -> w.startsWith("Jonas Berge"));
        assertThat(opened()).hasSize(4).doesNotContainNull();
        assertThat(unseen("Marit Aune")).doesNotContain(CodableItem.INTERVIEWS);
        file.undo();
        assertThat(notes("Jonas Berge").waiting()).isTrue();
    }

    @Test
    void whatTheOtherDidWithAPassageThatIsGoneIsNotToldEither() {
        assign(9, 1);
        code(JONAS, "p2", null);
        file.run(new MergePassages("p1", "p2"));
        List<String> told =
                file
                        .read(h -> new CodingHistoryStore(h, Language.NB, "Marit Aune").read())
                        .lines()
                        .stream()
                        .map(l -> l.coder() + l.code())
                        .toList();
        assertThat(told).noneMatch(l -> l.startsWith("Jonas Berge"));
    }

    private java.util.Set<String> unseen(String who) {
        return file.read(h -> Blindness.unseen(h, who));
    }

    private int quotes(String who) {
        return file.read(h -> new CodeQuoteStore(h).of("theme", who)).size();
    }

    private List<String> history(String who) {
        return file.read(h -> new CodingHistoryStore(h, Language.NB, who).read()).lines().stream()
                .filter(l -> !l.words().isEmpty())
                .map(l -> l.coder() + " " + l.words())
                .toList();
    }

    private List<String> ofCase(String who) {
        return file.read(h -> new CaseMemoStore(h).of("c1", who)).stream()
                .map(m -> m.name() + ": " + m.text())
                .toList();
    }

    @Test
    void whatAnotherWroteOfTheCaseIsSeenWhereTheCaseIsOnceBothAreDone() {
        assign(9, 1);
        file.run(new WriteMemo(Memo.About.CASE, "c1", MARIT, "Få folk", DAY));
        assertThat(ofCase("Marit Aune")).containsExactly("Marit Aune: Få folk");
        assertThat(ofCase("Kari Lie")).as("no coder").hasSize(1);
        assertThat(ofCase("Jonas Berge")).isEmpty();
        done(MARIT, "p1", "p2", "p3");
        done(JONAS, "p1", "p2", "p3");
        CodingStudy.done(file, JONAS);
        assertThat(ofCase("Jonas Berge")).containsExactly("Marit Aune: Få folk");
    }

    @Test
    void whatTheyDifferOnIsSettledInALayerOfItsOwn() {
        assign(9, 1);
        code(MARIT, "p1", MONEY);
        code(JONAS, "p1", new Span(21, 28));
        code(JONAS, "p2", null);
        done(MARIT, "p1", "p2", "p3");
        done(JONAS, "p1", "p2", "p3");
        Comparison made = compared("Marit Aune");
        assertThat(made.hidden()).isFalse();
        assertThat(made.codes())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.both()).isEqualTo(1);
                            assertThat(c.other()).isEqualTo(1);
                            assertThat(c.signs().alpha().orElse(Double.NaN))
                                    .as("of the signs")
                                    .isNotNaN();
                        });
        assertThat(made.pairing().disagreements())
                .filteredOn(d -> !d.ofWords())
                .singleElement()
                .satisfies(d -> assertThat(d.text().ref().id()).isEqualTo("p2"));
        assertThat(made.pairing().disagreements())
                .filteredOn(d -> d.ofWords())
                .as("on other words of the first passage")
                .singleElement()
                .satisfies(d -> assertThat(d.text().ref().id()).isEqualTo("p1"));
        file.run(
                new SettleCode(
                        "bi1",
                        TextRef.passage("p2"),
                        "theme",
                        "Stram økonomi",
                        BOTH,
                        true,
                        null,
                        MARIT,
                        LATER));
        assertThat(compared("Marit Aune").pairing().disagreements())
                .allMatch(d -> d.ofWords() || d.decision().isPresent());
        assertThat(first(notes("Jonas Berge")).text().codingsOf(JONAS))
                .as("both originals stand")
                .hasSize(1);
    }

    /** The last thing coded, as who works may know it: by two, by one, left; then each share. */
    private static List<String> told(LiveCodingProgress live, String who) {
        CodingProgress of = live.progress(who).getLast();
        List<String> told = new ArrayList<>();
        told.add(of.item() + " " + of.byTwo() + " " + of.byOne() + " " + of.left());
        of.shares()
                .forEach(
                        s ->
                                told.add(
                                        "%s %d/%d%s %d/%d"
                                                .formatted(
                                                        s.coder().substring(0, 5),
                                                        s.done(),
                                                        s.assigned(),
                                                        s.blind() ? " blind" : "",
                                                        s.settled(),
                                                        s.differing())));
        return told;
    }

    @Test
    void howFarEachIsWithInterviewsIsToldAsOfAnswersAndOnlyOneselfWhileBlind() {
        try (var live = new LiveCodingProgress(file)) {
            assertThat(told(live, "Kari Lie")).containsExactly("~interviews 0 0 3");
            assign(9, 1);
            code(MARIT, "p1", MONEY);
            code(JONAS, "p2", null);
            done(MARIT, "p1", "p2", "p3");
            done(JONAS, "p1", "p2");
            assertThat(told(live, "Kari Lie"))
                    .as("no coder")
                    .containsExactly(
                            "~interviews 2 1 0", "Jonas 2/3 blind 0/2", "Marit 3/3 blind 0/2");
            assertThat(told(live, "Jonas Berge"))
                    .containsExactly("~interviews 0 2 1", "Jonas 2/3 blind 0/0");
            done(JONAS, "p3");
            file.run(
                    new SettleCode(
                            "bi1",
                            TextRef.passage("p2"),
                            "theme",
                            "Stram økonomi",
                            BOTH,
                            true,
                            null,
                            MARIT,
                            LATER));
            List<String> settled = List.of("~interviews 3 0 0", "Jonas 3/3 1/2", "Marit 3/3 1/2");
            assertThat(told(live, "Jonas Berge")).isEqualTo(settled);
            file.run(new MergePassages("p1", "p2"));
            try (var anew = new LiveCodingProgress(file)) {
                assertThat(told(live, "Kari Lie")).isEqualTo(told(anew, "Kari Lie"));
            }
            file.undo();
            assertThat(told(live, "Kari Lie")).isEqualTo(settled);
            file.run(new EndAssignment("bi1", CodableItem.INTERVIEWS));
            assertThat(told(live, "Kari Lie")).containsExactly("~interviews 3 0 0");
        }
    }

    @Test
    void someAreDrawnBySeedAndTheAssignmentIsEnded() {
        assign(1, 7);
        List<String> drawn = targets();
        assertThat(drawn).hasSize(2);
        file.undo();
        assign(1, 7);
        assertThat(targets()).as("the same seed draws the same").isEqualTo(drawn);
        assign(9, 7);
        assertThat(targets()).hasSize(4);
        assertThatThrownBy(() -> assign(9, 7)).isInstanceOf(FaultException.class);
        file.run(new EndAssignment("bi1", CodableItem.INTERVIEWS));
        assertThat(targets()).isEmpty();
        assertThat(unseen("Marit Aune")).doesNotContain(CodableItem.INTERVIEWS);
    }

    private List<String> targets() {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT target_id FROM assignment"
                                                + " WHERE target_kind = 'interview' ORDER BY 1")
                                .mapTo(String.class)
                                .list());
    }
}

package org.feltbok.coding.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.MergePassages;
import org.feltbok.coding.NotesSource;
import org.feltbok.coding.RemovePassage;
import org.feltbok.coding.Span;
import org.feltbok.coding.SplitPassage;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.framework.CellQuote.State;
import org.feltbok.coding.framework.CellRef.ColumnKind;
import org.feltbok.coding.framework.CellRef.RowKind;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an interview says on topics and codes, and summaries linked to its words: p1 "Planene er
 * gamle, og pengene mangler." on topic t1, p2 "Vi sparer." on t2.
 */
class FrameworkTest {
    private static final CellRef T1 = new CellRef(RowKind.CASE, "c1", ColumnKind.TOPIC, "t1");
    private static final CellRef CODE = new CellRef(RowKind.CASE, "c1", ColumnKind.CODE, "theme");

    /** "pengene mangler" in p1. */
    private static final Span MONEY = new Span(21, 36);

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private MatrixMaker maker(String who, boolean everyone) {
        return file.read(
                h ->
                        new MatrixMaker(
                                new NotesSource(() -> who, Language.NB).all(h, null),
                                Around.read(h),
                                new Texts(Language.NB),
                                everyone));
    }

    private Matrix.Cell cell(CellRef ref) {
        return cell(ref, "Marit Aune");
    }

    private Matrix.Cell cell(CellRef ref, String who) {
        MatrixMaker maker = maker(who, false);
        String rows = ref.row() == RowKind.ROLE ? MatrixMaker.ROLES : MatrixMaker.CASES;
        return maker.make(rows, maker.columns(ref.column())).cells().get(ref);
    }

    private void code(String coder) {
        file.run(new ToggleCode("theme", "Ø", coder, TextRef.passage("p1"), MONEY, null));
    }

    private void write(CellRef ref, String text) {
        file.run(
                new WriteSummary(
                        Ids.next(),
                        ref,
                        text,
                        CodingStudy.MARIT,
                        "2026-03-01T10:00:00Z",
                        cell(ref).links(Ids::next)));
    }

    private static List<State> states(Matrix.Cell cell) {
        return cell.behind().stream().map(CellQuote::state).toList();
    }

    private static List<String> words(Matrix.Cell cell) {
        return cell.behind().stream().map(CellQuote::words).toList();
    }

    @Test
    void whatIsSaidOnATopicStandsInTheCellOfItsCase() {
        assertThat(words(cell(T1))).containsExactly("Planene er gamle, og pengene mangler.");
        assertThat(states(cell(T1))).containsExactly(State.FREE);
        code(CodingStudy.MARIT);
        assertThat(words(cell(T1)))
                .as("only the words with a code")
                .containsExactly("pengene mangler");
        assertThat(words(cell(CODE))).containsExactly("pengene mangler");
    }

    @Test
    void rolesAreRowsToo() {
        CellRef role = new CellRef(RowKind.ROLE, "rådmann", ColumnKind.TOPIC, "t2");
        assertThat(words(cell(role))).containsExactly("Vi sparer.");
        write(role, "Sparer.");
        assertThat(cell(role).text()).isEqualTo("Sparer.");
        assertThat(cell(T1).summary()).isEmpty();
    }

    /** Both codes are in the first passage, on words of their own; the one is in the second too. */
    @Test
    void codesAreRowsThatAreCountedByThePassagesTheyShare() {
        file.run(new AddCode("plan", "bi1", null, "Planer", false, null));
        code(CodingStudy.MARIT);
        file.run(
                new ToggleCode(
                        "plan",
                        "P",
                        CodingStudy.MARIT,
                        TextRef.passage("p1"),
                        new Span(0, 8),
                        null));
        file.run(
                new ToggleCode("theme", "Ø", CodingStudy.MARIT, TextRef.passage("p2"), null, null));
        MatrixMaker maker = maker("Marit Aune", false);
        Matrix codes = maker.make(MatrixMaker.CODES, maker.columns(ColumnKind.CODE));
        CellRef both = new CellRef(RowKind.CODE, "theme", ColumnKind.CODE, "plan");
        Matrix.Cell together = codes.cells().get(both);
        assertThat(words(together)).containsExactly("Planene er gamle, og pengene mangler.");
        assertThat(together.behind().getFirst().evidence().codes()).hasSize(2);
        assertThat(codes.rows())
                .extracting(
                        r ->
                                r.label()
                                        + codes.columns().stream()
                                                .map(c -> " " + codes.at(r, c).quotes())
                                                .collect(Collectors.joining()))
                .containsExactly("Stram økonomi 2 1", "Planer 1 1");
        assertThat(codes.rows()).extracting(Matrix.Row::interviews).containsExactly(1, 1);
        assertThat(codes.toWrite()).as("counted, not written of").isZero();
        Matrix topics = maker.make(MatrixMaker.CODES, maker.columns(ColumnKind.TOPIC));
        assertThat(
                        topics.cells()
                                .get(new CellRef(RowKind.CODE, "plan", ColumnKind.TOPIC, "t1"))
                                .quotes())
                .isEqualTo(1);
        MatrixMaker blind = maker("Jonas Berge", false);
        Matrix unseen = blind.make(MatrixMaker.CODES, blind.columns(ColumnKind.CODE));
        assertThat(unseen.cells().get(both))
                .satisfies(c -> assertThat(c.quotes()).as("blind").isZero());
        assertThat(unseen.rows()).extracting(Matrix.Row::interviews).containsExactly(0, 0);
        var summary = new WriteSummary("s", both, "x", CodingStudy.MARIT, "2026-03-01", List.of());
        assertThatThrownBy(() -> file.run(summary)).isInstanceOf(FaultException.class);
    }

    @Test
    void aTopicThatNobodyTookUpIsNotAsked() {
        file.run(new RemovePassage("p2", "Vi sparer."));
        Matrix.Cell cell = cell(new CellRef(RowKind.CASE, "c1", ColumnKind.TOPIC, "t2"));
        assertThat(cell.asked()).isFalse();
        assertThat(cell(T1).asked()).isTrue();
    }

    @Test
    void aNewSummaryRestsOnAllThatStandsInItsCellUntilOneIsTakenAway() {
        code(CodingStudy.MARIT);
        write(CODE, "  Pengene mangler.  ");
        assertThat(cell(CODE).text()).isEqualTo("Pengene mangler.");
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
        Link link = cell(CODE).behind().getFirst().link();
        file.run(new UnlinkQuote(link.id(), link.quote()));
        assertThat(states(cell(CODE))).containsExactly(State.FREE);
        file.undo();
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
        write(CODE, "Lite penger.");
        assertThat(cell(CODE).summary().orElseThrow().links()).as("not linked again").hasSize(1);
        write(CODE, " ");
        assertThat(cell(CODE).summary()).isEmpty();
        file.undo();
        assertThat(cell(CODE).text()).isEqualTo("Lite penger.");
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
    }

    @Test
    void linksMoveWithTheirWordsAndSayWhereAnEditChangedThem() {
        code(CodingStudy.MARIT);
        write(CODE, "x");
        file.run(new EditPassage("p1", "Ja, planene er gamle, og pengene mangler."));
        assertThat(words(cell(CODE))).containsExactly("pengene mangler");
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
        file.run(new EditPassage("p1", "Ja, planene er gamle, og pengene mangler ikke."));
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
        file.run(new EditPassage("p1", "Ja, planene er gamle, og pengene manglet ikke."));
        assertThat(words(cell(CODE))).containsExactly("pengene manglet");
        assertThat(states(cell(CODE))).containsExactly(State.CHANGED);
    }

    @Test
    void wordsThatGoAreListedAsLostWithWhatTheyWere() {
        code(CodingStudy.MARIT);
        write(CODE, "x");
        file.run(new EditPassage("p1", "Planene er gamle."));
        assertThat(states(cell(CODE))).containsExactly(State.LOST);
        assertThat(words(cell(CODE))).containsExactly("pengene mangler");
        assertThat(cell(CODE).lost()).isEqualTo(1);
        file.undo();
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
        file.run(new RemovePassage("p1", "Planene"));
        assertThat(states(cell(CODE))).containsExactly(State.LOST);
        assertThat(cell(CODE).text()).as("what was written stays").isEqualTo("x");
        file.undo();
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
    }

    @Test
    void aSummaryOfACodeRestsOnBothHalvesOfASplitPassageAndOnTheWholeOfAMerged() {
        code(CodingStudy.MARIT);
        write(CODE, "x");
        file.run(new SplitPassage("p1", "p1b", 29));
        assertThat(words(cell(CODE))).containsExactly("pengene", "mangler");
        assertThat(states(cell(CODE))).containsExactly(State.LINKED, State.LINKED);
        file.run(new MergePassages("p1", "p1b"));
        assertThat(words(cell(CODE))).containsExactly("pengene mangler");
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
        file.undo();
        assertThat(states(cell(CODE))).containsExactly(State.LINKED, State.LINKED);
        file.undo();
        file.run(new SplitPassage("p1", "p1b", 17));
        assertThat(words(cell(CODE)))
                .as("gone with the second half")
                .containsExactly("pengene mangler");
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
    }

    @Test
    void aSummaryOfATopicRestsOnPassagesAsAWholeThroughSplitAndMerge() {
        write(T1, "x");
        file.run(new SplitPassage("p1", "p1b", 17));
        assertThat(words(cell(T1))).containsExactly("Planene er gamle,", "og pengene mangler.");
        assertThat(states(cell(T1))).containsExactly(State.LINKED, State.LINKED);
        file.run(new MergePassages("p1", "p1b"));
        assertThat(states(cell(T1))).containsExactly(State.LINKED);
        file.run(new MergePassages("p1", "p2"));
        assertThat(states(cell(T1)))
                .as("the passage has more words now")
                .containsExactly(State.CHANGED);
    }

    @Test
    void wordsOfAPassageThatWasMergedIntoAnotherAreStillThoseOfTheirSummary() {
        CellRef t2 = new CellRef(RowKind.CASE, "c1", ColumnKind.TOPIC, "t2");
        write(t2, "x");
        file.run(
                new ToggleCode("theme", "Ø", CodingStudy.MARIT, TextRef.passage("p2"), null, null));
        write(CODE, "x");
        file.run(new MergePassages("p1", "p2"));
        assertThat(words(cell(t2))).containsExactly("Vi sparer.");
        assertThat(states(cell(t2))).as("under another topic now").containsExactly(State.ELSEWHERE);
        assertThat(words(cell(CODE))).containsExactly("Vi sparer.");
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
        file.undo();
        assertThat(states(cell(t2))).containsExactly(State.LINKED);
        assertThat(states(cell(CODE))).containsExactly(State.LINKED);
    }

    @Test
    void wordsThatLoseTheirCodeAreNoLongerInTheCell() {
        code(CodingStudy.MARIT);
        write(CODE, "x");
        code(CodingStudy.MARIT);
        assertThat(states(cell(CODE))).containsExactly(State.ELSEWHERE);
        assertThat(cell(CODE).quotes()).isZero();
    }

    @Test
    void aCoderSeesTheCodesOfOthersOnlyOnWhatIsDone() {
        code(CodingStudy.JONAS);
        assertThat(cell(CODE, "Marit Aune").quotes()).isZero();
        assertThat(cell(T1, "Marit Aune").behind().getFirst().evidence().codes()).isEmpty();
        assertThat(cell(CODE, "Jonas Berge").quotes()).isEqualTo(1);
        MatrixMaker all = maker("Marit Aune", true);
        assertThat(
                        all.make(MatrixMaker.CASES, all.columns(ColumnKind.CODE))
                                .cells()
                                .get(CODE)
                                .quotes())
                .isEqualTo(1);
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p1"), true));
        assertThat(cell(CODE, "Marit Aune").quotes()).isEqualTo(1);
    }

    @Test
    void theSameWordsCodedByTwoStandOnce() {
        code(CodingStudy.MARIT);
        code(CodingStudy.JONAS);
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p1"), true));
        assertThat(cell(CODE).quotes()).isEqualTo(1);
    }

    @Test
    void aSummaryThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> write(T1, "x".repeat(WriteSummary.LONGEST + 1)))
                .isInstanceOf(FaultException.class);
        assertThat(cell(T1).summary()).isEmpty();
    }
}

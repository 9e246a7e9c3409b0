package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.interviews.Notes;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A code that is retired is given no more; what was given stays and counts. */
class RetiredCodesTest {
    private static final TextRef A1 = TextRef.answer("a1");
    private static final LocalText NONE = LocalText.of("");

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

    private void retire(String code) {
        file.run(new Notes.Given(w -> w.update("code", code, "retired_at", "2026-01-01"), true));
    }

    private CodeTree tree() {
        return file.read(h -> new CodebookStore(h).codes("b20"));
    }

    private void toggle(String code, Span span) {
        file.run(new ToggleCode(code, code, MARIT, A1, span, null));
    }

    private static Code code(String id, String parent, int position) {
        return new Code(
                id,
                "b",
                parent,
                id,
                LocalText.of(id),
                NONE,
                NONE,
                null,
                null,
                false,
                position,
                null,
                null);
    }

    @Test
    void itsDigitAndItsNameFindNothing() {
        assertThat(tree().byDigit(1)).isPresent();
        retire("barnevern");
        CodeTree tree = tree();
        assertThat(tree.byDigit(1)).isEmpty();
        assertThat(tree.find("barne", Language.NB)).isEmpty();
        assertThat(tree.find("p", Language.NB)).extracting(Code::id).containsExactly("ppt");
        assertThat(tree.size()).isEqualTo(2);
        assertThat(tree.all()).extracting(Code::id).contains("barnevern");
    }

    @Test
    void itIsNotGivenButTakenOffAndCountsWhereItWasGiven() {
        toggle("barnevern", null);
        retire("barnevern");
        assertThat(CodingStudy.answers(file).getFirst().codesOf(MARIT))
                .containsExactly("barnevern");
        List<CodedText> answers = CodingStudy.answers(file);
        assertThat(new CodeCounts(tree(), answers, MARIT).texts("barnevern")).isEqualTo(1);
        assertThat(new CodeCounts(tree(), answers, MARIT).texts("f")).isEqualTo(1);
        assertThatThrownBy(() -> toggle("barnevern", new Span(0, 9)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("coding.retired_given"));
        toggle("barnevern", null);
        assertThat(CodingStudy.answers(file).getFirst().isUncoded(MARIT)).isTrue();
        assertThatThrownBy(() -> toggle("barnevern", null)).isInstanceOf(FaultException.class);
        file.undo();
        assertThat(CodingStudy.answers(file).getFirst().codesOf(MARIT))
                .containsExactly("barnevern");
    }

    @Test
    void whatStandsInARetiredFolderIsRetiredWithIt() {
        retire("f");
        CodeTree tree = tree();
        assertThat(tree.find("", Language.NB)).extracting(Code::id).containsExactly("ikt");
        assertThat(tree.byId("ppt").filter(tree::isRetired)).isPresent();
        assertThat(tree.byId("ikt").filter(tree::isRetired)).isEmpty();
        assertThatThrownBy(() -> toggle("ppt", null)).isInstanceOf(FaultException.class);
    }

    @Test
    void itsDigitGoesToAnotherCodeAndNoTwoHaveTheSame() {
        retire("barnevern");
        file.run(new SetDigit("b20", "ikt", "IKT", 1));
        assertThat(tree().byDigit(1).map(Code::id)).contains("ikt");
        assertThat(tree().byId("barnevern").map(Code::digit)).isEmpty();
        retire("ppt");
        file.run(new AddCode("new", "b20", null, "Ny", false, 2));
        assertThat(tree().all().stream().filter(c -> Integer.valueOf(2).equals(c.digit())))
                .extracting(Code::id)
                .containsExactly("new");
    }

    @Test
    void codesStandInTheOrderOfTheirFolder() {
        CodeTree tree =
                new CodeTree(
                        List.of(
                                code("b1", "b", 1),
                                code("a2", "a", 2),
                                code("b", null, 2),
                                code("a", null, 1),
                                code("a1", "a", 1)));
        assertThat(tree.all()).extracting(Code::id).containsExactly("a", "a1", "a2", "b", "b1");
    }

    @Test
    void aColourOfItsOwnIsReadAndOneThatIsNoneIsNot() {
        file.run(
                new Notes.Given(
                        w -> {
                            w.update("code", "ppt", "colour", "#aa3300");
                            w.update("code", "ikt", "colour", "red");
                        },
                        true));
        assertThat(tree().byId("ppt").map(Code::ownColour)).contains("#aa3300");
        assertThat(tree().byId("ikt").map(Code::ownColour)).isEmpty();
        assertThat(tree().byId("barnevern").map(Code::colour)).contains(1);
    }
}

package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.Language;
import org.feltbok.store.StudyFile;
import org.feltbok.store.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class CodingOperationsTest {
    private static final TextRef A1 = TextRef.answer("a1");

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

    private void toggle(String code, Span span) {
        file.run(new ToggleCode(code, code, MARIT, A1, span, null));
    }

    private CodedText first() {
        return CodingStudy.answers(file).getFirst();
    }

    private List<Span> spans() {
        return first().codingsOf(MARIT).stream().map(Coding::span).toList();
    }

    @Test
    void aCodeOnTheWholeAnswerGoesOnAndOff() {
        toggle("ppt", null);
        assertThat(first().codesOf(MARIT)).containsExactly("ppt");
        assertThat(first().codesOf(JONAS)).isEmpty();
        toggle("ppt", null);
        assertThat(first().isUncoded(MARIT)).isTrue();
        file.undo();
        assertThat(first().codesOf(MARIT)).containsExactly("ppt");
    }

    @Test
    void spansOfOneCodeThatMeetBecomeOneAndTheSameSpanGoesOff() {
        toggle("ppt", new Span(0, 9));
        toggle("ppt", new Span(5, 16));
        assertThat(spans()).containsExactly(new Span(0, 16));
        toggle("barnevern", new Span(0, 9));
        assertThat(spans()).hasSize(2);
        toggle("ppt", new Span(0, 16));
        assertThat(first().codesOf(MARIT)).containsExactly("barnevern");
    }

    @Test
    void aCodeOnTheWholeAnswerNeverTakesItOffWords() {
        toggle("ppt", new Span(13, 16));
        toggle("ppt", new Span(0, 9));
        toggle("ppt", null);
        assertThat(spans()).containsOnly(null, new Span(0, 9), new Span(13, 16)).hasSize(3);
        toggle("ppt", null);
        assertThat(spans()).containsExactly(new Span(0, 9), new Span(13, 16));
    }

    @Test
    void aCodeOnWordsIsGivenBesideTheSameCodeOnTheWholeAnswer() {
        toggle("ppt", null);
        toggle("ppt", new Span(13, 16));
        assertThat(spans()).containsOnly(null, new Span(13, 16)).hasSize(2);
        toggle("ppt", new Span(13, 16));
        assertThat(spans()).containsOnlyNulls().hasSize(1);
    }

    @Test
    void wordsWithinWordsThatHaveTheCodeTakeNothingOff() {
        toggle("ppt", new Span(0, 16));
        toggle("ppt", new Span(0, 9));
        assertThat(spans()).containsExactly(new Span(0, 16));
    }

    private void inVivo(String label, Span span) {
        file.run(new CodeInVivo(Ids.next(), "b20", "f", label, Language.NB, MARIT, A1, span, null));
    }

    @Test
    void wordsMakeACodeOfTheirNameWithThemInOneStepAndThatCodeIsGivenAgain() {
        inVivo("legevakt", new Span(20, 28));
        Code made = tree().find("legevakt", Language.NB).getFirst();
        assertThat(made.parentId()).isEqualTo("f");
        assertThat(made.digit()).as("the next key").isEqualTo(3);
        assertThat(spans()).containsExactly(new Span(20, 28));
        inVivo("Legevakt", new Span(20, 28));
        assertThat(spans()).as("no key press takes it off").containsExactly(new Span(20, 28));
        inVivo("LEGEVAKT", new Span(0, 9));
        assertThat(first().codesOf(MARIT)).containsExactly(made.id());
        assertThat(spans()).hasSize(2);
        file.undo();
        file.undo();
        assertThat(tree().find("legevakt", Language.NB)).as("one undo").isEmpty();
        assertThat(first().isUncoded(MARIT)).isTrue();
    }

    @Test
    void wordsThatAFolderIsNamedByMakeACodeWithANumber() {
        inVivo("Oppvekst", new Span(0, 9));
        assertThat(tree().find("oppvekst", Language.NB))
                .singleElement()
                .satisfies(c -> assertThat(c.label().text()).isEqualTo("Oppvekst (2)"));
    }

    @Test
    void wordsBecomeANameInOneLine() {
        assertThat(InVivo.name(" «IKT-drift,\n og 5 % lønn». ")).contains("IKT-drift, og 5 % lønn");
        assertThat(InVivo.name("– … !")).isEmpty();
        String cut = InVivo.name("vi har ".repeat(20)).orElseThrow();
        assertThat(cut).startsWith("vi har").endsWith("vi …").hasSizeLessThanOrEqualTo(60);
        assertThat(InVivo.name("å".repeat(80)).orElseThrow()).hasSize(60).endsWith("å …");
    }

    private CodeTree tree() {
        return file.read(h -> new CodebookStore(h).codes("b20"));
    }

    @Test
    void foldersAndSpansBeyondTheTextAreRefused() {
        assertThatThrownBy(() -> toggle("f", null)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> toggle("ppt", new Span(10, 99)))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> toggle("none", null)).isInstanceOf(FaultException.class);
        int length = CodePoints.length(first().text().text());
        assertThatThrownBy(() -> toggle("ppt", new Span(0, length + 1)))
                .isInstanceOf(FaultException.class);
        toggle("ppt", new Span(0, length));
        assertThat(spans()).containsExactly(new Span(0, length));
    }

    @Test
    void noCodeFitsTakesOffCodesAndFinishes() {
        toggle("ppt", null);
        file.run(new ToggleCode("ikt", "IKT", JONAS, A1, null, null));
        file.run(new NoCodeFits("b20", MARIT, A1));
        assertThat(first().codesOf(MARIT)).isEmpty();
        assertThat(first().isDone(MARIT)).isTrue();
        assertThat(first().codesOf(JONAS)).containsExactly("ikt");
    }

    @Test
    void codersAreBlindUntilDone() {
        file.run(new ToggleCode("ikt", "IKT", JONAS, A1, null, null));
        assertThat(first().othersShownTo(MARIT)).isEmpty();
        file.run(new MarkDone("b20", MARIT, A1, true));
        assertThat(first().othersShownTo(MARIT)).containsExactly(JONAS);
        file.run(new MarkDone("b20", MARIT, A1, false));
        assertThat(first().othersShownTo(MARIT)).isEmpty();
    }

    @Test
    void aMemoDoesNotFinishAText() {
        file.run(new SetMemo("b20", MARIT, A1, " Spør Jonas "));
        assertThat(first().memoOf(MARIT)).isEqualTo("Spør Jonas");
        assertThat(first().isDone(MARIT)).isFalse();
        file.run(new SetMemo("b20", MARIT, A1, ""));
        assertThat(first().memoOf(MARIT)).isEmpty();
        assertThat(first().memoOf(JONAS)).isEmpty();
    }

    @Test
    void anEditedPassageKeepsItsSpansAtTheirWords() {
        TextRef p1 = TextRef.passage("p1");
        file.run(new ToggleCode("theme", "Økonomi", MARIT, p1, new Span(21, 36), null));
        file.run(new EditPassage("p1", "Alle planene er gamle, og pengene mangler."));
        CodedText text = file.read(h -> new CodingStore(h).passages("bi1", "i1")).getFirst();
        Coding coding = text.codingsOf(MARIT).getFirst();
        assertThat(CodePoints.cut(text.text().text(), coding.span())).isEqualTo("pengene mangler");
        file.run(new EditPassage("p1", "Alt er gammelt."));
        coding =
                file.read(h -> new CodingStore(h).passages("bi1", "i1"))
                        .getFirst()
                        .codings()
                        .getFirst();
        assertThat(coding.isLost()).isTrue();
        assertThat(coding.lostQuote()).isEqualTo("pengene mangler");
        file.run(new FindAgain(coding.id(), "Økonomi", p1, new Span(0, 3)));
        coding =
                file.read(h -> new CodingStore(h).passages("bi1", "i1"))
                        .getFirst()
                        .codings()
                        .getFirst();
        assertThat(coding.isLost()).isFalse();
        assertThat(coding.span()).isEqualTo(new Span(0, 3));
    }

    @Test
    void aPassageGoesWithItsCodingsAndComesBackWithThem() {
        TextRef p1 = TextRef.passage("p1");
        file.run(new ToggleCode("theme", "Økonomi", MARIT, p1, null, null));
        file.run(new SetMemo("bi1", MARIT, p1, "Viktig"));
        file.run(new RemovePassage("p1", "Planene"));
        List<CodedText> left = file.read(h -> new CodingStore(h).passages("bi1", "i1"));
        assertThat(left).hasSize(1);
        file.undo();
        CodedText back = file.read(h -> new CodingStore(h).passages("bi1", "i1")).getFirst();
        assertThat(back.codesOf(MARIT)).containsExactly("theme");
        assertThat(back.memoOf(MARIT)).isEqualTo("Viktig");
    }

    /** Also where several are made before any of them is seen; the eleventh has none. */
    @Test
    void aNewCodeHasTheNextKeyThatNoCodeHas() {
        CodeTree before = file.read(h -> new CodebookStore(h).codes("b20"));
        long had = before.all().stream().filter(c -> c.digit() != null).count();
        Integer first = before.freeDigit().orElseThrow();
        for (int i = 0; i < 11; i++) {
            file.run(new AddCode("new" + i, "b20", null, "New " + i, false, AddCode.NEXT_FREE));
        }
        CodeTree tree = file.read(h -> new CodebookStore(h).codes("b20"));
        assertThat(tree.byId("new0").orElseThrow().digit()).isEqualTo(first);
        assertThat(tree.byId("new10").orElseThrow().digit()).isNull();
        assertThat(tree.all().stream().map(Code::digit).filter(java.util.Objects::nonNull))
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(had).isLessThan(10);
        file.undo();
        assertThat(file.read(h -> new CodebookStore(h).codes("b20")).byId("new10")).isEmpty();
    }

    @Test
    void codesAreMadeRenamedAndGivenKeys() {
        file.run(new AddCode("n", "b20", "f", "Skolehelse", false, 4));
        file.run(new RenameCode("n", "Skolehelse", "Skolehelsetjeneste"));
        file.run(new DefineCode("n", "Skolehelsetjeneste", "Helsesykepleier i skolen.", " "));
        file.run(new SetDigit("b20", "n", "Skolehelsetjeneste", 1));
        CodeTree tree = file.read(h -> new CodebookStore(h).codes("b20"));
        Code made = tree.byId("n").orElseThrow();
        assertThat(made.key()).isEqualTo("skolehelse");
        assertThat(made.definition().text()).isEqualTo("Helsesykepleier i skolen.");
        assertThat(made.colour()).isEqualTo(1);
        assertThat(tree.byId("barnevern").orElseThrow().colour()).isZero();
        assertThatThrownBy(
                        () ->
                                file.run(
                                        new AddCode(
                                                "m",
                                                "b20",
                                                null,
                                                "skolehelsetjeneste",
                                                false,
                                                null)))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> file.run(new AddCode("m", "b20", null, "Ny", false, 1)))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void countsTakeEachAnswerOnceAndFoldersTakeTheirCodes() {
        toggle("ppt", new Span(13, 16));
        toggle("ppt", new Span(0, 3));
        toggle("barnevern", null);
        file.run(new ToggleCode("ikt", "IKT", MARIT, TextRef.answer("a2"), null, null));
        CodeTree tree = file.read(h -> new CodebookStore(h).codes("b20"));
        CodeCounts counts = new CodeCounts(tree, CodingStudy.answers(file), MARIT);
        assertThat(counts.texts("ppt")).isEqualTo(1);
        assertThat(counts.texts("f")).isEqualTo(1);
        assertThat(counts.base()).isEqualTo(3);
        assertThat(counts.coded()).isEqualTo(2);
        assertThat(counts.all().getLast().share()).isEqualTo(1 / 3.0);
        assertThat(new CodeCounts(tree, CodingStudy.answers(file), JONAS).texts("ppt")).isZero();
    }

    @Test
    void codesFollowAnAnswerThatIsEditedWhereItWasKeyedIn() {
        toggle("ppt", new Span(13, 16));
        file.run(
                new org.feltbok.interviews.Notes.Given(
                        w -> w.update("answer_text", "a1", "text", "Først: Barnevern og PPT."),
                        true));
        assertThat(spans()).containsExactly(new Span(20, 23));
        assertThat(file.history(1).getFirst().operation()).isEqualTo("test");
        file.undo();
        assertThat(spans()).containsExactly(new Span(13, 16));
        file.run(
                new org.feltbok.interviews.Notes.Given(
                        w -> w.update("answer_text", "a1", "text", "IKT"), true));
        assertThat(first().codings())
                .singleElement()
                .satisfies(c -> assertThat(c.lostQuote()).isEqualTo("PPT"));
    }

    @Test
    void oneStepBackTakesAnEditedPassageAndItsCodesBackTogether() {
        TextRef p1 = TextRef.passage("p1");
        file.run(new ToggleCode("theme", "Økonomi", MARIT, p1, new Span(21, 36), null));
        file.run(
                new org.feltbok.interviews.Notes.Given(
                        w ->
                                w.update(
                                        "passage",
                                        "p1",
                                        "text",
                                        "Nei. Planene er gamle, men pengene mangler."),
                        true));
        file.undo();
        CodedText text = file.read(h -> new CodingStore(h).passages("bi1", "i1")).getFirst();
        assertThat(text.codingsOf(MARIT))
                .extracting(Coding::span)
                .containsExactly(new Span(21, 36));
        file.redo();
        text = file.read(h -> new CodingStore(h).passages("bi1", "i1")).getFirst();
        assertThat(CodePoints.cut(text.text().text(), text.codingsOf(MARIT).getFirst().span()))
                .isEqualTo("pengene mangler");
    }

    @Test
    void aCodeMadeAndGivenIsOneStep() {
        AddCode made = new AddCode("n", "b20", null, "Ny kode", false, null);
        file.run(
                Together.as(
                        made,
                        List.of(made, new ToggleCode("n", "Ny kode", MARIT, A1, null, null))));
        assertThat(first().codesOf(MARIT)).containsExactly("n");
        file.undo();
        assertThat(first().codesOf(MARIT)).isEmpty();
        assertThat(file.read(h -> new CodebookStore(h).codes("b20")).byId("n")).isEmpty();
    }

    @Test
    void allCodingsOfOnePersonAreGivenToAnotherAndBack() {
        toggle("ppt", new Span(13, 16));
        file.run(new ToggleCode("ikt", "IKT", JONAS, A1, null, null));
        file.run(new ToggleCode("ppt", "PPT", JONAS, A1, new Span(13, 16), null));
        file.run(new SetMemo("b20", MARIT, A1, "Min"));
        file.run(new SetMemo("b20", JONAS, A1, "Hans"));
        file.run(new MarkDone("b20", MARIT, TextRef.answer("a2"), true));
        Coder jonas = new Coder(JONAS, "jonas", "Jonas Berge", "J");
        file.run(new GiveCodings(MARIT, "Marit Aune", jonas));
        assertThat(first().codingsOf(MARIT)).isEmpty();
        assertThat(first().codingsOf(JONAS))
                .extracting(Coding::codeId, Coding::span)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ikt", null),
                        org.assertj.core.groups.Tuple.tuple("ppt", new Span(13, 16)));
        assertThat(first().memoOf(JONAS)).isEqualTo("Hans\nMin");
        assertThat(CodingStudy.answers(file).get(1).isDone(JONAS)).isTrue();
        assertThat(counting()).isEqualTo(JONAS);
        file.undo();
        assertThat(first().codesOf(MARIT)).containsExactly("ppt");
        assertThat(first().memoOf(MARIT)).isEqualTo("Min");
        assertThat(counting()).isEqualTo(MARIT);
        Coder marit = new Coder(MARIT, "marit", "Marit Aune", "M");
        assertThatThrownBy(() -> file.run(new GiveCodings(MARIT, "Marit Aune", marit)))
                .isInstanceOf(FaultException.class);
    }

    private String counting() {
        return file.read(h -> new CodebookStore(h).codebook("b20")).orElseThrow().countsPersonId();
    }
}

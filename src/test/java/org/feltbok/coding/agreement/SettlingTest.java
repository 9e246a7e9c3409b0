package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.agreement.Bootstrap;
import org.feltbok.base.FaultException;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.names.Kind;
import org.feltbok.names.Rename;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Two coders, blind to each other, compared and settled; what each gave stays as it was. */
class SettlingTest {
    private static final List<String> BOTH = List.of(MARIT, JONAS);
    private static final Instant NOON = Instant.parse("2026-11-12T12:00:00Z");
    private static final String DAY = "2026-11-12T12:00:00";
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

    private void give(String person, String text, String code, @Nullable Span span) {
        file.run(new ToggleCode(code, code, person, TextRef.answer(text), span, null));
    }

    /** Marit: a1 barnevern and ppt, a2 ikt; Jonas: a1 barnevern on other words, a2 ikt. */
    private void coded() {
        give(MARIT, "a1", "barnevern", new Span(0, 9));
        give(MARIT, "a1", "ppt", new Span(13, 16));
        give(MARIT, "a2", "ikt", null);
        give(JONAS, "a1", "barnevern", new Span(0, 12));
        give(JONAS, "a2", "ikt", null);
        give(JONAS, "a3", "ikt", null);
        CodingStudy.done(file, MARIT);
        CodingStudy.done(file, JONAS);
    }

    private Pairing pairing() {
        return file.read(
                h ->
                        Pairing.of(
                                BOTH,
                                CodingStudy.answers(file),
                                new AgreementStore(h).decisions("b20", "it20")));
    }

    private SettleCode settle(String text, String code, boolean stands, @Nullable String instead) {
        return new SettleCode(
                "b20", TextRef.answer(text), code, code, BOTH, stands, instead, MARIT, NOON);
    }

    private List<String> standing() {
        return pairing().decisions().values().stream()
                .flatMap(List::stream)
                .filter(Decision::stands)
                .map(d -> d.textId() + " " + d.codeId())
                .sorted()
                .toList();
    }

    @Test
    void whatOneGaveAndTheOtherDidNotIsListedOnceBothAreDone() {
        give(MARIT, "a1", "ppt", null);
        assertThat(pairing().disagreements()).isEmpty();
        coded();
        assertThat(pairing().disagreements().stream().map(Pairing.Disagreement::id))
                .containsExactly("a1/ppt", "a3/ikt");
        assertThat(pairing().common()).hasSize(3);
        assertThat(pairing().toTakeOver()).isEqualTo(2);
    }

    @Test
    void whatIsSettledStandsBesideWhatEachGave() {
        coded();
        var before = CodingStudy.answers(file);
        file.run(settle("a1", "ppt", true, null));
        file.run(settle("a3", "ikt", false, null));
        assertThat(standing()).containsExactly("a1 barnevern", "a1 ppt");
        Pairing now = pairing();
        assertThat(now.disagreements()).allMatch(d -> d.decision().isPresent());
        Decision ppt = now.disagreements().getFirst().decision().orElseThrow();
        assertThat(ppt.personId()).isEqualTo(MARIT);
        assertThat(ppt.at()).isEqualTo(NOON);
        assertThat(ppt.span()).isEqualTo(new Span(13, 16));
        assertThat(where("a1", "barnevern")).containsExactly(new Span(0, 12));
        assertThat(CodingStudy.answers(file)).isEqualTo(before);
        assertThat(now.toTakeOver()).isEqualTo(1);
        file.run(new TakeAgreed("b20", "it20", BOTH, MARIT, NOON));
        assertThat(standing()).containsExactly("a1 barnevern", "a1 ppt", "a2 ikt");
        file.run(new TakeAgreed("b20", "it20", BOTH, MARIT, NOON));
        assertThat(standing()).hasSize(3);
    }

    @Test
    void whatIsSettledAnewReplacesWhatWas() {
        coded();
        file.run(settle("a1", "ppt", false, null));
        file.run(settle("a1", "ppt", true, null));
        assertThat(standing()).contains("a1 ppt");
        file.run(settle("a1", "ppt", true, "ikt"));
        assertThat(standing()).containsExactly("a1 barnevern", "a1 ikt");
        file.run(new Unsettle("b20", A1, "ppt", "PPT"));
        assertThat(pairing().disagreements().getFirst().decision()).isEmpty();
    }

    private List<Span> where(String text, String code) {
        return pairing().decisions().getOrDefault(text, List.of()).stream()
                .filter(d -> d.codeId().equals(code) && d.stands())
                .map(Decision::span)
                .toList();
    }

    @Test
    void whatStoodInPlaceOfACodeGoesWithWhatWasSettledOfIt() {
        coded();
        file.run(settle("a1", "ppt", false, "ikt"));
        file.run(new Unsettle("b20", A1, "ppt", "PPT"));
        assertThat(standing()).containsExactly("a1 barnevern");
        file.run(settle("a1", "ppt", false, "ikt"));
        file.run(settle("a1", "ppt", true, null));
        assertThat(standing()).containsExactly("a1 barnevern", "a1 ppt");
    }

    @Test
    void whatStandsInPlaceOfARenamedCodeIsStillTakenBackWithIt() {
        coded();
        file.run(settle("a1", "ppt", false, "ikt"));
        file.run(new Rename(Kind.CODE, "ppt", "ppt", "pp-tjeneste"));
        file.run(new Unsettle("b20", A1, "ppt", "PPT"));
        assertThat(standing()).containsExactly("a1 barnevern");
    }

    @Test
    void anotherCodeStandsAlsoWhereItStoodBefore() {
        coded();
        file.run(settle("a1", "ppt", false, "barnevern"));
        assertThat(where("a1", "barnevern"))
                .containsExactlyInAnyOrder(new Span(0, 12), new Span(13, 16));
        assertThat(pairing().disagreements().getFirst().decision()).isPresent();
        file.run(new Unsettle("b20", A1, "ppt", "PPT"));
        assertThat(where("a1", "barnevern")).containsExactly(new Span(0, 12));
    }

    private void recode(String person, String text, String code) {
        file.run(new MarkDone("b20", person, TextRef.answer(text), false));
        give(person, text, code, null);
        file.run(new MarkDone("b20", person, TextRef.answer(text), true));
    }

    @Test
    void whatWasTakenOverGoesWhenTheyDoNotAgreeOnItAnyMore() {
        coded();
        file.run(new TakeAgreed("b20", "it20", BOTH, MARIT, NOON));
        assertThat(standing()).containsExactly("a1 barnevern", "a2 ikt");
        assertThat(pairing().toTakeOver()).isZero();
        recode(MARIT, "a2", "ikt");
        assertThat(pairing().disagreements())
                .filteredOn(d -> d.id().equals("a2/ikt"))
                .as("nobody settled it")
                .singleElement()
                .matches(d -> d.decision().isEmpty());
        recode(JONAS, "a2", "ikt");
        assertThat(pairing().toTakeOver()).isEqualTo(1);
        file.run(new TakeAgreed("b20", "it20", BOTH, MARIT, NOON));
        assertThat(standing()).containsExactly("a1 barnevern");
        file.undo();
        assertThat(standing()).containsExactly("a1 barnevern", "a2 ikt");
    }

    @Test
    void whatWasLeftOutAndAllGiveNowIsOpen() {
        coded();
        file.run(settle("a3", "ikt", false, null));
        recode(MARIT, "a3", "ikt");
        assertThat(pairing().disagreements())
                .filteredOn(d -> d.id().equals("a3/ikt"))
                .singleElement()
                .matches(d -> d.decision().isEmpty());
        file.run(settle("a3", "ikt", true, null));
        assertThat(standing()).contains("a3 ikt");
        assertThat(pairing().disagreements()).noneMatch(d -> d.id().equals("a3/ikt"));
    }

    @Test
    void nothingIsSettledBeforeAllAreDone() {
        coded();
        file.run(new MarkDone("b20", JONAS, A1, false));
        assertThatThrownBy(() -> file.run(settle("a1", "ppt", true, null)))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> file.run(settle("a2", "f", true, null)))
                .isInstanceOf(FaultException.class);
    }

    private String counting() {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT coalesce(counts_person_id, '') || '/' || coalesce((SELECT kind FROM layer WHERE id = counts_layer_id), '') FROM codebook WHERE id = 'b20'")
                                .mapTo(String.class)
                                .one());
    }

    @Test
    void whoseCodingsCountIsChosenInOnePlace() {
        file.run(new ChooseCounting("b20", "enighet", null, Layer.AGREED));
        assertThat(counting()).isEqualTo("pm/agreed");
        file.run(new ChooseCounting("b20", "alle", null, Layer.EVERYONE));
        assertThat(counting()).isEqualTo("pm/everyone");
        file.run(new ChooseCounting("b20", "Jonas", JONAS, null));
        assertThat(counting()).isEqualTo("pj/");
        assertThatThrownBy(() -> file.run(new ChooseCounting("b20", "", null, null)))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void allOfItIsUndone() {
        coded();
        for (Operation work :
                List.of(
                        settle("a1", "ppt", true, null),
                        settle("a1", "ppt", false, "ikt"),
                        new TakeAgreed("b20", "it20", BOTH, JONAS, null),
                        new Unsettle("b20", A1, "ppt", "PPT"),
                        new ChooseCounting("b20", "enighet", null, Layer.AGREED),
                        new AssignTexts("b20", "it20", BOTH, 2, 7, DAY),
                        new EndAssignment("b20", "it20"))) {
            List<String> before = rows();
            file.run(work);
            List<String> after = rows();
            assertThat(after).as(work.name()).isNotEqualTo(before);
            file.undo();
            assertThat(rows()).as(work.name()).isEqualTo(before);
            file.redo();
            assertThat(rows()).as(work.name()).isEqualTo(after);
        }
    }

    private List<String> rows() {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT 'c' || id || code_id || coalesce(layer_id, '') FROM coding UNION ALL SELECT 'l' || id || kind FROM layer"
                                                + " UNION ALL SELECT 'a' || target_id || person_id || coalesce(draw, '') FROM assignment"
                                                + " UNION ALL SELECT 'b' || id || coalesce(counts_layer_id, '') FROM codebook ORDER BY 1")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void aSampleIsDrawnByItsSeed() {
        file.run(new AssignTexts("b20", "it20", BOTH, 2, 7, DAY));
        Set<String> drawn = assigned();
        assertThat(drawn).hasSize(2);
        file.undo();
        file.run(new AssignTexts("b20", "it20", BOTH, 2, 7, DAY));
        assertThat(assigned()).isEqualTo(drawn);
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        assertThat(assigned()).hasSize(3);
        assertThatThrownBy(() -> file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY)))
                .isInstanceOf(FaultException.class);
        file.run(new EndAssignment("b20", "it20"));
        assertThat(assigned()).isEmpty();
        assertThatThrownBy(
                        () ->
                                file.run(
                                        new AssignTexts(
                                                "b20", "it20", List.of(MARIT, MARIT), 9, 7, DAY)))
                .isInstanceOf(FaultException.class);
    }

    private Set<String> assigned() {
        return file.read(h -> new AgreementStore(h).assigned("b20", "it20").keySet());
    }

    @Test
    void bothAreBlindUntilBothAreDone() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        file.run(new ChooseCounting("b20", "alle", null, Layer.EVERYONE));
        give(JONAS, "a1", "ppt", null);
        CodingStudy.done(file, MARIT);
        assertThat(hidden("Marit Aune")).containsExactly("q20");
        assertThat(hidden("Jonas Berge")).containsExactly("q20");
        assertThat(hidden("Kari Lie")).isEmpty();
        // what the other did could not be seen: recoded, it is still found alone
        give(MARIT, "a1", "ikt", null);
        assertThat(pairing().seen()).isZero();
        CodingStudy.done(file, JONAS);
        assertThat(hidden("Marit Aune")).isEmpty();
        assertThat(hidden("Jonas Berge")).isEmpty();
        give(MARIT, "a1", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
        file.run(new MarkDone("b20", JONAS, A1, false));
        assertThat(hidden("Marit Aune")).containsExactly("q20");
    }

    private void change(Consumer<UnitOfWork> work) {
        file.run(new SmallStudy.Change(work));
    }

    private void assign(String id, String person, String text, String codebook) {
        change(
                w ->
                        w.insert(
                                "assignment",
                                id,
                                Map.of(
                                        "task",
                                        "code",
                                        "person_id",
                                        person,
                                        "target_kind",
                                        "answer",
                                        "target_id",
                                        text,
                                        "codebook_id",
                                        codebook,
                                        "blind_until",
                                        "all_done")));
    }

    private void third() {
        change(
                w ->
                        w.insert(
                                "person",
                                "pk",
                                Map.of(
                                        "key",
                                        "kari",
                                        "name",
                                        "Kari Lie",
                                        "initials",
                                        "K",
                                        "position",
                                        3)));
    }

    /** What nobody can code any more, or by other codes, keeps nobody from seeing. */
    @Test
    void whatIsRecodedOnceAllThatCanBeDoneIsDoneWasSeen() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        third();
        assign("other", "pk", "a1", "bi1");
        give(JONAS, "a1", "ppt", null);
        for (String person : BOTH) {
            file.run(new MarkDone("b20", person, A1, true));
        }
        change(w -> w.update("answer_text", "a2", "aside", 1));
        change(w -> w.update("answer_text", "a3", "text", " "));
        give(MARIT, "a1", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    private void doneAtNoon(String person) {
        for (String text : List.of("a1", "a2", "a3")) {
            file.run(new MarkDone("b20", person, TextRef.answer(text), true, NOON));
        }
    }

    private List<String> opened() {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT person_id || target_id FROM assignment WHERE done_at IS NOT NULL ORDER BY 1")
                                .mapTo(String.class)
                                .list());
    }

    /** What was open once has been seen, also where a coder takes back being done. */
    @Test
    void whatIsRecodedAfterTheOtherTookBackBeingDoneWasSeen() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        give(JONAS, "a2", "ppt", null);
        doneAtNoon(MARIT);
        assertThat(opened()).isEmpty();
        doneAtNoon(JONAS);
        assertThat(opened()).containsExactly("pja1", "pja2", "pja3", "pma1", "pma2", "pma3");
        file.run(new MarkDone("b20", JONAS, A1, false, NOON));
        Set<String> unseen = file.read(h -> Blindness.unseen(h, "Marit Aune"));
        assertThat(unseen).containsExactly("it20");
        give(MARIT, "a2", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    @Test
    void whatIsAssignedOnceAllAreDoneIsOpenAtOnce() {
        give(JONAS, "a2", "ppt", null);
        doneAtNoon(MARIT);
        doneAtNoon(JONAS);
        assertThat(opened()).isEmpty();
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        assertThat(opened()).hasSize(6);
        file.run(new MarkDone("b20", JONAS, A1, false, NOON));
        give(MARIT, "a2", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    @Test
    void whatIsRecodedAfterTheLastOneDoneWasUndoneWasSeen() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        give(JONAS, "a2", "ppt", null);
        doneAtNoon(MARIT);
        doneAtNoon(JONAS);
        file.undo();
        assertThat(opened()).isEmpty();
        give(MARIT, "a2", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    /** Each sees from when all are done with what they share with others, whatever those share. */
    @Test
    void whoIsStillWaitedForByAThirdKeepsOnlyTheThirdWaiting() {
        third();
        assign("m1", MARIT, "a1", "b20");
        assign("j1", JONAS, "a1", "b20");
        assign("j2", JONAS, "a2", "b20");
        assign("k2", "pk", "a2", "b20");
        assign("m3", MARIT, "a3", "b20");
        file.run(new MarkDone("b20", JONAS, A1, true, NOON));
        file.run(new MarkDone("b20", MARIT, A1, true, NOON));
        assertThat(opened()).containsExactly("pma1");
        file.run(new MarkDone("b20", JONAS, TextRef.answer("a2"), true, NOON));
        file.run(new MarkDone("b20", "pk", TextRef.answer("a2"), true, NOON));
        assertThat(opened()).containsExactly("pja1", "pja2", "pka2", "pma1");
    }

    @Test
    void whatIsRecodedBesideAnswersOfOneAloneWasSeen() {
        assign("alone1", JONAS, "a1", "b20");
        assign("alone2", JONAS, "a2", "b20");
        give(MARIT, "a1", "ppt", null);
        for (String person : BOTH) {
            file.run(new MarkDone("b20", person, A1, true));
        }
        give(JONAS, "a1", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    /** A sample is done long before all answers are: one who shares only it sees from then on. */
    @Test
    void whoSharesASampleIsBlindUntilTheSampleIsDone() {
        file.run(new AssignTexts("b20", "it20", BOTH, 1, 7, DAY));
        assertThat(hidden("Jonas Berge")).containsExactly("q20");
        String shared = assigned().iterator().next();
        file.run(new MarkDone("b20", JONAS, TextRef.answer(shared), true));
        assertThat(hidden("Jonas Berge")).containsExactly("q20");
        file.run(new MarkDone("b20", MARIT, TextRef.answer(shared), true));
        assertThat(hidden("Jonas Berge")).isEmpty();
    }

    private Set<String> hidden(String person) {
        return file.read(h -> Blindness.items(h, person));
    }

    @Test
    void whatOneRecodedAfterSeeingTheOtherIsNotCounted() {
        coded();
        assertThat(pairing().codings().code("ppt", Bootstrap.NONE).units()).isEqualTo(3);
        give(JONAS, "a1", "ppt", null);
        assertThat(pairing().codings().code("ppt", Bootstrap.NONE).units()).isEqualTo(2);
        assertThat(pairing().seen()).isEqualTo(1);
        assertThat(pairing().disagreements()).hasSize(1);
    }
}

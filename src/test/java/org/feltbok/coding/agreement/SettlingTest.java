package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.base.FaultException;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.names.Kind;
import org.feltbok.names.Rename;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two coders, blind to each other, compared and settled; what each gave stays as it was. */
class SettlingTest extends SettlingRig {
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
                .containsExactlyInAnyOrder("a1/barnevern", "a1/ppt", "a3/ikt");
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
        assertThat(now.disagreements()).allMatch(d -> d.ofWords() || d.decision().isPresent());
        Decision ppt = ofPpt().orElseThrow();
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
        assertThat(ofPpt()).isEmpty();
    }

    private Optional<Decision> ofPpt() {
        return pairing().disagreements().stream()
                .filter(d -> d.id().equals("a1/ppt"))
                .findFirst()
                .flatMap(Pairing.Disagreement::decision);
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
        assertThat(ofPpt()).isPresent();
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
}

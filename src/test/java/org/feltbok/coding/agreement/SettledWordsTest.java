package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.ToggleCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Two coders who gave the same code on different words are told, and their words are settled. */
class SettledWordsTest extends SettlingRig {
    /** Both gave it: on these words the one, on those the other. */
    private void both(@Nullable Span marits, @Nullable Span jonas) {
        give(MARIT, "a1", "ppt", marits);
        give(JONAS, "a1", "ppt", jonas);
        CodingStudy.done(file, MARIT);
        CodingStudy.done(file, JONAS);
    }

    private Pairing.Disagreement here() {
        return pairing().disagreements().getFirst();
    }

    private void settle(List<String> wordsOf, boolean shared) {
        file.run(
                new SettleCode(
                        "b20", A1, "ppt", "PPT", BOTH, true, null, wordsOf, shared, MARIT, NOON));
    }

    private List<Span> agreed() {
        return pairing().decisions().getOrDefault("a1", List.of()).stream()
                .filter(Decision::stands)
                .flatMap(d -> Optional.ofNullable(d.span()).stream())
                .toList();
    }

    private void take() {
        file.run(new TakeAgreed("b20", "it20", BOTH, MARIT, NOON));
    }

    @Test
    void theSameCodeOnOtherWordsIsToldAsDifferingOfWords() {
        both(new Span(0, 12), new Span(10, 16));
        assertThat(here().ofWords()).isTrue();
        assertThat(here().by()).isEqualTo(BOTH);
        assertThat(here().decision()).isEmpty();
        take();
        assertThat(agreed()).containsExactly(new Span(0, 16));
        assertThat(here().decision()).as("nobody settled it").isEmpty();
        assertThat(Standing.of(pairing().texts(), List.of(), people(), java.util.Set.of()).open())
                .as("whichever words it stands on, figures lack nothing")
                .isZero();
    }

    /** Both may be wrong: another code stands, or none, and nobody asks again. */
    @Test
    void anotherCodeInPlaceOfOneThatBothGaveOnOtherWordsSettlesIt() {
        for (String who : BOTH) {
            Span span = who.equals(MARIT) ? new Span(0, 12) : new Span(10, 16);
            file.run(new ToggleCode("ppt", "PPT", who, A1, span, NOON.minusSeconds(60)));
            CodingStudy.done(file, who);
        }
        file.run(new SettleCode("b20", A1, "ppt", "PPT", BOTH, false, "ikt", MARIT, NOON));
        assertThat(here().decision()).map(Decision::stands).contains(false);
        assertThat(Standing.of(pairing().texts(), decided(), people(), java.util.Set.of()).open())
                .isZero();
        ToggleCode off = new ToggleCode("ppt", "PPT", MARIT, A1, new Span(0, 12), NOON);
        file.run(off);
        file.run(new ToggleCode("ppt", "PPT", MARIT, A1, new Span(0, 9), NOON.plusSeconds(9)));
        CodingStudy.done(file, MARIT);
        assertThat(here().decision()).as("given anew since").isEmpty();
    }

    private List<Decision> decided() {
        return pairing().decisions().values().stream().flatMap(List::stream).toList();
    }

    private List<org.feltbok.coding.Coder> people() {
        return file.read(h -> new org.feltbok.coding.CodebookStore(h).people());
    }

    @Test
    void theWordsOfTheOneOfTheOtherOfBothOrThoseTheyShareStand() {
        both(new Span(0, 12), new Span(10, 16));
        var before = CodingStudy.answers(file);
        take();
        settle(List.of(MARIT), false);
        assertThat(agreed()).containsExactly(new Span(0, 12));
        settle(List.of(JONAS), false);
        assertThat(agreed()).containsExactly(new Span(10, 16));
        settle(BOTH, true);
        assertThat(agreed()).containsExactly(new Span(10, 12));
        settle(BOTH, false);
        assertThat(agreed()).containsExactly(new Span(0, 16));
        assertThat(here().decision()).isPresent();
        take();
        assertThat(agreed()).as("what is settled stays").containsExactly(new Span(0, 16));
        assertThat(CodingStudy.answers(file)).as("what each gave stands").isEqualTo(before);
    }

    @Test
    void whatIsTakenBackStandsAgainAsBothGaveItAndIsOpen() {
        both(new Span(0, 12), new Span(10, 16));
        take();
        settle(BOTH, true);
        file.run(new Unsettle("b20", A1, "ppt", "PPT", BOTH, MARIT, NOON));
        assertThat(agreed()).containsExactly(new Span(0, 16));
        assertThat(here().decision()).isEmpty();
        file.undo();
        assertThat(agreed()).containsExactly(new Span(10, 12));
        assertThat(here().decision()).isPresent();
    }

    @Test
    void whoGaveItToTheWholeAnswerSharesTheWordsOfTheOther() {
        both(null, new Span(10, 16));
        assertThat(here().ofWords()).isTrue();
        settle(BOTH, true);
        assertThat(agreed()).containsExactly(new Span(10, 16));
        settle(BOTH, false);
        assertThat(agreed()).as("on the whole answer").isEmpty();
        assertThat(pairing().decisions().get("a1")).hasSize(1);
    }

    @Test
    void allWordsAreTheWholeAnswerAndDifferFromItInNothing() {
        int all =
                org.feltbok.coding.CodePoints.length(
                        CodingStudy.answers(file).getFirst().text().text());
        both(null, new Span(0, all));
        assertThat(pairing().disagreements()).isEmpty();
    }

    @Test
    void wordsThatTheyDoNotShareCannotStand() {
        both(new Span(0, 9), new Span(13, 16));
        assertThat(here().hasShared()).isFalse();
        assertThatThrownBy(() -> settle(BOTH, true)).isInstanceOf(FaultException.class);
        settle(BOTH, false);
        assertThat(agreed()).containsExactlyInAnyOrder(new Span(0, 9), new Span(13, 16));
    }

    /** They are marked again first. */
    @Test
    void whereOneHasLostTheWordsNothingIsAskedOfThem() {
        both(new Span(0, 9), new Span(13, 16));
        file.run(
                new SmallStudy.Change(
                        w ->
                                w.handle()
                                        .createQuery(
                                                "SELECT id FROM own_coding WHERE person_id = :p")
                                        .bind("p", MARIT)
                                        .mapTo(String.class)
                                        .forEach(
                                                id -> {
                                                    w.update("coding", id, "lost_quote", "PPT");
                                                    w.update("coding", id, "start_at", null);
                                                    w.update("coding", id, "end_at", null);
                                                })));
        assertThat(pairing().disagreements()).isEmpty();
    }
}

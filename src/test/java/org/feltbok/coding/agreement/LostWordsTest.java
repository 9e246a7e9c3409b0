package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.agreement.Agreement;
import org.feltbok.analysis.agreement.Bootstrap;
import org.feltbok.coding.FindAgain;
import org.feltbok.coding.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A code whose words are gone is on no words, and not on the whole text either. */
class LostWordsTest extends SettlingRig {
    @BeforeEach
    void given() {
        coded();
    }

    private String id(String person) {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT id FROM own_coding WHERE code_id = 'barnevern' AND person_id = :p")
                                .bind("p", person)
                                .mapTo(String.class)
                                .one());
    }

    private void lose(String person, String words) {
        String id = id(person);
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("coding", id, "lost_quote", words);
                            w.update("coding", id, "start_at", null);
                            w.update("coding", id, "end_at", null);
                        }));
    }

    private List<@Nullable String> agreed() {
        return file.read(
                h ->
                        h.createQuery(
                                        """
                                        SELECT ifnull(k.start_at || '-' || k.end_at, ifnull(k.lost_quote, 'whole'))
                                        FROM coding k JOIN layer l ON l.id = k.layer_id AND l.kind = 'agreed'
                                        WHERE k.code_id = 'barnevern' ORDER BY 1""")
                                .mapTo(String.class)
                                .list());
    }

    private void takeOver() {
        file.run(new TakeAgreed("b20", "it20", BOTH, MARIT, NOON));
    }

    private Agreement words() {
        return pairing().codings().signs("barnevern", Bootstrap.NONE);
    }

    @Test
    void whatIsAgreedStandsOnTheWordsOfWhoHasThemStill() {
        lose(MARIT, "Barnevern");
        takeOver();
        assertThat(agreed()).containsExactly("0-12");
    }

    @Test
    void whereAllLostTheirWordsWhatIsAgreedIsToldAsLostUntilTheyAreMarkedAgain() {
        lose(MARIT, "Barnevern");
        lose(JONAS, "Barnevern og");
        takeOver();
        assertThat(agreed()).containsExactly("Barnevern");
        assertThat(pairing().toTakeOver()).isZero();
        String id = id(JONAS);
        file.run(new FindAgain(id, "Barnevern", A1, new Span(0, 9)));
        takeOver();
        assertThat(agreed()).containsExactly("0-9");
    }

    @Test
    void whatSomebodySettlesOfItIsLostToo() {
        lose(MARIT, "Barnevern");
        lose(JONAS, "Barnevern");
        file.run(new SettleCode("b20", A1, "barnevern", "B", BOTH, true, null, MARIT, NOON));
        assertThat(agreed()).containsExactly("Barnevern");
    }

    /** As if the code were not there; of the code as such nothing changes. */
    @Test
    void agreementAboutWordsKnowsNothingOfIt() {
        lose(MARIT, "Barnevern");
        Agreement lost = words();
        Agreement code = pairing().codings().code("barnevern", Bootstrap.NONE);
        file.undo();
        assertThat(pairing().codings().code("barnevern", Bootstrap.NONE)).isEqualTo(code);
        String id = id(MARIT);
        file.run(new SmallStudy.Change(w -> w.delete("coding", id)));
        assertThat(lost).isEqualTo(words());
    }
}

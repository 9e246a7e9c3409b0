package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.responses.Response;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Respondents have the order of their names and are found again, whatever changes. */
class KnownRespondentsTest {
    private static final Locale BOKMAL = Locale.forLanguageTag("nb");

    private final KnownRespondents order = new KnownRespondents();

    private static Listed listed(String response, String caseId, String title) {
        return new Listed(
                response,
                Optional.of(caseId).filter(c -> !c.isEmpty()),
                title,
                "",
                Response.Status.PARTIAL,
                "",
                "",
                0,
                0);
    }

    private List<String> titles(List<Listed> of) {
        return of.stream().sorted(order::compare).map(Listed::title).toList();
    }

    @Test
    void namesStandAsInTheLanguageOfTheWindow() {
        order.speak(BOKMAL, Map.of());
        List<Listed> all =
                List.of(
                        listed("", "1", "Ås"),
                        listed("", "2", "Aremark"),
                        listed("", "3", "Østre Toten"),
                        listed("", "4", "Ærøy"),
                        listed("", "5", "Zürich"));
        assertThat(titles(all)).containsExactly("Aremark", "Zürich", "Ærøy", "Østre Toten", "Ås");
        order.speak(Locale.ENGLISH, Map.of());
        assertThat(titles(all)).containsSubsequence("Aremark", "Ås", "Zürich");
    }

    @Test
    void everybodyIsFoundByResponseAndByCase() {
        order.addAll(
                List.of(
                        listed("r1", "c1", "B"),
                        listed("r2", "c1", "A"),
                        listed("", "c2", "C"),
                        listed("r3", "", "D")));
        assertThat(order.response("r2")).map(Listed::title).contains("A");
        assertThat(order.response("")).as("a case that waits has no response").isEmpty();
        assertThat(order.ofCase("c1"))
                .extracting(Listed::title)
                .containsExactlyInAnyOrder("A", "B");
        assertThat(order.ofCase("c9")).isEmpty();
    }

    @Test
    void whoGoesIsFoundNoMore() {
        Listed gone = listed("r1", "c1", "B");
        order.addAll(List.of(gone, listed("r2", "c1", "A")));
        order.remove(gone);
        assertThat(order.response("r2")).map(Listed::title).contains("A");
        assertThat(order.response("r1")).isEmpty();
        assertThat(order.ofCase("c1")).hasSize(1);
        order.clear();
        assertThat(order.ofCase("c1")).isEmpty();
        assertThat(order.response("r2")).isEmpty();
    }

    @Test
    void puttingInOneByOneIsTheSameAsPuttingInAll() {
        Random random = new Random(4);
        List<Listed> all = new ArrayList<>();
        KnownRespondents whole = new KnownRespondents();
        order.speak(BOKMAL, Map.of());
        whole.speak(BOKMAL, Map.of());
        for (int i = 0; i < 300; i++) {
            String title = "" + "AaÅåBØæ".charAt(random.nextInt(7)) + random.nextInt(20);
            all.add(listed("r" + i, "c" + random.nextInt(50), title));
        }
        all.forEach(order::add);
        for (Listed gone : List.copyOf(all)) {
            if (random.nextInt(3) == 0) {
                order.remove(gone);
                all.remove(gone);
            }
        }
        whole.addAll(all);
        for (int i = 0; i < 50; i++) {
            assertThat(order.ofCase("c" + i)).containsExactlyElementsOf(whole.ofCase("c" + i));
            assertThat(order.called("c" + i)).isEqualTo(whole.called("c" + i));
        }
        for (int i = 0; i < 300; i++) {
            assertThat(order.response("r" + i)).isEqualTo(whole.response("r" + i));
        }
    }

    @Test
    void aPlaceNamedElsewhereIsFoundByResponseCaseOrTheKeyOfTheCase() {
        Listed begun =
                new Listed(
                        "r1",
                        Optional.of("c1"),
                        "Bykle",
                        "0941",
                        Response.Status.PARTIAL,
                        "",
                        "",
                        0,
                        0);
        order.add(begun);
        assertThat(order.called("r1")).contains(begun);
        assertThat(order.called("c1")).contains(begun);
        assertThat(order.called("0941")).contains(begun);
        assertThat(order.called("Bykle")).isEmpty();
    }
}

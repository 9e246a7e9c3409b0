package org.feltbok.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/** Names are found in the forms in which people write them, and no other words are. */
class NameFinderTest {
    private static RegisteredName name(RegisteredName.Kind kind, String name, String instead) {
        return new RegisteredName(name, kind, name, instead, List.of(), true, 0);
    }

    private static final List<RegisteredName> NAMES =
            List.of(
                    new RegisteredName(
                            "k",
                            RegisteredName.Kind.PERSON,
                            "Kari Vik",
                            "Person 1",
                            List.of("Kari"),
                            true,
                            0),
                    name(RegisteredName.Kind.PERSON, "Dag", "Person 2"),
                    name(RegisteredName.Kind.PERSON, "Kari Vik Moe", "Person 3"),
                    name(RegisteredName.Kind.PLACE, "Mo", "Sted 1"),
                    name(RegisteredName.Kind.PLACE, "Lierne", "Sted 2"),
                    name(RegisteredName.Kind.ORGANISATION, "Havnevesen", "Etat 1"),
                    name(RegisteredName.Kind.PERSON, "Åse", "Person 4"));

    private static String told(String text) {
        return RegisteredName.replacing(NAMES).apply(text).told();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kari Vik sa det.|Person 1 sa det.",
                "Kari Vik Moe sa det.|Person 3 sa det.",
                "Karis bil, Kari Viks bil|Person 1s bil, Person 1s bil",
                "Kari's car and Kari’s|Person 1's car and Person 1’s",
                "KARI VIK OG DAG|PERSON 1 OG PERSON 2",
                "kari vik skrev|Person 1 skrev",
                "en dag i uka kom Dag|en dag i uka kom Person 2",
                "Karianne og Moen er andre|Karianne og Moen er andre",
                "Mo i Rana, Mos, MOEN|Sted 1 i Rana, Sted 1s, MOEN",
                "Havnevesenet og Havnevesenets folk|Etat 1 og Etat 1s folk",
                "I Lierne, Liernes|I Sted 2, Sted 2s",
                "Kari-saken (Kari)|Person 1-saken (Person 1)",
                "karikatur|karikatur",
                "e-post: kari@x.no|e-post: kari@x.no",
            })
    void standsInItsForms(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected);
    }

    @Test
    void goesOverTheEndOfALineAndOverAccentsHeldApart() {
        assertThat(told("Det var Kari\n  Vik.")).isEqualTo("Det var Person 1.");
        assertThat(told(Normalizer.normalize("Her er Åse.", Normalizer.Form.NFD)))
                .isEqualTo("Her er Person 4.");
        assertThat(told("😀Kari😀")).isEqualTo("😀Person 1😀");
    }

    /** What stands outside names is found again at the same signs, both ways. */
    @Test
    void placesGoBothWays() {
        Random random = new Random(7);
        String[] parts = {"Kari Vik", " ", "Lierne", "og ", "😀", "Dags", ", ", "é", "\r\n", "hei"};
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            ToldText told = RegisteredName.replacing(NAMES).apply(text.toString());
            for (int at = 0; at <= text.length(); at++) {
                int place = at;
                boolean within =
                        told.edits().stream().anyMatch(e -> e.start() < place && place < e.end());
                for (boolean isEnd : new boolean[] {false, true}) {
                    int there = told.toTold(at, isEnd);
                    int back = told.toRaw(there, isEnd);
                    if (!within) {
                        assertThat(back).isEqualTo(at);
                        assertThat(told.raw().substring(0, at).length() - at).isZero();
                        assertThat(RegisteredName.replacing(NAMES).apply(text.toString()).told())
                                .startsWith(told.told().substring(0, there));
                    } else {
                        assertThat(told.edits())
                                .anyMatch(e -> back == (isEnd ? e.end() : e.start()));
                    }
                }
            }
        }
    }

    @Test
    void whatIsNoSecretAndWhatIsForgottenIsNotReplaced() {
        var told =
                List.of(
                        name(RegisteredName.Kind.PLACE, "Norge", ""),
                        name(RegisteredName.Kind.PLACE, "", "Sted 9"));
        assertThat(RegisteredName.replacing(told).apply("I Norge.").told()).isEqualTo("I Norge.");
    }
}

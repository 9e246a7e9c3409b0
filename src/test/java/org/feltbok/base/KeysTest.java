package org.feltbok.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class KeysTest {
    @Test
    void norwegianAndSamiLettersBecomePlainOnes() {
        assertThat(Keys.of("Sårbarhet og Økonomi", "x", k -> false))
                .isEqualTo("sarbarhet_og_okonomi");
        assertThat(Keys.of("Kárášjohka (Đeatnu)", "x", k -> false)).isEqualTo("karasjohka_deatnu");
    }

    @Test
    void aTakenKeyGetsANumber() {
        Set<String> taken = Set.of("ikt", "ikt_2");
        assertThat(Keys.of("IKT", "x", taken::contains)).isEqualTo("ikt_3");
    }

    @Test
    void aLabelWithoutLettersGetsTheFallback() {
        assertThat(Keys.of("…!", "code", k -> false)).isEqualTo("code");
    }
}

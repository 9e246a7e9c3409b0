package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class NoFormulaTest {
    @Test
    void formulasAreGuardedAndNumbersAreLeftAlone() {
        for (String formula :
                List.of(
                        "=1+1",
                        "@sum(a1)",
                        "+cmd|' /C calc'!A0",
                        "-2+3",
                        "\t=1",
                        "-",
                        "--1",
                        "\uff1d1+1",
                        "\uff20a")) {
            assertThat(NoFormula.of(formula)).isEqualTo("'" + formula);
        }
        for (String plain :
                List.of("-12,5", "+3", "-1 234,5", "-0.5 %", "-,5", "-1.2E-7", "", "a=b", "4-5")) {
            assertThat(NoFormula.of(plain)).isEqualTo(plain);
        }
    }
}

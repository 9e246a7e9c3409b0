package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.SmallBases.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

class SmallBaseOptionsTest {
    private static SmallBases read(String... args) {
        var options = new SmallBaseOptions();
        new CommandLine(new Holder(options))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(args);
        return options.get(SmallBases.MARKED);
    }

    @CommandLine.Command
    private static final class Holder {
        @CommandLine.Mixin private final SmallBaseOptions options;

        Holder(SmallBaseOptions options) {
            this.options = options;
        }
    }

    @Test
    void fewAnswersAreMarkedUnlessSomethingElseIsAskedFor() {
        assertThat(read()).isEqualTo(new SmallBases(Choice.MARK, 5));
        assertThat(read("--small", "hide", "--least", "10"))
                .isEqualTo(new SmallBases(Choice.HIDE, 10));
        assertThat(read("--small=show").choice()).isEqualTo(Choice.SHOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-5", "101"})
    void aLimitThatMakesNoSenseIsToldAsSuch(String least) {
        assertThatThrownBy(() -> read("--least", least))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("export.fault.least"));
    }
}

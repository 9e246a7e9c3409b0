package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.feltbok.bench.Programs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Every test gives what R gives, to 1e-9: on surveys drawn by chance. */
class ReferenceTest {
    private static final Path HOME = Path.of("src/test/resources/org/feltbok/analysis/tests");
    private static final Path SCRIPT = HOME.resolve("reference.R");

    @Test
    void whatRGaveForSurveysDrawnByChanceIsWhatIsComputed() throws IOException {
        List<String> lines = Files.readAllLines(HOME.resolve("reference.csv"));
        Reference.assertAsInR(lines);
        for (SignificanceTest test : SignificanceTests.all()) {
            List<Reference> some =
                    lines.stream()
                            .map(Reference::of)
                            .filter(r -> r.test().equals(test.name()))
                            .toList();
            assertThat(some).as(test.name()).hasSizeGreaterThan(10);
            assertThat(some).as(test.name()).anyMatch(r -> r.numbers().get(3).equals("NA"));
        }
    }

    @Test
    @Tag("slow")
    void aThousandSurveysGiveWhatRGivesNow() throws IOException, InterruptedException {
        assumeTrue(Programs.installed("Rscript").isPresent(), "Rscript is not here");
        String seed = System.getProperty("feltbok.seed", "1");
        Path out = Files.createTempFile("reference", ".csv");
        try {
            Process r =
                    new ProcessBuilder("Rscript", SCRIPT.toString(), "1000", seed)
                            .redirectOutput(out.toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            assertThat(r.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(r.exitValue()).isZero();
            List<String> lines = Files.readAllLines(out);
            assertThat(lines).as("seed " + seed).hasSizeGreaterThan(13_000);
            Reference.assertAsInR(lines);
        } finally {
            Files.delete(out);
        }
    }
}

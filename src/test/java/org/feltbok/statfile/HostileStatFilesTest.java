package org.feltbok.statfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Whatever stands in a file, there is one line about it or it is read; nothing else happens. */
class HostileStatFilesTest {
    private static final Path PLACE = Path.of("src/test/resources/org/feltbok/statfile");
    @TempDir Path temp;

    private ReadStat read(byte[] bytes, String name) throws IOException {
        return ReadStat.of(Files.write(temp.resolve(name), bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.sav",
                "packed.sav",
                "zipped.zsav",
                "stata8.dta",
                "stata13.dta",
                "stata14.dta"
            })
    void aFileThatIsCutOffAnywhereIsToldInOneLine(String name) throws IOException {
        byte[] whole = Files.readAllBytes(PLACE.resolve(name));
        for (int length = 0; length < whole.length - 1; length += 1 + length / 200) {
            ReadStat read = read(Arrays.copyOf(whole, length), name);
            boolean isWhole = read.faults().isEmpty();
            if (isWhole) {
                // what is missing is only behind the last row
                assertThat(read.rows()).as("%s bytes", length).hasSize(3);
            } else {
                assertThat(read.faults()).as("%s bytes", length).hasSize(1);
                assertThat(new Texts(Language.EN).fault(read.faults().getFirst())).contains(name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.sav",
                "packed.sav",
                "zipped.zsav",
                "stata8.dta",
                "stata12.dta",
                "stata13.dta",
                "stata14.dta"
            })
    void bytesThatLieDoNoHarm(String name) throws IOException {
        byte[] whole = Files.readAllBytes(PLACE.resolve(name));
        Random random = new Random(118);
        int told = 0;
        for (int i = 0; i < 600; i++) {
            byte[] changed = whole.clone();
            int count = 1 + random.nextInt(4);
            for (int c = 0; c < count; c++) {
                changed[random.nextInt(changed.length)] =
                        (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
            }
            ReadStat read = read(changed, name);
            assertThat(read.faults()).hasSizeLessThanOrEqualTo(1);
            assertThat(read.rows()).hasSizeLessThan(100_000);
            told += read.faults().size();
        }
        assertThat(told).isPositive();
    }

    @Test
    void whatIsNoFileOfTheProgramIsSaidToBeNone() throws IOException {
        assertThat(read("name,age\n".repeat(40).getBytes(), "a.sav").faults())
                .extracting(Fault::key)
                .containsExactly("statfile.not_spss");
        assertThat(read("name,age\n".repeat(40).getBytes(), "a.dta").faults())
                .extracting(Fault::key)
                .containsExactly("statfile.not_stata");
        assertThat(read(new byte[0], "b.dta").faults()).hasSize(1);
        assertThat(ReadStat.of(temp).faults()).hasSize(1);
    }
}

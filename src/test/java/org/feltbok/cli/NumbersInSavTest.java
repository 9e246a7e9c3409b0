package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** Numbers and dates of SPSS stay what they are there. */
class NumbersInSavTest {
    @TempDir Path folder;
    private SavOfPspp pspp;

    @BeforeEach
    void open() {
        pspp = new SavOfPspp(folder);
    }

    /** Three digits after a point may be thousands where people write; in such a file never. */
    @Test
    void aNumberOfThreeDecimalsIsNoThousandsAndAQuarterIsADay() throws Exception {
        SmallStudy study =
                pspp.theirs(
                        """
                        DATA LIST LIST /z (F8.3) q (QYR8).
                        BEGIN DATA.
                        1.234 "4 Q 2014"
                        -12.5 "1 Q 2015"
                        END DATA.
                        """);
        assertThat(study.rows("SELECT type FROM item ORDER BY position"))
                .containsExactly("DECIMAL", "DATE");
        assertThat(pspp.rows(study).get(1)).endsWith(",1.2340,2014-10-01");
        SmallStudy other =
                new SmallStudy(Files.createDirectories(folder.resolve("other")))
                        .survey("type,name,label\ndecimal,z,Hvor mye?\n", "list_name,name,label\n");
        assertThat(other.make()).as(other.said()).isZero();
        assertThat(
                        other.run(
                                "import",
                                other.study(),
                                folder.resolve("theirs.sav"),
                                "--leave-out-rest"))
                .as(other.said())
                .isLessThan(2);
        assertThat(pspp.rows(other, "s").get(1)).endsWith(",1.2340");
    }
}

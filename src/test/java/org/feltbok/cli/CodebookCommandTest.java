package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Codebooks on the command line: listed, written, taken in, made anew. */
class CodebookCommandTest {
    private static final String CODES = "code,label\nikt,IKT\nbrann,Brannvern\n";

    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label\ntext,txt,Hva?\ntext,more,Mer?\n",
                                "list_name,name,label\n")
                        .put("codebooks/codebooks.csv", "codebook,items\nb,txt\n")
                        .put("codebooks/b.csv", "code,label\nikt,IKT\n");
        assertThat(small.make()).as(small.said()).isZero();
    }

    private int run(Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = "codebook";
        all[1] = small.study();
        System.arraycopy(args, 0, all, 2, args.length);
        return small.run(all);
    }

    @Test
    void codesComeInAreLookedAtFirstAndGoOut() throws IOException {
        Path codes = small.file("codes.csv", CODES);
        assertThat(run("--in", codes, "--preview")).isZero();
        run();
        assertThat(small.said()).contains("b  ").contains("codes and folders: 1");
        assertThat(run("--in", codes)).as(small.said()).isZero();
        run();
        assertThat(small.said()).contains("codes and folders: 2");
        Path out = temp.resolve("out.csv");
        assertThat(run("--out", out)).as(small.said()).isZero();
        assertThat(Files.readString(out)).contains("brann").contains("Brannvern").contains("ikt");
    }

    @Test
    void codesAreListedAndWrittenAsTheyWereOnADay() throws IOException {
        assertThat(run("--in", small.file("codes.csv", CODES))).as(small.said()).isZero();
        assertThat(run("--on", "2999-01-01")).isZero();
        assertThat(small.said()).contains("ikt  IKT").contains("  Brannvern");
        run("--on", "2001-01-01");
        assertThat(small.said()).contains("ikt  IKT").doesNotContain("Brannvern");
        Path out = temp.resolve("then.csv");
        assertThat(run("--on", "2001-01-01", "--out", out)).as(small.said()).isZero();
        assertThat(Files.readString(out)).contains("IKT").doesNotContain("Brannvern");
        assertThat(run("--on", "in May")).isNotZero();
        assertThat(small.said()).contains("in May");
    }

    @Test
    void aNewCodebookCodesItsQuestionsAndTheInterviewsHaveOneOnly() {
        Path codes = small.file("codes.csv", CODES);
        assertThat(run("--in", codes, "--new", "Mer", "--items", "more")).as(small.said()).isZero();
        assertThat(run("--in", codes, "--new", "Intervju")).as(small.said()).isZero();
        assertThat(run("--in", codes, "--new", "Intervju til")).isNotZero();
        assertThat(small.said()).contains("intervju").contains("--items");
        assertThat(run("--in", codes, "--new", "Atter", "--items", "nosuch")).isNotZero();
        assertThat(small.said()).contains("nosuch");
    }
}

package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.feltbok.bench.Programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Files of SPSS that PSPP writes, and what becomes of them in a study. */
record SavOfPspp(Path folder) {
    /** A file of theirs, in which only some variables may be kept. */
    Path sav(String syntax, String kept) throws Exception {
        Path sav = folder.resolve("theirs.sav");
        run(syntax + "SAVE OUTFILE='%s'%s.\n".formatted(sav, kept));
        return sav;
    }

    static int begin(SmallStudy study, Path data) {
        return study.run(
                "new", study.study(), "--name", "Medier", "--language", "nb", "--data", data);
    }

    /** A study that is made of such a file. */
    SmallStudy theirs(String syntax) throws Exception {
        Path sav = sav(syntax, "");
        SmallStudy study = new SmallStudy(folder);
        assertThat(begin(study, sav)).as(study.said()).isLessThan(2);
        return study;
    }

    /** The plain files of a study whose form has a name. */
    Path plain(SmallStudy study, String form) {
        Path plain = folder.resolve("plain-" + form);
        assertThat(study.run("export", study.study(), "--plain", plain)).as(study.said()).isZero();
        return plain;
    }

    /** The rows of the responses to a form, as plain files. */
    List<String> rows(SmallStudy study, String form) throws IOException {
        return Files.readAllLines(plain(study, form).resolve("responses/" + form + ".csv"));
    }

    List<String> rows(SmallStudy study) throws IOException {
        return rows(study, "theirs");
    }

    /** What comes in of a file into a study that is there. */
    List<String> joined(Path sav, String survey, String choices) throws IOException {
        SmallStudy study = new SmallStudy(folder).survey(survey, choices);
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.run("import", study.study(), sav)).as(study.said()).isLessThan(2);
        return rows(study, "s");
    }

    /** What PSPP says to a syntax; the test is left out where PSPP is not. */
    String run(String syntax) throws IOException, InterruptedException {
        assumeTrue(Programs.installed("pspp").isPresent(), "pspp is not here");
        Path file = Files.writeString(folder.resolve("s.sps"), syntax);
        ProcessBuilder builder =
                new ProcessBuilder("pspp", "-O", "format=txt", "-o", "-", file.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), "UTF-8");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}

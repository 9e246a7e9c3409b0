package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A household and its members go into a study, and out, and in again. */
class RosterFilesTest {
    static final String SURVEY =
            "type,name,label,relevant\n"
                    + "integer,size,Hvor mange?,\n"
                    + "begin repeat,members,Medlem,\n"
                    + "select_one sex,sex,Kjønn,\ninteger,age,Alder,\ntext,work,Arbeid,${age} > 15\n"
                    + "begin_repeat,jobs,Jobb,\ntext,job,Hva?,\nend_repeat,,,\n"
                    + "end repeat,,,\n"
                    + "select_one yn,done,Ferdig?,\n";
    static final String CHOICES =
            "list_name,name,label\nyn,1,Ja\nyn,2,Nei\nsex,1,Kvinne\nsex,2,Mann\n";

    @TempDir Path place;

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void membersBelongToTheirHouseholdsAndEveryFileComesOutAsItWentIn() throws IOException {
        SmallStudy study =
                new SmallStudy(place.resolve("a"))
                        .survey(SURVEY, CHOICES)
                        .put("responses/s.csv", "_response,_case,size,done\nh1,k1,2,1\nh2,k2,1,2\n")
                        .put(
                                "responses/s_members.csv",
                                "_response,sex,age,work\nm1,1,40,Lærer\nm2,2,9,\nm3,2,70,Ingen\n")
                        .put("responses/s_members_jobs.csv", "_response,job\nj1,Lærer\n")
                        .put(
                                "responses/more.csv",
                                "response,parent\ns_members/m1,s/h1\ns_members/m2,s/h1\n"
                                        + "s_members/m3,s/h2\ns_members_jobs/j1,s_members/m1\n");
        assertThat(study.make()).isEqualTo(0);
        Path out = place.resolve("out");
        assertThat(study.run("export", study.study(), "--plain", out)).isEqualTo(0);
        Map<String, String> first = files(out);
        assertThat(first)
                .containsKeys(
                        "questionnaires/s_members/survey.csv",
                        "questionnaires/s_members_jobs/survey.csv");
        assertThat(first.get("questionnaires/rosters.csv"))
                .contains("s_members,s,1", "s_members_jobs,s_members,1");
        assertThat(first.get("responses/more.csv"))
                .contains("s_members/m3", "s/h2", "s_members/m1");
        Path again = place.resolve("again.feltbok");
        assertThat(study.run("new", again, "--from", out)).isEqualTo(0);
        Path second = place.resolve("second");
        assertThat(study.run("export", again, "--plain", second)).isEqualTo(0);
        assertThat(files(second)).isEqualTo(first);
    }

    @Test
    void aFormGoesOutWithItsRepeatsAndMakesTheSameStudyAgain() throws IOException {
        SmallStudy study = new SmallStudy(place.resolve("a")).survey(SURVEY, CHOICES);
        assertThat(study.make()).isEqualTo(0);
        Path forms = place.resolve("forms");
        assertThat(study.run("export", study.study(), "--form", forms)).isEqualTo(0);
        assertThat(study.said()).contains("1 questionnaire written as XLSForm");
        Path plain = place.resolve("plain");
        study.run("export", study.study(), "--plain", plain);
        SmallStudy again = new SmallStudy(place.resolve("b"));
        Files.createDirectories(again.folder().resolve("questionnaires"));
        Files.copy(forms.resolve("s.xlsx"), again.folder().resolve("questionnaires/s.xlsx"));
        assertThat(again.make()).isEqualTo(0);
        Path same = place.resolve("same");
        again.run("export", again.study(), "--plain", same);
        assertThat(files(same)).isEqualTo(files(plain));
        assertThat(study.run("export", study.study(), "--form", forms)).isEqualTo(2);
        assertThat(study.said()).contains("s.xlsx is there already");
    }
}

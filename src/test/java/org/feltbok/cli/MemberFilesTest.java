package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Members belong to a form, and a file of responses does not say to which. */
class MemberFilesTest {
    @TempDir Path place;

    @Test
    void aFileOfMembersIsRefusedInOneLineAndNothingIsWritten() {
        SmallStudy study =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\ninteger,size,How many?\n"
                                        + "begin_repeat,member,Member\ninteger,age,How old?\nend_repeat,,\n",
                                "list_name,name,label\n");
        assertThat(study.make()).as(study.said()).isZero();
        String name =
                study.rows("SELECT name FROM questionnaire WHERE roster_of IS NOT NULL").getFirst();
        Path file = study.file("members.csv", "_response,age\nm1,40\nm2,12\n");
        assertThat(study.run("import", study.study(), file, "--questionnaire", name)).isEqualTo(2);
        assertThat(study.said()).containsOnlyOnce("Key members in the form they belong to");
        assertThat(study.rows("SELECT count(*) FROM response")).containsExactly("0");
    }
}

package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a file would do to a study is told before it does it. */
class RehearsedImportTest {
    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void aStudyWithOneResponse() {
        small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label\nselect_one yn,q1,En?\ninteger,q2,To?\n",
                                "list_name,name,label\nyn,1,Ja\nyn,2,Nei\n");
        small.put("responses/s.csv", "_response,_case,q1,q2\nr1,k1,1,10\n");
        assertThat(small.make()).isZero();
    }

    private byte[] bytes() throws Exception {
        return Files.readAllBytes(small.study());
    }

    @Test
    void aNewFileTellsHowManyCellsWouldBeNewAndWritesNothing() throws Exception {
        Path file = small.file("more.csv", "_response,_case,q1,q2\nr2,k2,2,5\nr3,k3,1,\n");
        byte[] before = bytes();
        assertThat(small.run("import", small.study(), file, "--rehearse")).isZero();
        assertThat(small.said()).contains("nothing was written").contains("3 cells would be new");
        assertThat(bytes()).isEqualTo(before);
        assertThat(small.run("import", small.study(), file)).isZero();
    }

    @Test
    void anUpdateTellsNewChangedAndSame() {
        Path file = small.file("more.csv", "_response,_case,q1,q2\nr1,k1,1,11\n");
        assertThat(small.run("import", small.study(), file, "--existing", "update", "--rehearse"))
                .isZero();
        assertThat(small.said()).contains("0 cells would be new, 1 changed, 1 is as the file says");
    }

    @Test
    void faultsAreTheSameAsOfTheImport() {
        Path file = small.file("more.csv", "_response,_case,q1,q2\nr2,k9,7,5\n");
        int rehearsed = small.run("import", small.study(), file, "--rehearse");
        String told = small.said();
        assertThat(rehearsed).isEqualTo(small.run("import", small.study(), file)).isNotZero();
        assertThat(small.said()).isEqualTo(told);
    }
}

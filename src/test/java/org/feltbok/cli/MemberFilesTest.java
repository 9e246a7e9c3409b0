package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Members belong to a form: a file of them says to which, or is refused. */
class MemberFilesTest {
    private static final String MEMBERS =
            "SELECT m.key, p.key, m.case_id IS NULL, cast(a.age AS INTEGER) FROM response m JOIN response p ON p.id = m.parent_id"
                    + " JOIN s_member a ON a._response = m.key WHERE m.pass = 1 ORDER BY m.position";
    @TempDir Path place;
    private SmallStudy study;

    @BeforeEach
    void make() {
        study =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\ninteger,size,How many?\n"
                                        + "begin_repeat,member,Member\ninteger,age,How old?\nend_repeat,,\n",
                                "list_name,name,label\n")
                        .put("responses/s.csv", "_response,_case,size\nh1,k1,2\nh2,k2,1\nh3,,0\n")
                        .put("responses/more.csv", "response,number\ns/h3,0042\n");
        assertThat(study.make()).as(study.said()).isZero();
    }

    private int take(String csv, String... more) {
        Object[] args = new Object[5 + more.length];
        System.arraycopy(
                new Object[] {
                    "import",
                    study.study(),
                    study.file("members.csv", csv),
                    "--questionnaire",
                    "s_member"
                },
                0,
                args,
                0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return study.run(args);
    }

    @Test
    void aFileOfMembersThatDoesNotSayWhoseTheyAreIsRefusedAndNothingIsWritten() {
        assertThat(take("_response,age\nm1,40\nm2,12\n")).isEqualTo(2);
        assertThat(study.said()).containsOnlyOnce("the row does not say to which");
        assertThat(take("_response,_parent,age\nm1,h1,40\nm2,h9,12\n")).isEqualTo(2);
        assertThat(study.said()).contains("row 3, column _parent").contains("h9");
        assertThat(study.rows("SELECT count(*) FROM response")).containsExactly("3");
    }

    @Test
    void membersComeUnderTheFormOfTheirKeyNumberOrCaseInOneStepAndOnlyOnce() {
        String csv = "_response,_parent,age\nm1,h1,40\nm2,k1,12\nm3,0042,70\nm4,Beta,9\n";
        assertThat(take(csv)).as(study.said()).isZero();
        assertThat(study.rows(MEMBERS))
                .containsExactly("m1|h1|1|40", "m2|h1|1|12", "m3|h3|1|70", "m4|h2|1|9");
        assertThat(take(csv, "--existing", "update")).as(study.said()).isLessThan(2);
        assertThat(study.rows(MEMBERS)).hasSize(4);
        assertThat(take("_response,_parent,age\nm1,h2,41\n", "--existing", "update")).isEqualTo(2);
        assertThat(study.said()).contains("belongs to another form than h2");
        study.undo();
        assertThat(study.rows(MEMBERS)).isEmpty();
    }

    @Test
    void aColumnOfHouseholdsIsChosenOrFoundAndTheSameGrowingFileBringsOnlyWhatIsNew() {
        String csv = "household,age\nh1,40\nh1,12\nh2,9\n";
        assertThat(take(csv, "--column", "household=_parent")).as(study.said()).isLessThan(2);
        assertThat(study.rows(MEMBERS))
                .containsExactly("h1|h1|1|40", "h1 (2)|h1|1|12", "h2|h2|1|9");
        assertThat(take(csv + "h2,70\n", "--existing", "update", "--accept-guesses"))
                .as(study.said())
                .isLessThan(2);
        assertThat(study.rows(MEMBERS)).hasSize(4).contains("h2 (2)|h2|1|70");
    }

    @Test
    void theSheetOfARepeatOfKoboAndOdkSaysWhoseItsRowsAre() {
        assertThat(
                        take(
                                "member/age,_index,_parent_table_name,_parent_index,_submission__id,_submission__uuid\n40,1,s,1,77,h1\n9,2,s,2,78,h2\n"))
                .as(study.said())
                .isLessThan(2);
        assertThat(take("member-age,PARENT_KEY,KEY\n33,h1,h1/member[3]\n", "--accept-guesses"))
                .as(study.said())
                .isLessThan(2);
        assertThat(study.said()).doesNotContain("!cli");
        assertThat(study.rows(MEMBERS)).hasSize(3).contains("h1/member[3]|h1|1|33");
    }
}

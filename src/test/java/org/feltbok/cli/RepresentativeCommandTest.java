package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether those who answered are like all who were asked, from the command line. */
class RepresentativeCommandTest {
    @TempDir Path temp;

    private SmallStudy small;

    /** Seven asked, four in the north of whom three answered, three in the south, one answered. */
    @BeforeEach
    void aStudyWithAnswers() {
        small =
                new SmallStudy(temp)
                        .survey("type,name,label\ninteger,q1,En?\n", "list_name,name\n")
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\nregion,Landsdel,category\nsize,Folk,number\n")
                        .put(
                                "cases/values.csv",
                                "attribute,code,label\nregion,n,Nord\nregion,s,Sør\n")
                        .put(
                                "cases/cases.csv",
                                """
                                case,name,frame,region,size
                                k1,Alfa,yes,n,10
                                k2,Beta,yes,n,20
                                k3,Gamma,yes,n,30
                                k4,Delta,yes,n,40
                                k5,Epsilon,yes,s,50
                                k6,Zeta,yes,s,60
                                k7,Eta,yes,s,70
                                k8,Theta,no,s,900
                                """)
                        .put(
                                "responses/s.csv",
                                """
                                _response,_case,_status,q1
                                r1,k1,complete,1
                                r2,k2,complete,1
                                r3,k3,complete,1
                                r5,k5,complete,1
                                r8,k8,complete,1
                                """);
        // one finding: somebody answered who was not asked
        assertThat(small.make()).as(small.said()).isOne();
    }

    private List<String> of(String... more) {
        String[] args = new String[2 + more.length];
        args[0] = "representative";
        args[1] = small.study().toString();
        System.arraycopy(more, 0, args, 2, more.length);
        assertThat(small.run((Object[]) args)).as(small.said()).isZero();
        return small.lines();
    }

    @Test
    void sharesAreOfTheFrameAndOfThoseInItWhoAnswered() {
        // by hand: 4 of 7 and 3 of 7; of the four who answered 3 and 1; who was not asked is left
        // out
        assertThat(of("--by", "region"))
                .contains("Landsdel: 4 answered of 7")
                .anyMatch(l -> l.contains("Nord: all 57.1, answered 75.0, difference +17.9"))
                .anyMatch(l -> l.contains("Sør: all 42.9, answered 25.0, difference −17.9"))
                // fisher.test(matrix(c(3, 1, 1, 2), 2)) in R
                .anyMatch(l -> l.contains("p = 0.486"));
    }

    @Test
    void aNumberIsComparedByItsMeans() {
        // by hand: 280 / 7 and 110 / 4
        assertThat(of("--by", "size"))
                .anyMatch(l -> l.contains("all 40.0, answered 27.5, difference"));
    }

    @Test
    void theTableIsWrittenAlso() throws IOException {
        Path out = temp.resolve("like.csv");
        of("--by", "region", "--out", out.toString());
        assertThat(Files.readString(out)).contains("Nord").contains("Sør");
    }

    @Test
    void classesAreJoinedOfOneAttributeAtATimeAndAnUnknownOneIsNamed() {
        assertThat(small.run("representative", small.study(), "--join", "n+s")).isEqualTo(2);
        assertThat(small.said()).contains("--by");
        assertThat(small.run("representative", small.study(), "--by", "colour")).isNotZero();
        assertThat(small.said()).contains("colour").doesNotContain("Exception");
    }
}

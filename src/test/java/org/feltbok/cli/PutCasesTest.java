package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * More cases, and more about those a study has, come from a list: rehearsed, whole, undone at once.
 */
class PutCasesTest {
    private static final String KNOWN =
            "SELECT c.key, c.name, a.name, v.value FROM study_case c LEFT JOIN case_value v ON v.case_id = c.id"
                    + " LEFT JOIN attribute a ON a.id = v.attribute_id ORDER BY c.position, a.position";

    @TempDir Path temp;
    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\nregion,Landsdel,category\nfolk,Folketall,number\n")
                        .put(
                                "cases/values.csv",
                                "attribute,code,label\nregion,n,Nord\nregion,s,Sør\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,region,folk\n1,Alfa,n,100\n2,Beta,s,200\n3,Gamma,,\n");
        assertThat(small.make()).as(small.said()).isZero();
    }

    private int take(String list, Object... more) {
        Path file = small.file("list.csv", list);
        List<Object> args = new java.util.ArrayList<>(List.of("cases", small.study(), file));
        args.addAll(List.of(more));
        return small.run(args.toArray());
    }

    @Test
    void newCasesComeInWithWhatIsKnownOfThemAndGoAtOneUndo() {
        List<String> before = small.rows(KNOWN);
        String list = "Navn;Nr;Landsdel;Folketall;Areal\nDelta;4;Nord;40;1,5\nAlfa;1;Nord;100;\n";
        assertThat(take(list)).as(small.said()).isZero();
        assertThat(small.said()).contains("1 case put in, 0 changed, 1 as they were");
        assertThat(small.rows(KNOWN))
                .containsAll(before)
                .contains("4|Delta|region|n", "4|Delta|folk|40", "4|Delta|areal|1.5");
        small.undo();
        assertThat(small.rows(KNOWN)).isEqualTo(before);
        assertThat(small.rows("SELECT name FROM attribute"))
                .containsExactlyInAnyOrder("region", "folk");
        small.redo();
        assertThat(small.rows(KNOWN)).contains("4|Delta|areal|1.5");
    }

    @Test
    void whatStandsThereIsChangedOnlyWhenThatIsSaid() {
        String list = "Navn;Nr;Landsdel;Folketall\nAlfa ny;1;Sør;101\nBeta;2;;\n";
        assertThat(take(list)).isEqualTo(2);
        assertThat(small.said()).contains("1 case would be changed");
        assertThat(take(list, "--update", "--rehearse")).isZero();
        assertThat(small.said()).contains("change 1; 1 is as it is");
        assertThat(small.rows(KNOWN)).contains("1|Alfa|region|n");
        assertThat(take(list, "--update")).as(small.said()).isZero();
        assertThat(small.rows(KNOWN))
                .contains(
                        "1|Alfa ny|region|s",
                        "1|Alfa ny|folk|101",
                        "2|Beta|region|s",
                        "2|Beta|folk|200");
        small.undo();
        assertThat(small.rows(KNOWN)).contains("1|Alfa|region|n", "1|Alfa|folk|100");
    }

    @Test
    void theSameListASecondTimeChangesNothing() {
        String list = "Navn;Nr;Areal\nAlfa;1;1,5\nDelta;4;2\n";
        assertThat(take(list, "--update")).as(small.said()).isZero();
        List<String> once = small.rows(KNOWN);
        assertThat(take(list)).as(small.said()).isZero();
        assertThat(small.said()).contains("0 cases put in, 0 changed, 2 as they were");
        assertThat(small.rows(KNOWN)).isEqualTo(once);
    }

    @Test
    void casesAreFoundByNameWhereTheListHasNoKeys() {
        assertThat(take("Navn;Areal\nBeta;7\nEpsilon;8\n", "--update")).as(small.said()).isZero();
        assertThat(small.rows(KNOWN)).contains("2|Beta|areal|7", "epsilon|Epsilon|areal|8");
    }

    @Test
    void aCaseThatCameInByItsNameDoesNotComeInAgainWithAKey() {
        assertThat(take("Navn;Areal\nEpsilon;8\n")).as(small.said()).isZero();
        List<String> once = small.rows(KNOWN);
        assertThat(take("Navn;Nr;Areal\nEpsilon;5;8\nZeta;6;9\n")).isEqualTo(2);
        assertThat(small.said()).contains("row 2", "\"Epsilon\" is in the study already", "\"5\"");
        assertThat(small.rows(KNOWN)).isEqualTo(once);
        assertThat(take("Navn;Nr;Areal\nEpsilon;epsilon;8\nAlfa;6;9\n")).as(small.said()).isZero();
        assertThat(small.rows("SELECT key FROM study_case WHERE name = 'Alfa'"))
                .as("two cases may have one name when each has its key")
                .containsExactlyInAnyOrder("1", "6");
    }

    @Test
    void aCategoryThatIsNewIsToldAndComesIn() {
        assertThat(take("Navn;Nr;Landsdel\nDelta;4;Vest\n")).isEqualTo(1);
        assertThat(small.said()).contains("row 2, column Landsdel", "\"Vest\" is new in Landsdel");
        assertThat(small.rows("SELECT code, label FROM attribute_category ORDER BY position"))
                .containsExactly("n|Nord", "s|Sør", "vest|Vest");
        small.undo();
        assertThat(small.rows("SELECT code FROM attribute_category")).hasSize(2);
    }

    @Test
    void aListWithAFaultPutsNobodyIn() {
        assertThat(take("Navn;Nr;Folketall\nDelta;4;mange\nEpsilon;5;12\nZeta;6;13\n"))
                .isEqualTo(2);
        assertThat(small.said()).contains("row 2, column Folketall", "mange");
        assertThat(small.rows("SELECT key FROM study_case")).hasSize(3);
    }

    @Test
    void aListGivesTheStudyThatItsPlainFilesGive() {
        String list = "Navn;Nr;Landsdel;Folketall\nDelta;4;Nord;40\n";
        assertThat(take(list)).as(small.said()).isZero();
        assertThat(small.run("export", small.study(), "--plain", temp.resolve("out"))).isZero();
        Map<String, String> files = NewFromListTest.files(temp.resolve("out"));
        assertThat(files.get("cases/cases.csv"))
                .isEqualTo(
                        "case,name,region,folk\n1,Alfa,n,100\n2,Beta,s,200\n3,Gamma,,\n4,Delta,n,40\n");
    }
}

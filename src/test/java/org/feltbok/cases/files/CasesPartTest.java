package org.feltbok.cases.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Ids;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseStore;
import org.feltbok.store.StudyFile;
import org.feltbok.study.plain.ReadFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** Cases and their attributes in plain files. */
class CasesPartTest {
    private static final String ATTRIBUTES =
            """
            attribute,label,label::en,type,unit,decimals,note
            region,Landsdel,Region,category,,,
            people,Innbyggere,,number,personer,1,fra registeret
            remark,Merknad,,text,,,
            """;
    private static final String VALUES =
            """
            attribute,code,label,label::en
            region,n,Nord,North
            region,s,Sør,
            """;
    private static final String CASES =
            """
            case,name,pseudonym,frame,kind,note,region,people,remark
            k1,Alfa,A,yes,city,,n,1234.5,"et, to"
            k2,Beta,,no,,sen,s,#dont_know,
            k3,Gamma,,yes,,,,,
            """;

    @TempDir Path temp;
    private ReadFolder folder;

    @BeforeEach
    void folder() {
        folder = new ReadFolder(temp, new CasesPart());
        folder.put("cases/attributes.csv", ATTRIBUTES)
                .put("cases/values.csv", VALUES)
                .put("cases/cases.csv", CASES);
    }

    private static String text(CaseData data, int row, int attribute) {
        return data.text(data.cases().get(row), data.attributes().get(attribute));
    }

    @Test
    void casesAreAsTheirFilesSay() {
        try (StudyFile file = folder.study()) {
            CaseData data = file.read(CaseStore::data);
            assertThat(data.cases())
                    .extracting(Case::key, Case::name, Case::pseudonym, Case::inFrame, Case::kind)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("k1", "Alfa", "A", true, "city"),
                            org.assertj.core.groups.Tuple.tuple("k2", "Beta", "", false, ""),
                            org.assertj.core.groups.Tuple.tuple("k3", "Gamma", "", true, ""));
            assertThat(data.cases().get(1).note()).isEqualTo("sen");
            assertThat(data.attributes().getFirst().label().others())
                    .containsExactly(Map.entry("en", "Region"));
            assertThat(data.attributes().get(1).decimals()).isEqualTo(1);
            assertThat(data.attributes().get(1).unit().text()).isEqualTo("personer");
            assertThat(text(data, 0, 0)).isEqualTo("n");
            assertThat(text(data, 0, 1)).isEqualTo("1234.5");
            assertThat(text(data, 0, 2)).isEqualTo("et, to");
            assertThat(text(data, 1, 1)).as("missing, and why").isEqualTo("#dont_know");
            assertThat(text(data, 2, 1)).as("nothing is not 0").isEmpty();
        }
    }

    @Test
    void whatIsWrittenIsWhatWasRead() {
        try (StudyFile file = folder.study()) {
            assertThat(folder.written(file))
                    .containsEntry("cases/attributes.csv", ATTRIBUTES)
                    .containsEntry("cases/values.csv", VALUES)
                    .containsEntry("cases/cases.csv", CASES)
                    .doesNotContainKey("ids.csv");
        }
    }

    @Test
    void theFrameIsWrittenOnlyWhereSomebodyStandsOutsideIt() {
        folder.put("cases/cases.csv", "case,name,frame,region,people,remark\nk1,Alfa,yes,n,1,x\n");
        try (StudyFile file = folder.study()) {
            assertThat(folder.written(file))
                    .containsEntry(
                            "cases/cases.csv", "case,name,region,people,remark\nk1,Alfa,n,1,x\n");
        }
    }

    @Test
    void aCaseHasTheSameIdentityEachTimeItsFolderIsRead() {
        try (StudyFile file = folder.study()) {
            assertThat(file.read(CaseStore::data).cases().getFirst().id())
                    .isEqualTo(Ids.derived("t", "case", "k1"));
        }
    }

    @Test
    void aCategoryMayBeWrittenByItsLabelAndStandsThereByItsCode() {
        folder.put("cases/cases.csv", "case,name,region\nk1,Alfa,Nord\n");
        try (StudyFile file = folder.study()) {
            assertThat(text(file.read(CaseStore::data), 0, 0)).isEqualTo("n");
        }
    }

    @Test
    void aCellThatDoesNotFitItsAttributeIsToldWithItsPlace() {
        folder.put(
                "cases/cases.csv",
                "case,name,frame,region,people\nk1,Alfa,maybe,x,many\n,Beta,,,\nk1,Gamma,,,\n");
        assertThat(folder.told())
                .containsExactlyInAnyOrder(
                        "cases/cases.csv 2 frame plain.wrong_word[maybe, yes, no]",
                        "cases/cases.csv 2 region cases.unknown_category[x, region, n, s]",
                        "cases/cases.csv 2 people plain.not_number[many]",
                        "cases/cases.csv 3 case plain.missing_cell[case]",
                        "cases/cases.csv 4 case plain.duplicate_key[k1]");
    }

    @Test
    void aColumnThatIsNoAttributeIsTold() {
        folder.put("cases/cases.csv", "case,name,regoin\nk1,Alfa,n\n");
        assertThat(folder.told())
                .singleElement()
                .asString()
                .startsWith("cases/cases.csv 1 regoin ");
    }

    @Test
    void anAttributeMayNotBeCalledAsAColumnThatCasesHaveAnyway() {
        folder.put("cases/attributes.csv", "attribute,type\nFrame,text\nx,nubmer\n")
                .put("cases/values.csv", "attribute,code\nFrame,1\n")
                .put("cases/cases.csv", "case,name\nk1,Alfa\n");
        assertThat(folder.told())
                .contains(
                        "cases/attributes.csv 2 attribute cases.attribute_name[Frame]",
                        "cases/attributes.csv 3 type plain.wrong_word[nubmer, category, number,"
                                + " text, contact]");
    }

    @Test
    void onlyACategoryHasValues() {
        folder.put("cases/values.csv", VALUES + "people,1,En,\nnobody,1,En,\nregion,n,Igjen,\n");
        assertThat(folder.told())
                .containsExactlyInAnyOrder(
                        "cases/values.csv 4 attribute cases.no_categories[people]",
                        "cases/values.csv 5 attribute plain.unknown.attribute[nobody]",
                        "cases/values.csv 6 code plain.duplicate_key[region/n]");
    }

    @Test
    void aStudyWithoutCasesAndCasesWithoutTheirAttributesAreTold() {
        var bare = new ReadFolder(temp.resolve("bare"), new CasesPart());
        assertThat(bare.told()).containsExactly("cases/cases.csv null null plain.missing_file[]");
        bare.put("cases/cases.csv", "case,name,region\nk1,Alfa,n\n");
        assertThat(bare.told())
                .containsExactly(
                        "cases/attributes.csv null null"
                                + " plain.missing_needed[cases/cases.csv, region]");
    }
}

package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A study made from a list of cases and a form is the one that plain files would give. */
class NewFromListTest {
    private static final String LIST =
            """
            Kommuner i utvalget;;;;;
            Kommune;Kommunenr;Fylke;Folketall 2018;Areal;E-post
            Aremark;0118;Østfold;1 399;320,5;post@aremark.no
            Rømskog;0121;Østfold;682;1.234;post@romskog.no
            Hurdal;0239;Akershus;2 903;;post@hurdal.no
            Eidsvoll;0237;Akershus;#refused;12,25;post@eidsvoll.no
            """;

    private static final String SURVEY =
            """
            type,name,label
            select_one ja,q1,Har kommunen en plan?
            select_one_from_file steder.csv,q2,Hvor?
            integer,q3,Hvor mange?
            """;
    private static final String CHOICES = "list_name,name,label\nja,1,Ja\nja,2,Nei\n";
    private static final String PLACES = "name,label\n1,Nord\n2,Sør\n";
    private static final String SETTINGS = "form_title,form_id\nSkjemaet,skjema\n";

    @TempDir Path temp;
    private SmallStudy small;

    @BeforeEach
    void folder() {
        small = new SmallStudy(temp);
    }

    private int make(Object... more) {
        return small.run(
                Stream.concat(
                                Stream.of(
                                        "new",
                                        small.study(),
                                        "--name",
                                        "Småkommuner 2026",
                                        "--language",
                                        "nb"),
                                Stream.of(more))
                        .toArray());
    }

    static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(f -> Files.isRegularFile(f) && !f.toString().endsWith(".xlsx"))
                    .forEach(f -> files.put(folder.relativize(f).toString(), read(f)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> exported(Path study, String into) {
        assertThat(small.run("export", study, "--plain", temp.resolve(into)))
                .as(small.said())
                .isZero();
        return files(temp.resolve(into));
    }

    @Test
    void aListAndAFormGiveTheStudyThatPlainFilesGive() {
        Path list = small.file("kommuner.csv", LIST);
        Path form = form();
        assertThat(
                        make(
                                "--cases",
                                list,
                                "--unit",
                                "kommune/kommuner",
                                "--person",
                                "Marit Aune",
                                "--form",
                                form))
                .as(small.said())
                .isZero();
        Map<String, String> fromList = exported(small.study(), "out1");
        SmallStudy plain =
                new SmallStudy(temp.resolve("plain"))
                        .put(
                                "study.json",
                                """
                                {"format": 1, "id": "smakommuner_2026", "title": "Småkommuner 2026", "language": "nb",
                                 "unit": {"one": "kommune", "many": "kommuner"}}
                                """)
                        .put(
                                "people.csv",
                                "person,name,role\nmarit_aune,Marit Aune,enterer coder\n")
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type,decimals\nfylke,Fylke,category,\n"
                                        + "folketall_2018,Folketall 2018,number,\nareal,Areal,number,2\ne_post,E-post,contact,\n")
                        .put(
                                "cases/values.csv",
                                "attribute,code,label\nfylke,ostfold,Østfold\nfylke,akershus,Akershus\n")
                        .put(
                                "cases/cases.csv",
                                """
                                case,name,fylke,folketall_2018,areal,e_post
                                0118,Aremark,ostfold,1399,320.5,post@aremark.no
                                0121,Rømskog,ostfold,682,1234,post@romskog.no
                                0239,Hurdal,akershus,2903,,post@hurdal.no
                                0237,Eidsvoll,akershus,#refused,12.25,post@eidsvoll.no
                                """)
                        .put("questionnaires/skjema/survey.csv", SURVEY)
                        .put("questionnaires/skjema/choices.csv", CHOICES)
                        .put("questionnaires/skjema/steder.csv", PLACES)
                        .put("questionnaires/skjema/settings.csv", SETTINGS);
        assertThat(plain.make()).as(plain.said()).isZero();
        Map<String, String> fromFiles = exported(plain.study(), "out2");
        assertThat(fromList).isEqualTo(fromFiles);
    }

    /** A form as a workbook, with a file of choices that lies beside it. */
    private Path form() {
        small.file("steder.csv", PLACES);
        return Workbooks.write(
                temp.resolve("skjema.xlsx"),
                Map.of("survey", SURVEY, "choices", CHOICES, "settings", SETTINGS));
    }

    @Test
    void whatIsWrongInTheListIsToldByRowAndNothingIsMade() {
        Path list =
                small.file(
                        "skoler.csv",
                        "Skole;Nr;Elever\nBerg;1;120\nDal;1;mange\n;3;80\nElv;;1.200\n");
        assertThat(make("--cases", list, "--column", "Nr=key")).isEqualTo(2);
        assertThat(small.said())
                .contains(
                        "skoler.csv, row 3, column Nr: \"1\" stands in row 2 already",
                        "skoler.csv, row 4, column Skole: The name is missing",
                        "skoler.csv, row 5, column Nr: The key in \"Nr\" is missing",
                        "skoler.csv, row 3, column Elever: \"mange\" is no number",
                        "skoler.csv, row 5, column Elever: \"1.200\" can be read in two ways");
        assertThat(small.study()).doesNotExist();
    }

    @Test
    void whatIsWrongInTheFormIsToldOfTheFormsOwnFile() {
        Path form =
                Workbooks.write(
                        temp.resolve("Mitt skjema.xlsx"),
                        Map.of("survey", "type,name,label\nselect_one nowhere,q1,Hva?\n"));
        assertThat(make("--form", form)).isEqualTo(2);
        assertThat(small.said()).startsWith("Mitt skjema.xlsx, sheet survey, row 2");
        assertThat(small.study()).doesNotExist();
    }

    @Test
    void withoutListAndFormItIsAStudyThatCanBeFilledLater() {
        assertThat(make()).as(small.said()).isZero();
        assertThat(small.run("check", small.study())).as(small.said()).isZero();
        assertThat(exported(small.study(), "out").get("cases/cases.csv")).isEqualTo("case,name\n");
        SmallStudy again = new SmallStudy(temp.resolve("again"));
        assertThat(again.run("new", again.study(), "--from", temp.resolve("out")))
                .as(again.said())
                .isZero();
    }

    @Test
    void withoutKeysTheyAreMadeFromNames() {
        Path list = small.file("skoler.csv", "Skole\tBy\nBerg skole\tOslo\nÅs\tÅs\n");
        assertThat(make("--cases", list)).as(small.said()).isZero();
        assertThat(small.rows("SELECT key, name FROM study_case ORDER BY position"))
                .containsExactly("berg_skole|Berg skole", "as|Ås");
    }

    @Test
    void eitherAFolderOrANameIsToBeSaid() {
        assertThat(small.run("new", small.study())).isEqualTo(2);
        assertThat(small.said()).contains("--name", "--from");
        assertThat(make("--from", small.folder())).isEqualTo(2);
        assertThat(small.study()).doesNotExist();
    }

    @Test
    void aColumnThatIsNotThereIsTold() {
        Path list = small.file("skoler.csv", "Skole;By\nBerg;Oslo\nDal;Ås\n");
        assertThat(make("--cases", list, "--column", "Bye=category")).isEqualTo(2);
        assertThat(small.said()).contains("Bye", "Skole, By");
    }

    @Test
    void contactsStayInTheStudyAndGoIntoNoDataFile() {
        Path list = small.file("kommuner.csv", LIST);
        assertThat(make("--cases", list, "--form", form())).as(small.said()).isZero();
        assertThat(small.run("export", small.study(), "--data", temp.resolve("data")))
                .as(small.said())
                .isZero();
        assertThat(files(temp.resolve("data")).entrySet())
                .filteredOn(f -> f.getKey().endsWith(".csv"))
                .isNotEmpty()
                .noneMatch(f -> f.getValue().contains("post@") || f.getValue().contains("e_post"))
                .anyMatch(f -> f.getValue().contains("Aremark"));
    }
}

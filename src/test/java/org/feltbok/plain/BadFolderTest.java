package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.store.Environment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Whatever is wrong with a folder is told with its place and what to do, and no study file is made.
 */
class BadFolderTest {
    @TempDir Path temp;

    private Path folder;
    private Path file;

    @BeforeEach
    void aSoundFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("in"));
        file = temp.resolve("s.feltbok");
        put("study.json", "{\"format\": 1, \"id\": \"s\", \"title\": \"S\", \"language\": \"nb\"}");
        put("origins.csv", "origin,kind,label\nreg,register,Register\n");
        put("cases/attributes.csv", "attribute,type,origin\nsize,number,reg\nregion,category,\n");
        put("cases/values.csv", "attribute,code,label\nregion,n,Nord\nregion,s,Sør\n");
        put("cases/cases.csv", "case,name,size,region\n1,En,10,n\n2,To,20,s\n");
        put("indicators/indicators.csv", "indicator,label\npop,Folketall\n");
        put("indicators/data/pop.csv", "case,indicator,year,value\n1,pop,2018,10\n");
    }

    private void put(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Outcome create() {
        return PlainStudies.create(
                folder,
                file,
                PlainParts.all(Clock.systemUTC()),
                Environment.of(() -> "t"),
                Progress.NONE);
    }

    /** Place and key of each fault; every fault must have its sentence in both languages. */
    private List<String> refused() {
        Outcome outcome = create();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(file).doesNotExist();
        assertThat(temp)
                .isDirectoryNotContaining(p -> p.getFileName().toString().startsWith("s.feltbok"));
        List<Fault> faults = ((Outcome.Refused) outcome).faults();
        for (Language language : Language.values()) {
            assertThat(faults)
                    .allSatisfy(
                            f ->
                                    assertThat(new Texts(language).fault(f))
                                            .doesNotContain("!" + f.key())
                                            .doesNotContain("{0}"));
        }
        return faults.stream().map(BadFolderTest::line).toList();
    }

    private static String line(Fault fault) {
        Fault.Place p = fault.place();
        return p.file()
                + ":"
                + (p.row() == null ? "" : p.row())
                + ":"
                + (p.column() == null ? "" : p.column())
                + " "
                + fault.key();
    }

    @Test
    void theSoundFolderIsSound() {
        assertThat(create()).isInstanceOf(Outcome.Done.class);
        assertThat(file).exists();
    }

    @Test
    void aFolderThatIsNotThere() {
        folder = temp.resolve("nowhere");
        assertThat(refused()).containsExactly("null:: plain.no_folder");
    }

    @Test
    void noStudyAndNoCases() throws IOException {
        Files.delete(folder.resolve("study.json"));
        Files.delete(folder.resolve("cases/cases.csv"));
        Files.delete(folder.resolve("indicators/data/pop.csv"));
        assertThat(refused())
                .containsExactly(
                        "study.json:: plain.missing_file", "cases/cases.csv:: plain.missing_file");
    }

    @Test
    void jsonThatIsNone() throws IOException {
        put("study.json", "{\"id\": \"s\",\n \"title\" \"S\"}");
        put("cases/groupings.json", "{}");
        assertThat(refused())
                .containsExactly(
                        "study.json:2: plain.not_json", "cases/groupings.json:: plain.not_list");
    }

    @Test
    void latin1() throws IOException {
        Files.write(
                folder.resolve("cases/cases.csv"),
                "case,name,size,region\n1,En,10,n\n2,Tromsø,20,s\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Files.write(
                folder.resolve("study.json"),
                "{\"id\": \"s\",\n\"title\": \"Småkommuner\"}"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused())
                .containsExactly(
                        "study.json:2: plain.not_utf8", "cases/cases.csv:3: tabular.not_utf8");
    }

    @Test
    void allFaultsOfAllFilesComeAtOnce() throws IOException {
        put("origins.csv", "origin,kind,lable\nreg,register,x\nreg,rumour,y\n");
        put("people.csv", "person\nanne\n");
        put(
                "cases/attributes.csv",
                "attribute,type,origin\nsize,number,nowhere\nregion,category,\nname,text,\n");
        put("cases/values.csv", "attribute,code\nregion,n\nsize,s\nregoin,x\n");
        put("cases/cases.csv", "case,name,size,region,heigth\n1,En,ti,n,\n1,,20,x,\n");
        put("indicators/data/pop.csv", "case,indicator,year,value\n9,pop,2018,10\n1,pip,18.5,x\n");
        assertThat(refused())
                .containsExactly(
                        "origins.csv:1:lable plain.unknown_column",
                        "origins.csv:3:origin plain.duplicate_key",
                        "origins.csv:3:kind plain.wrong_word",
                        "people.csv:1: plain.missing_column",
                        "cases/attributes.csv:2:origin plain.unknown.origin",
                        "cases/attributes.csv:4:attribute study.reserved_name",
                        "cases/values.csv:3:attribute cases.no_categories",
                        "cases/values.csv:4:attribute plain.unknown.attribute",
                        "cases/cases.csv:1:heigth plain.unknown_column",
                        "cases/cases.csv:2:size plain.not_number",
                        "cases/cases.csv:3:case plain.duplicate_key",
                        "cases/cases.csv:3:name plain.missing_cell",
                        "cases/cases.csv:3:region cases.unknown_category",
                        "indicators/data/pop.csv:2:case plain.unknown.case",
                        "indicators/data/pop.csv:3:indicator plain.unknown.indicator",
                        "indicators/data/pop.csv:3:year plain.not_whole",
                        "indicators/data/pop.csv:3:value plain.not_number");
    }

    @Test
    void groupingsThatDoNotFit() throws IOException {
        put(
                "cases/groupings.json",
                """
                [{"name": "a", "from": "size", "cuts": [{"at": 5}, {"at": 5}], "classes": [{"code": "x"}]},
                 {"name": "b", "from": "region", "quantiles": 2, "classes": [{"code": "x"}, {"code": "y"}]},
                 {"name": "c", "rules": [{"code": "x", "when": "${sise} > 1"}, {"code": "y", "when": "1 >"}]},
                 {"name": "d", "from": "region", "map": {"n": "z"}, "classes": [{"code": "x"}]},
                 {"name": "e", "classes": []}]
                """);
        String file = "cases/groupings.json::";
        assertThat(refused())
                .containsExactly(
                        file + "a cases.class_count",
                        file + "a cases.cuts_not_rising",
                        file + "b cases.not_a_number_attribute",
                        file + "c expr.incomplete",
                        file + "d cases.unknown_class",
                        file + "e cases.no_rule");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.csv"), "case,name\n1,x\n");
        Files.delete(folder.resolve("cases/cases.csv"));
        Files.createSymbolicLink(folder.resolve("cases/cases.csv"), secret);
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("x.csv"), "case,indicator,year,value\n");
        Files.delete(folder.resolve("indicators/data/pop.csv"));
        Files.delete(folder.resolve("indicators/data"));
        Files.createSymbolicLink(folder.resolve("indicators/data"), outside);
        assertThat(refused())
                .contains("cases/cases.csv:: plain.outside")
                .noneMatch(f -> f.contains("x.csv"));
    }

    @Test
    void aFileThatNothingReadsIsAFinding() throws IOException {
        put("cases/case.csv", "case\n");
        assertThat(create())
                .isInstanceOfSatisfying(
                        Outcome.Findings.class,
                        f ->
                                assertThat(f.findings())
                                        .extracting(BadFolderTest::line)
                                        .containsExactly("cases/case.csv:: plain.unused"));
        assertThat(file).exists();
    }

    @Test
    void aStudyFileThatIsThereIsLeftAlone() throws IOException {
        Files.writeString(file, "mine");
        assertThat(create()).isInstanceOf(Outcome.Refused.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void identitiesOfOnesOwnAreKept() throws IOException {
        String id = "0190163d-8694-739b-aea5-966c26f8ad90";
        put("ids.csv", "kind,key,id\ncase,1," + id + "\n");
        assertThat(create()).isInstanceOf(Outcome.Done.class);
        try (var study = org.feltbok.store.StudyFile.open(file, Environment.of(() -> "t"))) {
            var cases = study.read(org.feltbok.cases.CaseStore::cases);
            assertThat(cases.getFirst().id()).isEqualTo(id);
            Path out = temp.resolve("out");
            PlainStudies.export(study, out, PlainParts.all(Clock.systemUTC()), Progress.NONE);
            assertThat(Files.readString(out.resolve("ids.csv")))
                    .isEqualTo("kind,key,id\ncase,1," + id + "\n");
        }
        Files.delete(file);
        put("ids.csv", "kind,key,id\ncase,1,1\n");
        assertThat(refused()).containsExactly("ids.csv:2:id plain.bad_id");
    }
}

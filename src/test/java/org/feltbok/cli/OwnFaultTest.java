package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One thing wrong in one file of a folder is told as one thing, in that file: nothing is said of
 * other files because of it, and nothing is written.
 */
class OwnFaultTest {
    private static final Map<String, UnaryOperator<String>> CSV = new LinkedHashMap<>();
    private static final Map<String, UnaryOperator<String>> JSON = new LinkedHashMap<>();

    static {
        CSV.put("is empty", text -> "");
        CSV.put("lacks its first column", OwnFaultTest::withoutFirst);
        CSV.put("has a name twice", text -> second(text, first(text)));
        CSV.put("has a cell too many", text -> text.stripTrailing() + ",more\n");
        CSV.put("has a mark that is not closed", text -> text + "\"open");
        CSV.put("has no key in a row", text -> last(text, ""));
        JSON.put("is empty", text -> "");
        JSON.put("ends in the middle", text -> text.substring(0, text.length() / 2));
        JSON.put("is too deep", text -> "[".repeat(3000) + "]".repeat(3000));
        JSON.put("is of another kind", text -> text.startsWith("[") ? "{}" : "[]");
        JSON.put("is a text", text -> "\"x\"");
    }

    @TempDir Path place;

    private static String first(String csv) {
        return csv.substring(0, csv.indexOf(','));
    }

    private static String second(String csv, String name) {
        String[] lines = csv.split("\n", 2);
        List<String> names = new ArrayList<>(Arrays.asList(lines[0].split(",")));
        names.set(1, name);
        return String.join(",", names) + "\n" + lines[1];
    }

    private static String withoutFirst(String csv) {
        return String.join(
                "\n", csv.lines().map(line -> line.substring(line.indexOf(',') + 1)).toList());
    }

    /** The first cell of the last row is another. */
    private static String last(String csv, String cell) {
        String text = csv.stripTrailing();
        int row = text.lastIndexOf('\n') + 1;
        return text.substring(0, row) + cell + text.substring(text.indexOf(',', row)) + "\n";
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongWithAFileIsSaidOnce() {
        List<DynamicTest> tests = new ArrayList<>();
        WholeStudy.files()
                .forEach(
                        (name, text) -> {
                            Map<String, UnaryOperator<String>> ways =
                                    name.endsWith(".csv")
                                            ? CSV
                                            : name.endsWith(".json") ? JSON : Map.of();
                            ways.forEach(
                                    (way, spoil) ->
                                            tests.add(
                                                    test(
                                                            name + " " + way,
                                                            name,
                                                            bytes(spoil.apply(text)))));
                            tests.add(test(name + " is Latin-1", name, latin(text)));
                        });
        return tests.stream();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return (text.stripTrailing() + "\u00f8").getBytes(StandardCharsets.ISO_8859_1);
    }

    private DynamicTest test(String title, String name, byte[] content) {
        return DynamicTest.dynamicTest(
                title,
                () -> {
                    SmallStudy study = WholeStudy.in(place.resolve(title.replaceAll("\\W", "_")));
                    Files.write(study.folder().resolve(name), content);
                    assertThat(study.make()).as(study.said()).isEqualTo(2);
                    assertOnly(study, name);
                });
    }

    private static void assertOnly(SmallStudy study, String file) {
        assertThat(study.lines().stream().filter(l -> !l.endsWith(" %")).toList())
                .singleElement()
                .asString()
                .startsWith(file)
                .containsPattern("\\.( \\(and \\d+ more like this\\))?$");
        assertThat(study.left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "study.json,study.json",
        "origins.csv,origins.csv",
        "people.csv,people.csv",
        "cases/attributes.csv,cases/attributes.csv",
        "cases/values.csv,cases/values.csv",
        "cases/cases.csv,cases/cases.csv",
        "indicators/indicators.csv,indicators/indicators.csv",
        "questionnaires/s/survey.csv,questionnaires/s/survey.csv",
        "questionnaires/s/choices.csv,questionnaires/s/survey.csv",
        "responses/s.csv,responses/s.csv",
        "interviews/guide.csv,interviews/guide.csv",
        "interviews/interviews.csv,interviews/interviews.csv",
        "interviews/notes/i1.txt,interviews/notes/i1.txt",
        "codebooks/codebooks.csv,codebooks/codebooks.csv",
        "codebooks/tema.csv,codebooks/tema.csv"
    })
    void aFileThatOthersPointAtAndThatIsNotThereIsSaidOnce(String gone, String told)
            throws IOException {
        SmallStudy study = WholeStudy.in(place);
        Files.delete(study.folder().resolve(gone));
        assertThat(study.make()).as(study.said()).isEqualTo(2);
        assertOnly(study, told);
    }

    @ParameterizedTest
    @CsvSource({
        "people.csv,person",
        "origins.csv,kind",
        "cases/cases.csv,case",
        "cases/attributes.csv,attribute",
        "cases/values.csv,code",
        "indicators/indicators.csv,indicator",
        "indicators/data/pop.csv,value",
        "responses/s.csv,_response"
    })
    void aColumnUnderAWrongNameIsOneFault(String file, String column) throws IOException {
        SmallStudy study = WholeStudy.in(place);
        String text = WholeStudy.files().getOrDefault(file, "");
        study.put(file, text.replaceFirst("\\b" + column + "\\b", "zzz"));
        assertThat(study.make()).as(study.said()).isEqualTo(2);
        assertOnly(study, file);
        assertThat(study.said()).contains(column);
    }

    @ParameterizedTest
    @CsvSource({
        "cases/groupings.json,at\": 150,at\": \"many\"",
        "cases/groupings.json,at\": 150,at\": []",
        "cases/groupings.json,at\": 150,att\": 150",
        "cases/groupings.json,code\": \"small,cod\": \"small",
        "study.json,id\":,idd\":",
        "codings/passages.csv,'2,nytt,0,2','2,nytt,2,0'",
        "codings/done.csv,'marit,tema,r1,t,,,\n','marit,tema,r1,t,,,\nmarit,tema,r1,t,,,\n'",
        "interviews/interviews.csv,'i1,k1','i1,k1,a,,,,done\ni1,k1'",
        "codebooks/codebooks.csv,'samtaler,','samtaler,,interviews,,\nsamtaler,'",
        "codebooks/tema.csv,'ikt,tj','ikt,tj,X,D,1,\nikt,tj'",
        "questionnaires/s/survey.csv,'date,e','dato,e'",
        "published.csv,'f1,b.mean','f1,'"
    })
    void whatFollowsFromAFaultIsNotTold(String file, String was, String is) {
        SmallStudy study = WholeStudy.in(place);
        String text = WholeStudy.files().getOrDefault(file, "");
        assertThat(text).contains(was);
        study.put(file, text.replace(was, is));
        assertThat(study.make()).as(study.said()).isEqualTo(2);
        assertOnly(study, file);
    }
}

package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Tested;
import org.feltbok.figures.TestSpec;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Codes by group: 22 of a town and 18 of a village say why. Numbers 1 to 15 and 23 to 27 speak of
 * water, 13 to 16 of roads, nobody of the sea. What is expected in each cell is 9 or more of water,
 * less than 2 in one of roads. The numbers are R's:
 *
 * <pre>
 * chisq.test(matrix(c(15, 7, 5, 13), 2, byrow = TRUE))
 * fisher.test(matrix(c(4, 18, 0, 18), 2, byrow = TRUE))
 * </pre>
 *
 * <p>Asked the other way, of whom by what they speak of, it is the same: they are held against all
 * others who answered, also those who speak of nothing here.
 */
class CodesByGroupAsInRTest {
    private static final double WATER = 0.0260982915413071;
    private static final double ROADS = 0.113524455629719;
    private static final int TOWN = 22;
    private static final int ALL = 40;

    @TempDir Path folder;
    private Path plain;

    @BeforeEach
    void write() throws IOException {
        plain = folder.resolve("plain");
        Map<String, StringBuilder> files = new TreeMap<>();
        files.put("cases/cases.csv", new StringBuilder("case,name\n"));
        files.put("responses/survey.csv", new StringBuilder("_response,_case,_status,at,why\n"));
        files.put(
                "codings/answers.csv",
                new StringBuilder("coder,codebook,response,item,code,start,end\n"));
        for (int i = 1; i <= ALL; i++) {
            files.get("cases/cases.csv").append("c%d,Case %d\n".formatted(i, i));
            files.get("responses/survey.csv")
                    .append("r%d,c%d,complete,%s,well\n".formatted(i, i, i <= TOWN ? "t" : "v"));
            if (i <= 15 || i > TOWN && i <= TOWN + 5) {
                code(files, i, "water");
            }
            if (i >= 13 && i <= 16) {
                code(files, i, "roads");
            }
        }
        files.put(
                "study.json",
                new StringBuilder(
                        "{\"format\": 1, \"id\": \"s\", \"title\": \"S\", \"language\": \"en\","
                                + " \"notice\": \"Made up\"}"));
        files.put(
                "questionnaires/survey/survey.csv",
                new StringBuilder("type,name,label\nselect_one place,at,Where?\ntext,why,Why?\n"));
        files.put(
                "questionnaires/survey/choices.csv",
                new StringBuilder("list_name,name,label\nplace,t,Town\nplace,v,Village\n"));
        files.put("people.csv", new StringBuilder("person,name,initials,role\nann,Ann,A,coder\n"));
        files.put(
                "codebooks/codebooks.csv",
                new StringBuilder("codebook,label,items,counts,base\nwhy,Why,why,ann,answered\n"));
        files.put(
                "codebooks/why.csv",
                new StringBuilder("code,label,key\nwater,Water,1\nroads,Roads,2\nsea,Sea,3\n"));
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
            Path to = plain.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.getValue());
        }
    }

    private static void code(Map<String, StringBuilder> files, int i, String code) {
        files.get("codings/answers.csv").append("ann,why,r%d,why,%s,,\n".formatted(i, code));
    }

    private FigureTable table(String what, String by, NumberKind number, TestSpec.Compare test) {
        Path made = folder.resolve(what + by + number + test + ".feltbok");
        Environment environment = Environment.of(() -> "Ann");
        Outcome outcome =
                PlainStudies.create(
                        plain, made, PlainParts.all(Clock.systemUTC()), environment, Progress.NONE);
        assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
        try (StudyFile file = StudyFile.open(made, environment)) {
            Built study = Built.of(file);
            Choices asked =
                    study.settle(study.settle(study.what(what).by(List.of(by))).number(number, ""));
            Choices tested =
                    study.settle(
                            asked.test(
                                    Optional.ofNullable(test)
                                            .map(
                                                    t ->
                                                            new TestSpec(
                                                                    t,
                                                                    "",
                                                                    "",
                                                                    false,
                                                                    TestSpec.LEVEL))));
            FigureSpec spec =
                    study.builder()
                            .build(
                                    tested,
                                    new Proposal(study.data(), study.book(), study.all())
                                            .of(tested));
            return study.moment().compute(spec, new Texts(Language.EN)).table();
        }
    }

    private static Map<String, List<FigureTable.Cell>> rows(FigureTable table) {
        Map<String, List<FigureTable.Cell>> rows = new TreeMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.put(table.rows().get(i).label(), table.cells().get(i));
        }
        return rows;
    }

    private static List<Double> numbers(List<FigureTable.Cell> cells) {
        return cells.stream().map(FigureTable.Cell::value).collect(Collectors.toList());
    }

    private static Tested tested(List<FigureTable.Cell> cells) {
        return cells.stream()
                .map(FigureTable.Cell::tested)
                .filter(t -> t != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCodeByGroupHasThePOfRWhateverIsExpected() {
        FigureTable table = table("why", "at", NumberKind.SHARE, TestSpec.Compare.ALL);
        Tested water = tested(rows(table).get("Water"));
        assertThat(water.method()).isEqualTo("chi_square");
        assertThat(water.p()).isCloseTo(WATER, within(1e-9));
        Tested roads = tested(rows(table).get("Roads"));
        assertThat(roads.method()).isEqualTo("fisher");
        assertThat(roads.p()).isCloseTo(ROADS, within(1e-9));
        Tested sea = tested(rows(table).get("Sea"));
        assertThat(sea.p()).as("nobody speaks of it").isNull();
    }

    /** Those who have the code, and all who answered and do not have it. */
    @Test
    void anotherQuestionByCodesHoldsEachAgainstAllOthersWhoAnswered() {
        FigureTable table = table("at", "why", NumberKind.SHARE, TestSpec.Compare.REST);
        List<FigureTable.Cell> town = rows(table).get("Town");
        assertThat(numbers(town).subList(0, 3)).containsExactly(75.0, 100.0, null);
        assertThat(tested(town.subList(0, 1)).p()).isCloseTo(WATER, within(1e-9));
        assertThat(tested(town.subList(1, 2)).p()).isCloseTo(ROADS, within(1e-9));
        assertThat(tested(town.subList(2, 3)).p()).as("nobody speaks of it").isNull();
    }

    @Test
    void codesOfTheSameAnswerAreCountedTogether() {
        Map<String, List<FigureTable.Cell>> rows =
                rows(table("why", "why", NumberKind.COUNT, null));
        assertThat(numbers(rows.get("Water")).subList(0, 3)).containsExactly(20.0, 3.0, 0.0);
        assertThat(numbers(rows.get("Roads")).subList(0, 3)).containsExactly(3.0, 4.0, 0.0);
        assertThat(numbers(rows.get("Sea")).subList(0, 3)).containsExactly(0.0, 0.0, 0.0);
    }
}

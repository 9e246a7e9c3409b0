package org.feltbok.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Names that mean one thing where people may think of another, and cells of stored answers. */
class NameClashesTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    /** As older programs let one do, past all that is asked when a name comes in. */
    private void rename(String table, String name, String now) {
        file.run(
                new Change(
                        w ->
                                w.handle()
                                        .createUpdate(
                                                "UPDATE \""
                                                        + table
                                                        + "\" SET name = :now WHERE name = :n")
                                        .bind("n", name)
                                        .bind("now", now)
                                        .execute()));
    }

    private List<String> told() {
        return file.read(NameClashes::read).stream().map(f -> f.key() + f.args()).toList();
    }

    @Test
    void aStudyWhoseNamesMeanOneThingEachHasNothingTold() {
        assertThat(told()).isEmpty();
    }

    @Test
    void aQuestionCalledAsAnAttributeIsToldWithBothFullNames() {
        rename("item", "q1", "region");
        assertThat(told())
                .containsExactly("analysis.clash.case[region, main/region, cases/region]");
    }

    @Test
    void aQuestionCalledAsWhatIsCountedIsTold() {
        rename("item", "q1", "responses");
        assertThat(told()).containsExactly("analysis.clash.reserved[responses, main/responses]");
    }

    @Test
    void anAttributeCalledAsWhatIsCountedIsTold() {
        rename("attribute", "region", "cases");
        assertThat(told()).contains("analysis.clash.reserved[cases, cases/cases]");
    }

    @Test
    void aGroupingCalledAsAnAttributeIsTold() {
        rename("grouping", "size", "region");
        assertThat(told()).containsExactly("analysis.clash.grouping[region]");
    }

    @Test
    void aReservedNameIsRefusedWhereverItComesIn() {
        Map<String, List<String>> reserved =
                Map.of(
                        "item",
                                List.of(
                                        "case",
                                        "status",
                                        "mode",
                                        "frame",
                                        "kind",
                                        "cases",
                                        "interviews"),
                        "attribute", List.of("case", "status", "responses", "kind"),
                        "grouping", List.of("mode", "frame", "cases"),
                        "indicator", List.of("cases", "responses"),
                        "questionnaire", List.of("cases", "settled"),
                        "codebook", List.of("codes", "more"));
        reserved.forEach(
                (table, names) ->
                        names.forEach(
                                name -> {
                                    String id =
                                            file.read(
                                                    h ->
                                                            h.createQuery(
                                                                            "SELECT id FROM \""
                                                                                    + table
                                                                                    + "\"")
                                                                    .mapTo(String.class)
                                                                    .list()
                                                                    .getFirst());
                                    String column = table.equals("codebook") ? "key" : "name";
                                    assertThatThrownBy(
                                                    () ->
                                                            file.run(
                                                                    new Change(
                                                                            w ->
                                                                                    w.update(
                                                                                            table,
                                                                                            id,
                                                                                            column,
                                                                                            name))))
                                            .as(table + " " + name)
                                            .isInstanceOfSatisfying(
                                                    FaultException.class,
                                                    e ->
                                                            assertThat(
                                                                            e.faults()
                                                                                    .getFirst()
                                                                                    .toString())
                                                                    .contains("reserved_name"));
                                }));
    }

    @Test
    void theMainQuestionnaireIsFoundWithBlanksAroundItsName() {
        file.run(new Change(w -> w.update("setting", "main_questionnaire", "value", " main ")));
        assertThat(StudyDataStore.read(file).mainSurvey()).isEqualTo("main");
        assertThat(new Measures(StudyDataStore.read(file)).evaluate("q1.n").value()).isPresent();
    }

    @Test
    void aStoredAnswerThatNoOptionHasIsNotRecorded() {
        var code = new AnswersLayout.Field("q1", "q1", AnswersLayout.Form.CODE, Map.of(1, 0, 5, 1));
        int unknown = CategoryColumn.missing(MissingKind.NOT_RECORDED);
        assertThat(code.cell((Object) 5)).isEqualTo(1);
        assertThat(code.cell((Object) 2)).isEqualTo(unknown);
        assertThat(code.cell(null)).isEqualTo(unknown);
        assertThat(code.cell((Object) MissingKind.REFUSED.code()))
                .isEqualTo(CategoryColumn.missing(MissingKind.REFUSED));
    }

    @Test
    void aTickIsYesOrNoAndATextIsThereOrNot() {
        var flag = new AnswersLayout.Field("q3.1", "q3", AnswersLayout.Form.FLAG, Map.of());
        assertThat(flag.cell((Object) 0)).isEqualTo(0);
        assertThat(flag.cell((Object) 1)).isEqualTo(1);
        var text = new AnswersLayout.Field("q4", "q4", AnswersLayout.Form.PRESENT, Map.of());
        assertThat(text.cell((Object) 1)).isEqualTo(0);
        assertThat(text.cell(null)).isNegative();
        var layout = new AnswersLayout("main", "answers_main", Map.of("a", flag, "b", text));
        assertThat(layout.flags()).containsExactly(Map.entry("q3", List.of("q3.1")));
    }

    @Test
    void whereNobodyIsAskedTheRateOfAnswersIsUndefined() {
        file.run(
                new Change(
                        w ->
                                w.handle()
                                        .createQuery("SELECT id FROM study_case")
                                        .mapTo(String.class)
                                        .list()
                                        .forEach(id -> w.update("study_case", id, "in_frame", 0))));
        try (var live = new LiveStudyData(file)) {
            assertThat(new Measures(live.snapshot()).evaluate("responses.rate").value()).isEmpty();
        }
    }

    @Test
    void theLongTextStandsInWhereThereIsNoShortOne() {
        LocalText label = LocalText.of("Lang");
        assertThat(SqlTexts.or(LocalText.of(""), label)).isEqualTo(label);
        assertThat(SqlTexts.or(LocalText.of("Kort"), label).text()).isEqualTo("Kort");
    }
}

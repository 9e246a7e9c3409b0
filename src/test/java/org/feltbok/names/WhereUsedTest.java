package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.GroupingStore;
import org.feltbok.cases.RemoveGrouping;
import org.feltbok.figures.FigureSpec;
import org.feltbok.names.Use.What;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What asks for something by its name is known, and keeps it from being taken away. */
class WhereUsedTest {
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

    private void figure(String json) {
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f.json");
        file.run(
                new SmallStudy.Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "figure",
                                        "f-" + spec.key(),
                                        "key",
                                        spec.key(),
                                        "spec",
                                        spec.toJson(),
                                        "position",
                                        1)));
    }

    private void published(String measure) {
        file.run(
                new SmallStudy.Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "published",
                                        "p",
                                        "figure_key",
                                        "text",
                                        "measure",
                                        measure,
                                        "value",
                                        1.0,
                                        "decimals",
                                        0,
                                        "position",
                                        1)));
    }

    private List<String> uses(Kind kind, String id) {
        Texts texts = new Texts(Language.EN);
        return file.read(h -> WhereUsed.of(h, kind, id)).stream().map(u -> u.say(texts)).toList();
    }

    private void change(String table, String id, String column, Object value) {
        file.run(new SmallStudy.Change(w -> w.update(table, id, column, value)));
    }

    @Test
    void everyPlaceThatNamesAThingIsFound() {
        figure(
                "{'key': 'a', 'rows': [{'groups': 'size'}], 'given': 'region=north',"
                        + " 'columns': [{'variable': 'q1', 'codes': '1', 'statistic': 'share'}]}");
        figure(
                "{'key': 'b', 'rows': [{'cross': [{'items': 'q2_1'}, {'answers': 'main/q1'}]}],"
                        + " 'weight': 'pop', 'columns': [{'statistic': 'n', 'of': '(${kind} = 1 or ${size} = 2)'}]}");
        published("q4#bread.share by q3/2=1");
        assertThat(uses(Kind.GROUPING, "g-size")).containsExactly("figure a", "figure b");
        assertThat(uses(Kind.CATEGORY, "r-n")).containsExactly("figure a", "3 values");
        assertThat(uses(Kind.CATEGORY, "r-s")).containsExactly("4 values");
        assertThat(uses(Kind.ATTRIBUTE, "a-reg")).containsExactly("figure a", "8 values");
        // a figure weighs by it, a grouping cuts it
        assertThat(uses(Kind.ATTRIBUTE, "a-pop"))
                .containsExactly("figure b", "grouping size", "7 values");
        assertThat(uses(Kind.GROUP, "gc1")).isEmpty();
        assertThat(uses(Kind.ITEM, "i-q1")).containsExactly("figure a", "figure b");
        assertThat(uses(Kind.ITEM, "i-q2_1")).containsExactly("figure b");
        String text = "printed number text: q4#bread.share by q3/2=1";
        assertThat(uses(Kind.ITEM, "i-q3")).containsExactly(text);
        assertThat(uses(Kind.ITEM, "i-q4")).containsExactly(text, "codebook book");
        assertThat(uses(Kind.CODE, SmallStudy.CODE_BREAD)).containsExactly(text, "3 codings");
        assertThat(uses(Kind.CODE, "code-fish")).containsExactly("2 codings");
        assertThat(uses(Kind.CODE, "code-food")).containsExactly("2 codes below it");
        assertThat(uses(Kind.CODEBOOK, "b")).containsExactly("6 codings", "4 codes below it");
        assertThat(uses(Kind.INDICATOR, "i-pop")).containsExactly("indicator future", "16 values");
        assertThat(uses(Kind.FIGURE, "f-a")).isEmpty();
        // a place is told in words, with the screen that shows it
        Use first = file.read(h -> WhereUsed.of(h, Kind.GROUPING, "g-size")).getFirst();
        assertThat(first.what()).isEqualTo(What.FIGURE);
        assertThat(first.open())
                .isEqualTo(new org.feltbok.base.task.Navigator.Target("figures", "a"));
        assertThat(first.say(new Texts(Language.NB))).isEqualTo("figur a");
    }

    private org.feltbok.base.task.Navigator.Target open(Kind kind, String id, What what) {
        return file.read(h -> WhereUsed.of(h, kind, id)).stream()
                .filter(u -> u.what() == what)
                .findFirst()
                .orElseThrow()
                .open();
    }

    @Test
    void thePlaceThatUsesAThingIsOpenedWhereItIs() {
        published("q4#bread.n");
        assertThat(open(Kind.CODE, SmallStudy.CODE_BREAD, What.PUBLISHED).subject())
                .isEqualTo("text");
        assertThat(open(Kind.CODE, SmallStudy.CODE_BREAD, What.CODINGS).subject()).isEqualTo("q4");
        assertThat(open(Kind.CODEBOOK, "b", What.CODES).subject()).isEqualTo("q4");
        assertThat(open(Kind.ITEM, "i-q4", What.CODEBOOK).subject()).isEqualTo("q4");
        assertThat(open(Kind.ATTRIBUTE, "a-pop", What.GROUPING).subject()).isEqualTo("size");
        assertThat(open(Kind.ATTRIBUTE, "a-pop", What.VALUES).subject()).isEqualTo("pop");
        assertThat(open(Kind.CATEGORY, "r-n", What.VALUES).subject()).isEqualTo("region");
        assertThat(open(Kind.INDICATOR, "i-pop", What.INDICATOR).subject()).isEqualTo("future");
    }

    @Test
    void weightsAndAcceptedFindingsAreUses() {
        file.run(
                new SmallStudy.Change(
                        w -> {
                            SmallStudy.put(
                                    w,
                                    "weight",
                                    "w1",
                                    "name",
                                    "vekt",
                                    "label",
                                    "Vekt",
                                    "over",
                                    "response",
                                    "questionnaire_id",
                                    "qn",
                                    "position",
                                    1);
                            SmallStudy.put(
                                    w,
                                    "accepted_finding",
                                    "af",
                                    "check_key",
                                    "far_out",
                                    "target_kind",
                                    "response",
                                    "target_id",
                                    "r1",
                                    "item_id",
                                    "i-q5",
                                    "reason",
                                    "So it is");
                        }));
        assertThat(uses(Kind.QUESTIONNAIRE, "qn")).contains("weight vekt");
        assertThat(uses(Kind.ITEM, "i-q5")).contains("1 accepted finding");
    }

    @Test
    void aCodeThatAnotherWasMergedIntoIsNotTakenOut() {
        file.run(
                new MergeCodes(SmallStudy.CODE_TRAVEL, "Reise", "code-fish", "Fisk", "2026-11-26"));
        file.run(
                new SmallStudy.Change(
                        w -> w.update("code", SmallStudy.CODE_TRAVEL, "parent_id", null)));
        assertThat(uses(Kind.CODE, "code-fish")).contains("1 code below it");
        assertThat(uses(Kind.CODE, SmallStudy.CODE_TRAVEL)).isEmpty();
    }

    @Test
    void aGroupingThatAFigureShowsIsNotTakenOut() {
        figure(
                "{'key': 'a', 'rows': [{'groups': 'size'}], 'columns': [{'variable': 'cases', 'statistic': 'n'}]}");
        var grouping = file.read(GroupingStore::all).getFirst();
        assertThatThrownBy(() -> file.run(new RemoveGrouping(grouping)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(new Texts(Language.EN).fault(e.faults().getFirst()))
                                        .isEqualTo("size is used: figure a. Change these first."));
        assertThat(file.read(GroupingStore::all)).contains(grouping);
        file.run(new SmallStudy.Change(w -> w.delete("figure", "f-a")));
        file.run(new RemoveGrouping(grouping));
        assertThat(file.read(GroupingStore::all)).isEmpty();
    }

    @Test
    void whatIsAskedForKeepsItsName() {
        figure("{'key': 'a', 'rows': [{}], 'columns': [{'variable': 'pop', 'statistic': 'mean'}]}");
        published("q4#bread.share");
        refused(() -> change("attribute", "a-pop", "name", "people"));
        refused(() -> change("code", SmallStudy.CODE_BREAD, "key", "loaf"));
        // another label is no other name
        change("attribute", "a-pop", "label", "People");
        change("code", SmallStudy.CODE_TRAVEL, "key", "trips");
        // nothing asks for it
        change("grouping", "g-size", "name", "sizes");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo("names.in_use"));
    }
}

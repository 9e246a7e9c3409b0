package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.feltbok.cases.GroupingStore;
import org.feltbok.cases.RemoveGrouping;
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
                        w -> w.insert("figure", "f-" + spec.key(), FigureRows.of(spec, 1))));
    }

    private void published(String measure) {
        file.run(
                new SmallStudy.Change(
                        w ->
                                w.insert(
                                        "published",
                                        "p",
                                        FigureRows.of(
                                                new PublishedValue(
                                                        "p", "text", measure, 1, "1", 0, "", "", "",
                                                        ""),
                                                1))));
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
        WhereUsed used = file.read(WhereUsed::in);
        assertThat(used.ofCaseVariable("size"))
                .containsExactlyInAnyOrder(
                        new Use(Use.Kind.FIGURE, "a"), new Use(Use.Kind.FIGURE, "b"));
        assertThat(used.ofCaseVariable("region")).containsExactly(new Use(Use.Kind.FIGURE, "a"));
        // a figure weighs by it, a grouping cuts it
        assertThat(used.ofCaseVariable("pop"))
                .containsExactlyInAnyOrder(
                        new Use(Use.Kind.FIGURE, "b"), new Use(Use.Kind.GROUPING, "size"));
        assertThat(used.ofItem("main", "q1"))
                .containsExactlyInAnyOrder(
                        new Use(Use.Kind.FIGURE, "a"), new Use(Use.Kind.FIGURE, "b"));
        assertThat(used.ofItem("main", "q2_1")).containsExactly(new Use(Use.Kind.FIGURE, "b"));
        Use text = new Use(Use.Kind.PUBLISHED, "q4#bread.share by q3/2=1");
        assertThat(used.ofItem("main", "q3")).containsExactly(text);
        assertThat(used.ofItem("main", "q4")).containsExactly(text);
        assertThat(used.ofCode("main", "q4", "bread")).containsExactly(text);
        assertThat(used.ofCode("main", "q4", "fish")).isEmpty();
        assertThat(used.ofItem("main", "q")).isEmpty();
        assertThat(used.ofIndicator("people")).isEmpty();
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
                                assertThat(e.faults().getFirst().args())
                                        .isEqualTo(List.of("size", "a")));
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
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo("figures.in_use"));
    }
}

package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodebookStore;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.plain.PlainTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Two codes become one without a coding lost or doubled; a code goes out of use and what was given
 * with it counts.
 */
class MergeCodesTest {
    private static final Operation MERGE =
            new MergeCodes("code-fish", "Fisk", SmallStudy.CODE_BREAD, "Brød", "2026-11-26");
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

    private List<String> texts(String sql) {
        return file.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private double value(String measure) {
        return new Measures(StudyDataStore.read(file)).evaluate(measure).value().orElseThrow();
    }

    private void put(String table, String id, Object... pairs) {
        file.run(new SmallStudy.Change(w -> SmallStudy.put(w, table, id, pairs)));
    }

    @Test
    void codingsMoveOnceMemosAndPrintedNumbersGoAlongAndAllComesBack() {
        put("memo", "m1", "target_kind", "code", "target_id", "code-fish", "text", "Salted too");
        put("memo", "m2", "target_kind", "coding", "target_id", "x2", "text", "Herring");
        put(
                "published",
                "p",
                "figure_key",
                "text",
                "measure",
                "q4#fish.n",
                "value",
                2.0,
                "decimals",
                0,
                "position",
                1);
        List<String> before = texts("SELECT id || code_id FROM coding ORDER BY id");
        double both = value("q4#food.n");
        assertThat(file.rehearse(MERGE).cells())
                .anyMatch(c -> c.table().equals("coding") && c.isDelete());
        assertThat(texts("SELECT id || code_id FROM coding ORDER BY id")).isEqualTo(before);
        file.run(MERGE);
        // x2 stood beside x1 on the same text; x6 stood alone
        assertThat(
                        texts(
                                "SELECT id FROM coding WHERE code_id = '"
                                        + SmallStudy.CODE_BREAD
                                        + "' ORDER BY id"))
                .containsExactly("x1", "x3", "x4", "x6");
        assertThat(texts("SELECT made || made_from FROM coding WHERE id = 'x6'"))
                .containsExactly("mergefish");
        assertThat(texts("SELECT target_id FROM memo ORDER BY id"))
                .containsExactly(SmallStudy.CODE_BREAD, "x1");
        assertThat(texts("SELECT measure FROM published")).containsExactly("q4#bread.n");
        assertThat(texts("SELECT merged_into FROM code WHERE id = 'code-fish'"))
                .containsExactly(SmallStudy.CODE_BREAD);
        assertThat(value("q4#food.n")).isEqualTo(both);
        assertThat(value("q4#bread.n")).isEqualTo(both);
        file.undo();
        assertThat(texts("SELECT id || code_id FROM coding ORDER BY id")).isEqualTo(before);
        assertThat(texts("SELECT target_id FROM memo ORDER BY id"))
                .containsExactly("code-fish", "x2");
        assertThat(texts("SELECT measure FROM published")).containsExactly("q4#fish.n");
    }

    private void coding(String id, String code, String person, String text, int start, int end) {
        put(
                "coding",
                id,
                "code_id",
                code,
                "person_id",
                person,
                "answer_text_id",
                text,
                "start_at",
                start,
                "end_at",
                end);
    }

    private List<String> spans(String where) {
        return texts(
                "SELECT id || ' ' || person_id || ' ' || ifnull(start_at || '-' || end_at, '') FROM coding WHERE code_id = '"
                        + SmallStudy.CODE_BREAD
                        + "' AND "
                        + where
                        + " ORDER BY id");
    }

    @Test
    void wordsThatMeetAreJoinedForEachCoderAlone() {
        coding("y1", SmallStudy.CODE_BREAD, "p2", "t1", 0, 2);
        coding("y2", SmallStudy.CODE_BREAD, "p2", "t1", 4, 6);
        coding("y3", "code-fish", "p2", "t1", 1, 5);
        coding("y4", "code-fish", "p2", "t4", 0, 2);
        coding("y5", "code-fish", "p2", "t4", 2, 4);
        put("memo", "m1", "target_kind", "coding", "target_id", "y3", "text", "Across");
        put("memo", "m2", "target_kind", "coding", "target_id", "y2", "text", "Second");
        file.run(MERGE);
        assertThat(spans("id LIKE 'y%'")).containsExactly("y1 p2 0-6", "y4 p2 0-2", "y5 p2 2-4");
        assertThat(texts("SELECT target_id FROM memo ORDER BY id")).containsExactly("y1", "y1");
        assertThat(spans("answer_text_id = 't1' AND person_id = 'p1'")).containsExactly("x1 p1 ");
    }

    @Test
    void whatWasAgreedIsNotJoinedWithWhatACoderGave() {
        put("layer", "agreed", "key", "agreed", "label", "Agreed", "kind", "agreed", "position", 1);
        coding("y1", SmallStudy.CODE_BREAD, "p2", "t1", 0, 4);
        coding("y2", "code-fish", "p2", "t1", 2, 6);
        file.run(new SmallStudy.Change(w -> w.update("coding", "y2", "layer_id", "agreed")));
        file.run(MERGE);
        assertThat(spans("id LIKE 'y%'")).containsExactly("y1 p2 0-4", "y2 p2 2-6");
        assertThat(texts("SELECT ifnull(layer_id, '') FROM coding WHERE id LIKE 'y%' ORDER BY id"))
                .containsExactly("", "agreed");
    }

    /** Else what stands in place of another would stay when that is taken back. */
    @Test
    void whatWasAgreedStillSaysHowItCameToBe() {
        put("layer", "agreed", "key", "agreed", "label", "Agreed", "kind", "agreed", "position", 1);
        coding("y1", "code-fish", "p2", "t1", 0, 4);
        coding("y2", "code-fish", "p2", "t4", 0, 4);
        coding("y3", SmallStudy.CODE_BREAD, "p2", "t1", 2, 6);
        laid("y1", "hand", "travel");
        laid("y2", "agreed", null);
        laid("y3", "agreed", null);
        file.run(MERGE);
        assertThat(
                        texts(
                                "SELECT id || code_id || ' ' || made || ' ' || ifnull(made_from, '') FROM coding"
                                        + " WHERE id LIKE 'y%' ORDER BY id"))
                .containsExactly(
                        "y1" + SmallStudy.CODE_BREAD + " hand travel",
                        "y2" + SmallStudy.CODE_BREAD + " agreed ",
                        "y3" + SmallStudy.CODE_BREAD + " agreed ");
    }

    private void laid(String id, String made, String from) {
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("coding", id, "layer_id", "agreed");
                            w.update("coding", id, "made", made);
                            w.update("coding", id, "made_from", from);
                        }));
    }

    @Test
    void codesBelowTheFirstStandBelowTheSecondAndItsDigitIsFree() {
        put(
                "code",
                "code-herring",
                "key",
                "herring",
                "label",
                "Sild",
                "codebook_id",
                "b",
                "parent_id",
                "code-fish",
                "position",
                9);
        file.run(new SmallStudy.Change(w -> w.update("code", "code-fish", "digit", 7)));
        file.run(MERGE);
        assertThat(texts("SELECT parent_id FROM code WHERE id = 'code-herring'"))
                .containsExactly(SmallStudy.CODE_BREAD);
        assertThat(texts("SELECT id FROM code WHERE digit = 7")).isEmpty();
        file.undo();
        assertThat(texts("SELECT parent_id FROM code WHERE id = 'code-herring'"))
                .containsExactly("code-fish");
        assertThat(texts("SELECT id FROM code WHERE digit = 7")).containsExactly("code-fish");
    }

    @Test
    void theMergedCodeIsGoneFromListsAndItsKeyIsNotGivenAgain() {
        file.run(MERGE);
        CodeTree tree = file.read(h -> new CodebookStore(h).codes("b"));
        assertThat(tree.byId("code-fish")).isEmpty();
        assertThat(StudyDataStore.read(file).survey("main").item("q4").orElseThrow().codes())
                .extracting(c -> c.key())
                .containsExactly("food", "bread", "travel");
        file.run(new AddCode("code-new", "b", null, "Fish", false, null));
        assertThat(texts("SELECT key FROM code WHERE label LIKE 'Fi%' ORDER BY rowid"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFigureThatAskedForTheMergedCodeAsksForTheOther() {
        put(
                "figure",
                "f",
                "key",
                "f",
                "position",
                1,
                "spec",
                "{\"key\":\"f\",\"rows\":[{\"groups\":\"size\"}],\"columns\":[{\"variable\":\"q4#fish\",\"statistic\":\"n\"},"
                        + "{\"variable\":\"q4#bread\",\"statistic\":\"n\"}]}");
        String before = texts("SELECT spec FROM figure").getFirst();
        file.run(MERGE);
        assertThat(texts("SELECT spec FROM figure").getFirst())
                .contains("q4#bread")
                .doesNotContain("fish");
        file.undo();
        assertThat(texts("SELECT spec FROM figure")).containsExactly(before);
    }

    @Test
    void filesComeBackAsTheyWereAndTheMergeIsReadAgain() throws Exception {
        try (StudyFile study = SampleStudy.open(Files.createDirectory(folder.resolve("sample")))) {
            Map<String, String> before = files(study, "before");
            List<String> codes =
                    study.read(
                            h ->
                                    h.createQuery(
                                                    """
                                                    SELECT c.id FROM code c JOIN coding g ON g.code_id = c.id
                                                    WHERE c.codebook_id = (SELECT min(codebook_id) FROM code)
                                                    GROUP BY c.id ORDER BY count(*) DESC LIMIT 2""")
                                            .mapTo(String.class)
                                            .list());
            study.run(new MergeCodes(codes.get(1), "B", codes.get(0), "A", "2026-11-26"));
            Map<String, String> merged = files(study, "merged");
            Path copy = folder.resolve("again.feltbok");
            Outcome read =
                    PlainStudies.create(
                            folder.resolve("merged"),
                            copy,
                            PlainParts.all(study.environment().clock()),
                            study.environment(),
                            Progress.NONE);
            assertThat(read).isNotInstanceOf(Outcome.Refused.class);
            try (StudyFile other = StudyFile.open(copy, study.environment())) {
                assertThat(files(other, "again")).isEqualTo(merged);
            }
            study.undo();
            assertThat(files(study, "after")).isEqualTo(before).isNotEqualTo(merged);
        }
    }

    private Map<String, String> files(StudyFile study, String name) {
        return PlainTexts.of(study, folder.resolve(name));
    }

    @Test
    void whatCannotBecomeOneIsRefused() {
        for (Operation wrong :
                List.of(
                        new MergeCodes("code-fish", "F", "code-fish", "F", "2026-11-26"),
                        new MergeCodes("code-fish", "F", "code-food", "M", "2026-11-26"),
                        new MergeCodes("gone", "F", "code-fish", "M", "2026-11-26"))) {
            assertThatThrownBy(() -> file.run(wrong))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.faults().getFirst().key()).startsWith("names."));
        }
    }

    @Test
    void nothingIsMergedIntoACodeThatIsNoLongerGiven() {
        file.run(new RetireCode(SmallStudy.CODE_BREAD, "Brød", "2026-11-25"));
        assertThatThrownBy(() -> file.run(MERGE))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("names.merge.retired"));
    }

    @Test
    void aRetiredCodeIsNotOfferedAndCounts() {
        double before = value("q4#fish.n");
        file.run(new RetireCode("code-fish", "Fisk", "2026-11-26"));
        CodeTree tree = file.read(h -> new CodebookStore(h).codes("b"));
        assertThat(tree.isOffered(tree.byId("code-fish").orElseThrow())).isFalse();
        assertThat(value("q4#fish.n")).isEqualTo(before);
        file.run(new RetireCode("code-fish", "Fisk", null));
        file.undo();
        file.undo();
        assertThat(texts("SELECT id FROM code WHERE retired_at IS NOT NULL")).isEmpty();
    }
}

package org.feltbok.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.EditStudy;
import org.feltbok.study.SetSetting;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyRows;
import org.feltbok.study.StudyStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Changes to a study and its cases are checked, made and taken back. */
class CaseOperationsTest {
    private static final LocalText NONE = LocalText.of("");
    private static final Case ONE = new Case("c1", "1", "En", "", true, "", "");
    private static final Attribute SIZE =
            new Attribute(
                    "a1",
                    "size",
                    LocalText.of("Størrelse"),
                    AttributeType.NUMBER,
                    NONE,
                    0,
                    null,
                    "",
                    List.of());
    private static final Attribute REGION =
            new Attribute(
                    "a2",
                    "region",
                    LocalText.of("Landsdel"),
                    AttributeType.CATEGORY,
                    NONE,
                    0,
                    null,
                    "",
                    List.of(new AttributeCategory("k1", "n", LocalText.of("Nord"))));

    @TempDir Path temp;

    private StudyFile study;

    private record Beginning() implements Operation {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            LocalText title = LocalText.of("S");
            StudyRows.insert(
                    work,
                    new StudyFacts("s", "s", title, "nb", NONE, NONE, NONE, NONE, Instant.EPOCH));
        }

        @Override
        public boolean undoable() {
            return false;
        }
    }

    @BeforeEach
    void open() {
        study =
                StudyFile.create(
                        temp.resolve("s.feltbok"), Environment.of(() -> "t"), new Beginning());
        study.run(new AddCase(ONE));
        study.run(new AddAttribute(SIZE));
        study.run(new AddAttribute(REGION));
    }

    @AfterEach
    void close() {
        study.close();
    }

    private String value(Attribute attribute) {
        return study.read(
                h -> {
                    CaseData data = CaseStore.data(h);
                    return data.text(data.cases().getFirst(), attribute);
                });
    }

    private void refused(Operation operation, String key) {
        assertThatThrownBy(() -> study.run(operation))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo(key));
    }

    @Test
    void valuesAreReadAsPeopleWriteThemAndTakenBack() {
        study.run(new SetCaseValue(ONE, SIZE, "12,5"));
        assertThat(value(SIZE)).isEqualTo("12.5");
        study.run(new SetCaseValue(ONE, SIZE, "#refused"));
        assertThat(value(SIZE)).isEqualTo("#refused");
        study.run(new SetCaseValue(ONE, REGION, "Nord"));
        assertThat(value(REGION)).isEqualTo("n");
        study.run(new SetCaseValue(ONE, REGION, ""));
        assertThat(value(REGION)).isEmpty();
        study.undo();
        study.undo();
        study.undo();
        assertThat(value(SIZE)).isEqualTo("12.5");
        study.undo();
        assertThat(value(SIZE)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused(new SetCaseValue(ONE, SIZE, "tolv"), "plain.not_number");
        refused(new SetCaseValue(ONE, REGION, "sør"), "cases.unknown_category");
        refused(new AddCase(ONE), "cases.key_taken");
        refused(new EditCase(ONE, EditCase.Field.NAME, " "), "cases.no_name");
        refused(new EditCase(ONE, EditCase.Field.FRAME, "ja"), "cases.wrong_frame");
        refused(new EditStudy(EditStudy.Text.TITLE, NONE), "study.no_title");
    }

    @Test
    void aCaseIsChangedAndRemovedAndBack() {
        study.run(new SetCaseValue(ONE, SIZE, "3"));
        study.run(new EditCase(ONE, EditCase.Field.NOTE, "rar"));
        study.run(new EditCase(ONE, EditCase.Field.FRAME, "no"));
        assertThat(study.read(CaseStore::cases).getFirst())
                .isEqualTo(new Case("c1", "1", "En", "", false, "", "rar"));
        study.run(new RemoveCase(ONE));
        assertThat(study.read(CaseStore::cases)).isEmpty();
        study.undo();
        assertThat(value(SIZE)).isEqualTo("3");
    }

    @Test
    void groupingsComeAndGo() {
        GroupingRule rule =
                GroupingJson.read(
                        "{\"from\": \"size\", \"cuts\": [{\"at\": 5, \"to\": \"above\"}]}");
        Grouping grouping =
                new Grouping(
                        "g",
                        "big",
                        LocalText.of("Stor"),
                        rule,
                        List.of(
                                new GroupingClass("g1", "no", LocalText.of("Nei")),
                                new GroupingClass("g2", "yes", LocalText.of("Ja"))));
        study.run(new AddGrouping(grouping));
        assertThat(study.read(GroupingStore::all)).containsExactly(grouping);
        study.run(new RemoveGrouping(grouping));
        assertThat(study.read(GroupingStore::all)).isEmpty();
        study.undo();
        assertThat(study.read(GroupingStore::all)).containsExactly(grouping);
    }

    @Test
    void settingsAndTextsOfTheStudy() {
        study.run(new SetSetting("a", "1"));
        study.run(new SetSetting("a", "2"));
        study.run(new SetSetting("a", ""));
        assertThat(study.read(StudyStore::settings)).isEmpty();
        study.undo();
        assertThat(study.read(StudyStore::settings)).containsEntry("a", "2");
        study.run(
                new EditStudy(
                        EditStudy.Text.TITLE, new LocalText("T", java.util.Map.of("en", "E"))));
        assertThat(study.read(StudyStore::study).title().others()).containsEntry("en", "E");
    }
}

package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.names.Kind;
import org.feltbok.names.RetireCode;
import org.feltbok.names.RetireKnown;
import org.feltbok.names.RetirePart;
import org.feltbok.names.RetirePart.Part;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** What is no longer asked is not offered for new figures; those that use it compute and say so. */
class RetiredOfferedTest {
    private static final String DAY = "2026-03-01";

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

    private Questionnaire form() {
        return file.read(h -> QuestionnaireStore.byName(h, "main").orElseThrow());
    }

    private void retire(Part part, String id) {
        file.run(new RetirePart(part, id, "it", DAY));
    }

    private List<String> offered() {
        return Built.of(file).all().offered().stream().map(Countable::name).toList();
    }

    private List<String> answers(String name) {
        Countable countable = Built.of(file).all().named(name).orElseThrow();
        return countable.offered(List.of()).stream().map(Category::code).toList();
    }

    @Test
    void aRetiredQuestionIsNotOfferedAndItsNameIsKnown() {
        assertThat(offered()).contains("q1", "q2", "q2_1", "q2_2", "q3");
        retire(Part.QUESTION, form().question("q1").orElseThrow().id());
        assertThat(offered()).doesNotContain("q1").contains("q2", "q3");
        assertThat(Built.of(file).all().named("q1").orElseThrow().isRetired()).isTrue();
        file.undo();
        assertThat(offered()).contains("q1");
    }

    @Test
    void aRowIsNotOfferedAndAQuestionWithoutRowsNeither() {
        retire(Part.ITEM, form().item("q2_1").orElseThrow().id());
        assertThat(offered()).contains("q2", "q2_2").doesNotContain("q2_1");
        retire(Part.ITEM, form().item("q2_2").orElseThrow().id());
        assertThat(offered()).doesNotContain("q2", "q2_1", "q2_2");
    }

    @Test
    void nothingOfARetiredSectionIsOffered() {
        retire(Part.SECTION, form().sections().getFirst().id());
        List<String> asked =
                form().sections().getFirst().questions().stream().map(q -> q.name()).toList();
        assertThat(asked).isNotEmpty();
        assertThat(offered()).doesNotContainAnyElementsOf(asked);
    }

    @Test
    void aRetiredAnswerIsOfferedOnlyWhereItIsChosen() {
        assertThat(answers("q1")).containsExactly("1", "2", "3");
        retire(Part.OPTION, form().item("q1").orElseThrow().choices().getFirst().id());
        assertThat(answers("q1")).containsExactly("2", "3");
        Countable q1 = Built.of(file).all().named("q1").orElseThrow();
        assertThat(q1.offered(List.of("1"))).extracting(Category::code).contains("1");
        assertThat(answers("q4")).contains("bread");
        file.run(new RetireCode(SmallStudy.CODE_BREAD, "bread", DAY));
        assertThat(answers("q4")).doesNotContain("bread").contains("travel");
    }

    @Test
    void aFigureOfARetiredQuestionShowsTheSameNumbersOpensAndSaysSo() {
        Built before = Built.of(file);
        Choices choices = before.what("q1").by(List.of("q2_1"));
        FigureTable whole = before.table(choices);
        assertThat(whole.note()).doesNotContain("Spørres det ikke lenger om");
        FigureSpec spec =
                before.builder()
                        .build(
                                choices,
                                new Proposal(before.data(), before.book(), before.all())
                                        .of(choices));
        retire(Part.QUESTION, form().question("q1").orElseThrow().id());
        retire(Part.ITEM, form().item("q2_1").orElseThrow().id());
        retire(Part.OPTION, form().item("q1").orElseThrow().choices().get(1).id());
        Built now = Built.of(file);
        FigureTable after = now.table(choices);
        assertThat(after.cells()).isEqualTo(whole.cells());
        assertThat(after.note())
                .contains("Spørres det ikke lenger om: ")
                .contains(now.all().named("q1").orElseThrow().shortLabel().text())
                .contains(now.all().named("q2_1").orElseThrow().shortLabel().text())
                .contains("Ikke lenger et svaralternativ: ")
                .contains(form().item("q1").orElseThrow().choices().get(1).figureLabel().text());
        assertThat(new ChoicesReader(now.builder(), now.all()).read(spec)).isPresent();
    }

    @Test
    void aRetiredAttributeOrGroupingIsNotOfferedAndFiguresThatUseItShowTheSame() {
        Built before = Built.of(file);
        Choices choices = before.what("q1").by(List.of("region"));
        FigureTable whole = before.table(choices);
        assertThat(offered()).contains("pop", "region", "size");
        file.run(new RetireKnown(Kind.ATTRIBUTE, "a-reg", "Landsdel", DAY));
        file.run(new RetireKnown(Kind.ATTRIBUTE, "a-pop", "Folketall", DAY));
        file.run(new RetireKnown(Kind.GROUPING, "g-size", "Størrelse", DAY));
        assertThat(offered()).doesNotContain("pop", "region", "size");
        Built now = Built.of(file);
        assertThat(now.all().named("size").orElseThrow().isRetired()).isTrue();
        assertThat(now.table(choices)).isEqualTo(whole);
        file.run(new RetireKnown(Kind.ATTRIBUTE, "a-pop", "Folketall", null));
        assertThat(offered()).contains("pop").doesNotContain("region", "size");
    }

    private String note(String spec) {
        return Built.of(file)
                .moment()
                .compute(
                        FigureSpec.parse(spec.replace('\'', '"'), "retired"),
                        new Texts(Language.EN))
                .table()
                .note();
    }

    private String shared(String codes) {
        return note(
                "{'key':'a','title':'A','variable':'q2_1','rows':{'groups':'region'},"
                        + "'columns':{'statistic':'share','codes':'"
                        + codes
                        + "'}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-4", "1; 3", "3;6", "3"})
    void aRetiredAnswerAmongSeveralIsToldHoweverTheyAreWritten(String codes) {
        retire(Part.OPTION, "scale3");
        assertThat(shared(codes)).contains("No longer offered as an answer: 3.");
        assertThat(shared("4-6")).doesNotContain("No longer");
    }

    @Test
    void aRetiredCodeOfAnotherQuestionnaireIsTold() {
        file.run(new SmallStudy.Change(RetiredOfferedTest::secondWave));
        String spec =
                "{'key':'a','title':'A','rows':{'groups':'region'},"
                        + "'columns':{'variable':'wave2/w4#bread','statistic':'share'}}";
        assertThat(note(spec)).doesNotContain("No longer");
        file.run(new RetireCode(SmallStudy.CODE_BREAD, "bread", DAY));
        assertThat(note(spec)).contains("No longer offered as an answer: ");
        retire(Part.ITEM, "i-w4");
        assertThat(note(spec)).contains("No longer asked");
    }

    private static void secondWave(UnitOfWork w) {
        SmallStudy.put(
                w,
                "questionnaire",
                "q2nd",
                "name",
                "wave2",
                "title",
                "Wave 2",
                "answers_table",
                "answers_wave2",
                "position",
                1);
        SmallStudy.put(
                w,
                "section",
                "s2nd",
                "questionnaire_id",
                "q2nd",
                "name",
                "s",
                "label",
                "S",
                "position",
                0);
        SmallStudy.put(
                w,
                "question",
                "w4",
                "section_id",
                "s2nd",
                "name",
                "w4",
                "number",
                "4",
                "type",
                "TEXT",
                "label",
                "What else?",
                "position",
                0);
        SmallStudy.put(
                w,
                "item",
                "i-w4",
                "question_id",
                "w4",
                "name",
                "w4",
                "label",
                "What else?",
                "short",
                "Else",
                "type",
                "TEXT",
                "answers_column",
                "w4",
                "position",
                0);
        w.define("CREATE TABLE answers_wave2 (id TEXT PRIMARY KEY, w4 ANY)");
        SmallStudy.put(w, "codebook_item", "bi2", "codebook_id", "b", "item_id", "i-w4");
    }
}

package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.names.RetireCode;
import org.feltbok.names.RetirePart;
import org.feltbok.names.RetirePart.Part;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}

package org.feltbok.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.names.Kind;
import org.feltbok.names.RetireKnown;
import org.feltbok.names.RetirePart;
import org.feltbok.names.RetirePart.Part;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.StudyFile;
import org.feltbok.tables.BookMaker;
import org.feltbok.tables.BookSpec;
import org.feltbok.tables.TableBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What is no longer asked is offered neither for tables nor for weights. */
class RetiredCandidatesTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        Questionnaire form = file.read(h -> QuestionnaireStore.byName(h, "main").orElseThrow());
        retire(Part.QUESTION, form.question("q1").orElseThrow().id());
        retire(Part.QUESTION, form.question("q5").orElseThrow().id());
        retire(Part.ITEM, form.item("q2_1").orElseThrow().id());
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void retire(Part part, String id) {
        file.run(new RetirePart(part, id, "it", "2026-03-01"));
    }

    private StudyData study() {
        return StudyDataStore.read(file);
    }

    private Candidates candidates(List<String> used) {
        return new Candidates(study().survey(""), Language.NB, used);
    }

    private static List<String> names(List<Ticked> offered) {
        return offered.stream().map(Ticked::name).toList();
    }

    @Test
    void questionsColumnsClassesAndWeightsAreThoseStillAsked() {
        Candidates offered = candidates(List.of());
        assertThat(names(offered.questions())).contains("q2", "q3").doesNotContain("q1", "q5");
        assertThat(names(offered.columns())).contains("q2_2", "q3").doesNotContain("q1", "q2_1");
        assertThat(names(offered.classes())).contains("q2_2").doesNotContain("q1", "q2_1");
        assertThat(names(offered.numbers())).doesNotContain("q5");
    }

    @Test
    void attributesAndGroupingsThatAreRetiredAreNotOfferedButWhereTheyAreUsed() {
        assertThat(names(candidates(List.of()).columns())).contains("region", "size");
        file.run(new RetireKnown(Kind.ATTRIBUTE, "a-reg", "Landsdel", "2026-03-01"));
        file.run(new RetireKnown(Kind.GROUPING, "g-size", "Størrelse", "2026-03-01"));
        assertThat(names(candidates(List.of()).columns())).doesNotContain("region", "size");
        assertThat(names(candidates(List.of("size")).classes()))
                .contains("size")
                .doesNotContain("region");
        file.undo();
        assertThat(names(candidates(List.of()).columns())).contains("size");
    }

    @Test
    void aWeightThatIsMadeOfOneShowsIt() {
        assertThat(names(candidates(List.of("q1")).classes())).contains("q1");
    }

    @Test
    void aTableBookHasWhatIsStillAskedAndWhatIsNamed() {
        TableBook all = BookMaker.of(study(), BookSpec.PLAIN);
        assertThat(all.pages())
                .extracting(TableBook.Page::name)
                .contains("q2", "q3")
                .doesNotContain("q1", "q5");
        assertThat(
                        all.pages().stream()
                                .filter(p -> p.name().equals("q2"))
                                .findFirst()
                                .orElseThrow()
                                .blocks())
                .as("its row that is still asked")
                .hasSize(1);
        TableBook named = BookMaker.of(study(), BookSpec.PLAIN.of("", List.of("q1")));
        assertThat(named.pages()).extracting(TableBook.Page::name).containsExactly("q1");
        TableBook some = BookMaker.of(study(), BookSpec.PLAIN.of("", List.of("q2")));
        assertThat(some.pages().getFirst().blocks())
                .as("named alone it has the same rows")
                .hasSize(1);
    }
}

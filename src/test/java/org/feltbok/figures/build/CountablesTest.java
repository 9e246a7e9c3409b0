package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Category;
import org.feltbok.base.text.Language;
import org.feltbok.figures.build.Countable.Form;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What of the sample can be counted. */
class CountablesTest {
    @TempDir static Path folder;

    private static Countables all;

    @BeforeAll
    static void open() {
        try (StudyFile file = SampleStudy.open(folder)) {
            all = Built.of(file).all();
        }
    }

    private static Countable of(String name) {
        return all.named(name).orElseThrow();
    }

    @Test
    void noTwoHaveTheSameName() {
        assertThat(all.all().stream().map(Countable::name)).doesNotHaveDuplicates();
        assertThat(all.all()).hasSizeGreaterThan(150);
    }

    @Test
    void questionsStandInTheirSectionsWithTheirRowsBelow() {
        Countable question = of("q19");
        assertThat(question.items()).isEqualTo(7);
        assertThat(question.form()).isEqualTo(Form.SCALE);
        assertThat(question.isTable()).isTrue();
        assertThat(question.isGrouping()).as("which of its rows?").isFalse();
        assertThat(question.heading().text()).isNotEmpty();
        Countable row = of("q19_7");
        assertThat(row.within()).isEqualTo("q19");
        assertThat(row.heading()).isEqualTo(question.heading());
        assertThat(row.isGrouping()).isTrue();
        List<String> names = all.all().stream().map(Countable::name).toList();
        assertThat(names.indexOf("q19_1")).isEqualTo(names.indexOf("q19") + 1);
    }

    @Test
    void theMainQuestionnaireComesFirst() {
        List<String> homes =
                all.all().stream()
                        .filter(c -> !c.isOfCases() && c.form() != Form.RESPONSES)
                        .map(Countable::home)
                        .distinct()
                        .toList();
        assertThat(homes.getFirst()).isEqualTo("survey");
        assertThat(homes).contains("baseline_imc", "baseline_staff");
    }

    @Test
    void whatEachIsDecidesWhichNumbersItHas() {
        assertThat(of("q1").form()).isEqualTo(Form.CLASSES);
        assertThat(of("q3").form()).isEqualTo(Form.SEVERAL);
        assertThat(of("q20").form()).isEqualTo(Form.CODES);
        assertThat(of("q3_15_other").form()).isEqualTo(Form.TEXT);
        assertThat(of("type").form()).isEqualTo(Form.CLASSES);
        assertThat(of("type").isOfCases()).isTrue();
        assertThat(of("centrality_index").form()).isEqualTo(Form.NUMBER);
        assertThat(of("population").form()).isEqualTo(Form.SERIES);
        assertThat(of("cases").form()).isEqualTo(Form.CASES);
        assertThat(of("responses").home()).isEqualTo("survey");
        assertThat(of("responses[baseline_imc]").form()).isEqualTo(Form.RESPONSES);
    }

    @Test
    void classesAreThoseThatCanBeChosen() {
        assertThat(of("q1").classes().stream().map(Category::code)).containsExactly("1", "2", "3");
        assertThat(of("type").classes()).hasSize(4);
        assertThat(of("population_2018").classes()).isEmpty();
        assertThat(of("population").classes().stream().map(Category::code))
                .as("parts in the order of ages")
                .startsWith("0-5", "1-5", "6-15")
                .endsWith("90+");
        assertThat(of("q20").classes().size()).isGreaterThan(30);
    }

    @Test
    void whatEveryCaseHasIsNoneOfIt() {
        assertThat(all.named("frame")).isEmpty();
        assertThat(all.named("@case")).isEmpty();
    }

    @Test
    void conditionsMeanItemsAndNeverQuestionsWithRows() {
        assertThat(all.inCondition("type")).contains(of("type"));
        assertThat(all.inCondition("q1")).contains(of("q1"));
        assertThat(all.inCondition("nowhere")).isEmpty();
        assertThat(of("q1").label().in(Language.EN)).startsWith("Does the municipality");
    }
}

package org.feltbok.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.feltbok.study.SetSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A questionnaire put into a study and read back. */
class QuestionnaireStoreTest {
    private static final LocalText NONE = LocalText.of("");

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    /** All that a questionnaire can say. */
    private static Questionnaire full() {
        Option yes =
                new Option(
                        "o-yes",
                        "ja",
                        1,
                        new LocalText("Ja", Map.of("en", "Yes")),
                        LocalText.of("J"),
                        null,
                        false,
                        2.5,
                        "2026-01-01");
        Option none =
                new Option("o-none", "9", 9, LocalText.of("?"), NONE, MissingKind.REFUSED, true);
        OptionList list = new OptionList("l", "yn", List.of(yes, none));
        Traits number = new Traits(null, LocalText.of("kr"), 2, "-5", "10.5", "3", "2026-02-02");
        Traits scale = new Traits(Level.SCALE, NONE, null, null, null, null, null);
        Item one =
                new Item(
                        "i1",
                        "a",
                        LocalText.of("A"),
                        LocalText.of("kort"),
                        ItemType.SINGLE,
                        list,
                        "${b} = 1",
                        "yes",
                        Columns.ofItem("i1"),
                        List.of(),
                        scale);
        Item several =
                new Item(
                        "i2",
                        "m",
                        LocalText.of("M"),
                        NONE,
                        ItemType.MULTIPLE,
                        list,
                        null,
                        null,
                        List.of(
                                new ItemOption("t1", yes, Columns.ofTick("t1")),
                                new ItemOption("t2", none, Columns.ofTick("t2"))));
        Item amount =
                new Item(
                        "i3",
                        "n",
                        LocalText.of("N"),
                        NONE,
                        ItemType.DECIMAL,
                        null,
                        null,
                        null,
                        Columns.ofItem("i3"),
                        List.of(),
                        number);
        return new Questionnaire(
                "q",
                "second",
                new LocalText("To", Map.of("en", "Two")),
                "3",
                "",
                List.of(
                        new Section(
                                "s1",
                                "first",
                                LocalText.of("Del"),
                                "${a} = 1",
                                List.of(question("a", QuestionType.SINGLE, one))),
                        new Section(
                                "s2",
                                "",
                                NONE,
                                null,
                                List.of(
                                        question("m", QuestionType.MULTIPLE, several),
                                        question("n", QuestionType.DECIMAL, amount)))),
                List.of(list));
    }

    private static Question question(String name, QuestionType type, Item item) {
        return new Question(
                "q-" + name,
                name,
                "1" + name,
                type,
                LocalText.of("Spørsmål"),
                LocalText.of("Hint"),
                NONE,
                NONE,
                null,
                ". > 0",
                LocalText.of("For lite"),
                null,
                List.of(item));
    }

    private Optional<Questionnaire> byName(String name) {
        return file.read(h -> QuestionnaireStore.byName(h, name));
    }

    private List<String> answerColumns() {
        return file.read(
                h ->
                        h.createQuery("SELECT name FROM pragma_table_info('answers_2')")
                                .mapTo(String.class)
                                .list());
    }

    private List<String> names() {
        return file.read(QuestionnaireStore::all).stream().map(Questionnaire::name).toList();
    }

    @Test
    void aQuestionnaireIsReadAsItWasPutIn() {
        file.run(new AddQuestionnaire(full()));
        assertThat(byName("second")).contains(full().withAnswersTable("answers_2"));
        assertThat(byName("third")).isEmpty();
    }

    @Test
    void itsAnswersHaveAColumnForEachItemAndEachOptionOfSeveral() {
        assertThat(full().columns()).containsExactly("i_i1", "o_t1", "o_t2", "i_i3");
        file.run(new AddQuestionnaire(full()));
        assertThat(answerColumns()).contains("i_i1", "o_t1", "o_t2", "i_i3");
    }

    @Test
    void twoQuestionnairesCannotHaveOneName() {
        file.run(new AddQuestionnaire(full()));
        assertThatThrownBy(() -> file.run(new AddQuestionnaire(full())))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("questionnaire.name_taken"));
        assertThat(names()).containsExactly("survey", "second");
    }

    @Test
    void theMainQuestionnaireStandsFirst() {
        file.run(new AddQuestionnaire(full()));
        assertThat(names()).containsExactly("survey", "second");
        file.run(new SetSetting("main_questionnaire", "second"));
        assertThat(names()).containsExactly("second", "survey");
        file.run(new SetSetting("main_questionnaire", "gone"));
        assertThat(names()).containsExactly("survey", "second");
    }

    @Test
    void anOptionCountsAsItsScoreElseAsItsCodeWhereThatIsANumber() {
        OptionList list = full().optionLists().getFirst();
        assertThat(list.byCode("ja").orElseThrow().counts()).isEqualTo(2.5);
        assertThat(list.options()).filteredOn(o -> o.value() == 9).allMatch(o -> o.counts() == 9);
        assertThat(new Option("o", "nei", 2, NONE, NONE, null, false).counts()).isNaN();
        assertThat(new Option("o", "-1.5", 2, NONE, NONE, null, false).counts()).isEqualTo(-1.5);
    }

    @Test
    void onlyAnItemWithOptionsCanBeARowOfAMatrix() {
        assertThat(ItemType.SINGLE.matrix()).isEqualTo(QuestionType.MATRIX_SINGLE);
        assertThat(ItemType.MULTIPLE.matrix()).isEqualTo(QuestionType.MATRIX_MULTIPLE);
        assertThatThrownBy(ItemType.DATE::matrix).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void figuresSayTheShortLabelWhereThereIsOne() {
        Questionnaire form = full();
        assertThat(form.item("a").orElseThrow().figureLabel().text()).isEqualTo("kort");
        assertThat(form.item("m").orElseThrow().figureLabel().text()).isEqualTo("M");
        assertThat(form.question("a").orElseThrow().figureLabel().text()).isEqualTo("Spørsmål");
        assertThatThrownBy(() -> form.item("m").orElseThrow().answerColumn())
                .isInstanceOf(NullPointerException.class);
    }
}

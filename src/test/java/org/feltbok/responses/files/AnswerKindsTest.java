package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Entries;
import org.feltbok.responses.Form;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.TypedAnswer;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What holds for every kind of answer there is, so that one that is added is whole. */
class AnswerKindsTest {
    private static final Set<ItemType> NUMBERS = Set.of(ItemType.INTEGER, ItemType.DECIMAL);

    @TempDir Path folder;

    private StudyFile file;
    private Form form;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<Item> items(ItemType type) {
        List<Item> items = form.items().stream().filter(i -> i.type() == type).toList();
        assertThat(items).as("an item of the test form for %s", type).isNotEmpty();
        return items;
    }

    private interface Check {
        void of(Item item, Answer answer);
    }

    /** Two hundred answers as people may give them, and each way in which there is none. */
    private void each(ItemType type, Check check) {
        Random random = new Random(type.ordinal());
        for (Item item : items(type)) {
            for (int i = 0; i < 200; i++) {
                check.of(item, Entries.random(item, random));
            }
            for (MissingKind kind : MissingKind.values()) {
                check.of(item, Answer.missing(kind));
            }
        }
    }

    private static @Nullable String words(Answer answer) {
        return answer instanceof Answer.Words w ? w.text() : null;
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerComesBackFromTheCellsThatHoldIt(ItemType type) {
        AnswerKind kind = AnswerKind.of(type);
        assertThat(kind.type()).isEqualTo(type);
        each(
                type,
                (item, answer) -> {
                    @Nullable Object[] cells = kind.cells(item, answer);
                    assertThat(cells).hasSize(item.columns().size());
                    assertThat(kind.answer(item, Arrays.asList(cells), words(answer)))
                            .as("%s of %s", Arrays.toString(cells), item.name())
                            .isEqualTo(answer);
                });
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerComesBackFromAPlainFile(ItemType type) {
        for (Item item : items(type)) {
            Header header = new Header(List.of(item.name()));
            AnswerColumns columns =
                    new AnswerColumns(
                            form,
                            header,
                            new SourceColumns(header, form),
                            (column, wrong) -> {
                                throw new AssertionError(column + " " + wrong);
                            });
            int start = 1;
            for (Item before : form.items().subList(0, form.index(item))) {
                start += before.columns().size();
            }
            int from = start;
            CellReader reader = columns.at(0);
            Random random = new Random(7);
            for (int i = 0; i < 200; i++) {
                Answer answer = Entries.random(item, random);
                String text = AnswerText.of(item, answer);
                @Nullable Object[] row = new Object[columns.width()];
                if (!text.isEmpty()) {
                    assertThat(reader.read(text, row)).as(text).isNull();
                }
                List<@Nullable Object> cells =
                        Arrays.asList(row).subList(from, from + item.columns().size());
                assertThat(AnswerKind.of(type).answer(item, cells, words(answer)))
                        .as("%s of %s", text, item.name())
                        .isEqualTo(answer);
                columns.texts().clear();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAFieldShowsIsReadBackInBothLanguages(ItemType type) {
        AnswerKind kind = AnswerKind.of(type);
        for (Language language : Language.values()) {
            each(
                    type,
                    (item, answer) -> {
                        String shown = kind.shown(item, answer, language);
                        assertThat(kind.typed(item, shown, language).answer())
                                .as("%s in %s", shown, language)
                                .contains(answer.isGiven() ? answer : Answer.NONE);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerFitsItsOwnKindAndNoOther(ItemType type) {
        each(
                type,
                (item, answer) -> {
                    for (AnswerKind other : AnswerKind.all()) {
                        boolean number =
                                answer instanceof Answer.Amount && NUMBERS.contains(other.type());
                        boolean expected = !answer.isGiven() || other.type() == type || number;
                        assertThat(other.fits(item, answer)).isEqualTo(expected);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void rulesSeeAnAnswerAndNeverAMissingKind(ItemType type) {
        AnswerKind kind = AnswerKind.of(type);
        each(
                type,
                (item, answer) ->
                        assertThat(kind.value(item, answer).equals(Value.MISSING))
                                .isNotEqualTo(answer.isGiven()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SINGLE   | 99         | entry.refused.option",
                "MULTIPLE | 1 99       | entry.refused.option",
                "INTEGER  | 1.5        | entry.refused.whole",
                "INTEGER  | many       | entry.refused.whole",
                "INTEGER  | 9007199254740993 | entry.refused.too_long",
                "DECIMAL  | -99999999999999999999 | entry.refused.too_long",
                "DECIMAL  | many       | entry.refused.number",
                "DECIMAL  | 1,234,5    | entry.refused.number",
                "DATE     | 30.2.2018  | entry.refused.date",
                "DATE     | 2018-11    | entry.refused.date",
                "DATE     | 14.11.18   | entry.refused.date",
                "RANK     | 1 99       | entry.refused.option",
                "RANK     | 1 2 1      | entry.refused.tie",
                "RANK     | 122        | entry.refused.tie",
                "TIME     | 25:00      | entry.refused.time",
                "TIME     | 14:60      | entry.refused.time",
                "TIME     | 13:00 pm   | entry.refused.time",
                "TIME     | noon       | entry.refused.time",
                "DATE     | 3/4/2018   | entry.refused.two_ways",
            })
    void whatIsNoAnswerIsRefusedWithAReasonInBothLanguages(ItemType type, String text, String key) {
        TypedAnswer typed = AnswerKind.of(type).typed(items(type).getFirst(), text, Language.EN);
        assertThat(typed.answer()).isEmpty();
        assertThat(typed.refusal()).isEqualTo(key);
        for (Language language : Language.values()) {
            assertThat(new Texts(language).get(typed.refusal(), typed.detail()))
                    .doesNotContain("entry.")
                    .doesNotContain("{0}");
        }
    }

    @Test
    void thereIsOneKindForEachTypeAndWhatAnEmptyFieldSaysIsThereInBothLanguages() {
        assertThat(AnswerKind.all())
                .extracting(AnswerKind::type)
                .containsExactly(ItemType.values());
        for (AnswerKind kind : AnswerKind.all()) {
            for (Language language : Language.values()) {
                if (!kind.promptKey().isEmpty()) {
                    assertThat(new Texts(language).get(kind.promptKey()))
                            .doesNotContain(kind.promptKey());
                }
            }
        }
    }
}

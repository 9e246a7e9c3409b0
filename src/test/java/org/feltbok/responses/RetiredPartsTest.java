package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questionnaire.Traits;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;

/** What a questionnaire no longer asks is not asked, and what was given before stays. */
class RetiredPartsTest {
    private static final LocalText NONE = LocalText.of("");

    private static Item item(String name, String retired) {
        return new Item(
                name,
                name,
                NONE,
                NONE,
                ItemType.INTEGER,
                null,
                null,
                "yes",
                "c_" + name,
                List.of(),
                new Traits(null, NONE, null, null, null, null, retired));
    }

    private static Question question(String retired, Item item) {
        return new Question(
                "q-" + item.name(),
                item.name(),
                "",
                QuestionType.INTEGER,
                NONE,
                NONE,
                NONE,
                NONE,
                null,
                null,
                NONE,
                retired,
                List.of(item));
    }

    private final Item kept = item("kept", null);
    private final Item goneItem = item("gone_item", "2026-01-01");
    private final Item goneQuestion = item("gone_question", null);
    private final Item goneSection = item("gone_section", null);
    private final Form form =
            new Form(
                    new Questionnaire(
                            "f",
                            "f",
                            NONE,
                            "1",
                            "answers_1",
                            List.of(
                                    new Section(
                                            "s1",
                                            "",
                                            NONE,
                                            null,
                                            List.of(
                                                    question(null, kept),
                                                    question(null, goneItem),
                                                    question("2026-01-01", goneQuestion))),
                                    new Section(
                                            "s2",
                                            "old",
                                            NONE,
                                            null,
                                            "2026-01-01",
                                            List.of(question(null, goneSection)))),
                            List.of()));
    private final EntryRules rules = new EntryRules(form, Clock.systemUTC());

    @Test
    void whatIsAskedNoMoreIsNotThereToFillInUnlessItWasAnswered() {
        assertThat(Answers.empty(form).toFill()).isEqualTo(1);
        Answers before = Answers.empty(form).with(goneItem, new Answer.Amount(3));
        assertThat(before.toFill()).isEqualTo(2);
    }

    @Test
    void aRetiredItemQuestionOrSectionIsNotAskedOfANewRespondent() {
        Answers none = Answers.empty(form);
        assertThat(rules.asking(kept, none)).isEqualTo(EntryRules.Asking.ASKED);
        for (Item gone : List.of(goneItem, goneQuestion, goneSection)) {
            assertThat(rules.asking(gone, none)).isEqualTo(EntryRules.Asking.NOT_ASKED);
        }
    }

    @Test
    void whatWasAnsweredBeforeStaysAnAnswerLikeAnyOther() {
        for (Item gone : List.of(goneItem, goneQuestion, goneSection)) {
            Answers answered = Answers.empty(form).with(gone, new Answer.Amount(7));
            assertThat(rules.asking(gone, answered)).isEqualTo(EntryRules.Asking.ASKED);
        }
    }
}

package org.feltbok.responses.ui.settle;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.responses.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What is typed where two people keyed different answers. */
class TypedValueTest {
    @Test
    void zeroIsTheDontKnowOfARankingThatPrintsIt() {
        Option first = option("1", 1, null);
        Option unknown = option("9", 9, MissingKind.DONT_KNOW);
        Item item =
                new Item(
                        "i",
                        "i",
                        LocalText.of(""),
                        LocalText.of(""),
                        ItemType.RANK,
                        new OptionList("l", "l", List.of(first, unknown)),
                        null,
                        null,
                        List.of(
                                new ItemOption("t1", first, "a"),
                                new ItemOption("t2", unknown, "b")));
        assertThat(TypedValue.read(item, "0", Language.EN).answer())
                .contains(Answer.missing(MissingKind.DONT_KNOW));
    }

    private static Option option(String code, int value, @Nullable MissingKind missing) {
        return new Option(code, code, value, LocalText.of(code), LocalText.of(""), missing, false);
    }
}

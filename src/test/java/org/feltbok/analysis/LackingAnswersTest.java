package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Why a row has no answer is told by its cell, or by an answer that means that there is none. */
class LackingAnswersTest {
    private static final List<Category> CATEGORIES =
            List.of(
                    Category.of("1", LocalText.of("Yes")),
                    new Category(
                            "9",
                            LocalText.of("Don't know"),
                            LocalText.of("Don't know"),
                            Double.NaN,
                            Optional.of(MissingKind.DONT_KNOW)));

    @Test
    void anAnswerThatMeansThatThereIsNoneIsNone() {
        int unasked = CategoryColumn.missing(MissingKind.NOT_ASKED);
        CategoryColumn column = CategoryColumn.of(new int[] {0, 1, unasked}, CATEGORIES.size());
        assertThat(column.lacking(0, CATEGORIES)).isNull();
        assertThat(column.lacking(1, CATEGORIES)).isEqualTo(MissingKind.DONT_KNOW);
        assertThat(column.lacking(2, CATEGORIES)).isEqualTo(MissingKind.NOT_ASKED);
    }

    @Test
    void aNumberThatIsThereLacksNothingWhateverStandsBesideIt() {
        byte unasked = (byte) MissingKind.NOT_ASKED.ordinal();
        double[] values = {0, Double.NaN};
        NumberColumn column = NumberColumn.of(values, new byte[] {unasked, unasked});
        assertThat(column.lacking(0)).isNull();
        assertThat(column.lacking(1)).isEqualTo(MissingKind.NOT_ASKED);
        assertThat(NumberColumn.of(values).lacking(1)).isEqualTo(MissingKind.NOT_RECORDED);
    }
}

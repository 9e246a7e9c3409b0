package org.feltbok.responses.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.responses.Answer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Labels that look like codes, signs or names of what is missing. */
class CellTextTest {
    private final CellText cells =
            new CellText(
                    Language.EN,
                    k -> k == MissingKind.DONT_KNOW ? "don't know" : "name " + k.word());

    /**
     * Answers with the codes 1, 2 ... and some labels; one that begins with ! is offered no more.
     */
    private static Item item(ItemType type, List<String> labels) {
        List<Option> options = new ArrayList<>();
        for (int i = 1; i <= labels.size(); i++) {
            boolean isRetired = labels.get(i - 1).startsWith("!");
            options.add(
                    new Option(
                            "o" + i,
                            String.valueOf(i),
                            i,
                            LocalText.of(labels.get(i - 1).replace("!", "")),
                            LocalText.of(""),
                            null,
                            false,
                            null,
                            isRetired ? "2026-01-01" : null));
        }
        return new Item(
                "i",
                "i",
                LocalText.of(""),
                LocalText.of(""),
                type,
                new OptionList("l", "l", options),
                null,
                type == ItemType.SINGLE ? "i" : null,
                List.of());
    }

    private Optional<Answer> read(Item item, String text, CellText.Said how) {
        return cells.read(item, text, how).answer();
    }

    @Test
    void aLabelThatIsTheCodeOfAnotherMeansWhatTheBlockShows() {
        Item children = item(ItemType.SINGLE, List.of("0", "1", "2"));
        assertThat(read(children, "2", CellText.Said.LABELS)).contains(new Answer.Choice(3));
        assertThat(read(children, "2", CellText.Said.CODES)).contains(new Answer.Choice(2));
        assertThat(read(children, "2", CellText.Said.TYPED)).contains(new Answer.Choice(2));
        assertThat(cells.copied(children, new Answer.Choice(3), true)).isEqualTo("2");
        assertThat(cells.copied(children, new Answer.Choice(3), false)).isEqualTo("3");
    }

    @Test
    void theTwelfthOfTwelveIsNotTheFirstAndTheSecond() {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            labels.add("goal " + (char) ('a' + i));
        }
        Item goals = item(ItemType.RANK, labels);
        for (int i = 1; i <= 12; i++) {
            for (Answer answer :
                    List.of(
                            new Answer.Ranks(List.of(i)),
                            new Answer.Ranks(List.of(i, i % 12 + 1)))) {
                for (boolean shown : List.of(false, true)) {
                    String copied = cells.copied(goals, answer, shown);
                    assertThat(read(goals, copied, CellText.Said.of(shown)))
                            .as(copied)
                            .contains(answer);
                    assertThat(read(goals, copied, CellText.Said.TYPED))
                            .as(copied)
                            .contains(answer);
                }
            }
        }
    }

    @Test
    void anAnswerIsCalledWhatItIsCalledWhateverElseIsCalledThat() {
        Item said = item(ItemType.SINGLE, List.of("Don't know", "-", "yes"));
        assertThat(read(said, "don't know", CellText.Said.TYPED)).contains(new Answer.Choice(1));
        assertThat(read(said, "-", CellText.Said.LABELS)).contains(new Answer.Choice(2));
        assertThat(read(said, "-", CellText.Said.TYPED))
                .as("a key of Entry")
                .contains(Answer.missing(MissingKind.NOT_ANSWERED));
        assertThat(cells.copied(said, Answer.missing(MissingKind.DONT_KNOW), true))
                .isEqualTo("#dont_know");
    }

    /** Whatever the labels, what is copied is taken as the same or not at all. */
    @Test
    void whatIsCopiedIsNeverTakenAsAnotherAnswer() {
        List<String> labels =
                List.of(
                        "1",
                        "2",
                        "3",
                        "4",
                        "A",
                        "a",
                        "1 A",
                        "-",
                        "?",
                        "don't know",
                        "!2",
                        "!A",
                        "");
        int same = 0;
        int all = 0;
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<String> drawn = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                drawn.add(labels.get(random.nextInt(labels.size())));
            }
            for (ItemType type : List.of(ItemType.SINGLE, ItemType.MULTIPLE)) {
                Item item = item(type, drawn);
                Answer answer =
                        type == ItemType.SINGLE
                                ? new Answer.Choice(1 + random.nextInt(4))
                                : Answer.Choices.of(
                                        List.of(1 + random.nextInt(2), 3 + random.nextInt(2)));
                for (boolean shown : List.of(false, true)) {
                    String copied = cells.copied(item, answer, shown);
                    Optional<Answer> read = read(item, copied, CellText.Said.of(shown));
                    assertThat(read.filter(r -> !r.equals(answer)))
                            .as(seed + " " + drawn + " " + answer + " " + shown + " " + copied)
                            .isEmpty();
                    all++;
                    same += read.isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(same).as("most of %s are offered", all).isGreaterThan(all / 2);
    }

    @Test
    void wordsWithApostrophesBeforeAFormulaComeBackAsTheyWere() {
        Item text =
                new Item(
                        "t",
                        "t",
                        LocalText.of(""),
                        LocalText.of(""),
                        ItemType.TEXT,
                        null,
                        null,
                        "t",
                        List.of());
        for (String words : List.of("=1", "'=1", "''=1", "'s", "''", "-x", "'-")) {
            String copied = cells.copied(text, new Answer.Words(words), false);
            assertThat(read(text, copied, CellText.Said.CODES)).contains(new Answer.Words(words));
        }
    }
}

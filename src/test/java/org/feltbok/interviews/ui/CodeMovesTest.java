package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.CodableText;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Made;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.interviews.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Which codes an edit put on other words, and when that is told. */
class CodeMovesTest {
    private final CodeMoves moves = new CodeMoves();

    /** A passage with a code on a part of it; null = the code lost its words. */
    private static CodedPassage passage(String text, @Nullable String coded) {
        TextRef ref = TextRef.passage("p");
        int at = coded == null ? -1 : text.indexOf(coded);
        Coding coding =
                new Coding(
                        "k",
                        "code",
                        "me",
                        ref,
                        coded == null ? null : new Span(at, at + coded.length()),
                        coded == null ? "lost" : null,
                        null,
                        Made.BY_HAND);
        return new CodedPassage(
                new Passage("p", "i", null, null, text, 0),
                new CodedText(
                        new CodableText(ref, text, "", null, "", null, 0),
                        List.of(coding),
                        List.of()));
    }

    private void edit(CodedPassage before, CodedPassage after) {
        moves.follow(before, Optional.of(after));
    }

    @Test
    void anEditBesideTheWordsMovesNothing() {
        edit(passage("The plans are old", "plans"), passage("Now the plans are old", "plans"));
        assertThat(moves.before("k")).isEmpty();
        assertThat(moves.fresh()).isZero();
    }

    @Test
    void otherWordsUnderACodeAreToldOnce() {
        edit(passage("The plans are old", "plans"), passage("The maps are old", "maps"));
        assertThat(moves.before("k")).contains("plans");
        assertThat(moves.fresh()).isEqualTo(1);
        assertThat(moves.fresh()).as("told already").isZero();
    }

    @Test
    void afterSeveralEditsTheFirstWordsStand() {
        edit(passage("The plans are old", "plans"), passage("The maps are old", "maps"));
        edit(passage("The maps are old", "maps"), passage("The lists are old", "lists"));
        assertThat(moves.before("k")).contains("plans");
        edit(passage("The lists are old", "lists"), passage("The plans are old", "plans"));
        assertThat(moves.before("k")).as("put back").isEmpty();
        assertThat(moves.fresh()).isZero();
    }

    @Test
    void wordsThatWerePutBackAreToldAnewWhenTheyChangeAgain() {
        edit(passage("The plans are old", "plans"), passage("The maps are old", "maps"));
        assertThat(moves.fresh()).isEqualTo(1);
        edit(passage("The maps are old", "maps"), passage("The plans are old", "plans"));
        assertThat(moves.fresh()).isZero();
        edit(passage("The plans are old", "plans"), passage("The maps are old", "maps"));
        assertThat(moves.fresh()).isEqualTo(1);
    }

    @Test
    void aCodeThatLosesItsWordsRemembersThem() {
        edit(passage("The plans are old", "plans"), passage("Nothing", null));
        assertThat(moves.before("k")).contains("plans");
    }

    @Test
    void aPassageThatIsGoneHasNoCodesToTellOf() {
        moves.follow(passage("The plans are old", "plans"), Optional.empty());
        moves.follow(passage("The plans are old", "plans"), null);
        assertThat(moves.fresh()).isZero();
    }
}

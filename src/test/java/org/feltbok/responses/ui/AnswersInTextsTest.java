package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.interviews.Notes;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A text of the form that names an item shows the answer to it. */
class AnswersInTextsTest extends EntryRig {
    @Override
    void prepare() {
        file.run(new Notes.Given(AnswersInTextsTest::name, false));
    }

    private static void name(UnitOfWork w) {
        w.update("question", "q-q13", "label", "How far is ${q20} from ${ q1 }?");
        w.update("item", "i-q4_1", "label", "Row of ${q3}");
        w.update("option", "yes_no2", "label", "Not ${q20}");
    }

    private List<String> read(String words) {
        return fx(
                () ->
                        node("#entry-form").lookupAll("*").stream()
                                .filter(n -> n instanceof Labeled && RealProgram.shows(n))
                                .map(n -> ((Labeled) n).getText())
                                .filter(t -> t != null && t.contains(words))
                                .toList());
    }

    @Test
    void whereNothingIsAnsweredThereAreDotsAndNoCode() {
        assertThat(read("${")).isEmpty();
        assertThat(read("How far")).containsExactly("How far is … from …?");
        assertThat(read("Row of")).containsExactly("Row of …");
    }

    @Test
    void theAnswerStandsThereFromTheKeyThatGivesIt() {
        at("q1");
        keys(KeyCode.DIGIT1);
        assertThat(read("How far")).containsExactly("How far is … from Ja?");
        at("q3");
        keys(KeyCode.DIGIT1, KeyCode.ENTER);
        assertThat(read("Row of")).containsExactly("Row of Helse");
    }

    @Test
    void theWordsOfAnOpenAnswerStandAsTheyAreTyped() {
        at("q20");
        typed("a_b");
        at("q1");
        assertThat(read("How far")).containsExactly("How far is a_b from …?");
        assertThat(read("Not ")).contains("Not a_b");
        onFx(() -> screen.shown("c2"));
        await(() -> read("How far").equals(List.of("How far is … from …?")));
    }

    @Test
    void whereNoAnswersAreAtHandThereAreDots() {
        Wording wording = new Wording(new Texts(Language.EN));
        assertThat(wording.of(LocalText.of("How old is ${name}, $5 {x}?")))
                .isEqualTo("How old is …, $5 {x}?");
    }
}

package org.feltbok.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;

/** Of whom a question is asked is chosen or written, and told where it cannot be. */
class SkipRulesTest extends QuestionsRig {
    private void choose(String id, java.util.function.Predicate<Object> which) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ComboBox<Object> box =
                            (ComboBox<Object>) node("questions-" + id, ComboBox.class);
                    box.setValue(box.getItems().stream().filter(which).findFirst().orElseThrow());
                });
    }

    @Test
    void aSkipRuleTellsOfHowManyItIsAskedToday() {
        look("q20");
        await(() -> text("asked").equals("asked of 3 of 3 today"));
        type("relevant-" + question("q20").id(), "${q1} = 1");
        await(() -> text("asked").equals("asked of 2 of 3 today"));
        type("relevant-" + question("q20").id(), "${q99} = 1");
        assertThat(text("fault")).contains("q99");
        assertThat(question("q20").relevant()).isEqualTo("${q1} = 1");
    }

    @Test
    void whatAnAnswerMustFulfilIsChosenAndHeldAgainstAnotherAnswer() {
        look("q13");
        assertThat(node("questions-limit-value-2", TextField.class).getText()).isEqualTo("500");
        choose("limit-says-2", o -> o.toString().equals("Saying[says=LESS_THAN, ofOther=true]"));
        choose("limit-other-2", o -> o.toString().startsWith("q14 "));
        await(() -> ". >= 0 and . < ${q14}".equals(question("q13").constraint()));
    }

    @Test
    void aValueThatTheQuestionCannotHaveIsToldWhereItStands() {
        look("q20");
        onFx(() -> node("questions-rule-more", Button.class).fire());
        choose("rule-item-1", o -> o.toString().startsWith("q17 "));
        type("rule-value-1", "25:99");
        await(() -> node("questions-rule-wrong-1", Label.class).isVisible());
        assertThat(node("questions-rule-wrong-1", Label.class).getText())
                .isEqualTo("\"25:99\" is not a time of day. Write it as 14:30.");
        assertThat(node("questions-rule-value-1", TextField.class).getText()).isEqualTo("25:99");
        assertThat(question("q20").relevant()).isNull();
        type("rule-value-1", "22.15");
        await(() -> "${q17} >= '22:15'".equals(question("q20").relevant()));
        assertThat(node("questions-rule-wrong-1", Label.class).isVisible()).isFalse();
    }

    @Test
    void conditionsInGroupsAreChosenAndShownAgainAsTheyWereChosen() {
        look("q20");
        onFx(() -> node("questions-rule-more", Button.class).fire());
        choose("rule-item-1", o -> o.toString().startsWith("q1 "));
        choose("rule-option-1", o -> o.toString().contains("code=1,"));
        onFx(() -> node("questions-rule-more", Button.class).fire());
        choose("rule-item-2", o -> o.toString().startsWith("q3 "));
        choose("rule-option-2", o -> o.toString().contains("code=11,"));
        assertThat(node("questions-rule-beside-2", Button.class).getText()).isEqualTo("or");
        onFx(() -> node("questions-rule-beside-2", Button.class).fire());
        choose("rule-item-3", o -> o.toString().startsWith("q13 "));
        type("rule-value-3", "3");
        String groups = "${q1} = '1' and (selected(${q3}, '11') or ${q13} >= 3)";
        await(() -> groups.equals(question("q20").relevant()));
        look("q1");
        look("q20");
        await(() -> node("questions-rule-beside-3", Button.class) != null);
        choose("rule-any", o -> o.equals(true));
        String either = "${q1} = '1' or (selected(${q3}, '11') and ${q13} >= 3)";
        await(() -> either.equals(question("q20").relevant()));
        onFx(() -> node("questions-rule-out-1", Button.class).fire());
        String both = "selected(${q3}, '11') and ${q13} >= 3";
        await(() -> both.equals(question("q20").relevant()));
    }

    @Test
    void aSkipRuleIsChosenWithoutWritingIt() {
        look("q20");
        onFx(() -> node("questions-rule-more", Button.class).fire());
        choose("rule-item-1", o -> o.toString().startsWith("q3 "));
        choose("rule-option-1", o -> o.toString().contains("code=11,"));
        await(() -> "selected(${q3}, '11')".equals(question("q20").relevant()));
        onFx(() -> node("questions-rule-more", Button.class).fire());
        choose("rule-item-2", o -> o.toString().startsWith("q13 "));
        type("rule-value-2", "3");
        await(() -> "selected(${q3}, '11') and ${q13} >= 3".equals(question("q20").relevant()));
        choose("rule-any", o -> o.equals(true));
        await(() -> "selected(${q3}, '11') or ${q13} >= 3".equals(question("q20").relevant()));
        onFx(() -> file.undo());
        onFx(() -> file.undo());
        await(() -> node("questions-rule-item-2", ComboBox.class) == null);
        assertThat(question("q20").relevant()).isEqualTo("selected(${q3}, '11')");
    }
}

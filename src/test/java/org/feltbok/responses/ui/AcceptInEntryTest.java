package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.feltbok.responses.Answer;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.TestForm;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is found at a field can be accepted as it stands while one keys. */
class AcceptInEntryTest extends EntryRig {
    private List<String> found() {
        return fx(
                () ->
                        desk().view().lookupAll(".entry-finding").stream()
                                .flatMap(n -> n.lookupAll(".label").stream())
                                .filter(Label.class::isInstance)
                                .map(n -> ((Label) n).getText())
                                .filter(t -> t != null && t.contains("out of range"))
                                .toList());
    }

    private void set(double value) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        "r1",
                        "Bykle",
                        form.item("q13").orElseThrow(),
                        new Answer.Amount(value)));
        onFx(() -> desk().refresh());
    }

    @Test
    void anAcceptedFindingIsShownNoMoreUntilTheAnswerChangesOrItIsTakenBack() {
        set(501);
        assertThat(found()).hasSize(1);
        at("q13");
        dialogs.text("A large school");
        command("entry.accept");
        await(() -> found().isEmpty());
        assertThat(steps().getFirst()).isEqualTo("checks.accept");
        onFx(
                () ->
                        assertThat(desk().view().lookupAll(".label"))
                                .anyMatch(
                                        n ->
                                                n instanceof Label l
                                                        && l.getText().startsWith("1 accepted")));
        set(777);
        assertThat(found()).hasSize(1);
        set(501);
        assertThat(found()).isEmpty();
        queue.undo().join();
        queue.undo().join();
        // fx waits until what these tell the screen is done, so that the last has its own to tell
        assertThat(found()).isEmpty();
        queue.undo().join();
        await(() -> !found().isEmpty());
    }

    private Set<String> states() {
        return desk().view().lookupAll("*").stream()
                .flatMap(n -> n.getPseudoClassStates().stream())
                .map(PseudoClass::getPseudoClassName)
                .collect(Collectors.toSet());
    }

    @Test
    void whatOnlyTheRulesForbidIsKeptWithAReasonAndStaysWhenItsFieldIsPassed() {
        at("q13");
        typed("501");
        keys(KeyCode.ENTER);
        assertThat(fx(() -> desk().model().refusal())).isPresent();
        assertThat(fx(this::states)).contains("refused");
        int none = steps().size();
        dialogs.text("So it says on the paper");
        command("entry.accept");
        await(() -> steps().getFirst().equals("checks.accept"));
        assertThat(steps()).hasSize(none + 2);
        assertThat(fx(() -> desk().model().refusal())).isEmpty();
        assertThat(found()).isEmpty();
        assertThat(fx(this::states)).as("nothing is red any more").doesNotContain("refused");
        assertThat(current()).as("the hand goes on").isNotEqualTo("q13");
        at("q13");
        int before = steps().size();
        keys(KeyCode.ENTER);
        assertThat(fx(() -> desk().model().refusal())).isEmpty();
        assertThat(steps()).hasSize(before);
    }

    @Test
    void withoutAReasonNothingIsAccepted() {
        set(501);
        at("q13");
        command("entry.accept");
        assertThat(steps()).doesNotContain("checks.accept");
        assertThat(found()).hasSize(1);
    }
}

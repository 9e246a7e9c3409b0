package org.feltbok.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.names.Kind;
import org.feltbok.names.Rename;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a study checks of its own is held against every response, told, accepted and undone. */
class OwnChecksTest {
    @TempDir Path folder;
    private StudyFile file;
    private Form form;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        for (String id : List.of("r1", "r2", "r3")) {
            file.run(
                    new StartResponse(
                            form, id, Optional.empty(), id, "", 1, "Marit", "2026-11-26T08:00"));
        }
        answer("r1", "q13", 10);
        answer("r1", "q14", 20);
        answer("r2", "q13", 30);
        answer("r2", "q14", 20);
        answer("r3", "q13", 30);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void answer(String response, String item, double value) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        form.item(item).orElseThrow(),
                        new Answer.Amount(value)));
    }

    private OwnCheck check(String rule) {
        return new OwnCheck(
                "id",
                form.id(),
                "smaller",
                rule,
                LocalText.of("More than there can be"),
                Severity.WARNING);
    }

    private List<Finding> found(String key) {
        return LiveFindings.of(file).open().stream()
                .filter(f -> f.check().key().equals(key))
                .flatMap(f -> f.findings().stream())
                .toList();
    }

    @Test
    void itFindsTheResponsesThatDoNotKeepItAndNoneThatDoNotDecideIt() {
        file.run(new AddOwnCheck(check("${q13} <= ${q14}")));
        assertThat(found("own:smaller")).extracting(Finding::target).containsExactly("r2");
        assertThat(found("own:smaller").getFirst().item().name()).isEqualTo("q14");
        assertThat(found("own:smaller").getFirst().deciding())
                .containsExactly(form.item("q13").orElseThrow());
        file.undo();
        assertThat(found("own:smaller")).isEmpty();
    }

    @Test
    void whatIsTriedBeforeItIsMadeIsWhatItFindsThen() {
        RuleTrial trial = RuleTrial.of(file, form, check("${q13} <= ${q14}"), () -> false);
        assertThat(trial.all()).isEqualTo(3);
        assertThat(trial.undecided()).isEqualTo(1);
        assertThat(trial.fails()).extracting(RuleTrial.Place::responseId).containsExactly("r2");
    }

    @Test
    void aKeptListFollowsTheCheckAndTheAnswers() {
        try (LiveFindings live = new LiveFindings(file)) {
            assertThat(own(live)).isZero();
            file.run(new AddOwnCheck(check("${q13} <= ${q14}")));
            assertThat(own(live)).isEqualTo(1);
            answer("r3", "q14", 1);
            assertThat(own(live)).isEqualTo(2);
            file.run(new SetOwnCheck(check("${q13} >= 0 and ${q14} >= 0")));
            assertThat(own(live)).isZero();
        }
    }

    private static long own(LiveFindings live) {
        return live.snapshot().open().stream()
                .filter(f -> f.check().key().equals("own:smaller"))
                .mapToLong(f -> f.findings().size())
                .sum();
    }

    @Test
    void aRuleThatCannotBeUnderstoodIsRefusedWithWhatIsWrong() {
        assertRefused("${nothing} > 1", "checks.own.unknown");
        assertRefused("1 = 1", "checks.own.of_nothing");
        assertThatThrownBy(() -> file.run(new AddOwnCheck(check("${q13} <"))))
                .isInstanceOf(FaultException.class);
        assertThat(file.read(OwnCheckStore::all)).isEmpty();
    }

    private void assertRefused(String rule, String key) {
        assertThatThrownBy(() -> file.run(new AddOwnCheck(check(rule))))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        f -> assertThat(f.faults().getFirst().key()).isEqualTo(key));
    }

    @Test
    void aQuestionThatGetsAnotherNameIsAskedForByThatName() {
        file.run(new AddOwnCheck(check("${q13} <= ${q14}")));
        String item = form.item("q13").orElseThrow().id();
        file.run(new Rename(Kind.ITEM, item, "q13", "pupils"));
        assertThat(file.read(OwnCheckStore::all).getFirst().rule())
                .isEqualTo("${pupils} <= ${q14}");
        assertThat(found("own:smaller")).extracting(Finding::target).containsExactly("r2");
    }

    @Test
    void oneThatCameInAFileAndCannotBeUnderstoodIsToldAndFindsNothing() {
        file.run(new AddOwnCheck(check("${q13} <= ${q14}")));
        file.run(new Written(w -> w.update("own_check", "id", "rule", "${gone} > 1")));
        assertThat(found("own:smaller")).isEmpty();
        assertThat(found("broken_rule")).hasSize(1);
    }
}

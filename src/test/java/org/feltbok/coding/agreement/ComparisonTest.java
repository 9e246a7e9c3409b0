package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.analysis.Interval;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.agreement.Coefficient;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What of a comparison of two coders a third, or one of them, may know. */
class ComparisonTest {
    private static final List<String> ALL = List.of("a1", "a2", "a3");

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void coded() {
        file = CodingStudy.make(folder);
        file.run(new SmallStudy.Change(w -> w.insert("person", "pk", kari())));
        for (String person : List.of(MARIT, JONAS)) {
            give("ppt", person, "a1");
            ALL.forEach(t -> done(person, t));
        }
    }

    private static Map<String, Object> kari() {
        return Map.of(
                "key",
                "kari",
                "name",
                "Kari Lie",
                "initials",
                "K",
                "roles",
                "coder",
                "position",
                3);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void give(String code, String person, String text) {
        file.run(new ToggleCode(code, code, person, TextRef.answer(text), null, null));
    }

    private void done(String person, String text) {
        file.run(new MarkDone("b20", person, TextRef.answer(text), true));
    }

    private Comparison seenBy(String person) {
        return Comparison.read(file, Language.EN, "", List.of(), person, Comparison.NONE);
    }

    @Test
    void belowNothingStandsARealMinusSignInEveryLanguage() {
        var below =
                new Coefficient(
                        OptionalDouble.of(-0.012),
                        Optional.empty(),
                        Optional.of(new Interval(-0.2, 0.1, 0.95)),
                        Optional.empty());
        for (Language language : Language.values()) {
            var words = new AgreementWords(new Texts(language));
            assertThat(words.number(below)).startsWith("\u22120").doesNotContain("-");
            assertThat(words.interval(below)).startsWith("\u22120").doesNotContain("-");
        }
    }

    @Test
    void interviewsAreNamedOnceWhereOneIsChosenOfSeveral() {
        assertThat(
                        new CodableItem(
                                        CodableItem.INTERVIEWS,
                                        "b",
                                        "Interviews",
                                        "",
                                        LocalText.of("Interviews"))
                                .called(Language.EN))
                .isEqualTo("Interviews");
    }

    @Test
    void aCoderWhoHasNotBegunSeesNothingOfTheOthers() {
        assertThat(seenBy("Kari Lie").hidden()).isTrue();
        assertThat(seenBy("Kari Lie").pairing().texts()).isEmpty();
        assertThat(seenBy("Kari Lie").questions()).isEmpty();
        ALL.forEach(t -> done("pk", t));
        assertThat(seenBy("Kari Lie").hidden()).isFalse();
        assertThat(seenBy("Kari Lie").questions()).hasSize(1);
    }

    /** Else a thousand samples are drawn at each key that settles something. */
    @Test
    void numbersHoldUntilSomebodyCodes() {
        give("ikt", JONAS, "a2");
        Comparison first = seenBy("Marit Aune");
        file.run(
                new SettleCode(
                        "b20",
                        TextRef.answer("a2"),
                        "ikt",
                        "IKT",
                        List.of(MARIT, JONAS),
                        true,
                        null,
                        MARIT,
                        null));
        Comparison settled = after(first);
        assertThat(settled.pooled()).isSameAs(first.pooled());
        assertThat(settled.codes()).isSameAs(first.codes());
        assertThat(settled.pairing().disagreements())
                .isNotEmpty()
                .allMatch(d -> d.decision().isPresent());
        assertThat(numbers(settled)).isEqualTo(numbers(seenBy("Marit Aune")));
        give("ikt", MARIT, "a1");
        assertThat(after(settled).codes()).isNotEqualTo(first.codes());
        assertThat(numbers(after(settled))).isEqualTo(numbers(seenBy("Marit Aune")));
    }

    private static List<Object> numbers(Comparison of) {
        return List.of(of.codes(), of.pooled(), of.sets(), of.questions(), of.pairing());
    }

    private Comparison after(Comparison former) {
        return Comparison.read(file, Language.EN, "", List.of(), "Marit Aune", former);
    }

    @Test
    void whoDoesNotCodeSeesIt() {
        file.run(new SmallStudy.Change(w -> w.update("person", "pk", "roles", "lead")));
        assertThat(seenBy("Kari Lie").hidden()).isFalse();
        assertThat(seenBy("").hidden()).isFalse();
        assertThat(seenBy("Marit Aune").hidden()).isFalse();
    }

    @Test
    void whoIsToCodeAnswersAloneSeesNothingBeforeTheyAreDone() {
        file.run(
                new SmallStudy.Change(
                        w ->
                                w.insert(
                                        "assignment",
                                        "alone",
                                        Map.of(
                                                "task",
                                                "code",
                                                "person_id",
                                                "pk",
                                                "target_kind",
                                                "answer",
                                                "target_id",
                                                "a1",
                                                "blind_until",
                                                "all_done"))));
        assertThat(seenBy("Kari Lie").hidden()).isTrue();
        done("pk", "a1");
        assertThat(seenBy("Kari Lie").hidden()).isFalse();
    }
}

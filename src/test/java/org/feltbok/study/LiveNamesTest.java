package org.feltbok.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cases.AddCase;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.EditCase;
import org.feltbok.interviews.AddInterview;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.interviews.SetInterview;
import org.feltbok.responses.TestForm;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What was done is told without hidden names, also when names have just changed. */
class LiveNamesTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static List<String> told(LiveNames names, String text) {
        return names.told("responses.answer", List.of(text));
    }

    private void pseudonym(int place, String name) {
        var c = file.read(CaseSheet::read).data().cases().get(place);
        file.run(new EditCase(c, EditCase.Field.PSEUDONYM, name));
    }

    @Test
    void namesAreFoundAsWholeWordsAndTheLongestFirst() {
        HiddenNames names =
                HiddenNames.of(
                        List.of(
                                new HiddenNames.Name("Os", "A"),
                                new HiddenNames.Name("Os i Østerdalen", "B"),
                                new HiddenNames.Name("Ås", "C"),
                                new HiddenNames.Name("(ukjent)", "D"),
                                new HiddenNames.Name("Anne-Lise Berg", "E"),
                                new HiddenNames.Name("Vang", "F"),
                                new HiddenNames.Name("Vangs", "G"),
                                new HiddenNames.Name("Vegårshei", null)));
        List<String> told =
                names.told(
                        "x",
                        List.of(
                                "Os i Østerdalen og Os",
                                "Os' skole, Os’s skole, Oss, Oslo, Ås, Åss, Åse",
                                "svar fra (ukjent)",
                                "Anne-Lise Bergs brev til Anne-Lise Bergen",
                                "Vangs skole i Vang",
                                "Vegårshei",
                                "🙂Os🙂"));
        assertThat(told)
                .containsExactly(
                        "B og A",
                        "A' skole, A’s skole, As, Oslo, C, Cs, Åse",
                        "svar fra D",
                        "Es brev til Anne-Lise Bergen",
                        "G skole i F",
                        "Vegårshei",
                        "🙂A🙂");
    }

    @Test
    void aNameThatTheHistoryCutsInTwoIsNotToldByTheHalfThatIsLeft() {
        HiddenNames names =
                HiddenNames.of(
                        List.of(
                                new HiddenNames.Name("Os i Østerdalen", "B"),
                                new HiddenNames.Name("Anne-Lise Berg", "E"),
                                new HiddenNames.Name("Vegårshei", "F")));
        assertThat(
                        names.told(
                                "x",
                                List.of(
                                        "Vi snakket lenge med folk i Vegår …",
                                        "Det sa ordføreren Anne-Lise …",
                                        "Det sa ordføreren Anne-L …",
                                        "Mest av alt i Os i …",
                                        "Østerdalen er stor …",
                                        "… i Østerdalen er det slik",
                                        "…Bergs brev kom",
                                        "Vegårshei er stor, og lenger borte l …",
                                        "Alt er sagt …",
                                        "Verden er stor",
                                        "…",
                                        "Vegår")))
                .containsExactly(
                        "Vi snakket lenge med folk i …",
                        "Det sa ordføreren …",
                        "Det sa ordføreren …",
                        "Mest av alt i …",
                        "Østerdalen er stor …",
                        "… er det slik",
                        "…s brev kom",
                        "F er stor, og lenger borte l …",
                        "Alt er sagt …",
                        "Verden er stor",
                        "…",
                        "Vegår");
    }

    @Test
    void afterAnyRowOfChangesIsToldWhatWouldBeToldAnew() {
        Random random = new Random(5);
        List<String> words = List.of("Havn", "Veg", "Skole", "Bru", "Nes", "Vik");
        file.run(new AddInterview("i1", "c1", "Rådmann", InterviewStatus.NOTES));
        try (LiveNames live = new LiveNames(file)) {
            for (int step = 0; step < 120; step++) {
                String word = words.get(random.nextInt(words.size()));
                var cases = file.read(CaseSheet::read).data().cases();
                Case some = cases.get(random.nextInt(cases.size()));
                switch (random.nextInt(7)) {
                    case 0 -> file.run(new EditCase(some, EditCase.Field.NAME, word + " " + step));
                    case 1 -> file.run(new EditCase(some, EditCase.Field.PSEUDONYM, "K" + step));
                    case 2 -> file.run(new SetInterview("i1", SetInterview.Field.INFORMANT, word));
                    case 3 -> file.undo();
                    case 4 -> file.run(new HideNames(random.nextBoolean()));
                    case 5 ->
                            file.run(
                                    new AddCase(
                                            new Case(
                                                    "n" + step,
                                                    "n" + step,
                                                    word + "stad",
                                                    "P" + step,
                                                    true,
                                                    "",
                                                    "")));
                    default -> file.redo();
                }
                String text = String.join(" og ", words) + " ved " + some.name() + "s bru";
                try (LiveNames anew = new LiveNames(file)) {
                    assertThat(told(live, text)).as("step " + step).isEqualTo(told(anew, text));
                }
            }
        }
    }

    @Test
    void afterAKeyNoNamesAreReadAgain() {
        pseudonym(0, "Kommune A");
        var counting = new CountingStudy(file);
        try (LiveNames live = new LiveNames(counting)) {
            assertThat(counting.rowsOf(() -> told(live, "Bykle og Fedje"))).isPositive();
            assertThat(counting.rowsOf(() -> told(live, "Bykle og Fedje"))).isZero();
            pseudonym(1, "Kommune B");
            assertThat(told(live, "Bykle og Fedje").getFirst()).contains("Kommune B");
        }
    }
}

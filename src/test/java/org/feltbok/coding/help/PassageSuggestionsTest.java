package org.feltbok.coding.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.words.AlikeParts;
import org.feltbok.analysis.words.Learned;
import org.feltbok.analysis.words.Stems;
import org.feltbok.analysis.words.WordRule;
import org.feltbok.base.text.Language;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.interviews.AddPassage;
import org.feltbok.interviews.Speaker;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/**
 * Of interviews sentences are suggested, with the words that rests on: twelve passages say "Pengene
 * er små 😀, og vi sparer. Veien er lang." with the first sentence coded by Marit and the second by
 * Jonas; q1 asks of the same, and n1 is nobody's.
 */
class PassageSuggestionsTest {
    @TempDir Path folder;

    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        for (int i = 0; i < 12; i++) {
            say("s" + i, Speaker.RESPONDENT, "Pengene er små 😀, og vi sparer. Veien er lang.");
            give("s" + i, CodingStudy.MARIT, new Span(0, 30));
            give("s" + i, CodingStudy.JONAS, new Span(32, 45));
        }
        say("q1", Speaker.INTERVIEWER, "Hva med pengene, sparer dere?");
        say("n1", Speaker.RESPONDENT, "Slik er det. 👩‍👧 Pengene, de sparer vi på!\r\nVeien, ja.");
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void say(String id, Speaker who, String text) {
        file.run(new AddPassage(id, "i1", null, who, text, null));
    }

    private void give(String passage, String who, Span span) {
        file.run(new ToggleCode("theme", "T", who, TextRef.passage(passage), span, null));
    }

    private AnswerSheet sheet() {
        return AnswerSheet.readWithInterviews(
                file,
                items -> items.stream().filter(CodableItem::isInterviews).findFirst(),
                Language.NB,
                "Interviews");
    }

    private static CodedText text(AnswerSheet sheet, String id) {
        return sheet.texts().byId(id).orElseThrow();
    }

    @Test
    void aSentenceOfAPassageIsSuggestedWithTheWordsThatItRestsOn() {
        AnswerSheet sheet = sheet();
        Learned learned = new Offers(sheet, () -> false).learn(CodingStudy.MARIT);
        assertThat(learned.measured().texts()).isEqualTo(12);
        assertThat(learned.measured().all().precision()).hasValue(1);
        var own = new Own(sheet.texts(), CodingStudy.MARIT);
        List<Member> found = new AnswerSuggestions(sheet, learned).of(text(sheet, "n1"), own);
        assertThat(found)
                .singleElement()
                .satisfies(
                        m -> {
                            assertThat(m.words()).isEqualTo("Pengene, de sparer vi på");
                            AnswerPart hit = m.hits().getFirst();
                            assertThat(hit.text()).isEqualTo(TextRef.passage("n1"));
                            assertThat(CodePoints.cut(text(sheet, "n1").text().text(), hit.span()))
                                    .isEqualTo(m.words());
                            assertThat(m.suggestion().words()).contains("penge-");
                            assertThat(m.suggestion().confidence()).isPresent();
                        });
    }

    @Test
    void whatTheInterviewerSaysIsNeitherSuggestedNorFound() {
        AnswerSheet sheet = sheet();
        var offers = new Offers(sheet, () -> false);
        Learned learned = offers.learn(CodingStudy.MARIT);
        var own = new Own(sheet.texts(), CodingStudy.MARIT);
        assertThat(new AnswerSuggestions(sheet, learned).of(text(sheet, "q1"), own)).isEmpty();
        assertThat(offers.suggested(learned, own))
                .flatExtracting(Offer::members)
                .flatExtracting(Member::hits)
                .extracting(AnswerPart::textId)
                .contains("n1")
                .doesNotContain("q1");
        var rule = new WordRule(WordRule.Kind.ANY_FORM, "spare", new Stems("nb"));
        assertThat(offers.rule(rule, "spare", "~ spare").orElseThrow().members())
                .flatExtracting(Member::hits)
                .extracting(AnswerPart::textId)
                .contains("s0", "n1", "p2")
                .doesNotContain("q1");
    }

    @Test
    void suggestionsRestOnOnesOwnCodingsAloneAndSentencesAreNotGrouped() {
        var offers = new Offers(sheet(), () -> false);
        Learned jonas = offers.learn(CodingStudy.JONAS);
        var own = new Own(sheet().texts(), CodingStudy.JONAS);
        assertThat(offers.suggested(jonas, own))
                .flatExtracting(Offer::members)
                .extracting(Member::words)
                .containsExactly("Veien, ja");
        assertThat(offers.groups(AlikeParts.By.BOTH)).isEmpty();
    }
}

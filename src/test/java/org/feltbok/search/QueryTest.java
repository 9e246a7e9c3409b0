package org.feltbok.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.words.Stems;
import org.feltbok.search.SearchText.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is found when somebody types. */
class QueryTest {
    private final IndexStore index = new IndexStore(new Stems("nb"));

    @AfterEach
    void close() {
        index.close();
    }

    private void put(String... texts) {
        List<SearchText> all = new ArrayList<>();
        for (String text : texts) {
            all.add(
                    new SearchText(
                            Kind.ANSWER, "a" + all.size(), "coding", "q1", "k", "", text, "", ""));
        }
        index.put(all);
    }

    private List<String> found(String typed) {
        return index.find(Query.of(typed), t -> true, 50).stream().map(h -> h.text().id()).toList();
    }

    @Test
    void aWordIsFoundInAllItsForms() {
        put("Kommunene samarbeider om legevakt", "en liten kommune", "ingenting");
        assertThat(found("kommuner ")).containsExactly("a0", "a1");
        assertThat(found("KOMMUNE ")).containsExactly("a0", "a1");
    }

    @Test
    void aHalfWrittenWordIsFoundByItsBeginning() {
        put("Kommunene samarbeider", "om legevakten", "samtaler");
        assertThat(found("sam")).containsExactly("a0", "a2");
        assertThat(found("samar")).containsExactly("a0");
        // what is followed by a blank is whole
        assertThat(found("samar ")).isEmpty();
        assertThat(found("samar* ")).containsExactly("a0");
    }

    @Test
    void allWordsMustStandThere() {
        put("lege og vakt", "bare lege", "bare vakt");
        assertThat(found("vakt lege")).containsExactly("a0");
    }

    @Test
    void wordsInQuotationMarksStandTogetherJustSo() {
        put("små kommuner med lege", "kommuner små", "liten kommune");
        assertThat(found("\"små kommuner\"")).containsExactly("a0");
        assertThat(found("«kommuner små»")).containsExactly("a1");
        assertThat(found("\"kommuner\"")).containsExactly("a0", "a1");
    }

    @Test
    void whatHasAMinusBeforeItMustNotStandThere() {
        put("lege og vakt", "bare lege", "lege i små kommuner", "e-post til legen");
        assertThat(found("lege -vakter ")).containsExactly("a1", "a2", "a3");
        assertThat(found("lege -\"små kommuner\" -bar* ")).containsExactly("a0", "a3");
        // a minus within a word takes nothing out, and nothing is found by it alone
        assertThat(found("e-post")).containsExactly("a3");
        assertThat(found("-lege")).isEmpty();
    }

    @Test
    void allPlacesOfTheWordsAreMarked() {
        String text = "Små kommuner: små Kommunene, og små\nkommuner igjen";
        put(text);
        assertThat(marked("kommune ")).containsExactly("kommuner", "Kommunene", "kommuner");
        assertThat(marked("\"små kommuner\"")).containsExactly("Små kommuner", "små\nkommuner");
        assertThat(marked("igj* kommunen -lege ")).hasSize(4).last().isEqualTo("igjen");
    }

    private List<String> marked(String typed) {
        Hit hit = index.find(Query.of(typed), t -> true, 1).getFirst();
        String text = hit.text().text();
        assertThat(hit.marks())
                .extracting(m -> hit.context().substring(m.start(), m.end()))
                .containsExactlyElementsOf(
                        hit.all().stream()
                                .map(m -> text.substring(m.start(), m.end()).replace('\n', ' '))
                                .toList());
        return hit.all().stream().map(m -> text.substring(m.start(), m.end())).toList();
    }

    @Test
    void nynorskFormsAreFoundByTheirWord() {
        put("Kommunane samarbeider", "kommunar", "ein kommune", "legane", "komme");
        assertThat(found("kommune ")).containsExactly("a0", "a1", "a2");
        assertThat(found("lege ")).containsExactly("a3");
    }

    @Test
    void letterOfNorwegianAndSamiAreLettersOfTheirOwn() {
        put("for få årsverk", "for fa arsverk", "Kárášjohka og Guovdageaidnu");
        assertThat(found("årsverk ")).containsExactly("a0");
        assertThat(found("kárášjohka")).containsExactly("a2");
        put(Normalizer.normalize("årlig møte på Å", Normalizer.Form.NFD));
        assertThat(found("møte på ")).containsExactly("a0");
    }

    @Test
    void whatIsTypedIsNeverTakenForALanguage() {
        put("a AND b OR c NOT d", "words: x", "50 % - (e-post) * ^ \" ;");
        for (String typed :
                List.of(
                        "AND",
                        "a OR",
                        "NOT",
                        "NEAR(a b)",
                        "words:",
                        "\"",
                        "\"\"",
                        "*",
                        "^",
                        "-",
                        "(",
                        "a\"b",
                        "'; DROP TABLE found",
                        "{stems} : x",
                        "\0",
                        "\ud83d")) {
            index.find(Query.of(typed), t -> true, 50);
        }
        assertThat(found("e-post")).containsExactly("a2");
        assertThat(found("* ")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void aHitStandsInItsContext() {
        String before = "ord ".repeat(50);
        put(before + "så kom Legevakten dit " + "etter ".repeat(50), "legevakt");
        Hit hit = index.find(Query.of("legevakt "), t -> true, 50).getFirst();
        assertThat(hit.found()).isEqualTo("Legevakten");
        assertThat(hit.before()).startsWith("…ord").endsWith("så kom ").hasSizeLessThan(60);
        assertThat(hit.after()).startsWith(" dit etter").endsWith("…").hasSizeLessThan(100);
        Hit whole = index.find(Query.of("legevakt "), t -> true, 50).getLast();
        assertThat(whole.context()).isEqualTo("legevakt");
    }

    @Test
    void aContextIsCutAtLinesAsAtWords() {
        put("- noe\n- legevakt\n" + "- annet\n".repeat(30));
        String context = index.find(Query.of("legevakt "), t -> true, 50).getFirst().context();
        assertThat(context).startsWith("- noe - legevakt - annet -").endsWith("…");
    }

    @Test
    void noMoreThanAskedForAreGiven() {
        put(IntStream.range(0, 200).mapToObj(i -> "lege " + i).toArray(String[]::new));
        assertThat(index.find(Query.of("lege "), t -> true, 50)).hasSize(50);
    }

    @Test
    void whatIsChangedOrGoneIsNoLongerFound() {
        put("legevakt", "barnevern");
        index.put(
                List.of(
                        new SearchText(
                                Kind.ANSWER, "a0", "coding", "q1", "k", "", "skole", "", "")));
        index.remove("a1");
        index.remove("never there");
        assertThat(found("legevakt")).isEmpty();
        assertThat(found("barnevern")).isEmpty();
        assertThat(found("skole")).containsExactly("a0");
    }

    @Test
    void anothersMemoIsNotFoundUnlessItMayBeSeen() {
        index.put(
                List.of(
                        new SearchText(
                                Kind.MEMO, "m", "coding", "q1", "k", "Marit", "lege", "", ""),
                        new SearchText(Kind.MEMO, "n", "coding", "q1", "k", "Ola", "lege", "", ""),
                        new SearchText(
                                Kind.MEMO, "o", "coding", "q1", "k", "Ola", "lege", "", "")));
        assertThat(index.find(Query.of("lege"), t -> t.isFor("Marit", Set.of("o")), 50))
                .extracting(h -> h.text().id())
                .containsExactly("m", "o");
    }

    @Test
    void englishStudiesHaveEnglishForms() {
        assertThat(new Stems("en").ofAll("villages, working")).isEqualTo("villag work");
        assertThat(new Stems("nb").ofAll("kommunene og kommuner")).isEqualTo("kommun og kommun");
    }
}

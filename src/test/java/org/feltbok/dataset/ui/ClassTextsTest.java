package org.feltbok.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Category;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Classes are typed by their words and keep their codes. */
class ClassTextsTest {
    private final ClassTexts texts = new ClassTexts(new Texts(Language.NB), () -> "nb");

    private static Category of(String code, String label) {
        return Category.of(code, LocalText.of(label));
    }

    private static List<String> codes(ClassTexts.Coded coded) {
        return coded.classes().stream().map(Category::code).toList();
    }

    private static List<String> labels(ClassTexts.Coded coded) {
        return coded.classes().stream().map(c -> c.label().text()).toList();
    }

    @Test
    void whatIsCalledTheSameIsOneClass() {
        var coded = texts.coded(List.of(), List.of("", "", ""), List.of("Lite", "Mye", "Lite"));
        assertThat(coded.codes()).containsExactly("1", "2", "1");
        assertThat(labels(coded)).containsExactly("Lite", "Mye");
    }

    @Test
    void aClassCalledOtherwiseEverywhereIsTheSameClass() {
        var before = List.of(of("low", "Lav"), of("high", "Høy"));
        var coded =
                texts.coded(before, List.of("low", "low", "high"), List.of("Svak", "Svak", "Høy"));
        assertThat(coded.codes()).containsExactly("low", "low", "high");
        assertThat(labels(coded)).containsExactly("Svak", "Høy");
    }

    @Test
    void aClassThatIsSplitGetsNewOnesBesideIt() {
        var before = List.of(of("1", "Lav"), of("2", "Høy"));
        var coded = texts.coded(before, List.of("1", "1", "2"), List.of("Lav", "Midt", "Høy"));
        assertThat(coded.codes()).containsExactly("1", "3", "2");
        assertThat(codes(coded)).containsExactly("1", "2", "3");
    }

    @Test
    void classesPutTogetherAreOne() {
        var before = List.of(of("1", "Lav"), of("2", "Høy"));
        var coded = texts.coded(before, List.of("1", "2"), List.of("Høy", "Høy"));
        assertThat(coded.codes()).containsExactly("2", "2");
        assertThat(codes(coded)).containsExactly("2");
    }

    @Test
    void aClassThatNobodyIsInStays() {
        var before = List.of(of("1", "Lav"), of("9", "Ingen her"));
        var coded = texts.coded(before, List.of("1"), List.of("Lav"));
        assertThat(codes(coded)).containsExactly("1", "9");
    }

    @Test
    void aKindOfMissingIsNoClass() {
        var coded =
                texts.coded(List.of(), List.of("", "", ""), List.of("Ja", "vet ikke", "#refused"));
        assertThat(coded.codes()).containsExactly("1", "#dont_know", "#refused");
        assertThat(codes(coded)).containsExactly("1");
        assertThat(texts.missing("Gjelder ikke")).contains(MissingKind.NOT_APPLICABLE);
        assertThat(texts.missing("")).isEmpty();
        assertThat(texts.missing("ikke registrert")).as("nothing can become it").isEmpty();
    }

    @Test
    void wordsOfAnotherLanguageStayWhereOneIsTyped() {
        LocalText before = new LocalText("Lav", Map.of("en", "Low"));
        assertThat(texts.said(before, "Svak"))
                .isEqualTo(new LocalText("Svak", Map.of("en", "Low")));
        ClassTexts english = new ClassTexts(new Texts(Language.EN), () -> "nb");
        assertThat(english.said(before, "Weak"))
                .isEqualTo(new LocalText("Lav", Map.of("en", "Weak")));
        assertThat(english.said(before, " Low ")).isSameAs(before);
        assertThat(english.said(LocalText.of(""), "New")).isEqualTo(LocalText.of("New"));
    }

    @Test
    void whatIsCalledByItselfIsSoInEveryLanguage() {
        LocalText label = texts.inAll("variables.cuts.below", 1000.0);
        assertThat(label.in(Language.EN)).isEqualTo("Below 1,000");
        assertThat(label.text()).startsWith("Under 1").endsWith("000");
    }

    @Test
    void classesInTheirPlacesKeepTheirCodes() {
        var before = List.of(of("young", "Ung"), of("old", "Gammel"));
        var proposed =
                List.of(LocalText.of("Under 30"), LocalText.of("30–60"), LocalText.of("60+"));
        var classes = texts.placed(before, List.of("", "Middels", ""), proposed);
        assertThat(classes.stream().map(Category::code)).containsExactly("young", "old", "3");
        assertThat(classes.stream().map(c -> c.label().text()))
                .containsExactly("Under 30", "Middels", "60+");
    }
}

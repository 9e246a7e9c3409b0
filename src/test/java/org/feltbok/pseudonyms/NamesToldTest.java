package org.feltbok.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.quotes.QuoteChoice;
import org.feltbok.coding.quotes.QuotesStore;
import org.feltbok.dataset.QuoteStore;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** While names are hidden, no name of the register is told where texts are shown. */
class NamesToldTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        file.run(new EditPassage("p1", "Så sa Kari Vik at pengene mangler."));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void register(String name, String instead) {
        file.run(
                new PutName(
                        new RegisteredName(
                                name,
                                RegisteredName.Kind.PERSON,
                                name,
                                instead,
                                List.of(),
                                false,
                                0)));
    }

    @Test
    void theSearchTellsWhatStandsForANameAsSoonAsItIsRegistered() {
        try (LiveSearch search = new LiveSearch(file)) {
            assertThat(search.find(Kind.PASSAGE, "pengene", "Marit Aune", 9).getFirst().context())
                    .contains("Kari Vik");
            register("Kari Vik", "Person 1");
            assertThat(search.find(Kind.PASSAGE, "pengene", "Marit Aune", 9).getFirst().context())
                    .contains("Person 1")
                    .doesNotContain("Kari");
            assertThat(search.find(Kind.PASSAGE, "kari", "Marit Aune", 9)).isEmpty();
            file.run(new HideNames(false));
            assertThat(search.find(Kind.PASSAGE, "kari", "Marit Aune", 9)).hasSize(1);
        }
    }

    /** A code in the words of who was asked may be called by a name. */
    @Test
    void quotesTellItInTheNamesOfCodesToo() {
        file.run(new RenameCode("ppt", "PPT", "Spør Kari Vik"));
        TextRef answer = TextRef.answer("a1");
        file.run(new ToggleCode("ppt", "P", CodingStudy.MARIT, answer, null, null));
        register("Kari Vik", "Person 1");
        assertThat(
                        file.read(h -> new QuotesStore(h, Language.NB, "").read(QuoteChoice.ALL))
                                .quotes())
                .singleElement()
                .satisfies(q -> assertThat(q.path()).last().isEqualTo("Spør Person 1"));
    }

    @Test
    void codingAndTheAnswersBehindANumberTellIt() {
        register("Barnevern", "Etat 1");
        AnswerSheet sheet = AnswerSheet.read(file, i -> Optional.empty(), Language.EN);
        String answer = sheet.texts().all().getFirst().text().text();
        assertThat(answer).startsWith("Barnevern");
        assertThat(sheet.telling().text(answer).told()).startsWith("Etat 1 og PPT");
        assertThat(file.read(h -> QuoteStore.of(h, "survey", "q20")).values())
                .extracting(QuoteStore.Quote::text)
                .anyMatch(t -> t.startsWith("Etat 1"))
                .noneMatch(t -> t.contains("Barnevern"));
        file.run(new HideNames(false));
        Telling shown = file.read(Telling::of);
        assertThat(shown.isHiding()).isFalse();
        assertThat(shown.told(answer)).isEqualTo(answer);
    }
}

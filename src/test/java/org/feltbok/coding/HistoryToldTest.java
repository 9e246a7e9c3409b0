package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.interviews.AddPassage;
import org.feltbok.interviews.SetInterview;
import org.feltbok.store.Change;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.feltbok.study.LiveNames;
import org.feltbok.study.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The history tells what stood before and what stands now, and no name that is hidden. */
class HistoryToldTest {
    private static final TextRef A1 = TextRef.answer("a1");

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void make() {
        file = CodingStudy.make(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<Change> toldTogether(List<Change> changes) {
        try (LiveNames names = new LiveNames(file)) {
            return names.told(changes);
        }
    }

    private List<String> newest() {
        Change newest = file.history(1).getFirst();
        return Told.told(file, newest);
    }

    @Test
    void aMemoIsToldAsItWasAndAsItIs() {
        file.run(new SetMemo("b20", CodingStudy.MARIT, A1, "Uklart"));
        assertThat(newest()).containsExactly("Uklart", "–");
        file.run(new SetMemo("b20", CodingStudy.MARIT, A1, "Klart nok"));
        assertThat(newest()).containsExactly("Klart nok", "Uklart");
        file.run(new SetMemo("b20", CodingStudy.MARIT, A1, " "));
        assertThat(newest()).containsExactly("–", "Klart nok");
        file.undo();
        assertThat(newest()).containsExactly("–", "Klart nok");
    }

    @Test
    void aMemoOnATextThatIsDoneIsToldToo() {
        file.run(new MarkDone("b20", CodingStudy.MARIT, A1, true));
        file.run(new SetMemo("b20", CodingStudy.MARIT, A1, "Se svar 2"));
        assertThat(newest()).containsExactly("Se svar 2", "–");
    }

    @Test
    void whatACodeMeansIsToldAsItWasAndAsItIsAlsoWhatItIsNot() {
        file.run(new DefineCode("ikt", "IKT", "Data og nett", ""));
        assertThat(newest()).containsExactly("IKT", "Data og nett", "–");
        file.run(new DefineCode("ikt", "IKT", "Data, nett og telefon", ""));
        assertThat(newest()).containsExactly("IKT", "Data, nett og telefon", "Data og nett");
        file.run(new DefineCode("ikt", "IKT", "Data, nett og telefon", "Ikke TV"));
        assertThat(newest()).containsExactly("IKT", "Ikke TV", "–");
        file.run(new DefineCode("ikt", "IKT", "Data and net", "", "en"));
        assertThat(newest()).containsExactly("IKT", "Data and net", "–");
        file.run(new DefineCode("ikt", "IKT", "Networks", "", "en"));
        assertThat(newest()).containsExactly("IKT", "Networks", "Data and net");
    }

    @Test
    void aKeyIsToldAsItWasAndAsItIs() {
        file.run(new SetDigit("b20", "ikt", "IKT", 1));
        assertThat(newest()).containsExactly("IKT", "1", "–");
        file.run(new SetDigit("b20", "ikt", "IKT", null));
        assertThat(newest()).containsExactly("IKT", "–", "1");
    }

    @Test
    void aLongPassageIsToldFromWhereItBecameAnother() {
        String long1 = "Vi har lenge hatt for få folk til plan og bygg, og pengene mangler 😀.";
        file.run(new EditPassage("p1", long1));
        assertThat(newest().getLast()).startsWith("Planene er gamle");
        file.run(new EditPassage("p1", long1.replace("mangler", "finnes")));
        assertThat(newest()).containsExactly("… og pengene finnes 😀.", "… og pengene mangler 😀.");
    }

    @Test
    void namesAreHiddenWithinLongerTextsAlsoTheOnesThatWere() {
        file.run(new SetInterview("i1", SetInterview.Field.INFORMANT, "Kari Vik"));
        file.run(new SetInterview("i1", SetInterview.Field.INFORMANT, "Ola Moe"));
        file.run(new EditPassage("p1", "Kari Vik om Liernes plan."));
        assertThat(newest().getFirst()).isEqualTo("… om Kommune As plan.");
        file.run(
                new SetMemo(
                        "bi1", CodingStudy.MARIT, TextRef.passage("p1"), "Spør Ola Moe (Vega)"));
        assertThat(newest().getFirst()).isEqualTo("Spør … (Kommune B)");
        file.run(new AddPassage("x", "i1", "t1", null, "Vegard og Lierneelva er ikke navn", null));
        assertThat(newest().getFirst()).isEqualTo("Vegard og Lierneelva er ikke navn");
        file.run(new HideNames(false));
        file.run(new EditPassage("p2", "Kari Vik sparer."));
        assertThat(newest().getFirst()).isEqualTo("Kari Vik sparer.");
    }

    @Test
    void theWholeHistoryIsToldAsEachLineOfIt() {
        file.run(new SetMemo("b20", CodingStudy.MARIT, A1, "Lierne igjen"));
        file.run(new SetInterview("i1", SetInterview.Field.INFORMANT, "Kari Vik"));
        List<Change> all = file.history(9);
        List<Change> told = toldTogether(all);
        List<List<String>> each = all.stream().map(c -> Told.told(file, c)).toList();
        assertThat(told).extracting(Change::args).isEqualTo(each);
        assertThat(told)
                .flatExtracting(Change::args)
                .contains("Kommune A igjen", "…")
                .doesNotContain("Kari Vik");
    }
}

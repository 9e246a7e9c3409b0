package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.EditCase;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodingStudy;
import org.feltbok.interviews.SetInterview;
import org.feltbok.shell.spi.PaletteHit;
import org.feltbok.store.Change;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.feltbok.study.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** While names are hidden nobody tells that Kommune A is Lierne, nor who was interviewed there. */
class NamesHiddenTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void make() {
        file = CodingStudy.make(folder);
    }

    private List<Case> cases() {
        return file.read(CaseSheet::read).data().cases();
    }

    private List<PaletteHit> palette(String query) {
        return new CaseFinder(new Texts(Language.EN), this::cases, key -> {}).search(query, 9);
    }

    private String coded() {
        AnswerSheet sheet = AnswerSheet.read(file, i -> Optional.empty(), Language.EN);
        return sheet.texts().all().getFirst().text().shownName(sheet.namesHidden());
    }

    @Test
    void caseListPaletteAndCodingTellThePseudonymOnly() {
        assertThat(cases()).extracting(Case::name).contains("Kommune A").doesNotContain("Lierne");
        assertThat(palette("lierne")).isEmpty();
        assertThat(palette("1001")).isEmpty();
        assertThat(palette("kommune a"))
                .singleElement()
                .satisfies(
                        h -> {
                            assertThat(h.title()).isEqualTo("Kommune A");
                            assertThat(h.detail()).isEmpty();
                        });
        assertThat(coded()).isEqualTo("Kommune A");
    }

    @Test
    void theHistoryTellsNeitherInformantsNorWhichCaseItIs() {
        Case masked = cases().getFirst();
        file.run(new SetInterview("i1", SetInterview.Field.INFORMANT, "Kari Vik"));
        file.run(new EditCase(masked, EditCase.Field.NAME, "Lierne kommune"));
        List<Change> history = file.history(9);
        List<String> told = history.stream().flatMap(c -> Told.told(file, c).stream()).toList();
        assertThat(told).noneMatch(a -> a.contains("Kari") || a.contains("Lierne"));
    }

    @Test
    void shownNamesAreShownEverywhereAndStayShownWhenTheStudyIsOpenedAgain() {
        file.run(new HideNames(false));
        file.close();
        file = StudyFile.open(folder.resolve("s.feltbok"), Environment.of(() -> "Marit Aune"));
        assertThat(cases()).extracting(Case::name).contains("Lierne");
        assertThat(palette("lierne")).hasSize(1);
        assertThat(coded()).isEqualTo("Lierne");
        file.undo();
        assertThat(coded()).isEqualTo("Kommune A");
        file.close();
    }
}

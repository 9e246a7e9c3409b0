package org.feltbok.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cli.SmallStudy;
import org.feltbok.cli.WholeStudy;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.export.BookChoice;
import org.feltbok.export.ListSheet;
import org.feltbok.export.Recipe;
import org.feltbok.figures.SmallBases;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sheets of a workbook that tell of the data. */
class BookSheetsTest {
    private static final BookChoice DATA = new BookChoice(false, true, false);
    private static final BookChoice NAMES = new BookChoice(false, true, true);

    @TempDir static Path place;
    private static Path study;

    @BeforeAll
    static void make() {
        SmallStudy small = WholeStudy.in(place);
        assertThat(small.make()).as(small.said()).isLessThan(2);
        study = small.study();
    }

    private static List<ListSheet> sheets(Recipe recipe) {
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "Marit"))) {
            return BookSheets.of(file, StudyDataStore.read(file), recipe, new Texts(Language.EN));
        }
    }

    private static List<String> names(List<ListSheet> sheets) {
        return sheets.stream().map(ListSheet::name).toList();
    }

    private static List<String> cells(List<ListSheet> sheets) {
        List<String> cells = new ArrayList<>();
        sheets.stream()
                .filter(s -> s.name().startsWith("Codes") || s.name().startsWith("Labels"))
                .forEach(
                        s -> {
                            cells.addAll(s.headings());
                            s.rows().forEach(cells::addAll);
                        });
        return cells;
    }

    @Test
    void aReportListsVariablesAndValuesAndNoResponses() {
        List<ListSheet> sheets = sheets(Recipe.WHOLE);
        assertThat(names(sheets)).containsExactly("Variables", "Values");
        assertThat(sheets.getFirst().rows()).isNotEmpty();
        for (ListSheet sheet : sheets) {
            assertThat(sheet.widths()).hasSameSizeAs(sheet.headings());
            assertThat(sheet.rows()).allMatch(r -> r.size() == sheet.headings().size());
        }
    }

    @Test
    void responsesStandByCodesAndInWordsAndTheirRowsAreOfTheSameResponses() {
        List<ListSheet> sheets = sheets(Recipe.WHOLE.with(DATA));
        List<ListSheet> data = sheets.subList(2, sheets.size());
        assertThat(data).isNotEmpty();
        for (int i = 0; i < data.size(); i += 2) {
            assertThat(data.get(i).name()).startsWith("Codes");
            assertThat(data.get(i + 1).name()).startsWith("Labels");
            assertThat(data.get(i).headings()).isEqualTo(data.get(i + 1).headings());
            assertThat(data.get(i).rows()).hasSameSizeAs(data.get(i + 1).rows()).isNotEmpty();
        }
    }

    @Test
    void namesKeysAndAnswersInWordsLeaveOnlyWhenAskedForByThemselves() {
        List<String> secret = new ArrayList<>();
        StudyData data;
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "Marit"))) {
            data = StudyDataStore.read(file);
        }
        for (int row = 0; row < data.cases().size(); row++) {
            secret.add(data.cases().row(row).label());
        }
        List<ListSheet> nameless = sheets(Recipe.WHOLE.with(DATA));
        List<ListSheet> named = sheets(Recipe.WHOLE.with(NAMES));
        assertThat(cells(named)).containsAnyElementsOf(secret);
        assertThat(cells(nameless)).doesNotContainAnyElementsOf(secret);
        assertThat(nameless.stream().flatMap(s -> s.headings().stream()))
                .doesNotContain("case", "case_name", "response");
        assertThat(names(named)).contains("Codes cases");
        assertThat(names(nameless)).doesNotContain("Codes cases");
    }

    @Test
    void whereSmallBasesAreLeftOutNoRowAndNoCountIsThere() {
        Recipe hide = Recipe.WHOLE.with(NAMES).with(new SmallBases(SmallBases.Choice.HIDE, 5));
        List<ListSheet> sheets = sheets(hide);
        assertThat(sheets.getFirst().headings()).doesNotContain("n", "refused");
        sheets.stream()
                .skip(2)
                .forEach(
                        s -> {
                            assertThat(s.rows()).isEmpty();
                            assertThat(s.told().getFirst()).startsWith("Left out");
                        });
    }
}

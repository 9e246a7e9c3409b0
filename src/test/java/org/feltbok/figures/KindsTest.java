package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.CellSource.Kind;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Numbers made for an example are told apart, and only those that really rest on them. */
class KindsTest {
    @TempDir static Path folder;

    private static StudyData data;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            data = StudyDataStore.read(file);
        }
    }

    @AfterAll
    static void forget() {
        data = null;
    }

    private static FigureTable table(String fields) {
        String json = "{\"key\":\"f\",\"title\":\"T\"," + fields.replace('\'', '"') + "}";
        return new FigureComputer(data, new Texts(Language.NB))
                .compute(FigureSpec.parse(json, "f"), List.of())
                .table();
    }

    @Test
    void answersAreComputedWhoeverGaveThem() {
        FigureTable table =
                table(
                        "'variable':'q1','statistic':'share','codes':'1','rows':{'groups':'size'},'columns':{}");
        assertThat(table.cells())
                .allSatisfy(r -> assertThat(r).allMatch(c -> c.kind() == Kind.COMPUTED));
        assertThat(table.subtitle()).isEmpty();
    }

    @Test
    void aNumberByCaseAndYearIsConstructedWhereItsOriginIs() {
        FigureTable table =
                table(
                        "'variable':'future','statistic':'sum','rows':{'years':[2000,2040]},'columns':{}");
        List<Kind> kinds = table.cells().stream().map(r -> r.getFirst().kind()).toList();
        List<String> signs = table.cells().stream().map(r -> r.getFirst()).map(Cell::sign).toList();
        assertThat(kinds).containsExactly(Kind.COMPUTED, Kind.CONSTRUCTED);
        assertThat(signs).containsExactly("", "‡");
        assertThat(table.subtitle()).isEqualTo("‡ Konstruert.");
    }
}

package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Which codes two coders give in place of each other, and each coder against the others. */
class MixUpTest {
    private static final List<String> ALL = List.of("a1", "a2", "a3");

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

    private void give(String person, String text, String code, @Nullable Span span) {
        file.run(new ToggleCode(code, code, person, TextRef.answer(text), span, null));
    }

    private void done(String... people) {
        for (String person : people) {
            ALL.forEach(t -> file.run(new MarkDone("b20", person, TextRef.answer(t), true)));
        }
    }

    private Comparison read() {
        return Comparison.read(
                file, Language.EN, "", List.of(MARIT, JONAS), "Marit Aune", Comparison.NONE);
    }

    private List<String> mixed() {
        return read().mixUps().stream()
                .map(m -> m.one().orElse("-") + " " + m.other().orElse("-") + " " + m.times())
                .toList();
    }

    @Test
    void codesOnTheSameWordsAreOnePairAndWhatNothingMeetsStandsAgainstNoCode() {
        give(MARIT, "a1", "barnevern", new Span(0, 9));
        give(JONAS, "a1", "ppt", new Span(4, 12));
        give(MARIT, "a1", "ikt", new Span(13, 16));
        give(MARIT, "a2", "barnevern", null);
        give(JONAS, "a2", "ppt", new Span(0, 2));
        give(JONAS, "a3", "ikt", null);
        done(MARIT, JONAS);
        assertThat(mixed()).containsExactly("barnevern ppt 2", "ikt - 1", "- ikt 1");
    }

    @Test
    void whatBothGaveIsNoMixUpWhereverItStands() {
        give(MARIT, "a1", "ikt", new Span(0, 2));
        give(JONAS, "a1", "ikt", new Span(4, 8));
        give(JONAS, "a1", "ppt", new Span(0, 2));
        done(MARIT, JONAS);
        assertThat(mixed()).containsExactly("- ppt 1");
    }

    @Test
    void whatIsRecodedAfterSeeingTheOtherSaysNothing() {
        give(MARIT, "a1", "ikt", null);
        give(JONAS, "a1", "ppt", null);
        done(MARIT, JONAS);
        give(MARIT, "a2", "barnevern", null);
        assertThat(mixed()).containsExactly("ikt ppt 1");
    }

    private void third() {
        file.run(
                new SmallStudy.Change(
                        w ->
                                w.insert(
                                        "person",
                                        "pk",
                                        Map.of(
                                                "key",
                                                "kari",
                                                "name",
                                                "Kari Lie",
                                                "initials",
                                                "K",
                                                "roles",
                                                "coder",
                                                "position",
                                                3))));
        give(MARIT, "a1", "ikt", null);
        give(JONAS, "a1", "ikt", null);
        give("pk", "a2", "ikt", null);
        done(MARIT, JONAS, "pk");
    }

    /** By hand: Marit and Jonas agree; Kari differs from both on two answers of three. */
    @Test
    void eachCoderIsHeldAgainstAllTheOthers() {
        third();
        assertThat(read().each())
                .extracting(
                        c -> c.coder().id(),
                        Comparison.OfCoder::texts,
                        c -> c.with().pairs(),
                        c -> Math.round(c.with().percent().orElse(-1)))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MARIT, 3, 2, 67L),
                        org.assertj.core.groups.Tuple.tuple(JONAS, 3, 2, 67L),
                        org.assertj.core.groups.Tuple.tuple("pk", 3, 2, 33L));
        // Krippendorff by hand: n = 6 values, 2 of them yes; Do = 4/6, De = 2·2·4/(6·5)
        double differing = 1 - (4 / 6.0) / (16 / 30.0);
        assertThat(read().each().getLast().with().alpha().orElse(9))
                .isCloseTo(differing, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void nothingOfItIsToldWhoIsBlind() {
        third();
        file.run(new MarkDone("b20", MARIT, TextRef.answer("a3"), false));
        assertThat(read().hidden()).isTrue();
        assertThat(read().mixUps()).isEmpty();
        assertThat(read().each()).isEmpty();
    }

    @Test
    void theWorkbookHoldsBothInBothLanguages() throws Exception {
        third();
        give("pk", "a3", "ppt", null);
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            Path to = folder.resolve(language.code() + ".xlsx");
            Comparison pair =
                    Comparison.read(file, language, "", List.of(MARIT, "pk"), "", Comparison.NONE);
            new AgreementBook(texts, pair, "Made up").write(to);
            try (var book = WorkbookFactory.create(to.toFile())) {
                assertThat(
                                book.getSheet(texts.get("study.notice.sheet"))
                                        .getRow(0)
                                        .getCell(0)
                                        .getStringCellValue())
                        .isEqualTo("Made up");
                Sheet mixed = book.getSheet(texts.get("agreement.mixed"));
                assertThat(mixed.getRow(1).getCell(0).getStringCellValue()).isEqualTo("IKT");
                assertThat(mixed.getRow(1).getCell(1).getStringCellValue())
                        .isEqualTo(texts.get("agreement.no_code_at_all"));
                assertThat(mixed.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(1);
                Sheet each = book.getSheet(texts.get("agreement.each"));
                assertThat(each.getLastRowNum()).isEqualTo(3);
                assertThat(each.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(3);
            }
        }
    }
}

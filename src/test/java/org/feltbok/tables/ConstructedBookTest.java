package org.feltbok.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.Claim;
import org.feltbok.figures.ClaimCheck;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Wealth was made for an example, and who is rich is derived of it. */
class ConstructedBookTest {
    private static final BookWords WORDS = new BookWords(new Texts(Language.EN));

    @TempDir static Path folder;

    private static StudyData data;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            SmallStudy.secondNumber(file);
            file.run(
                    new SmallStudy.Change(
                            w -> w.update("attribute", "a-wealth", "origin_id", "o1")));
            LocalText none = LocalText.of("");
            String rule =
                    "{'from':'wealth','cuts':[{'at':50,'to':'above'}],'classes':[{'code':'no'},{'code':'yes'}]}";
            file.run(
                    new AddVariable(
                            new DerivedVariable(
                                    "rich",
                                    "rich",
                                    LocalText.of("Rich"),
                                    "",
                                    null,
                                    none,
                                    null,
                                    rule.replace('\'', '"'),
                                    "")));
            data = StudyDataStore.read(file);
        }
    }

    @AfterAll
    static void forget() {
        data = null;
    }

    private static TableBook book(BookSpec spec) {
        return BookMaker.of(data, spec);
    }

    private static boolean says(TableBook book) {
        return WORDS.notes(book).stream().anyMatch(n -> n.startsWith("‡"));
    }

    @Test
    void columnsThatWereMadeForAnExampleBearTheSignOfFigures() {
        TableBook book = book(BookSpec.PLAIN.of("", List.of("q1")).by(List.of("size", "rich")));
        assertThat(book.heads()).extracting(WORDS::axis).contains("Rich ‡").doesNotContain("Rich");
        assertThat(book.heads().stream().map(WORDS::axis).filter(a -> a.contains("‡")).distinct())
                .hasSize(1);
        assertThat(WORDS.title(book, book.pages().getFirst())).doesNotContain("‡");
        assertThat(says(book)).isTrue();
        assertThat(says(book(BookSpec.PLAIN.of("", List.of("q1")).by(List.of("size"))))).isFalse();
    }

    @Test
    void rowsToo() {
        TableBook book = book(BookSpec.PLAIN.of("", List.of("cases/rich", "q1")));
        assertThat(WORDS.title(book, book.pages().getFirst())).endsWith("‡");
        assertThat(WORDS.title(book, book.pages().getLast())).doesNotContain("‡");
        assertThat(says(book)).isTrue();
    }

    @Test
    void weightsAndWhoIsCountedToo() {
        BookSpec q1 = BookSpec.PLAIN.of("", List.of("q1"));
        assertThat(WORDS.notes(book(q1.weighted("wealth")))).anyMatch(n -> n.contains("Inntekt ‡"));
        assertThat(WORDS.notes(book(q1.weighted("future[2040]")))).anyMatch(n -> n.contains(" ‡"));
        assertThat(WORDS.notes(book(q1.showing(BookSpec.Content.BOTH, "rich=yes"))))
                .contains("Only: rich=yes ‡.");
        assertThat(says(book(q1.weighted("pop").showing(BookSpec.Content.BOTH, "size=small"))))
                .isFalse();
    }

    @Test
    void aClaimSaysWhenItRestsOnThem() {
        assertThat(isConstructed("wealth.mean", "size=small | size=large")).isTrue();
        assertThat(isConstructed("q2_2.mean", "rich=yes | rich=no")).isTrue();
        assertThat(isConstructed("q2_2.mean", "wealth")).isTrue();
        assertThat(isConstructed("q2_2.mean", "pop")).isFalse();
        assertThat(isConstructed("q2_2.mean", "size=small | rest")).isFalse();
        assertThat(isConstructed("", "")).isFalse();
    }

    private static boolean isConstructed(String measure, String compared) {
        Claim claim = new Claim("", "a", Claim.Said.HIGHER, measure, compared, "", 5, "", "", "");
        if (compared.equals("wealth") || compared.equals("pop")) {
            claim =
                    new Claim(
                            "", "a", Claim.Said.SIGNIFICANT, measure, compared, "", 5, "", "", "");
        }
        CheckedClaim checked = new ClaimCheck(data, new Texts(Language.EN)).of(claim);
        boolean told = checked.told().stream().anyMatch(t -> t.contains("constructed"));
        assertThat(told).as("%s", checked.told()).isEqualTo(checked.isConstructed());
        return told;
    }
}

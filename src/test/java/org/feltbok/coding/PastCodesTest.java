package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.exchange.PastBook;
import org.feltbok.names.MergeCodes;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A codebook is told as it was when any day ended, by what the change log says was done since. */
class PastCodesTest {
    @TempDir Path folder;
    private StudyFile file;
    private int day;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2030, 1, number);
    }

    /** All that was done since the day before was done on the next one, half past some second. */
    private void dayEnds() {
        day++;
        String at = day(day) + "T23:59:59.5Z";
        file.read(
                h ->
                        h.createUpdate(
                                        "UPDATE change SET at = :at WHERE at < '2030' OR at > '2031'")
                                .bind("at", at)
                                .execute());
    }

    private List<String> codes(int on) {
        return file.read(
                h ->
                        new PastCodesStore(h, day(on), ZoneOffset.UTC)
                                .codes("b20").all().stream().map(PastCodesTest::told).toList());
    }

    private static String told(Code code) {
        return code.label().text() + "/" + code.definition().text() + "/" + code.digit();
    }

    private List<String> now() {
        return file.read(
                h ->
                        new CodebookStore(h)
                                .codes("b20").all().stream().map(PastCodesTest::told).toList());
    }

    /** What the window shows of a day. */
    private List<String> since(int on) {
        var texts = new Texts(Language.EN);
        return PastBook.of(file, "b20", day(on), texts).lines().stream()
                .map(l -> l.say(texts))
                .toList();
    }

    private List<String> examples(int on) {
        return file.read(
                h ->
                        new PastCodesStore(h, day(on), ZoneOffset.UTC)
                                .examples().stream().map(CodeMemo::text).toList());
    }

    @Test
    void eachDayEndsWithTheCodesThatStoodThereWhateverWasMadeMergedAndUndoneLater() {
        dayEnds();
        List<String> first = now();
        file.run(new RenameCode("ikt", "IKT", "Digitalt", null));
        file.run(new AddExample("x", "ikt", "IKT", "drift", CodingStudy.MARIT, ""));
        dayEnds();
        List<String> second = now();
        file.run(new AddCode("ny", "b20", null, "Ny", false, 5));
        file.run(new SetDigit("b20", "ppt", "PPT", null));
        file.run(new RemoveExample("x", "IKT", "drift"));
        dayEnds();
        List<String> third = now();
        file.run(new MergeCodes("ppt", "PPT", "barnevern", "Barnevern", "2030-01-04"));
        dayEnds();
        List<String> fourth = now();
        file.undo();
        file.undo();
        dayEnds();
        assertThat(List.of(codes(1), codes(2), codes(3), codes(4), codes(5)))
                .containsExactly(first, second, third, fourth, now());
        assertThat(fourth).hasSize(third.size() - 1);
        assertThat(List.of(examples(1), examples(2), examples(3), examples(5)))
                .containsExactly(List.of(), List.of("drift"), List.of(), List.of("drift"));
        assertThat(first).isNotEqualTo(second);
        assertThat(since(1)).contains("IKT → Digitalt: changed  name", "Ny: new  ");
        assertThat(since(3)).contains("    PPT: the same  ").doesNotContain("Ny: new  ");
        file.redo();
        file.redo();
        dayEnds();
        assertThat(since(3)).contains("    PPT: gone  ");
    }
}

package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.tabular.ReadAs;
import org.feltbok.tabular.RecordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whatever kind of file it is, it becomes a table with heads and lines. */
class TableFormatsTest {
    @TempDir Path folder;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private ReadAs seen = ReadAs.SEEN;

    private List<RecordTable> read(String text, Charset charset, ReadAs as) throws IOException {
        Path file = folder.resolve("svar.csv");
        Files.write(file, text.getBytes(charset));
        return TableFormats.read(file, "svar.csv", as, s -> seen = s, faults::add, notes::add);
    }

    private RecordTable table(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8, ReadAs.SEEN).getFirst();
    }

    @Test
    void separatorAndEncodingAreSeenAndTold() throws IOException {
        RecordTable table =
                read("navn;q1\nBø;1\nÅs;2\n", Charset.forName("windows-1252"), ReadAs.SEEN)
                        .getFirst();
        assertThat(table.heads()).containsExactly("navn", "q1");
        assertThat(table.lines()).extracting(l -> l.cell(0)).containsExactly("Bø", "Ås");
        assertThat(seen.separator()).contains(';');
        assertThat(seen.charset()).contains(Charset.forName("windows-1252"));
        assertThat(notes).extracting(Fault::key).containsExactly("tabular.western");
    }

    @Test
    void whatIsChosenComesBeforeWhatIsSeen() throws IOException {
        ReadAs as = ReadAs.SEEN.separator(',').charset(StandardCharsets.UTF_8);
        RecordTable table = read("a;b,c\n1;2,3\n", StandardCharsets.UTF_8, as).getFirst();
        assertThat(table.heads()).containsExactly("a;b", "c");
        assertThat(seen.separator()).isEqualTo(Optional.of(','));
    }

    @Test
    void twoRowsOfHeadsAreOneHeadEach() throws IOException {
        RecordTable table =
                table(
                        "Respondent ID,Date Created,Har dere?,Hvilke?,,Noe mer?\n"
                                + ",,Response,Helse,Skole,Open-Ended Response\n"
                                + "11,2026-01-01,Ja,Helse,,tekst\n");
        assertThat(table.heads())
                .containsExactly(
                        "Respondent ID",
                        "Date Created",
                        "Har dere?",
                        "Hvilke? [Helse]",
                        "Hvilke? [Skole]",
                        "Noe mer?");
        assertThat(table.lines()).hasSize(1);
        assertThat(table.lines().getFirst().number()).isEqualTo(3);
    }

    @Test
    void ofLimesurveysTwoHeadsTheCodesCountAndEscapesAreTextAgain() throws IOException {
        RecordTable table =
                table(
                        "Response ID\tDate submitted\tHva mer?\n"
                                + "id\tsubmitdate\tq20\n"
                                + "1\t2026-01-01\tto{newline}linjer {lbrace}a{tab}b\n"
                                + "2\t2026-01-01\t{question_not_shown}\n");
        assertThat(table.columns())
                .extracting(RecordTable.Column::head)
                .containsExactly("id", "submitdate", "q20");
        assertThat(table.columns().getLast().label()).isEqualTo("Hva mer?");
        assertThat(table.lines())
                .extracting(l -> l.cell(2))
                .containsExactly("to\nlinjer {a\tb", "");
    }

    @Test
    void aRowCutShortIsToldOnceForItsKindAndLeftOut() throws IOException {
        RecordTable table = table("_response,q1,q20\na,1,x\nb,1\nc,1,y,z\n");
        assertThat(table.lines()).hasSize(1);
        assertThat(faults).extracting(Fault::key).containsOnly("tabular.ragged");
        assertThat(faults.getFirst().place().row()).isEqualTo(3);
    }

    @Test
    void whatIsNoTableOfResponsesIsToldInOneLine() throws IOException {
        assertThat(read("", StandardCharsets.UTF_8, ReadAs.SEEN)).isEmpty();
        assertThat(read("a" + ",b".repeat(1_000_000), StandardCharsets.UTF_8, ReadAs.SEEN))
                .isEmpty();
        assertThat(faults)
                .extracting(Fault::key)
                .containsExactly("tabular.empty", "tabular.too_wide");
    }
}

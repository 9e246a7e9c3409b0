package org.feltbok.responses.ui.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;

import org.feltbok.tabular.ExcelWriter;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is chosen and taken back on one sheet of a workbook is what the others have of it. */
class SheetsInRehearsalTest extends RehearsalRig {
    private static final String READ = "q1: \u00abx\u00bb \u2192 \u00ab1\u00bb";

    @SafeVarargs
    private void book(List<String>... sheets) {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        for (List<String> lines : sheets) {
            all.put(
                    "Ark" + (all.size() + 1),
                    lines.stream().map(l -> List.of(l.split(","))).toList());
        }
        Path path = folder.resolve("svar.xlsx");
        ExcelWriter.write(path, all);
        shown(path);
    }

    private void sheet(int number) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var box = (ComboBox<Integer>) screen.view().lookup("#rehearse-sheet");
                    box.setValue(number);
                });
        layout();
    }

    @Test
    void aCorrectionThatIsTakenBackOnASheetStaysSoThere() {
        book(List.of("_response,q1", "a,x"), List.of("_response,q1", "b,x", "c,y"));
        correctFirst(0);
        sheet(1);
        assertThat(done()).containsExactly(READ);
        takeBackFirst();
        assertThat(faults()).isEqualTo(2);
        sheet(0);
        assertThat(done()).containsExactly(READ);
        sheet(1);
        assertThat(done()).isEmpty();
        assertThat(faults()).isEqualTo(2);
    }

    @Test
    void whatIsChosenSinceASheetWasLeftIsCarriedOverEverySheetBetween() {
        book(
                List.of("_response,q1", "a,x", "b,y"),
                List.of("_response,q1", "c,x", "d,y"),
                List.of("_response,q20", "e,tekst"));
        sheet(1);
        sheet(0);
        correctFirst(0);
        sheet(2);
        sheet(1);
        assertThat(done()).containsExactly(READ);
        assertThat(faults()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackBeforeASheetIsCarriedToNone() {
        book(List.of("_response,q1", "a,x"), List.of("_response,q1", "b,x"));
        correctFirst(0);
        sheet(1);
        sheet(0);
        command("rehearse.take_back_last");
        command("rehearse.take_back_last");
        command("rehearse.take_back_last");
        assertThat(done()).isEmpty();
        assertThat(faults()).isEqualTo(1);
        sheet(1);
        assertThat(done()).isEmpty();
        assertThat(faults()).isEqualTo(1);
    }

    private void remember() throws java.io.IOException {
        shown(Files.writeString(folder.resolve("forrige.csv"), "_response,q1\nf,x\n"));
        correctFirst(0);
        command("rehearse.make_now");
    }

    @Test
    void whatIsRememberedIsChosenOnNoSheetWhereverItsColumnStands() throws java.io.IOException {
        remember();
        book(
                List.of("_response,q13,q1", "a,3,x"),
                List.of("_response,q13,q20,q1", "b,4,tekst,x"),
                List.of("_response,q1", "c,y"));
        assertThat(done()).isEmpty();
        assertThat(faults()).isZero();
        sheet(1);
        assertThat(done()).isEmpty();
        assertThat(faults()).isZero();
        sheet(2);
        correctFirst(1);
        sheet(0);
        assertThat(done()).containsExactly("q1: \u00aby\u00bb \u2192 \u00ab2\u00bb");
        command("rehearse.take_back_last");
        command("rehearse.take_back_last");
        command("rehearse.take_back_last");
        assertThat(done()).isEmpty();
        assertThat(faults()).isZero();
        command("rehearse.take_back_last");
        assertThat(done()).isEmpty();
        command("rehearse.choose_again");
        assertThat(done()).isEmpty();
        assertThat(faults()).isZero();
    }
}

package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A claim is made by choosing and delivered: the check, the workbook and the text document say the
 * same of it. After one change only what changed is delivered anew.
 */
@Tag("xvfb")
class DeliveryJourneyTest {
    private static final int MOST_STEPS = 60;
    private static final String PLACE = "9.9";

    @TempDir Path folder;

    private RealProgram program;
    private ClaimHand hand;
    private Path out;

    private void figure21() {
        program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
        hand.caption("Figure");
        hand.toFigure21();
    }

    private void claim() {
        figure21();
        hand.open();
        hand.first("figure-claim-measure");
        hand.first("figure-claim-compared");
        hand.place(PLACE);
        hand.send();
        program.awaitSaved();
    }

    private void tick(String id, boolean on) {
        boolean is = Hand.onFx(() -> ((CheckBox) program.node("#" + id)).isSelected());
        if (is != on) {
            program.goOnTo(id, MOST_STEPS);
            program.hand().press(KeyCode.SPACE);
        }
        Hand.await(id + " is " + on, () -> ((CheckBox) program.node("#" + id)).isSelected() == on);
    }

    private void toExport() {
        program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT8);
        Hand.await("the delivery is in front", () -> program.isInFront("export"));
    }

    private void deliver() {
        toExport();
        Path noted = out.resolve(".feltbok-delivery.csv");
        FileTime before = changed(noted);
        Hand.await("it can begin", () -> !program.node("#export-start").isDisabled());
        program.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await("it is delivered", () -> !changed(noted).equals(before));
        Hand.await("all is in place", () -> !program.node("#export-start").isDisabled());
    }

    private static FileTime changed(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private Map<String, FileTime> pictures() throws IOException {
        Map<String, FileTime> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(out.resolve("images"))) {
            files.forEach(f -> all.put(String.valueOf(f.getFileName()), changed(f)));
        }
        return all;
    }

    @Test
    void whatIsClaimedIsDeliveredWithItsTestAndOnlyWhatChangedIsDeliveredAnew() throws IOException {
        Path study = Studies.sample(folder);
        out = Files.createDirectory(folder.resolve("delivery"));
        Map<String, FileTime> before;
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            hand = new ClaimHand(p);
            claim();
            toExport();
            p.saveTo(out);
            p.goOnTo("export-folder", MOST_STEPS);
            p.hand().press(KeyCode.SPACE);
            for (String part : List.of("svg", "pdf")) {
                tick("export-" + part + "-figure", false);
                tick("export-" + part + "-table", false);
            }
            tick("export-claims", true);
            deliver();
            before = pictures();
            figure21();
            p.hand().press(KeyCode.F2);
            Hand.await("its title is written", () -> p.focused().equals("figure-title-field"));
            p.hand().press(KeyCode.CONTROL, KeyCode.A);
            p.hand().type("Years in debt");
            p.hand().press(KeyCode.ENTER);
            p.awaitSaved();
            deliver();
        }
        compare(study);
        Map<String, FileTime> after = pictures();
        assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(80);
        assertThat(
                        after.entrySet().stream()
                                .filter(e -> !before.get(e.getKey()).equals(e.getValue())))
                .extracting(Map.Entry::getKey)
                .containsExactly("figur-21.png");
    }

    /** Check, claims.csv, workbook and text document each name the claim with verdict and test. */
    private void compare(Path study) throws IOException {
        CheckedClaim claim;
        String test;
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "Marit Aune"))) {
            var texts = new Texts(Language.EN);
            claim =
                    StudyFigures.read(file).figures().claims(texts).stream()
                            .filter(c -> c.claim().place().equals(PLACE))
                            .findFirst()
                            .orElseThrow();
            test = String.join(" ", claim.told());
        }
        assertThat(claim.claim().figure()).isEqualTo("figur-21");
        List<String> sheet = new ArrayList<>();
        try (var book = new XSSFWorkbook(Files.newInputStream(one(".xlsx")))) {
            book.getSheet("Claims").forEach(r -> r.forEach(c -> sheet.add(c.toString())));
            assertThat(book.getSheet("Figure 21").getRow(0).getCell(0).toString())
                    .contains("Years in debt");
        }
        assertThat(sheet).contains(PLACE).anyMatch(c -> c.contains(test));
        try (var word = new XWPFDocument(Files.newInputStream(one(".docx")))) {
            List<String> row =
                    word.getTables().stream()
                            .flatMap(t -> t.getRows().stream())
                            .map(r -> r.getTableCells().stream().map(c -> c.getText()).toList())
                            .filter(r -> r.getFirst().contains(", " + PLACE))
                            .findFirst()
                            .orElseThrow();
            assertThat(row.getLast()).contains(test);
        }
        assertThat(Files.readAllLines(out.resolve("claims.csv")))
                .anyMatch(l -> l.startsWith("figur-21,") && l.contains(PLACE));
    }

    private Path one(String ending) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }
}

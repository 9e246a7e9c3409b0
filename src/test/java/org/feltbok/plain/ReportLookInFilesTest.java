package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.ReportLook;
import org.feltbok.figures.style.SetReportLook;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.plain.PlainPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The house style and the rule for small bases are the study's, in its file and its plain files.
 */
class ReportLookInFilesTest {
    private static final SmallBases HIDDEN = new SmallBases(SmallBases.Choice.HIDE, 10);

    @TempDir Path folder;

    private final List<PlainPart> parts = PlainParts.all(Clock.systemUTC());
    private final Environment environment = Environment.of(() -> "tester");

    private static HouseStyle style() {
        return HouseStyle.of(HouseStyle.Theme.GREY_PRINT).named("Instituttet");
    }

    /** A study of one case as plain files, with a look. */
    private Path written() throws IOException {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve("cases"));
        Files.writeString(
                plain.resolve("study.json"),
                "{\"format\": 1, \"id\": \"s\", \"title\": \"S\", \"language\": \"nb\"}");
        Files.writeString(plain.resolve("cases/cases.csv"), "case,name\nc1,Ada\n");
        Path first = folder.resolve("first.feltbok");
        assertThat(PlainStudies.create(plain, first, parts, environment, Progress.NONE))
                .isNotInstanceOf(Outcome.Refused.class);
        Path out = folder.resolve("out");
        try (StudyFile file = StudyFile.open(first, environment)) {
            file.run(SetReportLook.style(style()));
            file.run(SetReportLook.smallBases(HIDDEN));
            PlainStudies.export(file, out, parts, Progress.NONE);
        }
        return out;
    }

    @Test
    void whatIsChosenStandsInTheFileAndUndoBringsBackWhatWas() {
        try (StudyFile file = SmallStudy.create(folder)) {
            assertThat(file.read(ReportLook::read)).isEqualTo(ReportLook.USUAL);
            file.run(SetReportLook.style(style()));
            file.run(SetReportLook.smallBases(HIDDEN));
            assertThat(file.read(ReportLook::read)).isEqualTo(new ReportLook(style(), HIDDEN));
            file.undo();
            assertThat(file.read(ReportLook::read).smallBases()).isEqualTo(SmallBases.MARKED);
            file.undo();
            assertThat(file.read(ReportLook::read)).isEqualTo(ReportLook.USUAL);
            file.redo();
            assertThat(file.read(ReportLook::read).style()).isEqualTo(style());
        }
    }

    @Test
    void theUsualLookLeavesNothingInTheStudy() {
        try (StudyFile file = SmallStudy.create(folder)) {
            file.run(SetReportLook.style(style()));
            file.run(SetReportLook.style(HouseStyle.USUAL));
            file.run(SetReportLook.smallBases(HIDDEN));
            file.run(SetReportLook.smallBases(SmallBases.MARKED));
            assertThat(file.read(org.feltbok.study.StudyStore::settings))
                    .doesNotContainKeys("house_style", "small_bases");
        }
    }

    @Test
    void itGoesAlongInPlainFiles() throws IOException {
        Path again = folder.resolve("again.feltbok");
        Outcome made = PlainStudies.create(written(), again, parts, environment, Progress.NONE);
        assertThat(made).isNotInstanceOf(Outcome.Refused.class);
        try (StudyFile file = StudyFile.open(again, environment)) {
            assertThat(file.read(ReportLook::read)).isEqualTo(new ReportLook(style(), HIDDEN));
        }
    }

    @Test
    void aStyleThatNobodyCanReadIsToldAndNoStudyIsMade() throws IOException {
        Path out = written();
        Path json = out.resolve("study.json");
        Files.writeString(
                json,
                Files.readString(json)
                        .replace("grey_print", "gray_print")
                        .replace("hide 10", "hide 1"));
        Outcome made =
                PlainStudies.create(
                        out, folder.resolve("none.feltbok"), parts, environment, Progress.NONE);
        assertThat(made).isInstanceOf(Outcome.Refused.class);
        List<String> told =
                ((Outcome.Refused) made)
                        .faults().stream().map(new Texts(Language.EN)::fault).toList();
        assertThat(told)
                .anyMatch(t -> t.contains("study.json") && t.contains("house_style"))
                .anyMatch(t -> t.contains("small_bases") && t.contains("hide 1"));
    }
}

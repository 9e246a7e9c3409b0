package org.feltbok.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Blindness;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.Claim;
import org.feltbok.figures.ClaimCheck;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.ui.BlindFigures;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A coder who is blind to the one whose codings count reads nothing of them in tables and figures.
 */
class BlindTablesTest {
    @TempDir Path folder;

    @Test
    void theTableBookHasNoCodesForWhoMayNotSeeThem() {
        try (StudyFile file = SmallStudy.create(folder)) {
            file.run(new SmallStudy.Change(w -> w.update("person", "p2", "roles", "coder")));
            assertThat(lines(file, "Anna")).isNotZero();
            assertThat(lines(file, "Bo")).as("Anna's count, and Bo is not done").isZero();
        }
    }

    /** Nor under another name, in rows or in columns. */
    @Test
    void theTableBookHasNothingOfWhatIsDerivedOfCodesForWhoMayNotSeeThem() {
        try (StudyFile file = SmallStudy.create(folder)) {
            derive(
                    file,
                    "eats",
                    "{'from':'q4#bread','map':{'1':'yes'},'others':'no','classes':[{'code':'no'},{'code':'yes'}]}");
            StudyData data = StudyDataStore.read(file);
            BookSpec row = BookSpec.PLAIN.of("", List.of("eats"));
            BookSpec column = BookSpec.PLAIN.of("", List.of("q1")).by(List.of("eats"));
            assertThat(lines(data, row, Set.of())).isPositive();
            assertThat(lines(data, row, Set.of("q4"))).isZero();
            assertThat(lines(data, column, Set.of())).isPositive();
            assertThatThrownBy(() -> lines(data, column, Set.of("q4")))
                    .isInstanceOf(FaultException.class);
        }
    }

    private static int lines(StudyFile file, String person) {
        return lines(
                StudyDataStore.read(file),
                BookSpec.PLAIN.of("", List.of("q4")),
                file.read(h -> Blindness.items(h, person)));
    }

    private static int lines(StudyData data, BookSpec spec, Set<String> blind) {
        return BookMaker.of(data, spec, blind)
                .pages()
                .getFirst()
                .blocks()
                .getFirst()
                .lines()
                .size();
    }

    @Test
    void aFigureThatNamesTheQuestionnaireIsKeptToo() {
        try (StudyFile file = SmallStudy.create(folder)) {
            assertThat(new Measures(StudyDataStore.read(file)).evaluate("main/q4#bread.n").n())
                    .isPositive();
        }
        assertThat(BlindFigures.hidden(with("main/q4#bread"), Set.of("q4"))).isPresent();
        assertThat(BlindFigures.hidden(with("q4#bread"), Set.of("q4"))).isPresent();
        assertThat(BlindFigures.hidden(with("main/q14#bread"), Set.of("q4"))).isEmpty();
    }

    /** What is derived of codes tells them under another name. */
    @Test
    void aFigureOrAClaimOfWhatIsDerivedOfCodesIsKeptToo() {
        try (StudyFile file = SmallStudy.create(folder)) {
            derive(
                    file,
                    "eats",
                    "{'from':'q4#bread','map':{'1':'yes'},'others':'no','classes':[{'code':'no'},{'code':'yes'}]}");
            StudyData data = StudyDataStore.read(file);
            assertThat(kept(data, "'variable':'eats','statistic':'share','codes':'yes'")).isTrue();
            assertThat(kept(data, "'variable':'q5','statistic':'mean','of':'eats=yes'")).isTrue();
            assertThat(kept(data, "'variable':'q5','statistic':'mean'")).isFalse();
            Claim claim =
                    new Claim(
                            "",
                            "f",
                            Claim.Said.HIGHER,
                            "q5.mean",
                            "eats=yes | eats=no",
                            "",
                            5,
                            "",
                            "",
                            "");
            assertThat(new ClaimCheck(data, new Texts(Language.NB)).codes(List.of(claim)))
                    .containsExactly("main/q4#");
            var measures = new Measures(data);
            assertThat(measures.dependencies(measures.read("eats.yes.share")))
                    .as("what the figure follows")
                    .contains("main/q4");
        }
    }

    private static boolean kept(StudyData data, String fields) {
        String json =
                "{'key':'f','title':'T','rows':{'groups':'size'},'columns':{}," + fields + "}";
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f");
        ComputedFigure figure =
                new FigureComputer(data, new Texts(Language.NB)).compute(spec, List.of());
        return BlindFigures.hidden(figure, Set.of("q4")).isPresent();
    }

    private static void derive(StudyFile file, String name, String rule) {
        LocalText none = LocalText.of("");
        String text = rule.replace('\'', '"');
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                name,
                                name,
                                LocalText.of(name),
                                "main",
                                null,
                                none,
                                null,
                                text,
                                "")));
    }

    private static ComputedFigure with(String variable) {
        return new ComputedFigure(
                null, List.of(), List.of(), Set.of(variable), Set.of(), List.of(), List.of());
    }
}

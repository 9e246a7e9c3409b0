package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.Claim;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.SetClaim;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What the badge of a figure says of what the report claims. */
class TallyTest {
    private static final FigureSpec SPEC =
            FigureSpec.parse(
                    """
                    {"key": "f", "title": "F", "variable": "q5", "rows": {"groups": "region"},
                     "columns": {"statistic": "mean"}}
                    """,
                    "f");

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void claim(Claim.Said said, String compared, String erratum) {
        file.run(
                new SetClaim(
                        new Claim("", "f", said, "q5.mean", compared, "", 5, erratum, "", "")));
    }

    private ComputedFigure computed() {
        FigureMoment moment = StudyFigures.read(file).figures();
        return moment.compute(SPEC, new Texts(Language.EN));
    }

    private String badge() {
        FigureMoment moment = StudyFigures.read(file).figures();
        Texts texts = new Texts(Language.EN);
        FigureEntry entry =
                FigureEntry.of("f", SPEC).with(FigureOutcome.of(moment, SPEC, texts), 0);
        return new FigureWords(new Texts(Language.EN)).fully(entry);
    }

    @Test
    void aClaimThatDoesNotHoldMakesTheFigureOneThatDiffers() {
        claim(Claim.Said.HIGHER, "region=north | region=south", "");
        ComputedFigure one = computed();
        claim(Claim.Said.LOWER, "region=north | region=south", "");
        ComputedFigure both = computed();
        assertThat(Tally.ofClaims(one).all()).isEqualTo(1);
        assertThat(Tally.standing(both)).isEqualTo(Tally.Standing.DIFFERS);
        assertThat(Tally.ofClaims(both)).isEqualTo(new Tally(1, 0, 0, 1));
        assertThat(badge()).isEqualTo("no values; claims 1 of 2");
    }

    @Test
    void aClaimThatDoesNotHoldAsTheErrataSayIsAnErratum() {
        claim(Claim.Said.HIGHER, "region=north | region=south", "E1");
        claim(Claim.Said.LOWER, "region=north | region=south", "E1");
        assertThat(Tally.standing(computed())).isEqualTo(Tally.Standing.ERRATUM);
    }

    @Test
    void aClaimThatCannotBeTestedIsNotCounted() {
        file.run(new SetClaim(new Claim("", "f", Claim.Said.LOWER, "", "", "", 5, "", "", "why")));
        assertThat(Tally.standing(computed())).isEqualTo(Tally.Standing.NO_VALUES);
        assertThat(badge()).isEqualTo("no values");
    }
}

package org.feltbok.coding.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.words.Measured;
import org.feltbok.coding.ui.SampleTexts;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What help comes to on the answers of the sample, beside doing without. */
class SampleHelpTest {
    @TempDir Path folder;

    @Test
    void suggestionsFindMostCodesAndAreSeldomWrongAndGroupsSaveKeys() {
        try (StudyFile file = SampleTexts.open(folder, "Marit Aune")) {
            for (String item : new String[] {"q20", "q21"}) {
                var sheet = HelpNumbers.sheet(file, item);
                var numbers = new HelpNumbers(sheet, HelpNumbers.person(sheet, "Marit"));
                Measured measured = numbers.measured();
                assertThat(measured.texts()).isEqualTo(sheet.texts().size());
                double precision = measured.all().precision().orElseThrow();
                double recall = measured.all().recall().orElseThrow();
                assertThat(precision)
                        .as(item)
                        .isGreaterThan(0.75)
                        .isGreaterThan(measured.commonest().precision().orElseThrow());
                assertThat(recall)
                        .as(item)
                        .isGreaterThan(0.5)
                        .isGreaterThan(3 * measured.commonest().recall().orElseThrow());
                HelpNumbers.Keys keys = numbers.keys();
                assertThat(keys.withGroups()).as(item).isLessThan(keys.byHand());
                assertThat(keys.wrong()).as(item).isLessThan(keys.together() / 10 + 1);
            }
        }
    }
}

package org.feltbok.figures.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Six answers of one in six each: 17 six times are 102, and 16.7 are 100.2. */
class StyledNoteTest {
    @TempDir Path folder;

    @Test
    void whatPercentagesAddUpToIsToldOfThoseThatAreShown() {
        try (StudyFile file = SmallStudy.create(folder)) {
            StudyData data = StudyDataStore.read(file);
            assertThat(note(data, "{}", "")).contains("add up to 102.");
            assertThat(note(data, "{'numbers':{'decimals':{'percent':1}}}", ""))
                    .contains("add up to 100.2.");
            assertThat(note(data, "{'numbers':{'decimals':{'percent':1},'thousands':'none'}}", ""))
                    .contains("add up to 100.2.");
            assertThat(note(data, "{'numbers':{'decimals':{'percent':1}}}", "'decimals':0,"))
                    .as("the author's own go before the style")
                    .contains("add up to 102.");
        }
    }

    private static String note(StudyData data, String style, String more) {
        NumberRules rules = HouseStyle.parse(style.replace('\'', '"'), "s").numbers();
        String json =
                "{'key':'f','title':'T',"
                        + more
                        + "'rows':{'items':'q2'},'columns':{'answers':'q2','statistic':'share'}}";
        return new FigureComputer(data, rules.in(new Texts(Language.EN)))
                .compute(FigureSpec.parse(json.replace('\'', '"'), "f"), List.of())
                .table()
                .note();
    }
}

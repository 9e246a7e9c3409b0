package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Figures that cannot be computed are told when a study is made and when it is checked. */
class FiguresAtHandTest {
    private static final String FIGURE =
            "{\"key\": \"%s\", \"kind\": \"figure\", \"title\": \"F\","
                    + " \"rows\": [{\"items\": \"%s\"}], \"columns\": [{\"statistic\": \"%s\"}],"
                    + " \"chart\": {\"kind\": \"bar\"}}";

    @TempDir Path place;

    private SmallStudy study;

    @BeforeEach
    void aStudy() {
        study =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\nselect_one l,a,A\ninteger,b,B\n",
                                "list_name,name,label\nl,1,Ja\nl,2,Nei\n")
                        .put("responses/s.csv", "_response,_case,a,b\nr1,k1,1,4\n");
    }

    private void figure(String key, String item, String statistic) {
        study.put("figures/" + key + ".json", FIGURE.formatted(key, item, statistic));
    }

    @Test
    void newTellsTheFileOfAFigureThatCannotBeComputedAndWhatIsWrong() {
        figure("good", "b", "mean");
        figure("bad", "gone", "mean");
        figure("worse", "b", "share");
        assertThat(study.make()).as(study.said()).isEqualTo(1);
        assertThat(study.said())
                .contains("Made ")
                .contains("figures/bad.json: ")
                .contains("gone")
                .contains("figures/worse.json: ")
                .doesNotContain("good");
    }

    @Test
    void checkTellsThemToo() {
        figure("bad", "gone", "mean");
        study.make();
        assertThat(study.run("check", study.study())).isEqualTo(1);
        assertThat(study.said()).contains("figures/bad.json: ").contains("gone");
    }

    @Test
    void whyAPrintedValueCannotBeComputedIsSaid() {
        study.put(
                "published.csv",
                "figure,measure,value,printed,decimals\ntext,gone.mean,4,4,0\ntext,b.mean,4,4,0\n");
        assertThat(study.make()).as(study.said()).isEqualTo(1);
        assertThat(study.said()).contains("published.csv, text, gone.mean: ").contains("gone");
        assertThat(study.run("check", study.study())).isEqualTo(1);
        assertThat(study.said()).contains("published.csv, text, gone.mean: ");
    }

    @Test
    void aStudyWhoseFiguresCanAllBeComputedIsMadeWithoutAWord() {
        figure("good", "b", "mean");
        study.put("published.csv", "figure,measure,value,printed,decimals\ntext,b.mean,4,4,0\n");
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.run("check", study.study())).as(study.said()).isZero();
    }

    @Test
    void eightyThousandEqualFaultsAreOneLine() {
        StringBuilder rows = new StringBuilder("_response,_case,a,b\n");
        for (int i = 0; i < 80_000; i++) {
            rows.append("r").append(i).append(",,7,x\n");
        }
        study.put("responses/s.csv", rows.toString());
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines()).filteredOn(l -> l.contains("row 2")).hasSize(2);
        assertThat(study.said())
                .contains("responses/s.csv, row 2, column a: ")
                .contains("(and 79,999 more like this)");
        assertThat(study.left()).isEmpty();
        study.put("responses/s.csv", "_response,_case,a,b\n");
        assertThat(study.make()).isZero();
        assertThat(study.take(study.file("r.csv", rows.toString()))).isEqualTo(2);
        assertThat(study.lines()).filteredOn(l -> l.contains("row 2")).hasSize(2);
        assertThat(study.said()).contains("r.csv, row 2, column a: ");
    }
}

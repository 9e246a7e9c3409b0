package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What a printed number or a claim says to be excused by must be among the errata. */
class ErrataFilesTest {
    private static final String ERRATA = "erratum,where,what\ne1,4.2,Wrong\n";
    private static final String PUBLISHED =
            "figure,measure,value,erratum\ntext,cases.n,3,e1\ntext,cases.n,4,e9\ntext,cases.n,3,\n";
    private static final String CLAIMS =
            "figure,claim,measure,compared,erratum\n"
                    + "text,higher,a.mean,type=x | type=y,e1\n"
                    + "text,lower,a.mean,type=x | type=y,e8\n"
                    + "text,lower,a.mean,type=x | type=y,\n";

    @TempDir Path place;
    private SmallStudy study;

    @BeforeEach
    void begin() {
        study = new SmallStudy(place).put("published.csv", PUBLISHED).put("claims.csv", CLAIMS);
    }

    @Test
    void anErratumThatIsNotThereIsToldWhereverItExcuses() {
        study.put("errata.csv", ERRATA);
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines())
                .containsExactly(
                        "published.csv, row 3, column erratum: There is no erratum e9.",
                        "claims.csv, row 3, column erratum: There is no erratum e8.");
    }

    @Test
    void whereNoFileOfErrataIsThereOrItCannotBeReadNoneIsSaidToBeMissing() {
        assertThat(study.make()).as(study.said()).isZero();
        study = new SmallStudy(place.resolve("b"));
        study.put("published.csv", PUBLISHED).put("claims.csv", CLAIMS);
        study.put("errata.csv", "number,what\ne1,Wrong\n");
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines()).singleElement().asString().contains("errata.csv, row 1");
        study.put("errata.csv", "erratum,what\n,Wrong\n");
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines()).singleElement().asString().contains("errata.csv, row 2");
    }
}

package org.feltbok.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a variable says is counted where the rule that is made of it counts it. */
class OldValueTest {
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

    private Measures measures() {
        return new Measures(new LiveStudyData(file).snapshot());
    }

    private List<String> said(String variable, Map<String, String> map) {
        return OldValue.of(
                        new LiveStudyData(file).snapshot().survey("main").data(),
                        variable,
                        new Derivation.Recode(variable, map, "#not_applicable"))
                .stream()
                .map(v -> v.code() + " " + v.n())
                .toList();
    }

    /** 10, 20, 40 and 35 are answered. */
    @ParameterizedTest
    @ValueSource(strings = {"10-40 20", "20 10-40"})
    void aNumberThatIsWrittenIsCountedThereAndNotInTheRangeAroundIt(String codes) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String code : codes.split(" ")) {
            map.put(code, code.equals("20") ? "b" : "a");
        }
        assertThat(said("q5", map)).contains("10-40 3", "20 1").doesNotContain("10 1");
        String written =
                map.entrySet().stream()
                        .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow();
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                "id-r",
                                "r",
                                LocalText.of("R"),
                                "main",
                                null,
                                LocalText.of(""),
                                null,
                                "{\"from\":\"q5\",\"map\":{"
                                        + written
                                        + "},\"classes\":[{\"code\":\"a\"},{\"code\":\"b\"}]}",
                                "")));
        assertThat(measures().evaluate("r.a.n").value()).hasValue(3);
        assertThat(measures().evaluate("r.b.n").value()).hasValue(1);
    }

    @Test
    void ofTwoRangesThatOverlapTheLaterOneHasTheNumber() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("10-35", "a");
        map.put("20-40", "b");
        assertThat(said("q5", map)).startsWith("10-35 1", "20-40 3");
    }

    @Test
    void whatIsInNoListStandsAloneAfterThem() {
        assertThat(said("q5", Map.of("35;40", "a"))).startsWith("35;40 2", "10 1", "20 1");
    }
}

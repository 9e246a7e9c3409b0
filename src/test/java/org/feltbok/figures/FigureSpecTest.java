package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class FigureSpecTest {
    private static final String FULL =
            """
            {"key": "f", "kind": "figure", "number": 7, "title": "T", "titles": {"en": "E"}, "subtitle": "S",
             "section": "1", "row_heading": "R", "variable": "q8", "statistic": "share", "given": "q1=1",
             "rows": [{"items": ["q1", "q2"], "by": "size=small"}, {"groups": "size", "all": "first"},
                      {"years": {"from": 2000, "to": 2010, "step": 2}, "base": 2000}, {"years": [2001, 2005]},
                      {"parts": ["0-5", "6-15"]}, {"cases": "frame=yes"}, {"code_list": "q20"},
                      {"part": "a|b", "label": "L", "labels": {"en": "LE"}, "key": "k"}],
             "columns": [{"answers": "q8", "dont_know": false}, {"statistics": ["min", "n"], "role": "data"},
                         {"cross": [{"groups": "type"}, {"years": [2018, 2040]}], "decimals": 2}],
             "sort": {"column": "n", "order": "ascending"}, "limit": 9, "decimals": 1, "short_labels": true,
             "chart": {"kind": "scatter", "labels": false, "labels_from": 3, "axis_title": "A",
                       "axis_titles": {"en": "AE"}, "second_axis_title": "B", "min": 0, "max": 6.5,
                       "x_lines": [513.5], "y_lines": [1, 2], "point_labels": true},
             "note": "N"}
            """;

    @Test
    void whatIsWrittenIsReadAgain() {
        FigureSpec spec = FigureSpec.parse(FULL, "f.json");
        assertThat(FigureSpec.parse(spec.toJson(), "f.json")).isEqualTo(spec);
        assertThat(spec.number()).contains(7);
        assertThat(spec.title().in(Language.EN)).isEqualTo("E");
        assertThat(spec.base()).isEqualTo(new Piece("q8", "", "", "share", "", "q1=1", "", ""));
        assertThat(spec.rows().get(2).source())
                .isEqualTo(
                        new Axis.Years(
                                List.of(2000, 2002, 2004, 2006, 2008, 2010), Optional.of(2000)));
        assertThat(spec.columns().get(2).source()).isInstanceOf(Axis.Cross.class);
        assertThat(spec.sort()).contains(new FigureSpec.Sort("n", false));
        assertThat(spec.chart().xLines()).containsExactly(513.5);
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        FigureSpec spec =
                FigureSpec.parse(
                        "{\"key\":\"t\",\"kind\":\"table\",\"rows\":{\"items\":\"q1\"},\"columns\":{\"statistic\":\"mean\"}}",
                        "t");
        assertThat(spec.chart().kind()).isEqualTo(ChartStyle.Kind.TABLE);
        assertThat(spec.rows()).hasSize(1);
        assertThat(spec.sort()).isEmpty();
        assertThat(FigureSpec.parse(spec.toJson(), "t")).isEqualTo(spec);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[1] ~ figures.spec.object ~ $",
                "{} ~ figures.spec.required ~ key",
                "{'key':'a','rows':{'items':'q1'}} ~ figures.spec.required ~ columns",
                "{'key':'a','rows':{'itemz':'q1'},'columns':{}} ~ figures.spec.unknown ~ rows.itemz",
                "{'key':'a','rows':[{},{'groups':'g','all':'top'}],'columns':{}} ~ figures.spec.choice ~ rows[1].all",
                "{'key':'a','number':'1','rows':{},'columns':{}} ~ figures.spec.whole ~ number",
                "{'key':'a','rows':{},'columns':{},'chart':{'kind':'bars'}} ~ figures.spec.choice ~ chart.kind",
                "{'key':'a','rows':{},'columns':{},'chart':{'min':'x'}} ~ figures.spec.number ~ chart.min",
                "{'key':'a','rows':{},'columns':{},'short_labels':1} ~ figures.spec.flag ~ short_labels",
                "{'key':'a','rows':{'cross':[{}]},'columns':{}} ~ figures.spec.cross ~ rows.cross",
                "{'key':{},'rows':{},'columns':{}} ~ figures.spec.text ~ key",
                "{'key' ~ plain.not_json ~ ``",
            })
    void saysWhereItIsWrong(String json, String key, String path) {
        assertThatThrownBy(() -> FigureSpec.parse(json.replace('\'', '"'), "figures/a.json"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            Fault fault = e.faults().getFirst();
                            assertThat(fault.key()).isEqualTo(key);
                            assertThat(fault.place().file()).isEqualTo("figures/a.json");
                            assertThat(path.isEmpty() || fault.args().getFirst().equals(path))
                                    .as(fault.toString())
                                    .isTrue();
                            for (Language language : Language.values()) {
                                assertThat(new Texts(language).fault(fault))
                                        .doesNotContain("!figures");
                            }
                        });
    }

    static Stream<Path> sampleSpecs() throws IOException {
        return Files.list(Path.of("sample-data/small-municipalities/figures")).sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sampleSpecs")
    void theSamplesSpecificationsAreSound(Path file) throws IOException {
        FigureSpec spec = FigureSpec.parse(Files.readString(file), file.toString());
        assertThat(file.getFileName()).hasToString(spec.key() + ".json");
        assertThat(FigureSpec.parse(spec.toJson(), "again")).isEqualTo(spec);
        assertThat(spec.title().others()).containsKey("en");
    }
}

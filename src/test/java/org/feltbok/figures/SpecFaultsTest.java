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

import java.util.List;

/**
 * Nothing in a specification is passed over in silence: all of it counts, or is told with its
 * place.
 */
class SpecFaultsTest {
    private static List<Fault> faults(String fields) {
        String json = "{'key': 'a', " + fields + "}";
        try {
            FigureSpec.parse(json.replace('\'', '"'), "figures/a.json");
            return List.of();
        } catch (FaultException e) {
            return e.faults();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "'years': [2018.5] ~ figures.spec.whole ~ rows.years",
                "'years': [20180000000] ~ figures.spec.whole ~ rows.years",
                "'years': ['2018'] ~ figures.spec.number ~ rows.years",
                "'years': {'to': 2018} ~ figures.spec.required ~ rows.years.from",
                "'years': {'from': 2018, 'to': 2010} ~ figures.spec.years ~ rows.years",
                "'years': {'from': 2010, 'to': 2018, 'step': 0} ~ figures.spec.years ~ rows.years",
                "'years': {'from': 2010, 'til': 2018} ~ figures.spec.unknown ~ rows.years.til",
                "'label': 'L', 'labels': 'English' ~ figures.spec.object ~ rows.labels",
                "'label': 'L', 'labels': {'en': 7} ~ figures.spec.text ~ rows.labels.en",
                "'items': ['q1', ''] ~ figures.spec.text ~ rows.items",
                "'groups': '' ~ figures.spec.required ~ rows.groups",
                "'decimals': 11 ~ figures.spec.decimals ~ rows.decimals",
                "'role': 'line' ~ figures.spec.choice ~ rows.role",
            })
    void whatARowCannotBeIsToldWithItsPlace(String row, String key, String path) {
        List<Fault> faults = faults("'rows': {" + row + "}, 'columns': {}");
        assertThat(faults).as(row).hasSize(1);
        Fault fault = faults.getFirst();
        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.args().getFirst()).isEqualTo(path);
        assertThat(fault.place().file()).isEqualTo("figures/a.json");
        for (Language language : Language.values()) {
            assertThat(new Texts(language).fault(fault)).contains(path).doesNotContain("!figures");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "'limit': -1 ~ figures.spec.limit ~ limit",
                "'limit': 2.5 ~ figures.spec.whole ~ limit",
                "'decimals': -1 ~ figures.spec.decimals ~ decimals",
                "'titles': ['English'] ~ figures.spec.object ~ titles",
                "'notes': {'en': ['a']} ~ figures.spec.text ~ notes.en",
                "'sort': 'up' ~ figures.spec.choice ~ sort",
                "'sort': {'by': 'n'} ~ figures.spec.unknown ~ sort.by",
                "'chart': 'bar' ~ figures.spec.object ~ chart",
                "'chart': {'x_lines': [1, 'b']} ~ figures.spec.number ~ chart.x_lines",
                "'chart': {'axis_title': 'A', 'axis_titles': 'B'} ~ figures.spec.object ~ chart.axis_titles",
                "'test': {'compare': 'against'} ~ figures.spec.required ~ test.against",
                "'test': {'compare': 'all', 'level': 50} ~ figures.test.level ~ test.level",
            })
    void whatAFigureCannotBeIsToldWithItsPlace(String field, String key, String path) {
        List<Fault> faults = faults(field + ", 'rows': {}, 'columns': {}");
        assertThat(faults).as(field).hasSize(1);
        assertThat(faults.getFirst().key()).isEqualTo(key);
        assertThat(faults.getFirst().args().getFirst()).isEqualTo(path);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(
                        faults(
                                "'limit': 'x', 'rows': [{}, {'itemz': 1}, {'years': {'from': 'a'}}],"
                                        + " 'columns': {'cross': [{}, {'all': 1, 'groups': 'g'}]}"))
                .extracting(f -> f.args().getFirst())
                .containsExactly(
                        "rows[1].itemz", "rows[2].years.from", "columns.cross[1].all", "limit");
    }

    @Test
    void moreLinesThanAFigureHasAreRefusedBeforeTheyAreMade() {
        assertThatThrownBy(
                        () ->
                                FigureSpec.parse(
                                        "{\"key\":\"a\",\"rows\":{\"cross\":[{\"years\":{\"from\":0,\"to\":999}},"
                                                + "{\"years\":{\"from\":0,\"to\":999}}]},\"columns\":{}}",
                                        "a"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("figures.spec.lines"));
        assertThat(
                        faults(
                                "'rows': {'years': {'from': -2147483648, 'to': 2147483647}}, 'columns': {}"))
                .extracting(Fault::key)
                .containsExactly("figures.spec.lines");
    }

    @Test
    void theLineOfAFileThatIsNoJsonIsTold() {
        assertThatThrownBy(() -> FigureSpec.parse("{\n\"key\": \"a\",\n\"rows\" {}}", "a.json"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().place().row()).isEqualTo(3));
    }

    @Test
    void whatOnlyOneKindOfChartHasIsAFaultOfAnotherWithItsPlace() {
        String rest = "'rows': {'groups': 'g'}, 'columns': {'statistic': 'n'}, 'chart': ";
        assertThat(faults(rest + "{'kind': 'small_multiples', 'panels': 'line'}")).isEmpty();
        for (String chart :
                List.of(
                        "{'kind': 'bar', 'panels': 'bar'}",
                        "{'kind': 'small_multiples', 'panels': 'pie'}")) {
            List<Fault> faults = faults(rest + chart);
            assertThat(faults).as(chart).hasSize(1);
            for (Language language : Language.values()) {
                assertThat(new Texts(language).fault(faults.getFirst())).contains("chart.panels");
            }
        }
    }
}

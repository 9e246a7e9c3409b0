package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.register.RegisterPlan.State;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterRecipe.From;
import org.feltbok.register.RegisterStore.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a table would become, told before anything is written. */
class PlannerTest extends PlannerRig {
    // what it becomes
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void whatIsThereKeepsItsDecimalsAndTheyAreTold() throws IOException {
        for (Becomes what : Becomes.values()) {
            becomes(what, "folk");
            exists("folk", 3);
            assertThat(plan(TIMED).decimals()).as(what.name()).isEqualTo(3);
        }
    }

    @Test
    void aNameThatTheStudyReservesIsRefusedBeforeItIsWritten() throws IOException {
        becomes(Becomes.ATTRIBUTE, "note");
        assertThat(keys(plan(TIMED).faults())).containsExactly("study.reserved_name");
        becomes(Becomes.INDICATOR, "cases");
        assertThat(keys(plan(TIMED).faults())).containsExactly("study.reserved_name");
        becomes(Becomes.INDICATOR, "note");
        assertThat(plan(TIMED).isSound()).isTrue();
    }

    @Test
    void whatIsThereMayHaveANameThatANewOneMayNot() throws IOException {
        for (Becomes what : Becomes.values()) {
            becomes(what, "net-debt");
            assertThat(keys(plan(TIMED).faults())).containsExactly("register.name");
            exists("net-debt", 0);
            assertThat(keys(plan(TIMED).faults())).isEmpty();
            indicator = Optional.empty();
            attribute = Optional.empty();
        }
    }

    // nothing
    // ----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"region;2018\n0301;..\n0118;:\n", "region;2018\nOslo;.\n9999;5\n"})
    void casesThatAreFoundAreNotCalledUnknown(String text) throws IOException {
        RegisterPlan plan = plan(text);
        assertThat(keys(plan.faults())).containsExactly("register.no_numbers");
        assertThat(plan.found()).isPositive();
    }

    @Test
    void ofATableOfOtherPlacesNothingIsFound() throws IOException {
        assertThat(keys(plan("region;2018\n9999;5\n").faults()))
                .containsExactly("register.nothing");
    }

    @Test
    void aNameOfSeveralCasesIsToldAlsoWhereItIsAllThereIs() throws IOException {
        cases = List.of(of("441", "Os (Hedmark)"), of("1243", "Os (Hordaland)"));
        RegisterPlan plan = plan("region;2018\nOs;5\n");
        assertThat(plan.lines()).extracting(l -> l.state()).containsExactly(State.SEVERAL);
        assertThat(keys(plan.faults())).containsExactly("register.several");
    }

    // what stands in the way
    // ----------------------------------------------------------------------------------------------------------

    private static final String AGES = "region;alder;2018\n0301;i alt;600\n0301;0-5;60\n";

    private void refused(String text, String key, Object... args) throws IOException {
        RegisterPlan plan = plan(text);
        assertThat(plan.faults())
                .extracting(Fault::key, Fault::args)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(key, List.of(args)));
        assertThat(plan.isSound()).isFalse();
    }

    private void origin(String key, String kind) {
        recipe =
                recipe.becoming(
                        recipe.becomes(),
                        recipe.name(),
                        "",
                        "",
                        RegisterTable.UNTOLD,
                        new From(key, kind, "", ""),
                        "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-2018", "18", "2018,2019", "2018-", "all"})
    void whatNamesNoYearsIsRefused(String asked) throws IOException {
        years(asked);
        refused(TIMED, "register.years", asked);
    }

    @Test
    void anIndicatorIsToldItsYearWhereTheTableNamesNone() throws IOException {
        String text = "kommunenummer;tall\n0301;5\n";
        refused(text, "register.no_year");
        years("2017-2018");
        refused(text, "register.no_year");
        years("2018");
        assertThat(plan(text).values()).isEqualTo(one("301", 2018, 5.0));
        becomes(Becomes.ATTRIBUTE, "folk");
        years("");
        assertThat(plan(text).values()).isEqualTo(one("301", 0, 5.0));
    }

    @Test
    void theYearOfAnAttributeIsToldWhereThereWereSeveral() throws IOException {
        becomes(Becomes.ATTRIBUTE, "folk");
        assertThat(plan(TIMED).notes())
                .extracting(Fault::key, Fault::args)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("register.latest", List.of("2019")));
        years("2018");
        assertThat(plan(TIMED).notes()).isEmpty();
    }

    @Test
    void whatTheTableDoesNotHaveCannotBeChosen() throws IOException {
        only("alder", "90");
        refused(AGES, "register.no_value", "alder", "90", "i alt, 0-5");
        recipe = recipe.choosing(Map.of(), "farge", "");
        assertThat(keys(plan(AGES).faults()))
                .containsExactly("register.no_dimension", "register.choose");
        recipe = recipe.choosing(Map.of("ALDER", "0-5", "farge", "grønn"), "", "");
        refused(AGES, "register.no_dimension", "farge", "alder");
        recipe = recipe.choosing(Map.of(), "alder", "alle");
        refused(AGES, "register.no_value", "alder", "alle", "i alt, 0-5");
    }

    @Test
    void theWholeIsThePartThatIsSaidElseTheOneThatIsCalledSo() throws IOException {
        recipe = recipe.choosing(Map.of(), "alder", "");
        assertThat(plan(AGES).values())
                .isEqualTo(
                        Map.of(
                                new Slot("id301", 2018, ""),
                                600.0,
                                new Slot("id301", 2018, "0-5"),
                                60.0));
        recipe = recipe.choosing(Map.of(), "alder", "0-5");
        assertThat(plan(AGES).values())
                .containsEntry(new Slot("id301", 2018, ""), 60.0)
                .containsEntry(new Slot("id301", 2018, "i alt"), 600.0);
        becomes(Becomes.ATTRIBUTE, "folk");
        refused(AGES, "register.no_parts", "folk");
    }

    @Test
    void whatItContinuesAndWhereItComesFromHasToBeThere() throws IOException {
        origin("kostra", "");
        assertThat(plan(TIMED).isSound()).isTrue();
        origin("kostra", "gossip");
        refused(TIMED, "register.origin_kind", "gossip");
        origin("ssb", "gossip");
        assertThat(plan(TIMED).isSound()).as("it is there").isTrue();
        recipe =
                recipe.becoming(
                        Becomes.INDICATOR,
                        "folk",
                        "",
                        "",
                        RegisterTable.UNTOLD,
                        new From("ssb", "", "", ""),
                        "before");
        refused(TIMED, "register.no_indicator", "before");
    }

    @Test
    void aNameStandsForOneThing() throws IOException {
        exists("folk", 0);
        becomes(Becomes.ATTRIBUTE, "folk");
        refused(TIMED, "register.other_kind", "folk");
        indicator = Optional.empty();
        exists("folk", 0);
        origin("kostra", "");
        refused(TIMED, "register.attribute_origin", "folk", "ssb", "kostra");
        becomes(Becomes.INDICATOR, "folk");
        refused(TIMED, "register.other_kind", "folk");
    }

    @Test
    void theUnitIsThatOfWhatIsChosenAndAnotherOneIsPointedAt() throws IOException {
        String text = "region;Folk (personer) 2018;Gjeld (mill. kr) 2018\n0301;5;6\n";
        only("content", "Gjeld (mill. kr)");
        RegisterPlan plan = plan(text);
        assertThat(plan.values()).isEqualTo(one("301", 2018, 6.0));
        assertThat(plan.unit()).isEqualTo("mill. kr");
        assertThat(plan.notes()).isEmpty();
        recipe =
                recipe.becoming(
                        Becomes.INDICATOR,
                        "folk",
                        "",
                        "kr",
                        RegisterTable.UNTOLD,
                        new From("ssb", "", "", ""),
                        "");
        assertThat(plan(text).unit()).isEqualTo("kr");
        assertThat(plan(text).notes())
                .extracting(Fault::key, Fault::args)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "register.unit_told", List.of("mill. kr", "kr")));
    }
}

package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.Indicator;
import org.feltbok.register.RegisterPlan.State;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterRecipe.By;
import org.feltbok.register.RegisterRecipe.From;
import org.feltbok.register.RegisterRecipe.Merger;
import org.feltbok.register.RegisterRecipe.Merging;
import org.feltbok.register.RegisterStore.Held;
import org.feltbok.register.RegisterStore.Slot;
import org.feltbok.study.Origin;
import org.feltbok.study.OriginKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a table would become, told before anything is written. */
class PlannerTest {
    private static final String TIMED = "region;2018;2019\n0301;1;2\n0118;3;4\n";
    private static final String UNTIMED = "kommunenummer;tall\n3001;100\n3002;%s\n0118;5\n";
    private static final List<Merger> LIST =
            List.of(new Merger("3001", "301", 2020, 1), new Merger("3002", "301", 2020, 1));

    @TempDir Path temp;

    private List<Case> cases;
    private Optional<Indicator> indicator = Optional.empty();
    private Optional<Attribute> attribute = Optional.empty();
    private RegisterRecipe recipe;

    @BeforeEach
    void start() {
        cases = List.of(of("301", "Oslo"), of("118", "Aremark"));
        recipe = RegisterRecipe.NEW;
        becomes(Becomes.INDICATOR, "folk");
    }

    private static Case of(String key, String name) {
        return new Case("id" + key, key, name, "", true, "", "");
    }

    private void becomes(Becomes what, String name) {
        recipe =
                recipe.becoming(
                        what, name, "", "", RegisterTable.UNTOLD, new From("ssb", "", "", ""), "");
    }

    private void years(String years) {
        recipe = recipe.reading(RegisterColumns.FOUND, By.EITHER, years, false);
    }

    private void only(String dimension, String value) {
        recipe = recipe.choosing(Map.of(dimension, value), "", "");
    }

    private void exists(String name, int decimals) {
        if (recipe.becomes() == Becomes.INDICATOR) {
            indicator =
                    Optional.of(
                            new Indicator(
                                    "i",
                                    name,
                                    LocalText.of(name),
                                    LocalText.of(""),
                                    decimals,
                                    LocalText.of(""),
                                    "",
                                    "o",
                                    ""));
        } else {
            attribute =
                    Optional.of(
                            new Attribute(
                                    "a",
                                    name,
                                    LocalText.of(name),
                                    AttributeType.NUMBER,
                                    LocalText.of(""),
                                    decimals,
                                    "o",
                                    "",
                                    List.of()));
        }
    }

    private RegisterPlan plan(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("t.csv"), text);
        RegisterTable table = RegisterSources.read(file, recipe.columns());
        Origin origin =
                new Origin("o", "ssb", OriginKind.REGISTER, LocalText.of("SSB"), "", "", "");
        return new Planner(
                        table,
                        recipe,
                        new Held(
                                cases,
                                List.of(origin),
                                indicator,
                                attribute,
                                Map.of(),
                                indicator.stream().map(Indicator::name).toList()))
                .plan();
    }

    private static List<String> keys(List<Fault> faults) {
        return faults.stream().map(Fault::key).toList();
    }

    private static Map<Slot, Object> one(String number, int year, double value) {
        return Map.of(new Slot("id" + number, year, ""), value);
    }

    // years
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void anAttributeOfYearsThatTheTableDoesNotHaveIsRefused() throws IOException {
        becomes(Becomes.ATTRIBUTE, "folk");
        for (String asked : List.of("2020-2025", "2016", "2010-2017")) {
            years(asked);
            RegisterPlan plan = plan(TIMED);
            assertThat(keys(plan.faults())).as(asked).containsExactly("register.other_years");
            assertThat(plan.faults().getFirst().args()).containsExactly(asked, "2018–2019");
            assertThat(plan.values()).isEmpty();
        }
    }

    @Test
    void anAttributeIsOfTheLastYearAskedFor() throws IOException {
        becomes(Becomes.ATTRIBUTE, "folk");
        years("2010-2018");
        assertThat(plan(TIMED).values())
                .isEqualTo(Map.of(new Slot("id301", 0, ""), 1.0, new Slot("id118", 0, ""), 3.0));
        years("");
        assertThat(plan(TIMED).values()).containsEntry(new Slot("id301", 0, ""), 2.0);
    }

    @Test
    void whereTheTableNamesNoYearNoneIsMadeUpInSentences() throws IOException {
        becomes(Becomes.ATTRIBUTE, "folk");
        recipe = recipe.merged(Merging.SUM, LIST);
        RegisterPlan lacking = plan(UNTIMED.formatted(".."));
        assertThat(lacking.notes())
                .extracting(Fault::key)
                .contains("register.merged.lacking.untimed");
        RegisterPlan own = plan(UNTIMED.formatted("50") + "0301;7\n");
        assertThat(keys(own.faults())).containsExactly("register.merged.own.untimed");
        recipe =
                recipe.merged(
                        Merging.SUM,
                        List.of(
                                new Merger("3001", "301", 2018, 1),
                                new Merger("3002", "301", 2020, 1)));
        RegisterPlan beside = plan(UNTIMED.formatted("50"));
        assertThat(keys(beside.notes())).contains("register.merged.beside.untimed");
        for (RegisterPlan each : List.of(lacking, own, beside)) {
            assertThat(String.valueOf(each.faults()) + each.notes()).doesNotContain("2147483648");
        }
    }

    // mergers
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void aCaseOfWhichItIsSaidThatItGotNoValueGetsNone() throws IOException {
        String head = "kommunenummer;år;tall\n3001;2018;100\n3002;2018;%s\n0118;2018;5\n";
        for (Merging how : List.of(Merging.REFUSE, Merging.SUM)) {
            for (String own : List.of("0", "90")) {
                recipe = recipe.merged(how, LIST);
                String second = how == Merging.SUM ? ".." : "50";
                RegisterPlan plan = plan(head.formatted(second) + "0301;2018;" + own + "\n");
                assertThat(plan.values()).as(how + " " + own).isEqualTo(one("118", 2018, 5.0));
                assertThat(keys(plan.notes()))
                        .contains(
                                how == Merging.SUM
                                        ? "register.merged.lacking"
                                        : "register.merged.refused");
            }
        }
    }

    @Test
    void aChainOfMergersWithARowThatLacksGivesNoNumberOfAPart() throws IOException {
        cases = List.of(of("5001", "Trondheim"), of("118", "Aremark"));
        recipe =
                recipe.merged(
                        Merging.SUM,
                        List.of(
                                new Merger("1601", "5001", 2018, 0),
                                new Merger("1662", "5030", 2018, 0),
                                new Merger("5030", "5001", 2020, 0)));
        RegisterPlan plan =
                plan("kommunenummer;år;tall\n1601;2017;190\n1662;2017;6\n0118;2017;5\n");
        assertThat(plan.values()).isEqualTo(one("118", 2017, 5.0));
        assertThat(keys(plan.notes())).contains("register.merged.beside");
    }

    // empty cells
    // ----------------------------------------------------------------------------------------------------------

    private static final String BLANK_TOTAL =
            "region;alder;2018\n0301;;600\n0301;0-5;60\n0118;;14\n";

    @Test
    void aTotalWithAnEmptyCellIsNotThatOfThePlaceBefore() throws IOException {
        only("alder", "0-5");
        assertThat(plan(BLANK_TOTAL).values()).isEqualTo(one("301", 2018, 60.0));
        assertThat(
                        plan("region;år;alder;tall\n0301;2018;;600\n0301;2018;0-5;60\n0118;2018;;14\n")
                                .values())
                .isEqualTo(one("301", 2018, 60.0));
        assertThat(plan("alder;region;2018\n;0301;600\n0-5;0301;60\n;0118;14\n").values())
                .isEqualTo(one("301", 2018, 60.0));
    }

    @Test
    void anEmptyCellIsNotChosenByNotChoosing() throws IOException {
        RegisterPlan plan = plan(BLANK_TOTAL);
        assertThat(keys(plan.faults())).containsExactly("register.choose");
        assertThat(plan.values()).isEmpty();
        only("alder", "");
        assertThat(plan(BLANK_TOTAL).values())
                .isEqualTo(
                        Map.of(
                                new Slot("id301", 2018, ""),
                                600.0,
                                new Slot("id118", 2018, ""),
                                14.0));
    }

    @Test
    void whatStandsOnceForSeveralRowsStillHoldsForThem() throws IOException {
        only("kjønn", "Kvinner");
        for (String text :
                List.of(
                        "region;kjønn;2018\n0301;Menn;1\n;Kvinner;2\n0118;Menn;3\n;Kvinner;4\n",
                        "kjønn;region;2018\nMenn;0301;1\n;0118;3\nKvinner;0301;2\n;0118;4\n",
                        "år;kjønn;region;tall\n2018;Menn;0301;1\n;;0118;3\n;Kvinner;0301;2\n;;0118;4\n")) {
            assertThat(plan(text).values())
                    .as(text)
                    .isEqualTo(
                            Map.of(
                                    new Slot("id301", 2018, ""),
                                    2.0,
                                    new Slot("id118", 2018, ""),
                                    4.0));
        }
    }

    @Test
    void aPlaceDoesNotTakeTheYearOfThePlaceBefore() throws IOException {
        Path file =
                Files.writeString(
                        temp.resolve("y.csv"), "region;år;tall\n0301;2018;1\n;2019;2\n0118;;3\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> RegisterSources.read(file, RegisterColumns.FOUND))
                .isInstanceOfSatisfying(
                        org.feltbok.base.FaultException.class,
                        e -> assertThat(keys(e.faults())).containsExactly("register.not_a_year"));
    }

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
